/**
 * Our letters beside the same content by @react-pdf/renderer and by Chromium printing HTML, in one run:
 * `npx tsx bench/letters/run.ts [letters] [rounds]`. See bench/README.md for what is compared and how.
 */
import { existsSync } from 'node:fs';
import { arch, cpus } from 'node:os';
import { chromium } from 'playwright-core';
import QRCode from 'qrcode';
import { createTypstRenderer } from '@/lib/adapters/typst/render-pdf';
import { buildLettreFamilles } from '@/lib/print/lettre-familles/build-document';
import { renderFamilyLetters } from '@/lib/print/render-letters';
import { buildHtml } from './as-html';
import { renderByReactPdf } from './as-react-pdf';
import { buildSample } from './sample';
import { readTreeCpuSeconds } from './tree-cpu';

const COUNT = Number(process.argv[2] ?? 342);
const ROUNDS = Number(process.argv[3] ?? 3);
const CHROMIUMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const CHROMIUM_ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const letters = buildSample(COUNT);
const one = buildSample(1);
const browserPath = CHROMIUMS.find((path) => existsSync(path));
const openBrowser = () =>
  chromium.launch({ ...(browserPath && { executablePath: browserPath }), args: CHROMIUM_ARGS });

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; cpu: number; value: T }> {
  const [start, cpu] = [performance.now(), readTreeCpuSeconds()];
  const value = await work();
  return { ms: performance.now() - start, cpu: readTreeCpuSeconds() - cpu, value };
}
const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;

/** An engine at work: started once, asked again and again, from letters to the bytes of one PDF. */
type Engine = { render(input: typeof letters): Promise<Uint8Array>; close(): Promise<void> };

const engines: Record<string, () => Promise<Engine>> = {
  'palier (Typst)': async () => {
    const renderer = createTypstRenderer();
    return {
      async render(input) {
        const result = await renderFamilyLetters(input, renderer.renderPdf);
        if (!result.ok) throw new Error(result.problem.code);
        return result.value;
      },
      close: async () => renderer.close(),
    };
  },
  '@react-pdf/renderer': async () => ({
    async render(input) {
      const code = await QRCode.toDataURL(input.helpUrl, { margin: 0, errorCorrectionLevel: 'Q' });
      return renderByReactPdf(await buildLettreFamilles(input), code);
    },
    close: async () => undefined,
  }),
  ...(browserPath && {
    'Chromium (HTML)': async () => {
      const browser = await openBrowser();
      const page = await browser.newPage();
      return {
        async render(input) {
          await page.setContent(buildHtml(await buildLettreFamilles(input)));
          return page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
        },
        close: () => browser.close(),
      };
    },
  }),
};

const countPages = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0;

const opened = new Map<string, Engine>();
type Row = { firstLetterMs: number; rounds: { ms: number; cpu: number }[]; bytes: number; pages: number };
const rows = new Map<string, Row>();
for (const [name, open] of Object.entries(engines)) {
  const cold = await timed(async () => {
    const engine = await open();
    opened.set(name, engine);
    return engine.render(one);
  });
  rows.set(name, { firstLetterMs: cold.ms, rounds: [], bytes: 0, pages: 0 });
}
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, engine] of opened) {
    const { ms, cpu, value } = await timed(() => engine.render(letters));
    const row = rows.get(name);
    row?.rounds.push({ ms, cpu });
    if (row) Object.assign(row, { bytes: value.byteLength, pages: countPages(value) });
  }
}
for (const engine of opened.values()) await engine.close();

const OURS = 'palier (Typst)';
const medianOf = (name: string, key: 'ms' | 'cpu') =>
  median((rows.get(name)?.rounds ?? []).map((round) => round[key]));
const table = [...rows].map(([engine, row]) => {
  const ms = medianOf(engine, 'ms');
  const cpu = medianOf(engine, 'cpu');
  return {
    engine,
    'ms (median)': Math.round(ms),
    'letters/s': Math.round((COUNT / ms) * 1000),
    'times ours': Number((ms / medianOf(OURS, 'ms')).toFixed(1)),
    'CPU s': Number(cpu.toFixed(1)),
    'CPU, times ours': Number((cpu / medianOf(OURS, 'cpu')).toFixed(1)),
    'first letter, cold (ms)': Math.round(row.firstLetterMs),
    'kB a letter': Number((row.bytes / COUNT / 1000).toFixed(1)),
    pages: row.pages,
  };
});
console.table(table);
if (!browserPath) console.error(`Chromium is in none of ${CHROMIUMS.join(', ')}: left out.`);
console.log(
  JSON.stringify({
    letters: COUNT,
    rounds: ROUNDS,
    node: process.version,
    cores: cpus().length,
    arch: arch(),
    table,
  }),
);
