// @ts-check
/**
 * The thread that computes. Plain JavaScript, started where it lies and never bundled; it reads the very sources that
 * the rest of the product is built from. Takes `{ id, name, input }`, answers `{ id, output }` or `{ id, error }`.
 */
import { parentPort } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

/** @type {Promise<{ JOBS: Record<string, (input: unknown) => unknown> }>} */
const loaded = tsImport('./jobs.ts', import.meta.url);

parentPort?.on('message', async ({ id, name, input }) => {
  try {
    const { JOBS } = await loaded;
    const job = JOBS[name];
    if (!job) throw new RangeError(`no job ${name}`);
    parentPort?.postMessage({ id, output: job(input) });
  } catch (error) {
    parentPort?.postMessage({ id, error });
  }
});
