import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { ENT_SETTINGS } from '@/lib/messages/ent';
import { FLASHES, type FlashCode } from '@/lib/messages/flash';
import { HAND } from '@/lib/messages/hand-list';
import { SENDERS } from '@/lib/messages/senders';
import { DEMO_PASSWORD, PILOT_UAI } from '@/lib/services/demo/demo-people';
import { expectAccessible, launchBrowser, openVisitor, signIn, type Visitor } from './browser';
import { type Product, startProduct } from './product';

/*
 * A message to pupils in an ENT that takes nothing from us, from the draft to the confirmation: the demo's pilot writes
 * there by hand. 45 of its 193 pupils have activated.
 */
let product: Product;
let browser: Browser;
let principal: Visitor;
let page: Page;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(inject('demoFolder')), launchBrowser()]);
  principal = await openVisitor(browser, product.baseURL);
  page = principal.page;
  await signIn(page, 'principale@tisserands.example.org', DEMO_PASSWORD);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const desk = (where: string) => `/${PILOT_UAI}${where}`;
const expectFlash = (code: FlashCode) => page.getByText(FLASHES[code][1]).waitFor();

it('a message to pupils goes out by hand, to those due, with the ledger of any wave', async () => {
  await page.goto(desk('/campagnes/nouvelle?modele=activation-eleves'));
  await page.locator('#title').fill('Élèves sans compte');
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await expectFlash('wave_created');
  const wave = new URL(page.url()).pathname;
  await page.getByText(/^148.élèves recevraient ce message/).waitFor();

  await page.getByLabel('Dès maintenant').check();
  await page.locator('details:has(#force)').evaluate((details) => details.setAttribute('open', ''));
  await page.locator('#force').check();
  await page.getByRole('button', { name: 'Vérifier avant l’envoi' }).click();
  await page.getByRole('button', { name: /^Confirmer l’envoi à/ }).click();
  await expectFlash('wave_scheduled');

  // The worker begins it, and leaves it to a person.
  await expect
    .poll(
      async () => {
        await page.goto(`${wave}/envoyer`);
        return page.getByRole('button', { name: HAND.prepare }).count();
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBe(1);
  await page.goto(desk(''));
  await page.getByRole('link', { name: HAND.task('Élèves sans compte') }).click();
  await page.getByRole('button', { name: HAND.prepare }).click();
  await expectFlash('hand_prepared');
  await expectAccessible(page);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: HAND.download(148) }).click(),
  ]);
  const rows = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(rows[0]).toBe('\ufeffIdentifiant ENT;Nom;Prénom;Profil;Classe');
  expect(rows).toHaveLength(149);
  expect(rows[1]).toMatch(/^[0-9a-f]+-ent;[^;]+;[^;]+;Élève;[3-6][AB]$/);

  await page.locator('input[name=absent]').first().check();
  await page.getByRole('button', { name: HAND.confirm }).click();
  await expectFlash('hand_confirmed');
  await expectAccessible(page);
  await page.goto(wave);
  await page.getByText(/à.147.élèves.+45.ont.été.exclus/).waitFor();
  principal.expectQuiet();

  await page.goto(`${wave}/envoyer`);
  await page.getByRole('button', { name: HAND.undo }).click();
  await expectFlash('hand_undone');
  await page.getByRole('button', { name: HAND.confirm }).waitFor();
});

it('the settings of sending and of the ENT open again once they are saved, each with its test', async () => {
  await page.goto(desk('/reglages/envoi'));
  await page.locator('#host').fill('smtp.example.org');
  await page.locator('#fromAddress').fill('college@tisserands.example.org');
  await page.getByRole('button', { name: SENDERS.save }).click();
  await page.getByRole('button', { name: SENDERS.test }).waitFor();
  await expectAccessible(page);
  // What was said of the saving is not said beside what came of the test.
  await expectFlash('sender_saved');
  await page.getByRole('button', { name: SENDERS.test }).click();
  await page.getByRole('alert').filter({ hasText: 'smtp.example.org' }).waitFor();
  await page.getByText(FLASHES.sender_saved[1]).waitFor({ state: 'detached' });

  await page.goto(desk('/reglages/ent'));
  await page.locator('#kind-edifice').check();
  await page.locator('#baseUrl').fill('https://ent.example.org');
  for (const field of ['clientId', 'clientSecret', 'userName', 'password']) {
    await page.locator(`#${field}`).fill(`${field} of the account`);
  }
  await page.getByRole('button', { name: ENT_SETTINGS.save }).click();
  await page.getByRole('button', { name: ENT_SETTINGS.test }).waitFor();
  await expectAccessible(page);
  principal.expectQuiet();
});
