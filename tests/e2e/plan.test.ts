import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { FLASHES, type FlashCode } from '@/lib/messages/flash';
import { EDIT_PAGE, planEditProblems } from '@/lib/messages/plan-edit';
import { FOLLOW, REVIEW_PAGE } from '@/lib/messages/plan-follow';
import { PREVIEW_PAGE, TO_DO_PAGE } from '@/lib/messages/plan-pages';
import { PLAN_REPORT } from '@/lib/messages/plan-report';
import { UI } from '@/lib/messages/ui';
import { readPdf } from '@/lib/print/testing/read-pdf';
import { DEMO_PASSWORD, PILOT_UAI } from '@/lib/services/demo/demo-people';
import { expectAccessible, launchBrowser, openVisitor, signIn, type Visitor } from './browser';
import { type Product, startProduct } from './product';

/*
 * A plan as a principal changes and follows it, against the whole product: by keyboard, in a form, taken back, and never
 * over what a second person has done meanwhile. Each step leans on the one before.
 */
let product: Product;
let browser: Browser;
let first: Visitor;
let second: Visitor;
let page: Page;

const plan = (where = '') => `/${PILOT_UAI}/plan${where}`;
const expectFlash = (code: FlashCode, on: Page = page) => on.getByText(FLASHES[code][1]).waitFor();
/** A phase on the calendar: its name says from when to when. */
const bar = (on: Page, title: string) =>
  on
    .getByRole('region', { name: EDIT_PAGE.timeline })
    .getByRole('button', { name: new RegExp(`^${title}, du`) });
const followed = (on: Page) => on.getByRole('region', { name: FOLLOW.title });
/** As long as for a click. */
const PATIENCE = { timeout: 15_000 };
const LAST = 'Semaine 3 – appeler et conclure';

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(inject('demoFolder')), launchBrowser()]);
  first = await openVisitor(browser, product.baseURL);
  await signIn(first.page, 'principale@tisserands.example.org', DEMO_PASSWORD);
  second = await openVisitor(browser, product.baseURL);
  await signIn(second.page, 'principale@tisserands.example.org', DEMO_PASSWORD);
  page = first.page;
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('a plan', () => {
  it('is adopted, and its own page compares it with what the lists say', async () => {
    await page.goto(plan('/choisir/rattrapage-court'));
    await page.getByRole('button', { name: PREVIEW_PAGE.adopt, exact: true }).click();
    await expectFlash('plan_adopted');
    // The worker simulates what is expected of it; the newest list of the demo is older than the plan.
    await expect
      .poll(
        async () => {
          await page.goto(plan());
          return followed(page)
            .getByText(/La courbe part de la liste du/)
            .count();
        },
        { timeout: 90_000, interval: 1_000 },
      )
      .toBe(1);
    await followed(page).locator('[data-chart] svg').first().waitFor();
    await followed(page).getByText(UI.seeTable).click();
    await page
      .getByRole('table', { name: FOLLOW.caption })
      .getByRole('columnheader', { name: FOLLOW.plannedColumn })
      .waitFor();
    await expectAccessible(page);
  });

  it('is moved with the keyboard, changed in a form, and taken back', async () => {
    await page.goto(plan('/adapter'));
    const before = await bar(page, LAST).getAttribute('aria-label');
    await bar(page, LAST).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await expectFlash('plan_edited');
    await expect.poll(() => bar(page, LAST).getAttribute('aria-label'), PATIENCE).not.toBe(before);

    const phase = page.locator('#phase-conclure');
    await phase.getByText(EDIT_PAGE.changePhase).click();
    await phase.getByLabel(EDIT_PAGE.phaseTitle, { exact: true }).fill('Semaine 3 – conclure ensemble');
    await phase.getByRole('button', { name: EDIT_PAGE.rename }).click();
    await page.getByRole('heading', { name: 'Semaine 3 – conclure ensemble' }).waitFor();

    for (let undone = 0; undone < 2; undone += 1) {
      await page.getByRole('button', { name: EDIT_PAGE.undo, exact: true }).click();
      await expectFlash('plan_edit_undone');
      if (undone === 0) await page.getByRole('heading', { name: LAST }).waitFor();
    }
    await expect.poll(() => bar(page, LAST).getAttribute('aria-label'), PATIENCE).toBe(before);
    await expectAccessible(page);
  });

  it('is never written over: the second of two people is told, and sees what the first has done', async () => {
    await page.goto(plan('/adapter'));
    await second.page.goto(plan('/adapter'));
    await bar(page, LAST).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expectFlash('plan_edited');
    const moved = await bar(page, LAST).getAttribute('aria-label');

    await bar(second.page, LAST).focus();
    await second.page.keyboard.press('Shift+ArrowRight');
    await second.page.keyboard.press('Enter');
    await second.page.getByRole('alert').getByText(planEditProblems.plan_changed({})).waitFor();
    await expect.poll(() => bar(second.page, LAST).getAttribute('aria-label'), PATIENCE).toBe(moved);
    second.expectQuiet();
  });

  it('is followed: an action is put off, another one set aside with a reason, and both are in the reports', async () => {
    await page.goto(plan('/a-faire?role=tous'));
    const action = page.locator('li').filter({ has: page.getByText(TO_DO_PAGE.otherwise) });
    await action.first().getByText(TO_DO_PAGE.otherwise).click();
    await action.first().getByRole('button', { name: TO_DO_PAGE.postponeNow, exact: true }).click();
    await expectFlash('action_postponed');
    await action.first().getByText(TO_DO_PAGE.otherwise).click();
    await action.first().getByLabel(TO_DO_PAGE.note).fill('Déjà fait à la rentrée');
    await action.first().getByRole('button', { name: TO_DO_PAGE.skip }).click();
    await page
      .getByRole('status')
      .getByText(/Sans objet/)
      .waitFor();

    await page.goto(plan('/bilan/lancer'));
    await page.getByRole('heading', { name: REVIEW_PAGE.title('Semaine 1 – lancer') }).waitFor();
    await expectAccessible(page);

    await page.goto(plan());
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: PLAN_REPORT.download }).click();
    const file = await (await download).path();
    const pdf = await readPdf(new Uint8Array(await readFile(file)));
    expect(pdf).toMatchObject({ language: 'fr-FR', marked: true });
    expect(pdf.pages.join(' ')).toContain('sans objet');
    first.expectQuiet();
  });
});
