import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { expect } from 'vitest';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const axeSource = readFileSync(path.join(process.cwd(), 'node_modules/axe-core/axe.min.js'), 'utf8');

/** Starts the machine's Chromium; `npm test` says how to get one where there is none. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM_PATH ?? '', ...CANDIDATES].find((p) => p && existsSync(p));
  if (!executablePath) throw new Error('no Chromium found: install Debian’s chromium or set CHROMIUM_PATH');
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export type Visitor = {
  page: Page;
  context: BrowserContext;
  /** Fails when the console said an error that nobody expected, or a script threw. */
  expectQuiet: () => void;
  close: () => Promise<void>;
};

/** A person at a browser of their own. */
export async function openVisitor(
  browser: Browser,
  baseURL: string,
  options: {
    width?: number;
    height?: number;
    javaScriptEnabled?: boolean;
    /** Of somebody who has signed in already, with nothing of the product in the cache. */
    storageState?: BrowserContextOptions['storageState'];
  } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL,
    locale: 'fr-FR',
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    javaScriptEnabled: options.javaScriptEnabled ?? true,
    reducedMotion: 'reduce',
    ...(options.storageState && { storageState: options.storageState }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`uncaught on ${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error')
      errors.push(`console on ${page.url()}: ${message.text()} ${message.location().url}`);
  });
  return {
    page,
    context,
    expectQuiet: () => expect(errors).toEqual([]),
    close: () => context.close(),
  };
}

/** Signs in as a person would. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/connexion');
  await page.getByLabel('Adresse').fill(email);
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
}

/** Runs axe on the page as it stands and fails on any violation, with what and where. */
export async function expectAccessible(page: Page): Promise<void> {
  // After a soft navigation Next puts the title in place with the last piece that it streams.
  await page.waitForFunction(() => document.title !== '');
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run: (options: object) => Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
      };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const result = await axe.run({ runOnly: { type: 'tag', values: tags } });
    return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
  });
  expect(violations, `axe on ${page.url()}`).toEqual([]);
}

/** What a first visit of a page costs: its scripts as they came over the wire, and how far its content jumped. */
export async function measureFirstLoad(
  page: Page,
  address: string,
): Promise<{ scriptBytes: number; layoutShift: () => Promise<number> }> {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const scripts = new Set<string>();
  let scriptBytes = 0;
  network.on('Network.responseReceived', ({ type, requestId }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return {
    scriptBytes,
    layoutShift: () =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 300);
          }),
      ),
  };
}
