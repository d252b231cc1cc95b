import { Validator } from '@seriousme/openapi-schema-validator';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { API_KEYS } from '@/lib/messages/api';
import { DEMO_PASSWORD, PILOT_UAI } from '@/lib/services/demo/demo-people';
import { expectAccessible, launchBrowser, openVisitor, signIn, type Visitor } from './browser';
import { type Product, startProduct } from './product';

/*
 * The read API as an academy's tool meets it, over HTTP against the whole product, with a key that a DRANE makes in
 * the browser; and the downloads of the region desk. The pilot collège of the demo is the truth.
 */
let product: Product;
let browser: Browser;
let drane: Visitor;
let key = '';

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(inject('demoFolder')), launchBrowser()]);
  drane = await openVisitor(browser, product.baseURL);
  await signIn(drane.page, 'drane@occitanie.example.org', DEMO_PASSWORD);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const call = (
  path: string,
  init: { headers?: Record<string, string>; method?: string; token?: string } = {},
) =>
  fetch(`${product.baseURL}/api/v1${path}`, {
    ...(init.method && { method: init.method }),
    headers: { authorization: `Bearer ${init.token ?? key}`, ...init.headers },
  });

async function expectProblem(response: Response, status: number, code: string): Promise<string> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const problem = await response.json();
  expect(problem).toMatchObject({ type: 'about:blank', status, code });
  expect(problem.detail).toMatch(/[.]$/);
  return problem.detail;
}

describe('a key', () => {
  it('is made by a DRANE, shown once, and never again', async () => {
    const { page } = drane;
    await page.goto('/region/reglages/cles');
    await page.getByText(API_KEYS.none).waitFor();
    await expectAccessible(page);
    await page.getByLabel(API_KEYS.name).fill('Tableau de bord');
    await page.getByRole('button', { name: API_KEYS.create }).click();
    key = await page.locator('main code').innerText();
    expect(key).toMatch(/^palier_[\w-]{43}$/);
    expect(page.url()).not.toContain(key.slice(0, 12));
    await expectAccessible(page);
    await page.reload();
    await page.getByRole('heading', { name: 'Tableau de bord' }).waitFor();
    expect(await page.content()).not.toContain(key);
  });

  it('keeps what was typed where it is refused', async () => {
    const { page } = drane;
    await page.getByLabel(API_KEYS.name).fill('Outil sans fin');
    await page.getByLabel(API_KEYS.days).evaluate((input: HTMLInputElement) => {
      input.removeAttribute('max');
      input.value = '4000';
    });
    await page.getByRole('button', { name: API_KEYS.create }).click();
    await page.getByText('donnez-lui une durée de 1 à 400 jours').waitFor();
    expect(await page.getByLabel(API_KEYS.name).inputValue()).toBe('Outil sans fin');
    await expectAccessible(page);
  });
});

