import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { FLASHES, type FlashCode } from '@/lib/messages/flash';
import { DOWNLOAD, GALLERY, LANGUAGES_PAGE, PIECE_PAGE } from '@/lib/messages/materials/desk';
import { CONFLICT, EDITOR, PREVIEW_PROBLEMS, TAKE_OVER, VERSIONS } from '@/lib/messages/materials/editor';
import { PIECE_NAMES } from '@/lib/messages/materials/library';
import { TEMPLATES } from '@/lib/messages/materials/templates';
import { NEW_RUN, RUN_PAGE } from '@/lib/messages/print-pages';
import { readPdf } from '@/lib/print/testing/read-pdf';
import { DEMO_PASSWORD, PILOT_UAI } from '@/lib/services/demo/demo-people';
import { expectAccessible, launchBrowser, openVisitor, signIn, type Visitor } from './browser';
import { type Product, startProduct } from './product';

/*
 * The gallery and the editor as a school and its région live them, against the whole product. Each step leans on the one
 * before.
 */
let product: Product;
let browser: Browser;
let principal: Visitor;
let secretary: Visitor;
let officer: Visitor;
let page: Page;
/** The address of the piece that the school has made its own. */
let piece = '';

const visit = async (email: string, options: Parameters<typeof openVisitor>[2] = {}) => {
  const visitor = await openVisitor(browser, product.baseURL, options);
  await signIn(visitor.page, email, DEMO_PASSWORD);
  return visitor;
};

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(inject('demoFolder')), launchBrowser()]);
  principal = await visit('principale@tisserands.example.org');
  secretary = await visit('secretariat@tisserands.example.org');
  officer = await visit('drane@occitanie.example.org');
  page = principal.page;
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const desk = (where: string) => `/${PILOT_UAI}/supports${where}`;
const expectFlash = (code: FlashCode, on: Page = page) => on.getByText(FLASHES[code][1]).waitFor();
const title = (on: Page = page) => on.locator('#title');
const save = (on: Page = page) => on.getByRole('button', { name: EDITOR.save, exact: true });

/** The picture that follows a change, once it has been drawn and taken. */
async function expectNewPicture(on: Page, change: () => Promise<void>): Promise<void> {
  const picture = on.locator('[data-preview]');
  const before = await picture.getAttribute('data-picture');
  await change();
  await on.waitForFunction(
    (count) => document.querySelector('[data-preview]')?.getAttribute('data-picture') !== count,
    before,
  );
  expect(await picture.getAttribute('data-preview')).toBe('fresh');
}

/** Until no picture of an earlier stroke is on its way. */
const waitForLastPicture = (on: Page) =>
  expect
    .poll(async () => {
      const count = () => on.locator('[data-preview]').getAttribute('data-picture');
      const before = await count();
      await on.waitForTimeout(400);
      return (await count()) === before;
    })
    .toBe(true);

/** Every outline of the live picture, its colour and its place. */
const listPaths = (on: Page) =>
  on.evaluate(() =>
    [...(document.querySelector('[data-preview]')?.shadowRoot?.querySelectorAll('path') ?? [])].map((path) =>
      ['d', 'fill', 'transform'].map((name) => path.getAttribute(name)),
    ),
  );

/** Runs in the editor's page: the picture of its form by somebody who holds no line of it, in the place of the live one. */
async function drawAnew(address: string): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('form:has(#title)');
  const response = await fetch(address, { method: 'POST', body: new FormData(form ?? undefined) });
  const { drawing } = await response.json();
  const svg = drawing.frame.replace(
    / data-d="([\w-]+)"/g,
    (_: string, name: string) => ` d="${drawing.runs[name]}"`,
  );
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const live = document.querySelector('[data-preview]')?.shadowRoot;
  live?.replaceChildren(document.importNode(documentElement, true));
}

