import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ADOPTION } from '@/lib/messages/adoption-pages';
import { FLASHES, type FlashCode } from '@/lib/messages/flash';
import { formatCount, formatRate } from '@/lib/messages/format';
import { REPORT } from '@/lib/messages/report';
import { PURGE } from '@/lib/messages/settings';
import { UI } from '@/lib/messages/ui';
import { readPdf } from '@/lib/print/testing/read-pdf';
import { DEMO_PASSWORD, PILOT_UAI } from '@/lib/services/demo/demo-people';
import {
  expectAccessible,
  launchBrowser,
  measureFirstLoad,
  openVisitor,
  signIn,
  type Visitor,
} from './browser';
import { type Product, startProduct } from './product';

/*
 * The story of the README as one person lives it, against the whole product: real server, database, worker, SMTP.
 * Each step leans on the one before. Figures are the samples' own truth, not ours.
 */
const PILOT = path.join(process.cwd(), 'demo/pilot');
const LAST_DAY = '2026-11-09';
const NB = '\u00a0';
/** What the page of a wave says while all that is left of it waits for the end of the contact pressure. */
const WAITS_AFTER_LETTER = 'les personnes restantes ont reçu un autre message récemment';

const files = readdirSync(PILOT).filter((name) => /\.(zip|csv)$/.test(name));
const pathsOf = (accept: (name: string) => boolean) => files.filter(accept).map((n) => path.join(PILOT, n));

type Truth = {
  on: string;
  pupils: { population: number; activated: number; connected: number };
  guardians: {
    population: number;
    activated: number;
    connected: number;
    matrix: Record<string, number>;
  };
  families: { total: number; covered: number };
  classes: Record<string, { families: { total: number; covered: number } }>;
};
const truths: Truth[] = JSON.parse(
  readFileSync(path.join(process.cwd(), '../shared/samples/pilot/expected.json'), 'utf8'),
).observations;
const truthOf = (on: string): Truth => {
  const truth = truths.find((t) => t.on === on);
  if (!truth) throw new Error(`no truth of ${on}`);
  return truth;
};

let product: Product;
let browser: Browser;
let principal: Visitor;
let page: Page;
/** How many people the wave would have gone to when it was planned. */
let planned = 0;

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

async function importFiles(paths: string[]): Promise<void> {
  await page.goto(desk('/donnees'));
  await page.locator('input[type=file]').setInputFiles(paths);
  await page.getByRole('button', { name: 'Contrôler ces fichiers' }).click();
  await page.waitForURL(/\/donnees\/[0-9a-f-]{36}/);
  await expectAccessible(page);
  const text = await page.locator('main').innerText();
  for (const file of paths) expect(text).toContain(path.basename(file));
  await page.getByRole('button', { name: 'Appliquer cet import' }).click();
  await page.getByRole('link', { name: 'Voir les chiffres à jour' }).first().waitFor({ timeout: 60_000 });
}

/** What a page says once after an action. */
const expectFlash = (code: FlashCode) => page.getByText(FLASHES[code][1]).waitFor();

const rateText = (part: number, whole: number) => `${formatCount(part)} sur ${formatCount(whole)}`;

async function expectFigures({ pupils, guardians, families }: Truth): Promise<void> {
  await page.goto(desk('/adoption'));
  const figures = await page.locator('section[aria-labelledby=chiffres]').innerText();
  for (const [part, whole] of [
    [pupils.activated, pupils.population],
    [pupils.connected, pupils.population],
    [guardians.activated, guardians.population],
    [guardians.connected, guardians.population],
    [families.covered, families.total],
  ] as const) {
    expect(figures).toContain(rateText(part, whole));
    expect(figures).toContain(formatRate(part, whole));
  }
}

/** The day and the minute that a clock in the school shows, some minutes from now (seconds are cut off). */
function inSomeMinutes(minutes: number): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Paris',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(Date.now() + minutes * 60_000));
  const [day = '', time = ''] = parts.split(' ');
  return { day, time };
}

