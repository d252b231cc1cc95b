import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The browser of the browser tests: CHROMIUM_PATH, else one on the PATH, else one that Playwright once fetched.
 *
 * @returns {string | undefined} its path
 */
export function findChromium() {
  const told = process.env.CHROMIUM_PATH;
  if (told) return told;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...onPath, ...MAC, ...playwrightBrowsers()].find((file) => fs.existsSync(file));
}

function playwrightBrowsers() {
  const cache = path.join(os.homedir(), '.cache/ms-playwright');
  if (!fs.existsSync(cache)) return [];
  const versions = fs.readdirSync(cache).filter((name) => name.startsWith('chromium-'));
  return versions
    .sort()
    .reverse()
    .map((name) => path.join(cache, name, 'chrome-linux/chrome'));
}

/** Where it may be installed without asking anybody: Debian, as root. */
export function canInstallChromium() {
  if (process.getuid?.() !== 0) return false;
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
