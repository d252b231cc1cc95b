import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addDays, dayIn } from '@/lib/domain/directory/day';
import { LANGUAGE_FACTS, LANGUAGES } from '@/lib/domain/materials/library/languages';
import { BANNER_FORM, BANNER_PAGE, BANNERS } from '@/lib/messages/banners';
import { FLASHES, type FlashCode } from '@/lib/messages/flash';
import { HELP_DESK } from '@/lib/messages/help-desk';
import { formatWeekdayIn } from '@/lib/messages/materials/format-local';
import { UI } from '@/lib/messages/ui';
import { DEMO_PASSWORD, LYCEE_UAI, PILOT_UAI } from '@/lib/services/demo/demo-people';
import { expectAccessible, launchBrowser, openVisitor, signIn, type Visitor } from './browser';
import { type Product, startProduct } from './product';

/*
 * What is open to everybody: a banner in the page of an ENT, the short address of a poster, the families' help page.
 * Against the whole product, as an ENT, a phone and a secretary use it.
 */
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';

let product: Product;
let browser: Browser;
let principal: Visitor;
let page: Page;
let picture = '';
let link = '';

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

const desk = (where: string) => `/${PILOT_UAI}/supports/${where}`;
const expectFlash = (code: FlashCode) => page.getByText(FLASHES[code][1]).waitFor();
/** One request without cookies, as a phone makes it; no redirect is followed. */
const ask = (address: string, init: RequestInit = {}) =>
  fetch(new URL(address, product.baseURL), {
    redirect: 'manual',
    ...init,
    headers: { 'user-agent': PHONE, ...init.headers },
  });

describe('an address of the public pages', () => {
  it('is found in small letters, in its language', async () => {
    const answer = await ask(`/aide/${PILOT_UAI.toLowerCase()}?l=ar`);
    expect([answer.status, answer.headers.get('location')]).toEqual([308, `/aide/${PILOT_UAI}?l=ar`]);
  });

  it('takes no form that is longer than any of ours, and says so in French', async () => {
    const answer = await ask('/connexion', { method: 'POST', body: 'x'.repeat(3 * 1024 * 1024 + 1) });
    expect([answer.status, await answer.text()]).toEqual([413, UI.formTooLarge]);
  });
});

describe('a banner', () => {
  it('is seen before it is put up, then gives what an ENT takes', async () => {
    await page.goto(desk('bannieres/nouvelle'));
    await page.locator('#lead').fill('Cinq minutes, <b>un seul</b> compte.');
    await page.getByRole('button', { name: BANNER_FORM.preview }).click();
    await page.getByRole('button', { name: BANNER_FORM.save }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: BANNER_FORM.save }).click();
    await expectFlash('banner_put_up');
    await expectAccessible(page);
    picture = await page.locator('#image-1200x200').inputValue();
    link = await page.locator('#lien').inputValue();
  });

  it('may be shown by a page of another site, and kept five minutes at the most', async () => {
    const answer = await ask(picture);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=300, must-revalidate',
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers.get('set-cookie')).toBeNull();
    const etag = answer.headers.get('etag') ?? '';
    const known = await ask(picture, { headers: { 'if-none-match': etag } });
    expect([known.status, known.headers.get('etag'), await known.text()]).toEqual([304, etag, '']);
    const visitor = await openVisitor(browser, product.baseURL);
    const html = await page.locator('#html-1200x200').inputValue();
    // Another site than the product's, which isolates itself as strictly as a page can.
    const ent = createServer((_, response) => {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cross-origin-embedder-policy': 'require-corp',
      });
      response.end(`<title>ENT</title>${html}`);
    });
    await new Promise<void>((resolve) => ent.listen(0, '127.0.0.1', resolve));
    await visitor.page.goto(`http://127.0.0.1:${(ent.address() as AddressInfo).port}/`);
    const shown = () => visitor.page.evaluate(() => document.images[0]?.naturalWidth);
    await expect.poll(shown).toBe(1200);
    await visitor.close();
    ent.close();
  });

  it('leads to the help page when it is clicked, and nowhere that an address asks for', async () => {
    const answer = await ask(`${link}?to=https://evil.example/&url=//evil.example`);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/aide/${PILOT_UAI}`]);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('counts people, not the programs and heads that ask', async () => {
    await ask(picture, { headers: { 'user-agent': 'Googlebot/2.1' } });
    await ask(picture, { method: 'HEAD' });
    await ask(link, { method: 'HEAD' });
    const counts = async () => {
      await page.reload();
      return page.locator('section[aria-labelledby=comptes]').innerText();
    };
    // Twice by the phone, one of them known already; the browser of the test says « Headless ».
    await expect.poll(counts).toContain(BANNER_PAGE.total(2, 1));
  });

  it('answers with its neutral picture as soon as it is stopped, until that is undone', async () => {
    const before = (await ask(picture)).headers.get('etag');
    await page.getByRole('button', { name: BANNER_PAGE.stop }).click();
    await expectFlash('banner_stopped');
    const neutral = await ask(picture);
    expect(neutral.status).toBe(200);
    expect(neutral.headers.get('etag')).not.toBe(before);
    await page.getByRole('button', { name: BANNER_PAGE.undo }).click();
    await expectFlash('banner_restored');
    expect((await ask(picture)).headers.get('etag')).toBe(before);
    await page.goto(desk('bannieres'));
    await expectAccessible(page);
    expect(await page.locator('main').innerText()).toContain(BANNERS.lead(1, 0));
  });

  it('is not there in another school, in another size, or under a name that was made up', async () => {
    const id = new URL(link).pathname.split('/').at(-1);
    for (const address of [
      `/b/${LYCEE_UAI}/${id}/1200x200.png`,
      `/b/${PILOT_UAI}/${id}/9999x9999.png`,
      `/b/${PILOT_UAI}/${id}/1200x200-neutre.png`,
      `/b/${PILOT_UAI}/1/1200x200.png`,
      `/b/9999999Z/${id}`,
    ]) {
      expect([address, (await ask(address)).status]).toEqual([address, 404]);
    }
  });

  it('tells somebody whose role does not post banners who does', async () => {
    const teacher = await openVisitor(browser, product.baseURL);
    await signIn(teacher.page, 'pp.6a@tisserands.example.org', DEMO_PASSWORD);
    await teacher.page.goto(desk('bannieres'));
    await teacher.page.getByText(BANNERS.notForYou).waitFor();
    await teacher.close();
  });
});

describe('the short address of a piece', () => {
  it('leads to the help page in its language, and keeps nothing of who came', async () => {
    const answer = await ask(`/a/${PILOT_UAI}/ah?l=ar`);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/aide/${PILOT_UAI}?l=ar`]);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect((await ask(`/a/${PILOT_UAI}/zzz`)).headers.get('location')).toBe(`/aide/${PILOT_UAI}`);
    expect((await ask('/a/9999999Z/ah')).status).toBe(404);
  });

  it('stays quick when 200 phones open it at once, and counts each of them', async () => {
    const started = performance.now();
    const all = await Promise.all(Array.from({ length: 200 }, () => ask(`/a/${PILOT_UAI}/rp`)));
    const tookMs = performance.now() - started;
    expect(all.every((answer) => answer.status === 302)).toBe(true);
    expect(tookMs).toBeLessThan(10_000);
    const counts = async () => {
      await page.goto(desk('page-aide'));
      return page.locator('section[aria-labelledby=ouvertures]').innerText();
    };
    await expect.poll(counts, { timeout: 10_000 }).toMatch(/Affiche de réunion de parents\s+200\s+200/);
  });
});