describe('the first whole run', () => {
  it('1. shows an empty school with the next thing to do', async () => {
    await page.goto(desk('/reglages'));
    await page.locator('#confirmation').fill(PILOT_UAI);
    await page.getByRole('button', { name: PURGE.submit }).click();
    await expectFlash('school_purged');
    await page.goto(desk());
    await page.getByRole('link', { name: 'Déposer les premiers fichiers' }).waitFor();
    await expectAccessible(page);
  });

  it('2. checks several files in any order, sums them up, and applies them when told', async () => {
    await importFiles(pathsOf((name) => !name.includes(LAST_DAY)).reverse());
  });

  it('3. shows the school’s adoption with its matrix, levels, classes and series', async () => {
    await expectFigures(truthOf('2026-10-12'));
    await page.locator('section[aria-labelledby=classes] [data-chart]').first().scrollIntoViewIfNeeded();
    await page.locator('section[aria-labelledby=classes] .recharts-bar-rectangle').first().waitFor();
    await expectAccessible(page);
    const { matrix } = truthOf('2026-10-12').guardians;
    const cells = await page.locator('section[aria-labelledby=matrice]').innerText();
    for (const count of Object.values(matrix)) expect(cells).toContain(formatCount(count));
    // The export of the ENT does not tell by which login people came.
    expect(await page.locator('section[aria-labelledby=entonnoir]').innerText()).toContain('inconnu');
    await page.goto(desk('/adoption/evolution'));
    await page.locator('.recharts-line').first().waitFor();
    const table = await page.locator('main table').first().textContent();
    for (const day of ['07/09/2026', '28/09/2026', '12/10/2026']) expect(table).toContain(day);
    await expectAccessible(page);
  });

  it.each([1280, 360])(
    '3a. loads its overview lightly, its tables first, and moves nothing, %i px wide',
    async (width) => {
      const storageState = await principal.context.storageState();
      const visitor = await openVisitor(browser, product.baseURL, { width, storageState });
      const { scriptBytes, layoutShift } = await measureFirstLoad(visitor.page, desk('/adoption'));
      expect(scriptBytes).toBeGreaterThan(0);
      expect(scriptBytes).toBeLessThanOrEqual(200 * 1024);
      const tablesComeFirst = await visitor.page.evaluate(() => {
        const [table, chart] = ['main table', '[data-chart]'].map((sought) => document.querySelector(sought));
        return Boolean(
          table && chart && table.compareDocumentPosition(chart) & Node.DOCUMENT_POSITION_FOLLOWING,
        );
      });
      expect(tablesComeFirst).toBe(true);
      for (const chart of await visitor.page.locator('[data-chart]').all()) {
        await chart.scrollIntoViewIfNeeded();
        await chart.locator('svg.recharts-surface').first().waitFor();
      }
      expect(await layoutShift()).toBe(0);
      const overflow = await visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      visitor.expectQuiet();
      await visitor.close();
    },
  );

  it('3a. prints each chart of the overview, whatever has been in sight', async () => {
    const storageState = await principal.context.storageState();
    const visitor = await openVisitor(browser, product.baseURL, { storageState });
    await visitor.page.goto(desk('/adoption'));
    await visitor.page.locator('section[aria-labelledby=prevision] [data-chart]').waitFor();
    expect(await visitor.page.locator('.recharts-surface').count()).toBe(0);
    await visitor.page.emulateMedia({ media: 'print' });
    const paper = visitor.page.locator('[data-paper] svg');
    expect(await paper.count()).toBe(await visitor.page.locator('[data-chart]').count());
    for (const drawing of await paper.all()) expect(await drawing.isVisible()).toBe(true);
    visitor.expectQuiet();
    await visitor.close();
  });

  it('3b. opens the people behind each figure of the overview, as many as it says', async () => {
    await page.goto(desk('/adoption'));
    const figures = await page
      .locator(
        'section:is([aria-labelledby=chiffres], [aria-labelledby=matrice], [aria-labelledby=entonnoir]) a[href*="qui="]',
      )
      .evaluateAll((links) =>
        links.map((link) => ({
          href: link.getAttribute('href') ?? '',
          text: (link as HTMLElement).innerText,
        })),
      );
    // Four rates; four cells and the four steps told, for each of two audiences.
    expect(figures).toHaveLength(20);
    for (const { href, text } of figures) {
      await page.goto(href);
      const counted = /: (\d+) personne/.exec((await page.locator('main').innerText()).replaceAll(NB, ' '));
      expect(counted?.[1], `${href}, said ${text}`).toBe(/\d+/.exec(text)?.[0]);
    }
    await expectAccessible(page);
  });

  it('3c. puts classes in order, narrows them to a level, and draws them all on one page', async () => {
    const truth = truthOf('2026-10-12').classes;
    const left = (code: string) => (truth[code]?.families.total ?? 0) - (truth[code]?.families.covered ?? 0);
    await page.goto(desk('/adoption/classes'));
    await page.getByRole('link', { name: UI.sortBy(ADOPTION.remainingColumn) }).click();
    await page.waitForURL(/tri=left/);
    const inOrder = await page.locator('main tbody th').allInnerTexts();
    expect(inOrder.map(left)).toEqual(inOrder.map(left).sort((a, b) => b - a));
    await page.goto(desk('/adoption/classes?niveau=6e'));
    expect(await page.locator('main tbody th').allInnerTexts()).toEqual(['6A', '6B']);
    await expectAccessible(page);
    await page.goto(desk('/adoption/classes?vue=graphiques'));
    expect(await page.locator('main svg[role=img]').count()).toBe(Object.keys(truth).length);
    await expectAccessible(page);
  });

  it('4. gives a dated plan in the school’s own calendar', async () => {
    await page.goto(desk('/plan/choisir'));
    await expectAccessible(page);
    await page.goto(desk('/plan/choisir/college-progressif-par-niveau'));
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Adopter ce plan' }).click();
    await page.waitForURL((url) => url.pathname === desk('/plan'));
    await expectAccessible(page);
    await page.goto(desk('/plan/a-faire'));
    await expectAccessible(page);
    expect(await page.locator('main').innerText()).toMatch(/lundi|mardi|mercredi|jeudi|vendredi/);
  });

  it('5. prints the letters of the families of 6A that are not covered, in the browser and by command', async () => {
    const { families } = truthOf('2026-10-12').classes['6A'] ?? { families: { total: 0, covered: 0 } };
    await page.goto(desk('/adoption/classes/6A'));
    const left = families.total - families.covered;
    await page.getByRole('link', { name: `Familles non couvertes (${left})` }).waitFor();
    await page.locator('section[aria-labelledby=prevision] [data-chart]').waitFor();
    const [report] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: REPORT.download }).click(),
    ]);
    expect((await readPdf(readFileSync(await report.path()))).pages).toHaveLength(1);
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Imprimer les lettres', exact: true }).first().click(),
    ]);
    const pdf = readFileSync(await download.path());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const out = path.join(product.dataDir, '6A.pdf');
    const ask = [
      'letters',
      '--school',
      PILOT_UAI,
      '--class',
      '6A',
      '--template',
      'lettre-familles',
      '--out',
      out,
    ];
    await promisify(execFile)('bin/palier', ask, { env: product.env });
    const { pages } = await readPdf(pdf);
    expect((await readPdf(readFileSync(out))).pages).toEqual(pages);
    // At least one a family; two where its guardians live apart.
    expect(pages.length).toBeGreaterThanOrEqual(left);
    await page.goto(`/aide/${PILOT_UAI}`);
    expect(await page.locator('main').innerText()).toContain('FranceConnect');
    await expectAccessible(page);
  });

  it('6. schedules a wave to the guardians of a level, with a reason for each person left out', async () => {
    await page.goto(desk('/campagnes/nouvelle'));
    await expectAccessible(page);
    await page.locator('#title').fill('Rappel aux 6e');
    await page.locator('#level-6e').check();
    await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await page.waitForURL(/\/campagnes\/[0-9a-f-]{36}/);
    await expectAccessible(page);
    const text = await page.locator('main').innerText();
    planned = Number(/(\d+)\s+responsables? recevr/.exec(text)?.[1]);
    expect(planned).toBeGreaterThan(0);
    expect(text).toMatch(/ont déjà activé leur compte/);
    expect(text).toMatch(/famille/);
    expect(await page.frameLocator('main iframe').locator('body').innerText()).toContain('EduConnect');
    await page.getByRole('button', { name: 'M’envoyer un essai' }).click();
    await expectFlash('test_sent');
    const { day, time } = inSomeMinutes(110 / 60);
    const wave = new URL(page.url()).pathname;
    await page.goto(`${wave}/confirmer?depart=prevu&jour=${day}&heure=${time}&force=1`);
    await expectAccessible(page);
    // Twice, as people do: the second click may neither confirm again nor reach what stands beside the button.
    await page.getByRole('button', { name: /^Confirmer l’envoi à/ }).dblclick();
    await expectFlash('wave_scheduled');
  });

  it('7. leaves out at its minute who activated meanwhile, moves the charts and marks the wave', async () => {
    await importFiles(pathsOf((name) => name.includes(LAST_DAY)));
    await expectFigures(truthOf(LAST_DAY));
    await page.goto(desk('/campagnes'));
    await page.getByRole('link', { name: 'Rappel aux 6e' }).click();
    await page.waitForURL(/\/campagnes\/[0-9a-f-]{36}/);
    await expect
      .poll(
        async () => {
          await page.reload();
          const text = await page.locator('main').innerText();
          return text.includes('Le message est parti') && text.includes(WAITS_AFTER_LETTER);
        },
        { timeout: 170_000, interval: 3000 },
      )
      .toBe(true);
    const sentence = (await page.locator('main').innerText()).replaceAll(NB, ' ');
    const sent = Number(/à (\d+)\s+responsables?/.exec(sentence)?.[1]);
    // The guardians of 6A had their letter in step 5: a second message has to wait for two days.
    const waiting = Number(/(\d+)\s+responsables? attend(?:ent)? encore/.exec(sentence)?.[1]);
    expect(waiting).toBeGreaterThan(0);
    // Planned on the figures of 12 October for more people: who activated since has left.
    expect(sent).toBeGreaterThan(0);
    expect(sent + waiting).toBeLessThan(planned);
    await page.goto(desk('/boite-locale'));
    await expectAccessible(page);
    const subjects = await page.locator('main a[href*="/boite-locale/"]').count();
    // One message a recipient, the test that went to oneself, and the campaign of the demo's région.
    expect(subjects).toBe(sent + 2);
    await page.goto(desk('/adoption/evolution'));
    expect(await page.locator('main table').first().textContent()).toContain('Rappel aux 6e');
    principal.expectQuiet();
  }, 300_000);
});

