import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where a file lies that is started by its path, as a process or a thread of its own, and so is never part of a bundle:
 * beside this one when it runs from its source (tsx, vitest), else below the working folder, which is the project's
 * under `next start`. Throws when it is in neither place.
 * @param name below `lib/adapters`
 */
export function locateUnbundled(name: string, cwd: string = process.cwd()): string {
  const besides = path.dirname(fileURLToPath(import.meta.url));
  const places = [besides, path.resolve(cwd, 'lib', 'adapters')].map((dir) => path.join(dir, name));
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`${name} is in none of ${places.join(', ')}: start from the project's folder`);
  return found;
}
