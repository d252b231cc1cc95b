/**
 * Our letters beside the same content by what one would use instead, in one run:
 * `npx tsx bench/letters/run.ts [letters] [rounds] [regular expression for engines]`. See bench/README.md.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { arch, cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { Round, RoundResult } from './engine-process';
import { engines, OURS } from './engines';
import { readPdfFacts } from './pdf-facts';

const COUNT = Number(process.argv[2] ?? 342);
const ROUNDS = Number(process.argv[3] ?? 3);
const ONLY = new RegExp(process.argv[4] ?? '', 'i');

const folder = mkdtempSync(path.join(tmpdir(), 'palier-letters-'));
const file = path.join(folder, 'letters.pdf');
const ask = (child: ChildProcess, round: Round) =>
  new Promise<RoundResult>((resolve) => {
    // What a document of thousands of letters does to an engine that holds all of it.
    const onExit = () => resolve({ failed: `stopped by itself, ${round.letters} letters` });
    child.once('exit', onExit);
    child.once('message', (result) => {
      child.off('exit', onExit);
      resolve(result as RoundResult);
    });
    child.send(round);
  });
const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;

type Row = {
  child: ChildProcess;
  firstMs: number;
  rounds: Exclude<RoundResult, { failed: string }>[];
  facts: object;
};
const rows = new Map<string, Row>();
for (const [name, { missing }] of Object.entries(engines)) {
  if (name !== OURS && !ONLY.test(name)) continue;
  if (missing) {
    console.log(`${name}: ${missing}`);
    continue;
  }
  const child = fork(new URL('./engine-process.ts', import.meta.url), [name]);
  const first = await ask(child, { letters: 1, file });
  if ('failed' in first) console.log(`${name}: ${first.failed}`);
  else rows.set(name, { child, firstMs: first.ms, rounds: [], facts: {} });
}
const before = loadavg()[0] ?? 0;
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, row] of rows) {
    const result = await ask(row.child, { letters: COUNT, file });
    if ('failed' in result) {
      console.log(`${name}: ${result.failed}`);
      rows.delete(name);
      if (row.child.connected) row.child.disconnect();
      continue;
    }
    row.rounds.push(result);
    row.facts = readPdfFacts(readFileSync(file), COUNT);
  }
}
for (const { child } of rows.values()) child.disconnect();
rmSync(folder, { recursive: true });

const medianOf = (name: string, key: 'ms' | 'cpu') =>
  median((rows.get(name)?.rounds ?? []).map((round) => round[key]));
const table = [...rows].map(([engine, { firstMs, rounds, facts }]) => ({
  engine,
  's (median)': Number((medianOf(engine, 'ms') / 1000).toFixed(1)),
  'letters/s': Math.round((COUNT / medianOf(engine, 'ms')) * 1000),
  'times ours': Number((medianOf(engine, 'ms') / medianOf(OURS, 'ms')).toFixed(1)),
  'CPU s': Number(medianOf(engine, 'cpu').toFixed(1)),
  'CPU, times ours': Number((medianOf(engine, 'cpu') / medianOf(OURS, 'cpu')).toFixed(1)),
  'peak MB': Math.round(Math.max(...rounds.map((round) => round.peakMb))),
  'first letter, cold (ms)': Math.round(firstMs),
  ...facts,
}));
console.table(table);
const load = [before, loadavg()[0] ?? 0].map((value) => Number(value.toFixed(1)));
console.log(
  JSON.stringify({
    letters: COUNT,
    rounds: ROUNDS,
    node: process.version,
    cores: cpus().length,
    arch: arch(),
    load,
    table,
  }),
);
