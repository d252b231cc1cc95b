import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addDays, dayIn } from '@/lib/domain/directory/day';
import { FLASHES, type FlashCode } from '@/lib/messages/flash';
import { SCHOOL_SESSIONS, SESSION_PAGE, SESSIONS } from '@/lib/messages/help-sessions';
import { PREVIEW_PAGE } from '@/lib/messages/plan-pages';
import {
  ANSWER_NAMES,
  CAMPAIGN_EDITOR,
  CAMPAIGNS,
  SCHOOL_CAMPAIGN,
} from '@/lib/messages/region-campaign-pages';
import { DEMO_PASSWORD, PILOT_UAI } from '@/lib/services/demo/demo-people';
import { expectAccessible, launchBrowser, openVisitor, signIn, type Visitor } from './browser';
import { type Product, startProduct } from './product';

/*
 * A région publishes a campaign, a principal takes it up and signs up to a help session, and the région sees both,
 * against the whole product. Each step leans on the one before.
 */
const TITLE = 'Une rentrée avec EduConnect';
const today = dayIn('Europe/Paris', new Date());

let product: Product;
let browser: Browser;
let officer: Visitor;
let principal: Visitor;
let followPage = '';

const visit = async (email: string) => {
  const visitor = await openVisitor(browser, product.baseURL);
  await signIn(visitor.page, email, DEMO_PASSWORD);
  return visitor;
};
const expectFlash = (page: Page, code: FlashCode) => page.getByText(FLASHES[code][1]).waitFor();

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(inject('demoFolder')), launchBrowser()]);
  officer = await visit('drane@occitanie.example.org');
  principal = await visit('principale@tisserands.example.org');
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('a campaign of the région', () => {
  it('is written in a form that saves itself, and published', async () => {
    const { page } = officer;
    await page.goto('/region/campagnes');
    await expectAccessible(page);
    await page.getByRole('button', { name: CAMPAIGNS.begin }).click();
    await expectFlash(page, 'campaign_begun');
    await page.locator('#titre').fill(TITLE);
    await page.locator('#pourquoi').fill('Deux accès ne poussent personne.');
    for (const [id, days] of [
      ['au-plus-tot', 1],
      ['debut', 7],
      ['au-plus-tard', 90],
      ['fin', 360],
      ['reponse', 30],
      ['objectif-jour', 340],
    ] as const) {
      await page.locator(`#${id}`).fill(addDays(today, days));
    }
    await page.locator('#type-college').check();
    await page.locator('#scenario-rattrapage-court').check();
    await page.getByText(CAMPAIGN_EDITOR.ready).waitFor();
    await page.getByText('Enregistré').first().waitFor();
    await page.locator('#note').fill('Première publication');
    await expectAccessible(page);
    await page.getByRole('button', { name: CAMPAIGN_EDITOR.publishNow(7) }).click();
    await expectFlash(page, 'campaign_published');
    followPage = new URL(page.url()).pathname;
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await expectAccessible(page);
  });

  it('stands on the principal’s home, and is taken up from there with its dates filled in', async () => {
    const { page } = principal;
    await page.goto(`/${PILOT_UAI}`);
    await page.getByRole('link', { name: `${SCHOOL_CAMPAIGN.look} : ${TITLE}` }).click();
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: SCHOOL_CAMPAIGN.choose }).click();
    await page.getByText(SCHOOL_CAMPAIGN.inCampaign(TITLE)).waitFor();
    expect(await page.locator('#depart').inputValue()).toBe(addDays(today, 7));
    await page.getByRole('button', { name: PREVIEW_PAGE.adopt }).click();
    await expectFlash(page, 'campaign_joined');
  });

  it('has help sessions, where one click takes a place', async () => {
    const { page } = principal;
    await page.goto(`/${PILOT_UAI}/permanences`);
    await expectAccessible(page);
    await page.getByLabel(SCHOOL_SESSIONS.question).first().fill('Par quel niveau commencer ?');
    await page.getByRole('button', { name: SCHOOL_SESSIONS.join }).first().click();
    await expectFlash(page, 'session_joined');
    await page.getByText(SCHOOL_SESSIONS.placed, { exact: true }).waitFor();
    principal.expectQuiet();
  });

  it('shows the région who takes part and who comes, and no name of a family', async () => {
    const { page } = officer;
    await page.goto(`${followPage}?q=tisserands`);
    const row = page.getByRole('row').filter({ hasText: 'Collège des Tisserands' });
    await row.getByText(ANSWER_NAMES.adopted).waitFor();
    expect(await row.innerText()).toMatch(/Rattrapage court/);
    for (const name of ['PELLETIER', 'GERMAIN']) expect(await page.content()).not.toContain(name);
    await page.goto('/region/permanences');
    await expectAccessible(page);
    await page.getByRole('link', { name: SESSIONS.open }).first().click();
    await page.getByText('Par quel niveau commencer ?').waitFor();
    await page.getByRole('rowheader', { name: 'Claire Vasseur' }).waitFor();
    await page.getByRole('heading', { name: SESSION_PAGE.participants }).waitFor();
    await expectAccessible(page);
    officer.expectQuiet();
  });

  it('moves a session, and whoever has a place keeps it', async () => {
    const { page } = officer;
    const open = page.getByRole('link', { name: SESSIONS.open });
    // The day of the second one is a school day, whenever this runs.
    await page.goto('/region/permanences');
    await open.nth(1).click();
    const day = await page.locator('#jour').inputValue();
    await page.goto('/region/permanences');
    await open.first().click();
    await page.locator('#jour').fill(day);
    await page.locator('#de').fill('17:00');
    await page.locator('#a').fill('18:00');
    await page.getByRole('button', { name: SESSION_PAGE.changeNow }).click();
    await expectFlash(page, 'session_changed');
    officer.expectQuiet();
    await principal.page.goto(`/${PILOT_UAI}/permanences`);
    const moved = principal.page.getByRole('listitem').filter({ hasText: `17${'\u00a0'}h${'\u00a0'}00` });
    await moved.getByText(SCHOOL_SESSIONS.placed, { exact: true }).waitFor();
    principal.expectQuiet();
  });
});
