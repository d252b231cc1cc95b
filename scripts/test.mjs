import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { canInstallChromium, findChromium } from './find-chromium.mjs';
import { ROOT } from './fingerprint.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { run } from './run.mjs';

/*
 * `npm test`: everything a change must pass, on a fresh clone too. Each static check counts as one test.
 * `npm test -- unit layers` runs only the stages named. The last line is `N passed, N failed`.
 */

const STAGES = { format, types, layers, unit, database, build, browser };

/** Far from Paris and from UTC: what leans on the machine's clock fails. */
process.env.TZ = 'Pacific/Auckland';
process.env.NEXT_TELEMETRY_DISABLED = '1';
// Our reports are read in files, too.
if (!process.stdout.isTTY) process.env.NO_COLOR = '1';

const total = { passed: 0, failed: 0 };
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'palier-reports-'));
process.on('exit', () => fs.rmSync(reports, { recursive: true, force: true }));

const installed = await ensureInstalled({ withDevelopment: true });
if (installed !== 0) {
  process.stdout.write('0 passed, 1 failed\n');
  process.exit(installed);
}
const named = process.argv.slice(2);
for (const name of named) {
  if (name in STAGES) continue;
  process.stderr.write(`There is no stage ${name}; there are: ${Object.keys(STAGES).join(', ')}.\n`);
  process.exit(2);
}
for (const [name, stage] of Object.entries(STAGES)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const startedAt = performance.now();
  const { passed, failed, output } = await stage();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const sum = failed > 0 ? `${passed} passed, ${failed} FAILED` : `${passed} passed`;
  process.stdout.write(
    `${failed > 0 ? `${output.trimEnd()}\n\n` : ''}${name.padEnd(9)} ${seconds.padStart(6)} s  ${sum}\n`,
  );
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

function node(script, ...args) {
  return run(process.execPath, [path.join(ROOT, script), ...args], { quiet: true });
}

/** A check that holds or does not. */
function verdict({ code, output }) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

async function format() {
  return verdict(await node('node_modules/@biomejs/biome/bin/biome', 'ci', '.'));
}

async function types() {
  // Next writes the types of its routes; a fresh clone has none yet.
  const written = await node('node_modules/next/dist/bin/next', 'typegen');
  if (written.code !== 0) return verdict(written);
  return verdict(await node('node_modules/typescript/bin/tsc', '--noEmit'));
}

async function layers() {
  const tsx = ['--import', 'tsx', path.join(ROOT, 'scripts/check-layers.ts')];
  return verdict(await run(process.execPath, tsx, { quiet: true }));
}

function unit() {
  return vitest('unit');
}

function database() {
  return vitest('database');
}

async function build() {
  const code = await ensureBuilt();
  return verdict({ code, output: '' });
}

async function browser() {
  const obstacle = await ensureChromium();
  if (obstacle) return { passed: 0, failed: 1, output: obstacle };
  // Stories wait for mails, jobs and pages more than they compute: three at once fill two cores.
  const stories = await vitest('e2e', '--maxWorkers=3');
  const lifecycle = await vitest('lifecycle');
  return {
    passed: stories.passed + lifecycle.passed,
    failed: stories.failed + lifecycle.failed,
    output: [stories, lifecycle].map(({ failed, output }) => (failed > 0 ? output : '')).join(''),
  };
}

/** Runs one of the projects of vitest.config.ts and counts from its report. */
async function vitest(project, ...options) {
  const report = path.join(reports, `${project}.json`);
  const { code, output } = await node(
    'node_modules/vitest/vitest.mjs',
    'run',
    `--project=${project}`,
    ...options,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  const { numPassedTests: passed = 0, testResults = [] } = readJson(report) ?? {};
  const failedTests = testResults.flatMap((file) =>
    file.assertionResults.filter((t) => t.status === 'failed'),
  );
  // A file that could not even be read has no test to fail.
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  let failed = failedTests.length + brokenFiles.length;
  // An error outside of any test, or nothing that ran at all.
  if (failed === 0 && (code !== 0 || passed === 0)) failed = 1;
  return { passed, failed, output };
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Gets the browser where it may be got without asking; else returns how to get it. */
async function ensureChromium() {
  if (locateChromium()) return undefined;
  if (canInstallChromium()) {
    process.stdout.write('Chromium is missing: installing it with apt-get…\n');
    await run('apt-get', ['update'], { quiet: true });
    const install = ['install', '--yes', '--no-install-recommends', 'chromium'];
    const { output } = await run('apt-get', install, {
      quiet: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    return locateChromium() ? undefined : output;
  }
  return [
    'The browser tests need Chromium, and it was not found.',
    'Debian, Ubuntu: sudo apt-get install chromium. Elsewhere install Chrome or Chromium,',
    'or give its path: CHROMIUM_PATH=/path/to/chromium npm test.',
  ].join('\n');
}

function locateChromium() {
  const found = findChromium();
  if (found) process.env.CHROMIUM_PATH = found;
  return found;
}
