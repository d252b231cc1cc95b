/**
 * A pile of any size into one file, part by part: `npx tsx bench/letters/run-pile.ts [letters] [file]`. Shows the
 * memory of the whole process tree as it grows, or does not.
 */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { joinParts } from '@/lib/adapters/pdf/join-parts';
import { createTypstRenderer } from '@/lib/adapters/typst/render-pdf';
import { renderLetterParts } from '@/lib/print/render-letters';
import { readTreeCpuSeconds, readTreeMemoryMb } from '../process-tree';
import { buildSample } from './sample';

const COUNT = Number(process.argv[2] ?? 20_000);
const folder = mkdtempSync(path.join(tmpdir(), 'palier-pile-'));
const file = process.argv[3] ?? path.join(folder, 'letters.pdf');
const renderer = createTypstRenderer();
const input = buildSample(COUNT);
const start = performance.now();
const memory: { letters: number; mb: number }[] = [];

async function* listParts() {
  for await (const part of renderLetterParts(input, { renderPdf: renderer.renderPdf })) {
    if (!part.ok) throw new Error(part.problem.code);
    const { from, count, pdf } = part.value;
    const step = Math.max(100, COUNT / 20);
    if (Math.floor((from + count) / step) > Math.floor(from / step)) {
      memory.push({ letters: from + count, mb: Math.round(readTreeMemoryMb()) });
    }
    yield pdf;
  }
}
let bytes = 0;
async function* count(chunks: AsyncIterable<Uint8Array>) {
  for await (const chunk of chunks) {
    bytes += chunk.length;
    yield chunk;
  }
}
await pipeline(Readable.from(count(joinParts(listParts()))), createWriteStream(file));
const seconds = (performance.now() - start) / 1000;
const cpu = readTreeCpuSeconds();
renderer.close();
rmSync(folder, { recursive: true });
console.table(memory);
console.log(
  JSON.stringify({
    letters: COUNT,
    seconds: Math.round(seconds),
    lettersPerSecond: Math.round(COUNT / seconds),
    cpuSeconds: Math.round(cpu),
    kbPerLetter: Number((bytes / COUNT / 1000).toFixed(2)),
    peakMb: Math.max(...memory.map(({ mb }) => mb)),
    load: loadavg()[0],
  }),
);