describe('the families’ help page', () => {
  it('tells the dates that the school announces, without JavaScript too', async () => {
    const on = addDays(dayIn('Europe/Paris', new Date()), 20);
    await page.goto(desk('page-aide'));
    await page.locator('#on').fill(on);
    await page.locator('#startsAt').fill('17:30');
    await page.locator('#place').fill('Salle informatique');
    await page.getByRole('button', { name: HELP_DESK.save, exact: true }).click();
    await expectFlash('meeting_saved');
    await expectAccessible(page);
    const families = await openVisitor(browser, product.baseURL, { javaScriptEnabled: false });
    await families.page.goto(`/aide/${PILOT_UAI}`);
    await families.page.getByRole('link', { name: 'English' }).click();
    const listed = await families.page.locator('main').innerText();
    expect(listed).toContain(`${formatWeekdayIn('en', on)}, 17:30`);
    expect(listed).toContain('Salle informatique');
    await families.close();
  });

  it.each(LANGUAGES)('is whole, accessible and quiet on a phone of 360 px in %s', async (language) => {
    const phone = await openVisitor(browser, product.baseURL, { width: 360, height: 740 });
    await phone.page.goto(`/aide/${PILOT_UAI}?l=${language}`);
    await expectAccessible(phone.page);
    const { tag, direction } = LANGUAGE_FACTS[language];
    const article = phone.page.locator('article');
    expect([await article.getAttribute('lang'), await article.getAttribute('dir')]).toEqual([tag, direction]);
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
      true,
    );
    expect(await phone.context.cookies()).toEqual([]);
    const away = await phone.page
      .locator('a[href^="http"]')
      .evaluateAll((links) => links.map((one) => (one as HTMLAnchorElement).href));
    expect(away).toEqual(['https://educonnect.education.gouv.fr/']);
    phone.expectQuiet();
    await phone.close();
  });

  it('prints on one page or two, with its answers open and its links written out', async () => {
    for (const language of ['fr', 'uk', 'ar'] as const) {
      await page.goto(`/aide/${PILOT_UAI}?l=${language}`);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
      expect([language, pages.length <= 2]).toEqual([language, true]);
    }
    await page.emulateMedia({ media: 'print' });
    await page.getByText(`${product.baseURL}/aide/${PILOT_UAI}`).waitFor();
    await page.emulateMedia({ media: null });
  });
});
