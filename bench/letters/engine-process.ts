/** One engine in a process of its own, so that memory and processor time are its alone. Started by run.ts. */
import { writeFileSync } from 'node:fs';
import { readTreeCpuSeconds, readTreeMemoryMb } from '../process-tree';
import { type Engine, engines } from './engines';
import { buildSample } from './sample';

export type Round = { letters: number; file: string };
export type RoundResult = { ms: number; cpu: number; peakMb: number } | { failed: string };

const entry = engines[process.argv[2] ?? ''];
let engine: Engine | undefined;

async function measure({ letters, file }: Round): Promise<RoundResult> {
  const input = buildSample(letters);
  let peakMb = 0;
  const look = () => {
    peakMb = Math.max(peakMb, readTreeMemoryMb());
  };
  const watch = setInterval(look, 500);
  const [start, cpu] = [performance.now(), readTreeCpuSeconds()];
  try {
    engine ??= await entry?.open();
    const pdf = await engine?.render(input);
    const [ms, spent] = [performance.now() - start, readTreeCpuSeconds() - cpu];
    look();
    if (pdf) writeFileSync(file, pdf);
    return { ms, cpu: spent, peakMb };
  } catch (cause) {
    return { failed: cause instanceof Error ? cause.message.slice(0, 200) : String(cause) };
  } finally {
    clearInterval(watch);
  }
}

process.on('message', async (round: Round) => {
  process.send?.(await measure(round));
});
process.once('disconnect', async () => {
  await engine?.close();
  process.exit();
});