describe('the gallery', () => {
  it('shows every piece by its picture, and narrows by its address', async () => {
    await page.goto(desk(''));
    await page.getByRole('heading', { name: GALLERY.title, exact: true }).waitFor();
    await expectAccessible(page);
    const pictures = page.locator('main li img');
    expect(await pictures.count()).toBeGreaterThan(14);
    await pictures.first().scrollIntoViewIfNeeded();
    await page.waitForFunction(
      () => (document.querySelector('main li img') as HTMLImageElement).naturalWidth > 100,
    );
    await page.getByLabel(GALLERY.kind).selectOption('poster');
    await page.getByRole('button', { name: GALLERY.apply }).click();
    await page.waitForURL(/type=poster/);
    expect(await page.locator('main li img').count()).toBe(3);
    await page.goto(desk('?q=introuvable'));
    await page.getByText(GALLERY.none).waitFor();
    await expectAccessible(page);
  });

  it('sends a picture once', async () => {
    const address = `/api/desk/${PILOT_UAI}/pieces/bibliotheque/affiche-hall/vignette`;
    const first = await page.request.get(address);
    expect([first.status(), first.headers()['content-type']]).toEqual([200, 'image/png']);
    const headers = { 'if-none-match': first.headers().etag ?? '' };
    expect((await page.request.get(address, { headers })).status()).toBe(304);
    const unknown = await page.request.get(`/api/desk/${PILOT_UAI}/pieces/etablissement/x/vignette`);
    expect([unknown.status(), await unknown.text()]).toEqual([404, expect.stringContaining('pièce')]);
  });

  it('says of a language that nobody has read over that nobody has, before a file is had', async () => {
    await page.goto(desk('/bibliotheque/flyer-4-etapes?langue=ar'));
    await page.getByText(DOWNLOAD.unread('arabe')).waitFor();
    await expectAccessible(page);
    const file = `/api/desk/${PILOT_UAI}/pieces/bibliotheque/flyer-4-etapes/fichier?type=pdf&langue=ar`;
    expect((await page.request.get(file)).status()).toBe(409);
    const known = await page.request.get(`${file}&averti=1`);
    expect((await known.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.goto(desk('/langues'));
    await expectAccessible(page);
    await page.getByRole('button', { name: LANGUAGES_PAGE.approveOf('arabe') }).click();
    await expectFlash('language_approved');
    expect((await page.request.get(file)).status()).toBe(200);
    await page.getByRole('button', { name: LANGUAGES_PAGE.withdrawOf('arabe') }).click();
    await expectFlash('language_withdrawn');
  });
});

describe('the editor', () => {
  it('makes a piece the school’s own, and draws it at every stroke', async () => {
    await page.goto(desk('/bibliotheque/affiche-hall'));
    await page.getByRole('button', { name: PIECE_PAGE.adapt }).click();
    await expectFlash('piece_created');
    piece = new URL(page.url()).pathname;
    await expectAccessible(page);
    await expectNewPicture(page, () => title().fill('Bienvenue au collège'));
    await expectNewPicture(page, () => page.getByLabel('Vert').check());
  });

  it('changes the lines of the picture into those of a picture drawn anew', async () => {
    const asked = page.waitForRequest((request) => request.url().endsWith('/apercu'));
    for (const words of ['Bienvenue', 'Bienvenue à toutes les familles de notre collège', 'Bienvenue à tous'])
      await expectNewPicture(page, () => title().fill(words));
    await waitForLastPicture(page);
    const patched = await listPaths(page);
    expect(patched.length).toBeGreaterThan(10);
    await page.evaluate(drawAnew, (await asked).url());
    expect(patched).toEqual(await listPaths(page));
    await expectNewPicture(page, () => title().fill('Bienvenue au collège'));
  });

  it('asks for its picture with the fields that a browser would send', async () => {
    const asked = page.waitForRequest((request) => request.url().endsWith('/apercu'));
    await expectNewPicture(page, () => title().fill('Bienvenue'));
    const sent = new URLSearchParams((await asked).postData() ?? '');
    sent.delete('connues');
    const held = await page.evaluate(() =>
      [...new FormData(document.querySelector<HTMLFormElement>('form:has(#title)') ?? undefined)].filter(
        ([, value]) => typeof value === 'string',
      ),
    );
    expect(held.length).toBeGreaterThan(10);
    expect([...sent]).toEqual(held);
    await expectNewPicture(page, () => title().fill('Bienvenue au collège'));
  });

  it('draws nothing for who may not see it, though what it is drawn over is at hand', async () => {
    const asked = page.waitForRequest((request) => request.url().endsWith('/apercu'));
    await expectNewPicture(page, () => title().fill('Bienvenue'));
    const form = await asked;
    const send = async (visitor: Visitor) => {
      const answer = await visitor.page.request.post(form.url(), {
        data: form.postData() ?? '',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
        },
        maxRedirects: 0,
      });
      return { status: answer.status(), drawn: (await answer.text()).includes('drawing') };
    };
    const stranger = await openVisitor(browser, product.baseURL);
    const elsewhere = await visit('proviseur@deux-rives.example.org');
    expect(await send(principal)).toEqual({ status: 200, drawn: true });
    expect(await send(stranger)).toEqual({ status: 303, drawn: false });
    expect(await send(elsewhere)).toEqual({ status: 404, drawn: false });
    await Promise.all([stranger.close(), elsewhere.close()]);
    await expectNewPicture(page, () => title().fill('Bienvenue au collège'));
  });

  it('says at the field what is wrong, and keeps a picture', async () => {
    await title().fill('x'.repeat(61));
    await page.locator('#title-error').waitFor();
    expect(await page.locator('[data-preview] svg').isVisible()).toBe(true);
    await expectAccessible(page);
    await title().fill('Bienvenue au collège');
    await page.locator('#title-error').waitFor({ state: 'detached' });
    // What keeps the whole page from being drawn is said beside the picture as well.
    await title().fill('Bienvenue 😀');
    const beside = page.locator('section[aria-labelledby=apercu]');
    await beside.getByText(PREVIEW_PROBLEMS.unprintable_sign('😀')).waitFor();
    await beside.getByText(EDITOR.previewStale).waitFor();
    await expectNewPicture(page, () => title().fill('Bienvenue au collège'));
  });

  it('takes back and gives again', async () => {
    await page.getByLabel('Prune').check();
    await page.getByRole('button', { name: EDITOR.undo }).click();
    expect(await page.getByLabel('Vert').isChecked()).toBe(true);
    await page.getByRole('button', { name: EDITOR.redo }).click();
    expect(await page.getByLabel('Prune').isChecked()).toBe(true);
    await page.keyboard.press('Control+z');
    expect(await page.getByLabel('Vert').isChecked()).toBe(true);
  });

  it('keeps the texts of another language while this one is written, and saves both', async () => {
    await page.locator('a', { hasText: 'English' }).click();
    await title().fill('Welcome');
    await page.locator('a', { hasText: 'Français' }).first().click();
    expect(await title().inputValue()).toBe('Bienvenue au collège');
    await save().click();
    await expectFlash('piece_saved');
    await page.goto(`${piece}?langue=en`);
    expect(await title().inputValue()).toBe('Welcome');
    await page.goto(piece);
    expect(await page.getByLabel('Vert').isChecked()).toBe(true);
  });

  it('overwrites nobody', async () => {
    await secretary.page.goto(piece);
    await title(secretary.page).fill('Le titre du secrétariat');
    await save(secretary.page).click();
    await expectFlash('piece_saved', secretary.page);
    await title().fill('Le titre de la principale');
    await page.locator('#extra').fill('Un mot de plus.');
    await save().click();
    await page.getByText(CONFLICT.both).waitFor();
    for (const text of ['Le titre du secrétariat', 'Le titre de la principale']) {
      await page.locator('dd', { hasText: text }).waitFor();
    }
    await expectAccessible(page);
    await save().click();
    await expectFlash('piece_saved');
    expect(await title().inputValue()).toBe('Le titre de la principale');
  });

  it('lists who changed what, and brings a version back as a new one', async () => {
    await page.goto(`${piece}/versions`);
    await page.getByRole('heading', { name: VERSIONS.number(4) }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: VERSIONS.restoreOf(3) }).click();
    await expectFlash('piece_restored');
    expect(await title().inputValue()).toBe('Le titre du secrétariat');
  });

  it('refuses a picture that is none, in words, and what was typed stays', async () => {
    const file = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="alert(1)"/>') };
    await page.locator('#logo').setInputFiles(file);
    await page.locator('#logo-error').waitFor();
    // The rest of the form is drawn all the same.
    await expectNewPicture(page, () => title().fill('Toujours là'));
    expect(await page.locator('#logo-error').isVisible()).toBe(true);
    await save().click();
    await page.getByRole('alert').first().waitFor();
    expect(await title().inputValue()).toBe('Toujours là');
  });

  it('is a plain form where there are no scripts', async () => {
    const plain = await visit('principale@tisserands.example.org', { javaScriptEnabled: false });
    await plain.page.goto(piece);
    await title(plain.page).fill('Sans script');
    await save(plain.page).click();
    await expectFlash('piece_saved', plain.page);
    expect(await title(plain.page).inputValue()).toBe('Sans script');
    await title(plain.page).fill('y'.repeat(61));
    await save(plain.page).click();
    await plain.page.locator('#title-error').waitFor();
    expect(await title(plain.page).inputValue()).toBe('y'.repeat(61));
    await plain.close();
  });

  it('puts a piece away and brings it back', async () => {
    await page.goto(piece);
    await page.getByRole('button', { name: EDITOR.archive }).click();
    await expectFlash('piece_archived');
    await page.getByText(GALLERY.archived(1)).click();
    await page.getByRole('button', { name: /^Remettre dans la bibliothèque/ }).click();
    await expectFlash('piece_brought_back');
  });
});

