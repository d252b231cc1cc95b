import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export const ROOT = path.join(import.meta.dirname, '..');

/** What `next build` reads. Tests are none of its business. */
const BUILD_INPUTS = [
  'app',
  'db',
  'emails',
  'lib',
  'public',
  'types',
  'next.config.js',
  'package-lock.json',
  'postcss.config.js',
  'proxy.ts',
  'tailwind.config.js',
  'tsconfig.json',
];

/** A digest of the sources, by content: a checkout, a copy or a changed clock rebuilds nothing. */
export function fingerprintSources() {
  const hash = createHash('sha256').update(process.version);
  for (const input of BUILD_INPUTS) add(hash, input);
  return hash.digest('hex');
}

function add(hash, name) {
  const file = path.join(ROOT, name);
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isDirectory()) {
    for (const child of fs.readdirSync(file).sort()) add(hash, path.join(name, child));
  } else if (!/\.test\.tsx?$/.test(name)) {
    hash.update(`${name}\0${stat.size}\0`).update(fs.readFileSync(file));
  }
}

/**
 * Whether node_modules holds what package-lock.json asks for: compared with npm's own note of what it installed.
 * Packages for other systems are optional and may be missing.
 *
 * @param withDevelopment also what only tests and builds need
 */
export function isInstalled({ withDevelopment }) {
  const wanted = readPackages('package-lock.json');
  const present = readPackages('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([name, { version, optional, dev, link }]) => {
    if (name === '' || link) return true;
    const found = present[name];
    if (!found) return Boolean(optional) || (Boolean(dev) && !withDevelopment);
    return found.version === version && fs.existsSync(path.join(ROOT, name));
  });
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
