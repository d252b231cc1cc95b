/**
 * All that is measured of letters, one after the other: every engine at 342 letters and at 5,000, then a pile of 20,000 of
 * ours. `npx tsx bench/letters/run-all.ts`; it takes the better part of an hour. See bench/README.md.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** WeasyPrint would take most of an hour for 5,000: it is left out there. */
const RUNS: string[][] = [
  ['run.ts', '342', '3'],
  ['run.ts', '5000', '1', 'react-pdf|pdfme|Chromium|LibreOffice'],
  ['run-pile.ts', '20000'],
];
for (const [script = '', ...args] of RUNS) {
  console.log(`\n${script} ${args.join(' ')}`);
  const file = path.join(import.meta.dirname, script);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', file, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
