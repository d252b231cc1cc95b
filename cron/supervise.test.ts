import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Supervised, type SuperviseOptions, supervise } from './supervise';

let folder = '';
let running: Supervised | undefined;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'palier-supervise-'));
});
afterEach(async () => {
  await running?.stop(100);
  fs.rmSync(folder, { recursive: true });
});

/** A process that writes down each of its starts, then does what it is told. */
function superviseScript(body: string, options: Partial<SuperviseOptions> = {}): { starts: () => number[] } {
  const script = path.join(folder, 'child.mjs');
  const notes = path.join(folder, 'starts');
  fs.writeFileSync(
    script,
    `import fs from 'node:fs'; fs.appendFileSync(${JSON.stringify(notes)}, process.pid + '\\n'); ${body}`,
  );
  running = supervise({
    script: path.relative(path.join(import.meta.dirname, '..'), script),
    environment: () => process.env,
    onCrash: () => {},
    ...options,
  });
  return {
    starts: () => (fs.existsSync(notes) ? fs.readFileSync(notes, 'utf8').trim().split('\n').map(Number) : []),
  };
}

async function until(what: () => boolean): Promise<void> {
  for (let tries = 0; !what(); tries++) {
    if (tries > 500) throw new Error(`did not happen: ${what}`);
    await sleep(20);
  }
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const FOREVER = 'setInterval(() => {}, 1000);';

describe('a supervised process', () => {
  it('is started again when it falls, after a pause that doubles', async () => {
    const pauses: number[] = [];
    const { starts } = superviseScript('process.exit(3)', {
      onCrash: (code, pauseMs) => pauses.push(pauseMs, code ?? -1),
    });
    await until(() => starts().length >= 3);
    expect(pauses.slice(0, 4)).toEqual([500, 3, 1000, 3]);
  });

  it('is started again when it is killed', async () => {
    const { starts } = superviseScript(FOREVER);
    await until(() => starts().length === 1);
    process.kill(starts()[0] ?? 0, 'SIGKILL');
    await until(() => starts().length === 2);
  });

  it('is not started again after its final exit code', async () => {
    let gaveUp = false;
    const final = {
      code: 98,
      giveUp: () => {
        gaveUp = true;
      },
    };
    const { starts } = superviseScript('process.exit(98)', { final });
    await until(() => gaveUp);
    await sleep(700);
    expect(starts()).toHaveLength(1);
  });

  it('may finish what it is doing when it is stopped, and stays stopped', async () => {
    const done = path.join(folder, 'done');
    const { starts } = superviseScript(
      `${FOREVER} process.on('SIGTERM', () => setTimeout(() => { fs.writeFileSync(${JSON.stringify(done)}, ''); process.exit(0); }, 200));`,
    );
    await until(() => starts().length === 1);
    await sleep(100);
    await running?.stop();
    expect(fs.existsSync(done)).toBe(true);
    await sleep(700);
    expect(starts()).toHaveLength(1);
  });

  it('is cut off with everything it started when it does not stop', async () => {
    const { starts } = superviseScript(
      `${FOREVER} process.on('SIGTERM', () => {});
       const { spawn } = await import('node:child_process');
       fs.writeFileSync(${JSON.stringify(path.join(folder, 'grandchild'))}, String(spawn('sleep', ['60']).pid));`,
    );
    await until(() => fs.existsSync(path.join(folder, 'grandchild')));
    await sleep(100);
    await running?.stop(200);
    const grandchild = Number(fs.readFileSync(path.join(folder, 'grandchild'), 'utf8'));
    await until(() => !isAlive(grandchild) && !isAlive(starts()[0] ?? 0));
  });

  it('is started anew at once, with new settings, when it is asked to restart', async () => {
    let port = 1;
    let crashes = 0;
    const { starts } = superviseScript(
      `fs.appendFileSync(${JSON.stringify(path.join(folder, 'ports'))}, process.env.PORT + ' '); ${FOREVER}`,
      {
        environment: () => ({ ...process.env, PORT: String(port++) }),
        onCrash: () => {
          crashes += 1;
        },
      },
    );
    await until(() => starts().length === 1);
    await sleep(100);
    running?.restart();
    await until(() => starts().length === 2);
    expect(fs.readFileSync(path.join(folder, 'ports'), 'utf8')).toBe('1 2 ');
    expect(crashes).toBe(0);
  });
});
