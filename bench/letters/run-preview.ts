/**
 * From a keystroke to the new picture: `npx tsx bench/letters/run-preview.ts [keystrokes]`. Each changes a word of the
 * letter, and asks for its SVG, checked as the PDF is; the time is that of whoever asks, the process's answer included.
 */
import { loadavg } from 'node:os';
import { createTypstRenderer } from '@/lib/adapters/typst/render-pdf';
import { renderPieceSvg } from '@/lib/print/render-piece';
import { readTreeCpuSeconds } from '../process-tree';
import { buildSample } from './sample';

const COUNT = Number(process.argv[2] ?? 200);
const renderer = createTypstRenderer();
const request = buildSample(1);
const times: number[] = [];
let bytes = 0;
for (let at = -5; at < COUNT; at += 1) {
  const school = {
    ...request.context.school,
    name: `Collège Les Amandiers ${'abcdefghij'.slice(0, at % 10)}${at}`,
  };
  const start = performance.now();
  const changed = { ...request, context: { ...request.context, school } };
  const result = await renderPieceSvg(changed, renderer.renderSvg);
  if (!result.ok) throw new Error(result.problem.code);
  bytes = result.value.length;
  // The first few are for warming up.
  if (at >= 0) times.push(performance.now() - start);
}
const cpuSeconds = readTreeCpuSeconds();
renderer.close();
times.sort((a, b) => a - b);
const at = (share: number) => Number(times[Math.floor((times.length - 1) * share)]?.toFixed(1));
console.log(
  JSON.stringify({
    keystrokes: COUNT,
    p50: at(0.5),
    p95: at(0.95),
    max: at(1),
    svgBytes: bytes,
    cpuSeconds,
    load: loadavg()[0],
  }),
);
