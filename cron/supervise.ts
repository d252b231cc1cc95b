import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export type Supervised = {
  /** Ends the process and starts it again, with what `environment` says now. */
  restart(): void;
  /** Asks it to stop, waits, and cuts it off with everything it started if it does not. */
  stop(patienceMs?: number): Promise<void>;
};

export type SuperviseOptions = {
  /** TypeScript runs through tsx. */
  script: string;
  environment: () => NodeJS.ProcessEnv;
  /** Called when it ended without being asked to. */
  onCrash: (code: number | null, retryInMs: number) => void;
  /** An exit code after which there is no point in starting again. */
  final?: { code: number; giveUp: () => void };
};

const ROOT = path.join(import.meta.dirname, '..');
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** One that ran this long was fine: its next crash is a first one again. */
const STEADY_MS = 60_000;

/**
 * Keeps a process running: starts it again when it ends, after a pause that doubles.
 * It gets a session of its own, so that Ctrl-C reaches it once, from here, and not from the terminal as well.
 */
export function supervise({ script, environment, onCrash, final }: SuperviseOptions): Supervised {
  let child: ChildProcess | undefined;
  let ended: Promise<void> = Promise.resolve();
  let pauseMs = FIRST_PAUSE_MS;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  let restarting = false;

  function start(): void {
    const startedAt = performance.now();
    const started = spawn(process.execPath, [...loaders(script), path.join(ROOT, script)], {
      cwd: ROOT,
      env: environment(),
      stdio: ['pipe', 'inherit', 'inherit'],
      detached: true,
    });
    child = started;
    ended = new Promise((resolve) => {
      started.once('error', () => resolve());
      started.once('exit', (code) => {
        resolve();
        if (stopping) return;
        if (final && code === final.code) return final.giveUp();
        if (performance.now() - startedAt > STEADY_MS) pauseMs = FIRST_PAUSE_MS;
        if (!restarting) onCrash(code, pauseMs);
        timer = setTimeout(start, restarting ? 0 : pauseMs);
        if (!restarting) pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
        restarting = false;
      });
    });
  }

  start();
  return {
    restart: () => {
      restarting = child?.exitCode === null;
      child?.kill('SIGTERM');
    },
    stop: async (patienceMs = 10_000) => {
      stopping = true;
      clearTimeout(timer);
      child?.kill('SIGTERM');
      const cut = setTimeout(() => killGroup(child), patienceMs);
      await ended;
      clearTimeout(cut);
      // What it started (compilers) goes with it.
      killGroup(child);
    },
  };
}

function killGroup(child: ChildProcess | undefined): void {
  try {
    if (child?.pid) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing is left of it.
  }
}

function loaders(script: string): string[] {
  const watch = pathToFileURL(path.join(ROOT, 'scripts/stop-with-parent.mjs')).href;
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return ['--import', watch, ...(script.endsWith('.ts') ? ['--import', tsx] : [])];
}
