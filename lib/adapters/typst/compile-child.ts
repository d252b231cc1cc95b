import { type ChildProcess, fork } from 'node:child_process';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { locateUnbundled } from '../locate-unbundled';
import type { Drawing } from './split-drawing.mjs';

/**
 * - `missing_glyph`: a character that the font has no letter for; `detail.texts` holds them.
 * - `render_timeout`: it took longer than it may; the process was stopped.
 * - `render_stopped`: the process died of itself (memory, a defect of the compiler).
 */
export type RenderProblem = 'missing_glyph' | 'render_timeout' | 'render_stopped';

export type TypstJob = {
  /** Folder below `lib/print` that holds the `template.typ`. */
  piece: string;
  /** Drawings that it shares with other pieces: files of `lib/print/parts`, put before the template. */
  parts?: readonly string[];
  /** What the template shows, as its schema says; it travels as JSON and is never markup. */
  data: unknown;
  /** Of a drawing: names of the runs that whoever asks has. */
  known?: readonly string[];
  timeoutMs?: number;
  /** Ends the job where it is; what waits for it is rejected with the signal's reason. */
  signal?: AbortSignal | undefined;
};

type Answer = { id: number } & (
  | { kind: 'pdf'; pdf: Uint8Array }
  | { kind: 'svg'; svg: string }
  | { kind: 'drawing'; drawing: Drawing }
  | { kind: 'missing_glyph'; texts: string[] }
  | { kind: 'failed'; messages: string[] }
);

/** What is wrong with a template, or with data that its schema let through: a defect, not a user's problem. */
export class TypstError extends Error {
  constructor(piece: string, messages: string[]) {
    super(`${piece}: ${messages.join('; ')}`);
    this.name = 'TypstError';
  }
}

function startProcess(piecesDir: string | undefined): ChildProcess {
  const child = fork(locateUnbundled('typst/compile-process.mjs'), piecesDir ? [piecesDir] : [], {
    // Buffers cross as they are; no loader, debugger or setting of this process is handed down.
    serialization: 'advanced',
    execArgv: [],
    // One core a process: parts of a pile are compiled side by side, which shares the work better than threads do.
    env: { NODE_ENV: 'production', RAYON_NUM_THREADS: '1' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // Heard where it matters, in `run`; an error event that nobody hears would end this process.
  child.on('error', () => undefined);
  return child;
}

/** A command must be able to end while a compile process waits for work, and only then. */
function holdOpen(child: ChildProcess, hold: boolean) {
  const channel = child.channel as { ref?: () => void; unref?: () => void } | null | undefined;
  if (hold) {
    child.ref();
    channel?.ref?.();
  } else {
    child.unref();
    channel?.unref?.();
  }
}

/** A PDF as bytes, an SVG as text, or what is new of a drawing. */
export type Output = 'pdf' | 'svg' | 'drawing';
export type Rendered = Uint8Array | string | Drawing;

export type CompileChild = {
  run(job: TypstJob, output: Output, timeoutMs: number): Promise<Result<Rendered, RenderProblem>>;
  stop(): void;
};

/**
 * One compile process, started at the first job, again after it died, and stopped after `idleMs` without
 * work, since it keeps the memory of its largest job. Takes one job at a time.
 */
export function createCompileChild(options: {
  piecesDir?: string | undefined;
  idleMs: number;
}): CompileChild {
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;

  const stop = () => {
    clearTimeout(idle);
    child?.kill('SIGKILL');
    child = undefined;
  };

  const run: CompileChild['run'] = (job, output, timeoutMs) => {
    clearTimeout(idle);
    if (!child?.connected) child = startProcess(options.piecesDir);
    const running = child;
    lastId += 1;
    const id = lastId;
    holdOpen(running, true);
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        job.signal?.removeEventListener('abort', onAbort);
        running.off('message', onMessage).off('exit', onExit).off('error', onError);
        if (running === child) {
          holdOpen(running, false);
          idle = setTimeout(stop, options.idleMs).unref();
        }
        act();
      };
      const onMessage = (message: unknown) => {
        const answer = message as Answer;
        if (answer.id !== id) return;
        settle(() => {
          if (answer.kind === 'pdf') resolve(ok(answer.pdf));
          else if (answer.kind === 'svg') resolve(ok(answer.svg));
          else if (answer.kind === 'drawing') resolve(ok(answer.drawing));
          else if (answer.kind === 'failed') reject(new TypstError(job.piece, answer.messages));
          else resolve(refuse('missing_glyph', { texts: answer.texts.join(' ') }));
        });
      };
      const onExit = () => {
        child = undefined;
        settle(() => resolve(refuse('render_stopped')));
      };
      const onError = (error: Error) => {
        // Without a number it could not be started, which is ours; else it died while it was spoken to.
        const started = running.pid !== undefined;
        stop();
        settle(() => (started ? resolve(refuse('render_stopped')) : reject(error)));
      };
      const onAbort = () => {
        stop();
        settle(() => reject(job.signal?.reason));
      };
      const timer = setTimeout(() => {
        stop();
        settle(() => resolve(refuse('render_timeout', { timeoutMs })));
      }, timeoutMs);
      job.signal?.addEventListener('abort', onAbort);
      running.on('message', onMessage).on('exit', onExit).on('error', onError);
      const { piece, parts = [], known = [], data } = job;
      running.send({ id, piece, parts, output, known, data: JSON.stringify(data) });
    });
  };
  return { run, stop };
}
