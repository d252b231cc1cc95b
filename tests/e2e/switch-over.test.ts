import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { FLASHES } from '@/lib/messages/flash';
import { OVERRIDE_CAUSE_NAMES, STATE_NAMES, SWITCH_OVER } from '@/lib/messages/switch-over';
import { LOCKED_OUT } from '@/lib/messages/switch-over-pages';
import { switchOverProblems } from '@/lib/messages/switch-over-problems';
import { DEMO_PASSWORD, SWITCH_OVER_SCHOOL } from '@/lib/services/demo/demo-people';
import { expectAccessible, launchBrowser, openVisitor, signIn, type Visitor } from './browser';
import { type Product, startProduct } from './product';

/*
 * The demo's collège, fifteen school days before its switch-over, as its principal and its région live it. Each step leans on
 * the one before.
 */
let product: Product;
let browser: Browser;
let principal: Visitor;

const PAGE = `/${SWITCH_OVER_SCHOOL.uai}/plan/bascule`;
const REASON = 'Le conseil d’administration a fixé cette date.';

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(inject('demoFolder')), launchBrowser()]);
  principal = await openVisitor(browser, product.baseURL);
  await signIn(principal.page, 'principale@passerelle.example.org', DEMO_PASSWORD);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('a school before its switch-over', () => {
  it('reads who would be locked out, finds them and takes their list along', async () => {
    const { page } = principal;
    await page.goto(PAGE);
    await page.getByText('pourraient plus entrer dans l’ENT').waitFor();
    await page.getByLabel(LOCKED_OUT.contact, { exact: true }).selectOption('sans');
    await page.getByLabel(LOCKED_OUT.kind, { exact: true }).selectOption('responsables');
    await page.getByRole('button', { name: LOCKED_OUT.filter }).click();
    await page.waitForURL(/email=sans/);
    const shown = await page.getByRole('table', { name: LOCKED_OUT.caption }).getByRole('row').count();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: LOCKED_OUT.exportCsv }).click();
    const file = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of file) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n');
    expect(lines).toHaveLength(shown);
    expect(lines.slice(1).every((line) => line.endsWith(';non'))).toBe(true);
  });

  it('confirms the announcements to guardians and to pupils, each for its day', async () => {
    const { page } = principal;
    await page.goto(PAGE);
    await page.getByRole('button', { name: SWITCH_OVER.schedule }).click();
    await page.getByText(FLASHES.announcements_scheduled[1]).waitFor();
    expect(await page.getByText('Programmée', { exact: true }).count()).toBe(6);
  });

  it('signs an override with the password only, which the région sees without its reason', async () => {
    const { page } = principal;
    const sign = async (password: string) => {
      await page.goto(PAGE);
      await page.getByText(SWITCH_OVER.override, { exact: true }).click();
      await page.getByLabel(SWITCH_OVER.cause).selectOption('date_imposed');
      await page.locator('#motif').fill(REASON);
      await page.getByLabel(SWITCH_OVER.password).fill(password);
      await page.getByRole('button', { name: SWITCH_OVER.sign }).click();
    };
    await sign('not the password');
    await page.getByText(switchOverProblems.wrong_password({})).waitFor();
    await sign(DEMO_PASSWORD);
    await page.getByText(FLASHES.switch_over_overridden[1]).waitFor();
    await page.getByText(`${SWITCH_OVER.history} (1)`).click();
    await page.getByText(REASON).waitFor();
    await page.getByText('Samia Haddad,').waitFor();
    await expectAccessible(page);
    principal.expectQuiet();

    const officer = await openVisitor(browser, product.baseURL);
    await signIn(officer.page, 'drane@occitanie.example.org', DEMO_PASSWORD);
    await officer.page.goto(`/region/${SWITCH_OVER_SCHOOL.uai}`);
    await officer.page.getByText(STATE_NAMES.overridden, { exact: true }).waitFor();
    await officer.page.getByText(OVERRIDE_CAUSE_NAMES.date_imposed).waitFor();
    expect(await officer.page.content()).not.toContain(REASON);
    await officer.close();
  });

  it('puts it off on a phone, tells families on the help page, and fits the screen', async () => {
    const phone = await openVisitor(browser, product.baseURL, {
      width: 360,
      storageState: await principal.context.storageState(),
    });
    const { page } = phone;
    await page.goto(PAGE);
    await expectAccessible(page);
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(tooWide).toBe(0);
    const help = await openVisitor(browser, product.baseURL);
    await help.page.goto(`/aide/${SWITCH_OVER_SCHOOL.uai}`);
    await help.page.getByText('l’ancien identifiant cessera d’ouvrir').waitFor();
    await expectAccessible(help.page);
    await page.getByText(SWITCH_OVER.postpone, { exact: true }).click();
    const field = page.getByLabel(SWITCH_OVER.newDay);
    const first = (await field.getAttribute('min')) ?? '';
    // A week later at least, whatever day it falls on.
    const later = new Date(Date.parse(first) + 7 * 86_400_000).toISOString().slice(0, 10);
    await field.fill(later);
    await page.locator('#motif-report').fill(REASON);
    await page.getByRole('button', { name: SWITCH_OVER.postponeDo, exact: true }).click();
    await page.getByText(FLASHES.switch_over_postponed[1]).waitFor();
    await page.getByText(`${SWITCH_OVER.history} (2)`).waitFor();
    // Nobody has decided on the new day: families are told nothing of it.
    await help.page.reload();
    expect(await help.page.getByText('l’ancien identifiant cessera d’ouvrir').count()).toBe(0);
    phone.expectQuiet();
    await help.close();
    await phone.close();
  });
});
