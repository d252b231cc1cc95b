import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { locateUnbundled } from '../locate-unbundled';
import { createTurns } from '../turns';
import type { JobInput, JobName, JobOutput } from './jobs';

export type JobRunner = {
  /**
   * What the job gives, computed in a thread. Jobs wait for a free one, in order. Throws what the job throws, and when it
   * takes longer than it may: the thread is then ended with it.
   */
  run<Name extends JobName>(name: Name, input: JobInput<Name>): Promise<JobOutput<Name>>;
  /** Ends the threads; jobs under way are rejected. */
  close(): Promise<void>;
};

type Answer<T> = { id: number; output: T } | { id: number; error: unknown };

/** Threads are started when there is work, and ended after `idleMs` without: they hold some 40 MB each. */
export function createJobRunner({
  threads = Math.min(2, availableParallelism()),
  timeoutMs = 120_000,
  idleMs = 120_000,
}: {
  threads?: number;
  timeoutMs?: number;
  idleMs?: number;
} = {}): JobRunner {
  const turns = createTurns(threads);
  const all = new Set<Worker>();
  const free: { worker: Worker; idle: NodeJS.Timeout }[] = [];
  let lastId = 0;

  const drop = (worker: Worker) => {
    all.delete(worker);
    const place = free.findIndex((one) => one.worker === worker);
    if (place >= 0) clearTimeout(free.splice(place, 1)[0]?.idle);
  };
  const take = (): Worker => {
    const known = free.pop();
    if (known) {
      clearTimeout(known.idle);
      return known.worker;
    }
    // No loader, debugger or setting of this process is handed down: it may run under Next, tsx or vitest.
    const worker = new Worker(locateUnbundled('simulation/thread.mjs'), { execArgv: [], env: {} });
    all.add(worker);
    worker.on('exit', () => drop(worker));
    // Heard where it matters, in `run`; an error event that nobody hears would end this process.
    worker.on('error', () => undefined);
    return worker;
  };
  const giveBack = (worker: Worker) => {
    if (!all.has(worker)) return;
    // A command must be able to end while a thread waits for work.
    worker.unref();
    free.push({ worker, idle: setTimeout(() => void worker.terminate(), idleMs).unref() });
  };

  const runIn = <T>(worker: Worker, name: JobName, input: unknown): Promise<T> => {
    lastId += 1;
    const id = lastId;
    worker.ref();
    return new Promise<T>((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        act();
      };
      const onMessage = (answer: Answer<T>) => {
        if (answer.id !== id) return;
        settle(() => ('error' in answer ? reject(answer.error) : resolve(answer.output)));
      };
      const onError = (error: unknown) => settle(() => reject(error));
      const onExit = () => settle(() => reject(new Error(`the thread of ${name} ended before its answer`)));
      const timer = setTimeout(() => {
        drop(worker);
        void worker.terminate();
        settle(() => reject(new Error(`${name} took longer than ${timeoutMs} ms`)));
      }, timeoutMs);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage({ id, name, input });
    });
  };

  return {
    run: (name, input) =>
      turns.take(async () => {
        const worker = take();
        try {
          return await runIn(worker, name, input);
        } finally {
          giveBack(worker);
        }
      }),
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** One pool a process: on globalThis because Next evaluates modules once per bundle. */
const store = globalThis as typeof globalThis & { palierJobs?: JobRunner };

/** `JobRunner.run` on the one pool of this process, started at first use. */
export function runJob<Name extends JobName>(name: Name, input: JobInput<Name>): Promise<JobOutput<Name>> {
  store.palierJobs ??= createJobRunner();
  return store.palierJobs.run(name, input);
}