describe('a call', () => {
  it('answers the pilot collège with its day, its limits and an ETag that spares the next answer', async () => {
    const first = await call(`/schools/${PILOT_UAI}`);
    expect(first.status).toBe(200);
    expect((await first.json()).figures.familiesCovered).toMatchObject({
      count: 120,
      population: 176,
      on: '2026-11-09',
      withheld: null,
    });
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('ratelimit-limit')).toBe('120');
    expect(Number(first.headers.get('ratelimit-remaining'))).toBeLessThan(120);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{20,}"$/);
    const again = await call(`/schools/${PILOT_UAI}`, { headers: { 'if-none-match': `"other", W/${etag}` } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    const other = await call(`/schools/${PILOT_UAI}`, { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
    const head = await call(`/schools/${PILOT_UAI}`, { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag]);
  });

  it('answers every address of the document, which is public and valid', async () => {
    const response = await fetch(`${product.baseURL}/api/v1/openapi.json`);
    const document = await response.json();
    expect((await new Validator().validate(structuredClone(document))).valid).toBe(true);
    const statuses = await Promise.all(
      Object.keys(document.paths).map(async (path) => {
        const { status } = await call(path.replace('{uai}', PILOT_UAI));
        return [path, status];
      }),
    );
    expect(statuses).toEqual(Object.keys(document.paths).map((path) => [path, 200]));
    // The calls of the documentation are ones that work.
    for (const { get } of Object.values<{ get: { 'x-codeSamples': { source: string }[] } }>(document.paths)) {
      const [, address = ''] = /"(http[^"]+)"/.exec(get['x-codeSamples'][0]?.source ?? '') ?? [];
      const answer = await fetch(address, { headers: { authorization: `Bearer ${key}` } });
      expect([address, answer.status]).toEqual([address, 200]);
    }
  });

  it('is refused in French, with what to do, whatever is wrong with it', async () => {
    const none = await fetch(`${product.baseURL}/api/v1/region`);
    expect(await expectProblem(none, 401, 'token_missing')).toContain('Authorization');
    expect(none.headers.get('www-authenticate')).toBe('Bearer realm="palier"');
    await expectProblem(await call('/region', { token: `palier_${'A'.repeat(43)}` }), 401, 'token_unknown');
    const inAddress = await fetch(`${product.baseURL}/api/v1/region?token=${key}`);
    expect(await expectProblem(inAddress, 400, 'token_in_address')).toContain('journaux');
    await expectProblem(await call('/schools?type=college'), 400, 'unknown_parameter');
    await expectProblem(await call('/schools?limit=100000'), 400, 'invalid_query');
    await expectProblem(await call('/schools?cursor=%27'), 400, 'invalid_query');
    await expectProblem(await call('/schools?limit=1&limit=2'), 400, 'repeated_parameter');
    await expectProblem(await call('/schools/0750005X'), 404, 'unknown_address');
    await expectProblem(await call('/schools/%27%20or%201=1'), 404, 'unknown_address');
    await expectProblem(await call('/eleves'), 404, 'unknown_address');
    await expectProblem(await call(`/schools/${PILOT_UAI}/series?from=2026-02-30`), 400, 'invalid_query');
  });

  it('of a year that no school has lived, or for a picture of our addresses, does not get that far', async () => {
    for (const query of ['levels?on=0000-01-01', 'series?from=0001-01-01&to=0003-01-01']) {
      await expectProblem(await call(`/schools/${PILOT_UAI}/${query}`), 400, 'invalid_query');
    }
    const picture = await fetch(`${product.baseURL}/_next/image?url=%2Ffavicon.ico&w=640&q=75`);
    expect(picture.status).toBe(404);
  });

  it('tells no name: neither of a pupil nor of who made the key', async () => {
    const paths = [
      '/region',
      '/schools',
      ...['', '/levels', '/series'].map((p) => `/schools/${PILOT_UAI}${p}`),
    ];
    for (const path of paths) {
      const text = await (await call(path)).text();
      for (const name of ['PELLETIER', 'GERMAIN', 'Ferrand', 'drane@']) expect(text).not.toContain(name);
    }
  });

  it('is refused when there were too many in the minute, and told when to come back', async () => {
    let refused: Response | undefined;
    // At most two minutes' worth: the minute may turn on the way.
    for (let n = 0; n < 12 && !refused; n += 1) {
      const answers = await Promise.all(Array.from({ length: 25 }, () => call('/region')));
      refused = answers.find(({ status }) => status === 429);
    }
    if (!refused) throw new Error('300 calls and no limit');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(refused.headers.get('ratelimit-remaining')).toBe('0');
    expect(await expectProblem(refused, 429, 'too_many_calls')).toContain('seconde');
  });

  it('is refused as soon as its key is revoked', async () => {
    const { page } = drane;
    await page.goto('/region/reglages/cles');
    await page.getByText(API_KEYS.revoke, { exact: true }).last().click();
    await page.getByText(API_KEYS.revokeWarning).waitFor();
    await expectAccessible(page);
    await page.locator('form').getByText(API_KEYS.revokeNow).click();
    await page.getByText(API_KEYS.states.revoked, { exact: true }).waitFor();
    await expectProblem(await call('/region'), 401, 'token_ended');
  });
});

describe('the pages of the region desk', () => {
  it('have a documentation made from the document, and downloads of each table and chart', async () => {
    const { page, context } = drane;
    await page.goto('/region/api');
    expect(await page.locator('main').innerText()).toContain('GET /api/v1/schools/{uai}/series');
    await expectAccessible(page);
    for (const path of ['/region', '/region/etablissements', '/region/comparer', `/region/${PILOT_UAI}`]) {
      await page.goto(path);
      await expectAccessible(page);
      const links = await page
        .locator('a[href^="/region/export/"]')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
      expect(links.length).toBeGreaterThan(1);
      for (const href of links) {
        const file = await context.request.get(href);
        expect([href, file.status()]).toEqual([href, 200]);
        expect(file.headers()['content-disposition']).toContain(`.${href.split('format=')[1]}`);
      }
    }
  });

  it('filter by the address, which says what the view is and no more', async () => {
    const { page } = drane;
    await page.goto('/region/etablissements');
    await page.getByLabel('Type').selectOption('college');
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await page.waitForURL((url) => url.search === '?type=college');
    await page.getByRole('link', { name: 'Collège des Tisserands' }).first().waitFor();
    expect(await page.getByRole('link', { name: /Deux-Rives/ }).count()).toBe(0);
    drane.expectQuiet();
  });

  it('are nobody else’s', async () => {
    const principal = await openVisitor(browser, product.baseURL);
    await signIn(principal.page, 'principale@tisserands.example.org', DEMO_PASSWORD);
    for (const path of ['/region/reglages/cles', '/region/api', '/region/export/etablissements']) {
      expect((await principal.context.request.get(path)).status()).toBe(404);
    }
    await principal.close();
  });
});