describe('a print run', () => {
  let classCode = '';
  let pupil = '';

  it('says how many letters a cell of the matrix or a class makes, and shows the first ones', async () => {
    await page.goto(desk('/impressions/nouvelle'));
    await page.getByRole('link', { name: PIECE_NAMES['lettre-premiere-information'].name }).click();
    await page.getByLabel(NEW_RUN.cell).first().check();
    await page.getByRole('button', { name: NEW_RUN.look }).click();
    await page.getByRole('heading', { name: NEW_RUN.result }).waitFor();
    const count = async () =>
      Number.parseInt(await page.locator('#resultat ~ * strong, section strong').first().innerText(), 10);
    const ofCell = await count();
    await page.getByText(NEW_RUN.again).click();
    await page.locator('#pour-classes').check();
    const box = page.locator('input[name=classe]').first();
    classCode = (await box.getAttribute('value')) ?? '';
    await box.check();
    await page.getByRole('button', { name: NEW_RUN.look }).click();
    await page.waitForURL(/pour=classes/);
    const ofClass = await count();
    expect(ofClass).toBeGreaterThan(0);
    expect(ofCell).toBeGreaterThan(ofClass);
    const examples = page.locator('img[src*="/impressions/apercu"]');
    expect(await examples.count()).toBe(3);
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('img[src*="/impressions/apercu"]')].every(
        (image) => image.naturalWidth > 100,
      ),
    );
    pupil = ((await examples.first().getAttribute('alt')) ?? '').split(':')[1]?.trim() ?? '';
    expect(pupil).not.toBe('');
    await expectAccessible(page);
  });

  it('is printed while its page tells how far it is, and is fetched as a PDF', async () => {
    await page.getByRole('button', { name: /^Imprimer/ }).click();
    await expectFlash('run_requested');
    await page.getByRole('link', { name: RUN_PAGE.one }).waitFor({ timeout: 60_000 });
    await expectAccessible(page);
    const letters = page.locator('a[href$="?fichier=1"]');
    const file = await page.request.get((await letters.getAttribute('href')) ?? '');
    expect(file.headers()['content-type']).toBe('application/pdf');
    const { pages, marked } = await readPdf(await file.body());
    expect(marked).toBe(true);
    expect(pages.join(' ')).toContain(pupil);
    const whole = await page.request.get(
      (await letters.getAttribute('href'))?.replace(/=\d+$/, '=tout') ?? '',
    );
    const pile = await readPdf(await whole.body());
    // With the cover page before, and the ticking sheet after.
    expect(pile.pages).toEqual([expect.any(String), ...pages, expect.any(String)]);
  });

  it('is noted as handed out, which the family’s own page tells', async () => {
    await page.getByRole('button', { name: /^Remis, classe/ }).click();
    await page.getByRole('button', { name: /^Annuler la remise/ }).waitFor();
    await page.goto(`/${PILOT_UAI}/adoption/familles?classe=${classCode}`);
    // The list has a pupil by the first name, the letter by both.
    const firstName = pupil.replace(/ \p{Lu}[\p{Lu}’' -]*$/u, '');
    const family = pupil.slice(firstName.length + 1);
    const row = page.locator('main li:has(h3)', { hasText: family }).filter({ hasText: firstName });
    await row.getByRole('link').first().click();
    await page.waitForURL(/familles\/./);
    for (const act of [/lettre imprimée/i, /remis en main propre/i]) {
      await page.getByText(act).first().waitFor();
    }
  });
});

