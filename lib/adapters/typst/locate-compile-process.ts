import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const NAME = 'compile-process.mjs';

/**
 * Where the compile process lies: beside this file when it runs from its source (tsx, vitest), else below the
 * working folder, which is the project's under `next start` (there this file is part of a bundle).
 * Throws when it is in neither place.
 */
export function getCompileProcessPath(cwd: string = process.cwd()): string {
  const besides = path.dirname(fileURLToPath(import.meta.url));
  const places = [besides, path.resolve(cwd, 'lib', 'adapters', 'typst')].map((dir) => path.join(dir, NAME));
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`${NAME} is in none of ${places.join(', ')}: start from the project's folder`);
  return found;
}
