import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { regionAudit } from '@/db/schema/region-audit';
import { inRegion, mintRegionScope, type RegionScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { createToken } from '../api/create-token';
import { revokeToken } from '../api/revoke-token';
import { loadReferenceData } from '../directory/load-reference-data';
import { approveRegionLanguage } from '../materials/approve-region-language';
import { createTemplate } from '../materials/create-template';
import { openTemplate } from '../materials/open-template';
import { publishTemplate } from '../materials/publish-template';
import { retireTemplate } from '../materials/retire-template';
import { saveTemplate } from '../materials/save-template';
import { addUser } from './add-user';
import { listRegionJournal } from './list-region-journal';

let database: TestDatabase;
let region: RegionScope;
let other: RegionScope;

const ctx = () => ({ db: database.db, now: new Date('2026-11-23T09:00:00Z'), newId: randomUUID });
const officer = async (email: string, name: string, regionCode: string) => {
  const added = await addUser(ctx(), {
    email,
    name,
    password: 'un mot de passe long',
    role: 'drane',
    regionCode,
  });
  if (!added.ok) throw new Error(added.problem.code);
  return mintRegionScope({ regionCode, userId: added.value.userId });
};

beforeAll(async () => {
  database = await createTestDatabase();
  await loadReferenceData(database.db);
  region = await officer('drane@example.org', 'Dominique Drane', 'OCC');
  other = await officer('autre@example.org', 'Alix Autre', 'IDF');
});
afterAll(() => database.drop());

const eventsOf = async (scope: RegionScope) =>
  (await listRegionJournal(ctx(), scope, { limit: 50 })).map(({ actor, event }) => [event, actor]).reverse();

describe('the journal of a région', () => {
  it('tells what was done at its desk, by whom, and what changed nothing is not in it', async () => {
    const made = await createTemplate(ctx(), region, { pieceId: 'affiche-hall' });
    if (!made.ok) throw new Error(made.problem.code);
    const { id } = made.value;
    const settings = { contrast: 'light', sizeId: 'a3', language: 'fr', typed: { fr: { title: 'Ici' } } };
    const saving = { id, revision: 1, title: 'Affiche', settings, locked: ['title'] } as const;
    await saveTemplate(ctx(), region, saving);
    await saveTemplate(ctx(), region, { ...saving, revision: 2 });
    await publishTemplate(ctx(), region, { id, revision: 2, note: 'Première' });
    await publishTemplate(ctx(), region, { id, revision: 2, note: 'Encore' });
    await retireTemplate(ctx(), region, { id, retired: true });
    await retireTemplate(ctx(), region, { id, retired: true });
    await retireTemplate(ctx(), region, { id, retired: false });
    for (const approved of [true, true, false]) {
      await approveRegionLanguage(ctx(), region, { language: 'ar', approved });
    }
    const key = await createToken({ ...ctx(), secretKey: 'k'.repeat(32) }, region, {
      name: 'Tableau de bord',
      days: 30,
    });
    if (!key.ok) throw new Error(key.problem.code);
    await revokeToken(ctx(), other, { id: key.value.id });
    await revokeToken(ctx(), region, { id: key.value.id });
    await revokeToken(ctx(), region, { id: key.value.id });
    const by = 'Dominique Drane';
    expect(await eventsOf(region)).toEqual([
      ['member.added', null],
      ['template.created', by],
      ['template.changed', by],
      ['template.published', by],
      ['template.retired', by],
      ['template.offered', by],
      ['language.approved', by],
      ['language.withdrawn', by],
      ['key.made', by],
      ['key.revoked', by],
    ]);
    const [changed] = (await listRegionJournal(ctx(), region, { limit: 50 })).filter(
      ({ event }) => event === 'template.changed',
    );
    expect(changed?.detail).toEqual({
      templateId: id,
      title: 'Affiche',
      formerTitle: 'Affiche du hall',
      fields: 1,
      locked: ['title'],
      opened: [],
    });
    expect(await eventsOf(other)).toEqual([['member.added', null]]);
    // Nothing that opens a door is in it.
    const all = JSON.stringify(await database.ownerDb.select().from(regionAudit));
    expect(all).not.toContain(key.value.token);
  });

  it('names who published each version of a template', async () => {
    const [template] = await database.ownerDb.execute<{ id: string }>(sql`select id from region_template`);
    const opened = await openTemplate(ctx(), region, { id: template?.id ?? '' });
    expect(opened.ok && opened.value.versions.map(({ publisher }) => publisher)).toEqual(['Dominique Drane']);
  });

  it('is added to and never changed, and holds nothing for another région', async () => {
    const row = { regionCode: 'OCC', at: new Date(), actorId: null, event: 'key.made', detail: {} };
    await expect(inRegion(database.db, other, (tx) => tx.insert(regionAudit).values(row))).rejects.toThrow();
    await expect(
      inRegion(database.db, region, (tx) => tx.update(regionAudit).set({ event: 'x' })),
    ).rejects.toThrow();
    await expect(inRegion(database.db, region, (tx) => tx.delete(regionAudit))).rejects.toThrow();
  });

  it('goes by when something was, not by when it was written down', async () => {
    const days = ['2026-11-25', '2026-11-24'];
    for (const day of days) {
      const at = new Date(`${day}T09:00:00Z`);
      await inRegion(database.db, region, (tx) =>
        recordRegionAudit(tx, region, at, 'key.made', { name: day }),
      );
    }
    const [newest, before] = await listRegionJournal(ctx(), region, { limit: 2 });
    expect([newest?.detail.name, before?.detail.name]).toEqual(days);
  });
});
