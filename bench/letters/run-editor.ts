/**
 * From a keystroke in the editor to the new picture on the screen: `npx tsx bench/letters/run-editor.ts [keystrokes]`,
 * against the whole product as it is built, in a headless Chromium on the same machine. See bench/README.md.
 */
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { PIECE_PAGE } from '@/lib/messages/materials/desk';
import { DEMO_PASSWORD, PILOT_UAI } from '@/lib/services/demo/demo-people';
import { launchBrowser, openVisitor, signIn } from '../../tests/e2e/browser';
import { startProduct } from '../../tests/e2e/product';
import { type EditorWatch, watchEditor } from './watch-editor';

const COUNT = Number(process.argv[2] ?? 100);
const PIECES = ['banniere-ent', 'affiche-hall', 'lettre-relance'];
/** A quick typist: eight keys a second, whatever the picture does. */
const CADENCE_MS = 125;
const WARM_UP = 10;

type Watched = { watch: EditorWatch };

/** Eight letters and as many steps back, so that the words stand on the page throughout. */
const keyAt = (at: number) => (at % 16 < 8 ? 'abcdefgh'.charAt(at % 8) : 'Backspace');

async function open(page: Page, piece: string): Promise<void> {
  await page.goto(`/${PILOT_UAI}/supports/bibliotheque/${piece}`);
  await page.getByRole('button', { name: PIECE_PAGE.adapt }).click();
  await page.waitForURL(/\/supports\/pieces\//);
  await page.locator('#title').focus();
  await page.keyboard.press('End');
  await page.evaluate(watchEditor);
}

/** Asked in between frames: who asks at each frame, as is the default, keeps the browser busy with frames. */
const polling = 5;

/** Milliseconds of each keystroke. `cadenceMs` 0: the next one comes when the picture of the last is there. */
async function type(
  page: Page,
  count: number,
  cadenceMs: number,
): Promise<Pick<EditorWatch, 'times' | 'drawn'>> {
  const untilShown = (n: number) =>
    page.waitForFunction((n) => (window as unknown as Watched).watch.times.length >= n, n, { polling });
  await page.evaluate(() => (window as unknown as Watched).watch.clear());
  for (let at = 0; at < count; at += 1) {
    const next = sleep(cadenceMs);
    await page.keyboard.press(keyAt(at));
    if (cadenceMs > 0) await next;
    else {
      await untilShown(at + 1);
      await sleep(60);
    }
  }
  await untilShown(count);
  return page.evaluate(() => {
    const { times, drawn } = (window as unknown as Watched).watch;
    return { times, drawn };
  });
}

const round = (ms: number | undefined) => Math.round(ms ?? Number.NaN);
function describe(times: number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.floor((sorted.length - 1) * share)]);
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

const [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
try {
  const { page } = await openVisitor(browser, product.baseURL);
  await page.addInitScript('window.__name = (named) => named');
  await signIn(page, 'principale@tisserands.example.org', DEMO_PASSWORD);
  const table: object[] = [];
  for (const piece of PIECES) {
    await open(page, piece);
    await type(page, WARM_UP, 0);
    for (const [how, cadenceMs] of [
      ['one at a time', 0],
      ['8 a second', CADENCE_MS],
    ] as const) {
      const before = loadavg()[0] ?? 0;
      const { times, drawn } = await type(page, COUNT, cadenceMs);
      const load = [before, loadavg()[0] ?? 0].map((value) => value.toFixed(1)).join('–');
      const { p50, p95 } = describe(drawn);
      table.push({ piece, keystrokes: how, 'in the page: p50': p50, 'p95 ': p95, ...describe(times), load });
    }
  }
  console.table(table);
  console.log(JSON.stringify({ keystrokes: COUNT, table }));
} finally {
  await browser.close();
  await product.stop();
}