describe('a template of the région', () => {
  it('is made of a piece, locked in part, and published with a word', async () => {
    const { page: region } = officer;
    await region.goto('/region/modeles');
    await expectAccessible(region);
    await region.getByText(TEMPLATES.choose).click();
    await region.getByRole('button', { name: TEMPLATES.createOf('Affiche du hall') }).click();
    await expectFlash('template_created', region);
    await expectAccessible(region);
    await title(region).fill('Le titre de la région');
    await region.locator('#verrou-title').check();
    await region.getByRole('button', { name: TEMPLATES.save }).click();
    await expectFlash('template_saved', region);
    await region.locator('#note').fill('Première version');
    await region.getByRole('button', { name: TEMPLATES.publish, exact: true }).click();
    await expectFlash('template_published', region);
  });

  it('is copied by a school, which sees what is fixed and cannot change it', async () => {
    await page.goto(desk(''));
    await page.getByText(GALLERY.note('Première version')).click();
    await page.getByRole('button', { name: PIECE_PAGE.adapt }).click();
    await expectFlash('piece_created');
    await page.getByText(EDITOR.locked).waitFor();
    expect(await title().count()).toBe(0);
    await expectAccessible(page);
    await page.locator('#extra').fill('Bureau 12');
    await save().click();
    await expectFlash('piece_saved');
    piece = new URL(page.url()).pathname;
  });

  it('tells its copies when it is newer, and gives what changed when they take it', async () => {
    const { page: region } = officer;
    await title(region).fill('Le nouveau titre');
    await region.getByRole('button', { name: TEMPLATES.save }).click();
    await expectFlash('template_saved', region);
    await region.locator('#note').fill('Nouveau titre');
    await region.getByRole('button', { name: TEMPLATES.publish, exact: true }).click();
    await expectFlash('template_published', region);
    await page.goto(piece);
    await page.getByRole('link', { name: EDITOR.newerLink }).click();
    await page.getByText('Le nouveau titre').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: TAKE_OVER.take }).click();
    await expectFlash('piece_taken_over');
    await page.getByText('Le nouveau titre').waitFor();
    expect(await page.locator('#extra').inputValue()).toBe('Bureau 12');
  });

  it('left no error in any console', () => {
    for (const visitor of [principal, secretary, officer]) visitor.expectQuiet();
  });
});
