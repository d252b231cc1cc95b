import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { dayIn } from '@/lib/domain/directory/day';
import { COMPARISON } from '@/lib/messages/comparison';
import { FLASHES, type FlashCode } from '@/lib/messages/flash';
import { EDIT_PAGE } from '@/lib/messages/plan-edit';
import { GATES_PAGE, REPLAN_NAMES } from '@/lib/messages/plan-follow';
import { PREVIEW_PAGE, TO_DO_PAGE } from '@/lib/messages/plan-pages';
import { PLAN_REPORT } from '@/lib/messages/plan-report';
import { PROPOSALS } from '@/lib/messages/proposals';
import { STATE_NAMES, SWITCH_OVER } from '@/lib/messages/switch-over';
import { readPdf } from '@/lib/print/testing/read-pdf';
import { DEMO_PASSWORD, PILOT_UAI } from '@/lib/services/demo/demo-people';
import { expectAccessible, launchBrowser, openVisitor, signIn, type Visitor } from './browser';
import { letDaysPassUntil } from './let-days-pass';
import { type Product, startProduct } from './product';

/*
 * A plan from its choice to its report, as the principal of the pilot collège lives it: proposed, compared, adopted, adapted,
 * acted on, missed, planned again, switched over and told. Each step leans on the one before.
 */
const SWITCH = 'Bascule';
const NOTE = 'Vu avec l’équipe lundi.';
const REASON = 'La date est celle de la fermeture de l’ancien accès dans tout le bassin.';

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

const desk = (where = '') => `/${PILOT_UAI}${where}`;
const expectFlash = (code: FlashCode) => page.getByText(FLASHES[code][1]).waitFor();

/** The newest accounts as a list of today would tell them: the same, so that the threshold stays out of reach. */
async function importListOfToday(): Promise<void> {
  const today = dayIn('Europe/Paris', new Date());
  const list = readFileSync(path.join(process.cwd(), 'demo/pilot/educonnect-responsables-2026-11-09.csv'));
  await page.goto(desk('/donnees'));
  await page.locator('input[type=file]').setInputFiles({
    name: `educonnect-responsables-${today}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.concat([list, Buffer.from('\r\n')]),
  });
  await page.getByRole('button', { name: 'Contrôler ces fichiers' }).click();
  await page.waitForURL(/\/donnees\/[0-9a-f-]{36}/);
  await page.getByRole('button', { name: 'Appliquer cet import' }).click();
  await page.getByRole('link', { name: 'Voir les chiffres à jour' }).first().waitFor({ timeout: 60_000 });
}

describe('the whole path of a plan', () => {
  it('1. is proposed among others, each with its reason, and compared on the school’s own families', async () => {
    await page.goto(desk('/plan/choisir'));
    await page.getByText(PROPOSALS.best).waitFor();
    await expectAccessible(page);
    await page.locator('input[name=scenario]:not(:checked)').first().check();
    await page.getByRole('button', { name: PROPOSALS.compare }).click();
    await page.getByRole('heading', { name: COMPARISON.results }).waitFor();
    const choices = page.getByRole('link', { name: COMPARISON.choosePlan });
    expect(await choices.count()).toBe(2);
    await expectAccessible(page);
    await choices.first().click();
    await page.waitForURL(/\/plan\/choisir\//);
  });

  it('2. is adopted, with its work prepared', async () => {
    await page.getByRole('button', { name: PREVIEW_PAGE.adopt, exact: true }).click();
    await expectFlash('plan_adopted');
    await expectAccessible(page);
    await page.goto(desk('/plan/a-faire?role=tous'));
    await page.getByText(/^Plus tard/).click();
    for (const what of ['prepared_wave', 'prepared_print', 'prepared_banner'] as const)
      await page.getByRole('link', { name: TO_DO_PAGE.places[what] }).first().waitFor();
  });

  it('3. is adapted on the calendar, and an action is done with a note', async () => {
    await page.goto(desk('/plan/adapter'));
    const bar = page
      .getByRole('region', { name: EDIT_PAGE.timeline })
      .getByRole('button', { name: new RegExp(`^${SWITCH}.*, du`) });
    const before = await bar.getAttribute('aria-label');
    await bar.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expectFlash('plan_edited');
    await expect.poll(() => bar.getAttribute('aria-label'), { timeout: 15_000 }).not.toBe(before);
    await page.goto(desk('/plan/a-faire?role=tous'));
    const action = page.locator('li').filter({ has: page.getByText(TO_DO_PAGE.otherwise) });
    await action.first().getByText(TO_DO_PAGE.otherwise).click();
    await action.first().getByLabel(TO_DO_PAGE.note).fill(NOTE);
    await action.first().getByRole('button', { name: TO_DO_PAGE.tickWithNote }).click();
    await page.getByRole('status').getByText(/Coché/).waitFor();
  });

  it('4. misses the threshold of its switch-over, and is planned again with a simulated proposal', async () => {
    await letDaysPassUntil(product, PILOT_UAI, { phaseId: 'bascule', actionId: 'verifier-seuils' });
    await importListOfToday();
    await expect
      .poll(
        async () => {
          await page.goto(desk('/plan/seuils'));
          return page.getByRole('button', { name: GATES_PAGE.take }).count();
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toBe(3);
    await page.getByRole('table', { name: GATES_PAGE.effects }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: `${GATES_PAGE.take} : ${REPLAN_NAMES.caught_up}` }).click();
    await expectFlash('plan_replanned');
  });

  it('5. decides its switch-over: those locked out are told, and the principal signs', async () => {
    await page.goto(desk('/plan/bascule'));
    await page.getByRole('button', { name: SWITCH_OVER.prepare }).click();
    await expectFlash('announcements_prepared');
    await page.getByText(SWITCH_OVER.override, { exact: true }).click();
    await page.locator('#motif').fill(REASON);
    await page.getByLabel(SWITCH_OVER.password).fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: SWITCH_OVER.sign }).click();
    await expectFlash('switch_over_overridden');
    await expectAccessible(page);
  });

  it('6. closes the old login on its day, and shows what followed', async () => {
    await letDaysPassUntil(product, PILOT_UAI, { phaseId: 'bascule', actionId: 'fermer-ancien-acces' });
    await page.goto(desk('/plan/bascule'));
    await page.getByRole('button', { name: SWITCH_OVER.close }).click();
    await expectFlash('switch_over_closed');
    await page.getByText(STATE_NAMES.closed, { exact: true }).waitFor();
    await page.getByRole('heading', { name: SWITCH_OVER.outcome }).waitFor();
    await expectAccessible(page);
  });

  it('7. is told in a report: what was done, missed and decided', async () => {
    await page.goto(desk('/plan'));
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: PLAN_REPORT.download }).click();
    const pdf = await readPdf(new Uint8Array(readFileSync(await (await download).path())));
    expect(pdf).toMatchObject({ language: 'fr-FR', marked: true });
    const text = pdf.pages.join(' ').replace(/\s+/g, ' ');
    for (const said of ['seuil manqué', 'Rattrapage ajouté', 'ancien accès', 'faite'])
      expect(text).toContain(said);
    principal.expectQuiet();
  });
});