describe('who sees what', () => {
  it('shows a class teacher the own class only', async () => {
    const teacher = await openVisitor(browser, product.baseURL, { width: 360 });
    await signIn(teacher.page, 'pp.6a@tisserands.example.org', DEMO_PASSWORD);
    await teacher.page.goto(desk('/adoption/classes'));
    const rows = await teacher.page.locator('main tbody th').allInnerTexts();
    expect(rows).toEqual(['6A']);
    await expectAccessible(teacher.page);
    const answers = await Promise.all(
      ['/adoption/classes/6B', '/adoption/evolution?de=classe:6B'].map((where) =>
        teacher.context.request.get(desk(where)),
      ),
    );
    expect(answers[0]?.status()).toBe(404);
    expect(await answers[1]?.text()).not.toContain('classe:6B');
    const letters = await teacher.context.request.post(`/api/desk/${PILOT_UAI}/lettres`, {
      form: { choix: 'non-couvertes', classe: '6B' },
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(letters.status()).toBe(403);
    await teacher.close();
  });

  it('shows somebody of another school nothing of this one', async () => {
    const other = await openVisitor(browser, product.baseURL);
    await signIn(other.page, 'proviseur@deux-rives.example.org', DEMO_PASSWORD);
    for (const where of ['', '/adoption', '/donnees', '/campagnes', '/reglages']) {
      expect((await other.context.request.get(desk(where))).status()).toBe(404);
    }
    const letters = await other.context.request.post(`/api/desk/${PILOT_UAI}/lettres`, {
      form: { choix: 'non-couvertes' },
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(letters.status()).toBe(404);
    await other.close();
  });

  it('shows DRANE the school’s aggregates and no name', async () => {
    const drane = await openVisitor(browser, product.baseURL);
    await signIn(drane.page, 'drane@occitanie.example.org', DEMO_PASSWORD);
    await drane.page.goto('/region');
    const { families } = truthOf(LAST_DAY);
    const html = await drane.page.content();
    expect(await drane.page.locator('main').innerText()).toContain(
      rateText(families.covered, families.total),
    );
    for (const name of ['PELLETIER', 'DA SILVA-BERTIN', 'GERMAIN']) expect(html).not.toContain(name);
    expect((await drane.context.request.get(desk('/adoption'))).status()).toBe(404);
    await expectAccessible(drane.page);
    drane.expectQuiet();
    await drane.close();
  });

  it('sends a visitor to the sign-in page, which leads back without JavaScript', async () => {
    const visitor = await openVisitor(browser, product.baseURL, { javaScriptEnabled: false });
    await visitor.page.goto(desk('/adoption'));
    expect(new URL(visitor.page.url()).pathname).toBe('/connexion');
    await visitor.page.locator('#email').fill('principale@tisserands.example.org');
    await visitor.page.locator('#password').fill('un mauvais mot de passe');
    await visitor.page.getByRole('button', { name: 'Se connecter' }).click();
    expect(await visitor.page.locator('main').innerText()).toContain('Adresse ou mot de passe inconnu');
    await visitor.page.locator('#password').fill(DEMO_PASSWORD);
    await visitor.page.getByRole('button', { name: 'Se connecter' }).click();
    await visitor.page.waitForURL((url) => url.pathname === desk('/adoption'));
    await visitor.close();
  });
});
