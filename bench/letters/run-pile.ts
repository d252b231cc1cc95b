/**
 * A pile of any size into one file, as the product makes it: `npx tsx bench/letters/run-pile.ts [letters] [file]`. Shows
 * the memory of the whole process tree as it grows, or does not.
 */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { createTypstRenderer, type TypstRenderer } from '@/lib/adapters/typst/render-pdf';
import { renderPile } from '@/lib/print/render-pile';
import { readTreeCpuSeconds, readTreeMemoryMb } from '../process-tree';
import { buildSample, splitPeople } from './sample';

const COUNT = Number(process.argv[2] ?? 20_000);
const file = process.argv[3];
const renderer = createTypstRenderer();
const input = buildSample(COUNT);
const parts = splitPeople(input);
const memory: { letters: number; mb: number }[] = [];
let compiled = 0;

/** Looks at the memory about twenty times on the way, between two parts. */
const renderPdf: TypstRenderer['renderPdf'] = async (job) => {
  const result = await renderer.renderPdf(job);
  compiled += 1;
  if (compiled % Math.ceil(parts.length / 20) === 0) {
    const letters = Math.round((compiled * COUNT) / parts.length);
    memory.push({ letters, mb: Math.round(readTreeMemoryMb()) });
  }
  return result;
};

const start = performance.now();
const pile = await renderPile(input, parts, { renderPdf });
if (!pile.ok) throw new Error(pile.problem.code);
const seconds = (performance.now() - start) / 1000;
memory.push({ letters: COUNT, mb: Math.round(readTreeMemoryMb()) });
const cpu = readTreeCpuSeconds();
renderer.close();
if (file) writeFileSync(file, pile.value);
console.table(memory);
console.log(
  JSON.stringify({
    letters: COUNT,
    seconds: Math.round(seconds),
    lettersPerSecond: Math.round(COUNT / seconds),
    cpuSeconds: Math.round(cpu),
    kbPerLetter: Number((pile.value.length / COUNT / 1000).toFixed(2)),
    peakMb: Math.max(...memory.map(({ mb }) => mb)),
    load: loadavg()[0],
  }),
);
