import fs from 'node:fs';
import path from 'node:path';
import { fingerprintSources, isInstalled, ROOT } from './fingerprint.mjs';
import { npm, run } from './run.mjs';

/** Where a build says what it was made from. */
const STAMP = path.join(ROOT, '.next', 'palier-sources');

/**
 * Installs the packages if they are missing or of another version. Returns an exit code.
 *
 * @param {{ withDevelopment: boolean }} options also what only builds and tests need
 */
export async function ensureInstalled({ withDevelopment }) {
  if (isInstalled({ withDevelopment })) return 0;
  process.stdout.write('Installation des paquets…\n');
  // Not `npm ci`: it refuses a lock file that leaves out packages of other systems, as one written where the
  // registry does not have them does. What is in the lock file is installed exactly, and the file is not touched.
  const { code } = await npm([
    'install',
    '--no-save',
    '--include=dev',
    '--no-fund',
    '--no-audit',
    '--loglevel=error',
  ]);
  if (code !== 0 && code !== 130) {
    process.stderr.write(
      'L’installation des paquets n’a pas abouti. Vérifiez l’accès au registre npm, puis relancez.\n',
    );
  }
  return code;
}

export function isBuilt() {
  return fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === fingerprintSources();
}

/** Builds the application if its sources have changed since the last build. Returns an exit code. */
export async function ensureBuilt() {
  if (isBuilt()) return 0;
  process.stdout.write('Construction de l’application (une minute environ)…\n');
  const sources = fingerprintSources();
  fs.rmSync(STAMP, { force: true });
  const next = path.join(ROOT, 'node_modules/next/dist/bin/next');
  const { code, output } = await run(process.execPath, [next, 'build'], {
    quiet: true,
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (code === 0) {
    fs.writeFileSync(STAMP, sources);
  } else if (code !== 130) {
    process.stderr.write(`${output}\nLa construction de l’application n’a pas abouti (code ${code}).\n`);
  }
  return code;
}
