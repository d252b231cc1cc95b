import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEvent } from '@/db/schema/access';
import { banner, bannerCount, bannerPicture } from '@/db/schema/banners';
import { inPublic, inSchool, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { getPiece } from '@/lib/domain/materials/library/pieces';
import { plantSchool, plantUser } from '../campaign/testing/plant-school';
import { loadMarks } from '../series/load-marks';
import { BANNER_PIECES } from './banner-input';
import { countBanner } from './count-banner';
import { createBanner } from './create-banner';
import { findBannerLink } from './find-banner-link';
import { findBannerPicture } from './find-banner-picture';
import { getBanner } from './get-banner';
import { listBanners } from './list-banners';
import { previewBanner } from './preview-banner';
import { rescheduleBanner } from './reschedule-banner';
import { stopBanner } from './stop-banner';
import { undoBannerChange } from './undo-banner-change';

const UAI = '0319901U';
const OTHER = '0319903W';
const PUBLIC = 'https://palier.example.org';

let database: TestDatabase;
let own: SchoolScope;
let other: SchoolScope;
beforeAll(async () => {
  database = await createTestDatabase();
  own = await plantSchool(database.db, UAI, []);
  other = await plantSchool(database.db, OTHER, []);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.ownerDb.delete(banner);
  await database.ownerDb.delete(auditEvent);
});

const ctx = (instant = '2026-11-23T09:00:00Z') => ({
  db: database.db,
  now: new Date(instant),
  newId: randomUUID,
  publicUrl: PUBLIC,
});
const input = (rest: object = {}) => ({
  pieceId: 'banniere-ent',
  schoolPieceId: null,
  language: 'fr',
  contrast: 'light',
  sizeIds: ['1200x200', '320x100'],
  typed: {},
  starts: '2026-11-24T08:00',
  ends: '2026-11-27T18:00',
  ...rest,
});
async function putUp(rest: object = {}, scope = own): Promise<string> {
  const created = await createBanner(ctx(), scope, input(rest));
  if (!created.ok) throw new Error(JSON.stringify(created.problem));
  return created.value.bannerId;
}
const codeOf = (result: { ok: boolean; problem?: { code: string } }) => result.problem?.code ?? 'ok';
const pictureAt = (bannerId: string, instant: string, file = '1200x200.png', uai = UAI) =>
  findBannerPicture(ctx(instant), { uai, bannerId, file });
const events = async () => (await database.ownerDb.select().from(auditEvent)).map((row) => row.event);

describe('a banner of the ENT', () => {
  it('is drawn once in each of its sizes, each with a neutral picture of the same size', async () => {
    const bannerId = await putUp();
    const stored = await database.ownerDb.select().from(bannerPicture);
    expect(stored.map((row) => row.sizeId).sort()).toEqual([
      '1200x200',
      '1200x200-neutre',
      '320x100',
      '320x100-neutre',
    ]);
    for (const instant of ['2026-11-24T06:59:59Z', '2026-11-24T07:00:00Z']) {
      for (const [file, width, height] of [
        ['1200x200.png', 1200, 200],
        ['320x100.svg', 320, 100],
      ] as const) {
        const found = await pictureAt(bannerId, instant, file);
        const facts = await sharp(found?.body).metadata();
        expect([file, facts.width, facts.height]).toEqual([file, width, height]);
      }
    }
    const svg = Buffer.from((await pictureAt(bannerId, '2026-11-25T09:00:00Z', '320x100.svg'))?.body ?? []);
    expect(svg.toString()).toContain('<title>Parents, activez EduConnect');
    expect(await events()).toEqual(['banner.put_up']);
  });

  it('is shown from its start to its end, to the second, with bytes that a browser can recognise', async () => {
    const bannerId = await putUp();
    const at = async (instant: string) => {
      const found = await pictureAt(bannerId, instant);
      return found && { isShown: found.isShown, keep: found.maxAgeSeconds, etag: found.etag };
    };
    const [before, last, first, end] = await Promise.all([
      at('2026-11-23T09:00:00Z'),
      at('2026-11-24T06:59:58Z'),
      at('2026-11-24T07:00:00Z'),
      at('2026-11-27T17:00:00Z'),
    ]);
    expect(before).toMatchObject({ isShown: false, keep: 300 });
    expect(last).toMatchObject({ isShown: false, keep: 2 });
    expect(first).toMatchObject({ isShown: true, keep: 300 });
    expect(end).toMatchObject({ isShown: false, keep: 300 });
    expect(before?.etag).toBe(end?.etag);
    expect(first?.etag).not.toBe(before?.etag);
  });

  it('is put up once by a form that is sent twice', async () => {
    const id = randomUUID();
    const put = () => createBanner({ ...ctx(), newId: () => id }, own, input());
    const both = await Promise.all([put(), put()]);
    expect(both).toEqual([0, 1].map(() => ({ ok: true, value: { bannerId: id } })));
    expect(await database.ownerDb.select().from(banner)).toHaveLength(1);
    expect((await events()).filter((event) => event === 'banner.put_up')).toHaveLength(1);
  });

  it('keeps the clock of the school when the summer time begins', async () => {
    const late = ctx('2027-03-26T09:00:00Z');
    const created = await createBanner(
      late,
      own,
      input({ starts: '2027-03-27T08:00', ends: '2027-03-29T08:00' }),
    );
    expect(created.ok).toBe(true);
    const [row] = await database.ownerDb.select().from(banner);
    expect([row?.startsAt.toISOString(), row?.endsAt.toISOString()]).toEqual([
      '2027-03-27T07:00:00.000Z',
      '2027-03-29T06:00:00.000Z',
    ]);
  });

  it('is seen before it is put up, with the days to look at again', async () => {
    const seen = await previewBanner(
      ctx(),
      own,
      input({ starts: '2026-12-21T08:00', ends: '2026-12-23T18:00' }),
    );
    if (!seen.ok) throw new Error(seen.problem.code);
    expect(seen.value.pictures.map(({ size }) => size.id)).toEqual(['1200x200', '320x100']);
    expect(seen.value.altText).toBe(
      'Parents, activez EduConnect. Cinq minutes, un seul compte pour tous vos enfants. Comment faire',
    );
    expect(seen.value.warnings).toEqual([{ code: 'no_school_day' }]);
    expect(await database.ownerDb.select().from(banner)).toEqual([]);
  });
});

describe('every banner of the library', () => {
  it.each(BANNER_PIECES.flatMap(({ id, languages }) => languages.map((language) => [id, language] as const)))(
    'is drawn as it is proposed, in all its sizes: %s in %s',
    async (pieceId, language) => {
      const sizeIds = getPiece(pieceId).sizes.map((size) => size.id);
      await putUp({ pieceId, language, contrast: 'strong', sizeIds });
      expect(await database.ownerDb.select().from(bannerPicture)).toHaveLength(6);
    },
  );
});

describe('what cannot be a banner', () => {
  it.each<[string, object]>([
    ['invalid_banner', { starts: '2026-02-30T08:00' }],
    ['invalid_banner', { ends: 'demain' }],
    ['invalid_banner', { pieceId: 'affiche-hall' }],
    ['invalid_banner', { language: 'xx' }],
    ['invalid_banner', { sizeIds: [] }],
    ['invalid_banner', { typed: null }],
    ['unknown_size', { sizeIds: ['1200x200', '9999x9999'] }],
    ['unknown_size', { sizeIds: ['1200x200-neutre'] }],
    ['not_offered', { pieceId: 'banniere-ent-eleves', language: 'ar' }],
    ['banner_ends_first', { ends: '2026-11-24T07:00' }],
    ['banner_over', { starts: '2026-11-01T08:00', ends: '2026-11-02T08:00' }],
    ['banner_too_long', { ends: '2036-11-24T08:00' }],
    ['field_refused', { typed: { link: 'javascript:alert(1)' } }],
    ['field_refused', { typed: { link: 'data:text/html,x' } }],
    ['field_refused', { typed: { link: 'https://educonnect-gouv.fr/login' } }],
    ['field_refused', { typed: { title: 'x'.repeat(100_000) } }],
    ['field_refused', { typed: { motto: 'x' } }],
    ['overflow', { typed: { lead: 'W\n'.repeat(45) } }],
    ['unprintable_sign', { typed: { title: '𓀀' } }],
  ])('is refused, and nothing is written: %s', async (code, rest) => {
    expect(codeOf(await createBanner(ctx(), own, input(rest)))).toBe(code);
    expect(await database.ownerDb.select().from(banner)).toEqual([]);
  });

  it('is refused to who may not post banners, whatever it is', async () => {
    const teacher = await plantUser(database.db, UAI, 'class_teacher');
    const rupn = await plantUser(database.db, UAI, 'rupn');
    const bannerId = await putUp({}, rupn);
    expect(codeOf(await createBanner(ctx(), teacher, 'x'))).toBe('not_allowed');
    for (const verb of [getBanner, stopBanner, undoBannerChange]) {
      expect(codeOf(await verb(ctx(), teacher, { bannerId }))).toBe('not_allowed');
    }
    expect(codeOf(await listBanners(ctx(), teacher))).toBe('not_allowed');
  });

  it('is not there for another school, by no address', async () => {
    const bannerId = await putUp();
    const shown = '2026-11-25T09:00:00Z';
    for (const id of [bannerId, 'x', `${bannerId}' or 1=1`, randomUUID()]) {
      expect(codeOf(await getBanner(ctx(), other, { bannerId: id }))).toBe('unknown_banner');
      expect(codeOf(await stopBanner(ctx(), other, { bannerId: id }))).toBe('unknown_banner');
      expect(await pictureAt(id, shown, '1200x200.png', OTHER)).toBeUndefined();
    }
    for (const file of ['800x300.png', '1200x200.gif', '1200x200-neutre.png', '../x.png', '1200x200']) {
      expect(await pictureAt(bannerId, shown, file), file).toBeUndefined();
    }
    expect(await pictureAt(bannerId, shown, '1200x200.png', '0000000X')).toBeUndefined();
  });
});

describe('the times of a banner', () => {
  it('end now when it is stopped, which can be undone once', async () => {
    const bannerId = await putUp();
    const midway = '2026-11-25T09:00:00Z';
    expect((await pictureAt(bannerId, midway))?.isShown).toBe(true);
    expect(codeOf(await stopBanner(ctx(midway), own, { bannerId }))).toBe('ok');
    expect((await pictureAt(bannerId, midway))?.isShown).toBe(false);
    expect(codeOf(await stopBanner(ctx(midway), own, { bannerId }))).toBe('banner_over');
    expect(codeOf(await undoBannerChange(ctx(midway), own, { bannerId }))).toBe('ok');
    expect((await pictureAt(bannerId, midway))?.isShown).toBe(true);
    expect((await pictureAt(bannerId, '2026-11-27T17:00:00Z'))?.isShown).toBe(false);
    expect(codeOf(await undoBannerChange(ctx(midway), own, { bannerId }))).toBe('nothing_to_undo');
    expect(await events()).toEqual(['banner.put_up', 'banner.stopped', 'banner.restored']);
  });

  it('give one that is taken back before its start the old ones again', async () => {
    const bannerId = await putUp();
    await stopBanner(ctx(), own, { bannerId });
    expect((await pictureAt(bannerId, '2026-11-25T09:00:00Z'))?.isShown).toBe(false);
    await undoBannerChange(ctx(), own, { bannerId });
    expect((await pictureAt(bannerId, '2026-11-25T09:00:00Z'))?.isShown).toBe(true);
  });

  it('put one up again that is over, at the same address', async () => {
    const bannerId = await putUp();
    const later = ctx('2026-12-01T09:00:00Z');
    const asked = { bannerId, starts: '2026-11-24T08:00', ends: '2026-12-04T18:00' };
    expect(codeOf(await rescheduleBanner(later, own, { ...asked, ends: '2026-12-01T09:59' }))).toBe(
      'banner_over',
    );
    expect(codeOf(await rescheduleBanner(later, own, { ...asked, ends: 7 }))).toBe('invalid_banner');
    // The second click must not take what can be taken back.
    for (let click = 0; click < 2; click += 1)
      expect(codeOf(await rescheduleBanner(later, own, asked))).toBe('ok');
    expect((await events()).filter((event) => event === 'banner.rescheduled')).toHaveLength(1);
    const [row] = await database.ownerDb.select().from(banner);
    expect(row?.startsAt).toEqual(later.now);
    expect((await pictureAt(bannerId, '2026-12-01T09:00:00Z'))?.isShown).toBe(true);
  });
});

describe('a click on a banner', () => {
  const linkAt = (bannerId: string, instant: string, uai = UAI) =>
    findBannerLink(ctx(instant), { uai, bannerId });

  it('leads to the stored link while it is shown, else to the help page in its language', async () => {
    const link = 'https://ent.example.org/educonnect?x=1';
    const bannerId = await putUp({ typed: { link }, language: 'ar', sizeIds: ['1200x200'] });
    expect((await linkAt(bannerId, '2026-11-25T09:00:00Z'))?.location).toBe(link);
    expect((await linkAt(bannerId, '2026-12-25T09:00:00Z'))?.location).toBe(`/aide/${UAI}?l=ar`);
    expect((await linkAt('x', '2026-11-25T09:00:00Z'))?.location).toBe(`/aide/${UAI}`);
    expect(await linkAt(bannerId, '2026-11-25T09:00:00Z', '9999999Z')).toBeUndefined();
  });

  it('is counted by the school’s day, with the showings, and nothing else is', async () => {
    const bannerId = await putUp();
    const key = { uai: UAI, bannerId, timeZone: 'Europe/Paris' };
    await countBanner(ctx('2026-11-24T22:59:00Z'), key, 'shown');
    await countBanner(ctx('2026-11-24T23:00:00Z'), key, 'shown');
    await Promise.all(
      Array.from({ length: 20 }, () => countBanner(ctx('2026-11-25T09:00:00Z'), key, 'followed')),
    );
    expect(await database.ownerDb.select().from(bannerCount)).toEqual([
      { schoolUai: UAI, bannerId, on: '2026-11-24', shown: 1, followed: 0 },
      { schoolUai: UAI, bannerId, on: '2026-11-25', shown: 1, followed: 20 },
    ]);
    const listed = await listBanners(ctx(), own);
    expect(listed.ok && listed.value).toMatchObject([
      { id: bannerId, state: 'to_come', shown: 2, followed: 20 },
    ]);
  });

  it('cannot be counted for a banner that does not exist', async () => {
    const key = { uai: UAI, bannerId: randomUUID(), timeZone: 'Europe/Paris' };
    await expect(countBanner(ctx(), key, 'shown')).rejects.toThrow();
  });
});

describe('the series of the school', () => {
  it('has a mark on the day a banner starts, for every class; none for one taken back before', async () => {
    const id = await putUp();
    const bannerId = await putUp({ typed: { title: 'Retirée' } });
    await stopBanner(ctx(), own, { bannerId });
    const marksOn = (todayOn: string) =>
      inSchool(database.db, own, (tx) =>
        loadMarks(tx, { timeZone: 'Europe/Paris', todayOn, classes: [], shown: ['6A'], actions: [] }),
      );
    const mark = {
      on: '2026-11-24',
      page: { of: 'banner', id },
      kind: 'banner',
      title: 'Bannière «\u00a0Parents, activez EduConnect\u00a0»',
      acts: 1,
      people: null,
    };
    expect(await marksOn('2026-11-23')).toEqual([{ ...mark, planned: true }]);
    expect(await marksOn('2026-11-24')).toEqual([{ ...mark, planned: false }]);
  });
});

describe('what an ENT takes', () => {
  it('is a linked picture, a text and a flash message that lead through the counting address', async () => {
    const bannerId = await putUp({
      typed: { title: 'Dire "oui" & <non>', link: 'https://ent.example.org/' },
    });
    const view = await getBanner(ctx(), own, { bannerId });
    if (!view.ok) throw new Error(view.problem.code);
    const base = `${PUBLIC}/b/${UAI}/${bannerId}`;
    expect(view.value.sizes[0]?.html).toBe(
      `<a href="${base}"><img src="${base}/1200x200.png" alt="Dire &quot;oui&quot; &amp; &lt;non&gt;. Cinq minutes, un seul compte pour tous vos enfants. Comment faire" width="1200" height="200" style="max-width:100%;height:auto"></a>`,
    );
    expect(view.value.message.text).toContain(base);
    expect(view.value.flash).toMatchObject({
      startDate: '2026-11-24T07:00:00.000Z',
      endDate: '2026-11-27T17:00:00.000Z',
      profiles: ['Relative'],
    });
  });
});

describe('the public scope', () => {
  it('reads banners, and can neither change one nor write for another school', async () => {
    const bannerId = await putUp();
    const change = inPublic(database.db, UAI, (tx) =>
      tx.update(banner).set({ link: 'https://x.example' }).returning({ id: banner.id }),
    );
    expect(await change).toEqual([]);
    await expect(
      inPublic(database.db, OTHER, (tx) =>
        tx.insert(bannerCount).values({ schoolUai: UAI, bannerId, on: '2026-11-25', shown: 1, followed: 0 }),
      ),
    ).rejects.toThrow();
  });
});
