import path from 'node:path';
import { ROOT } from './fingerprint.mjs';
import { ensureBuilt, ensureInstalled, isBuilt } from './prepare.mjs';

/*
 * `npm run up`: from a fresh clone to a running Palier. Plain Node, for there may be no package yet.
 * --no-demo: load no demo into an empty database. --prepare: install and build, and stop there.
 */

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Palier demande Node.js 20.19 ou plus récent ; cette machine a la version ${process.versions.node}.\n`,
  );
  process.exit(1);
}

const args = process.argv.slice(2);
const prepared = (await ensureInstalled({ withDevelopment: !isBuilt() })) || (await ensureBuilt());
if (prepared !== 0 || args.includes('--prepare')) process.exit(prepared);

// From here on in TypeScript, in this very process: one process less between Ctrl-C and the database.
process.env.PALIER_HOME ??= ROOT;
process.env.TSX_TSCONFIG_PATH = path.join(ROOT, 'tsconfig.json');
stopWithNpm();
// A terminal that is gone must not keep the database from being stopped in order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
const { register } = await import('tsx/esm/api');
register();
const { serve } = await import('./serve.ts');
process.exit(await serve({ demo: !args.includes('--no-demo') }));

/** npm hands signals on, unless it is killed: then we are somebody else's child from one moment to the next. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  setInterval(() => process.ppid !== npm && process.kill(process.pid, 'SIGTERM'), 500).unref();
}
