import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { mintRegionScope, mintSchoolScope, type RegionScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import type { AskedSettings } from '@/lib/domain/materials/library/check-settings';
import { createSchool } from '../../directory/create-school';
import { loadReferenceData } from '../../directory/load-reference-data';
import { createPiece } from '../create-piece';
import { createTemplate } from '../create-template';
import { openPiece } from '../open-piece';
import { openTemplate } from '../open-template';
import { publishTemplate } from '../publish-template';
import { saveTemplate } from '../save-template';

export const UAI = '0319901U';
const NEIGHBOUR = '0319903W';
/** In another région. */
const FAR = '0759901E';

export const POSTER: AskedSettings = { contrast: 'light', sizeId: 'a3', language: 'fr', typed: {} };
/** A poster for the hall, with these words. */
export const asked = (typed: AskedSettings['typed']): AskedSettings => ({ ...POSTER, typed });

/** For tests: two schools of a région and one of another, each with its principal, and an officer of both régions. */
export type PiecesHarness = {
  database: TestDatabase;
  own: SchoolScope;
  neighbour: SchoolScope;
  far: SchoolScope;
  region: RegionScope;
  otherRegion: RegionScope;
  /** A minute later each time: what was done last is told apart. */
  ctx(): { db: TestDatabase['db']; now: Date; newId: () => string };
  /** A piece of a school, a poster unless said otherwise; returns its id. */
  create(scope?: SchoolScope, input?: Parameters<typeof createPiece>[2]): Promise<string>;
  /** A template of the région, new or the next version of one; returns its id. */
  publish(settings: AskedSettings, locked: string[], id?: string): Promise<string>;
  current(id: string, scope?: SchoolScope): Promise<OpenedPiece>;
};
type OpenedPiece = Extract<Awaited<ReturnType<typeof openPiece>>, { ok: true }>['value'];

const principalOf = (uai: string) =>
  mintSchoolScope({ uai, userId: null, grants: [{ role: 'principal', classCodes: 'all' }] });

export async function openPieces(): Promise<PiecesHarness> {
  const database = await createTestDatabase();
  let minute = 0;
  const ctx = () => {
    minute += 1;
    return { db: database.db, now: new Date(Date.UTC(2026, 10, 23, 9, minute)), newId: randomUUID };
  };
  await loadReferenceData(database.db);
  for (const uai of [UAI, NEIGHBOUR, FAR]) {
    const created = await createSchool(ctx(), {
      uai,
      name: `Collège ${uai}`,
      kind: 'college',
      rentreeOn: '2026-09-01',
    });
    expect(created).toMatchObject({ ok: true });
  }
  const userId = randomUUID();
  await database.ownerDb.$client.unsafe(
    `insert into app_user (id, email, name, password_hash) values ('${userId}', 'drane@example.org', 'Dominique Drane', 'x')`,
  );
  const own = principalOf(UAI);
  const region = mintRegionScope({ regionCode: 'OCC', userId });
  return {
    database,
    own,
    neighbour: principalOf(NEIGHBOUR),
    far: principalOf(FAR),
    region,
    otherRegion: mintRegionScope({ regionCode: 'IDF', userId }),
    ctx,
    create: async (scope = own, input = { pieceId: 'affiche-hall' }) => {
      const created = await createPiece(ctx(), scope, input);
      if (!created.ok) throw new Error(created.problem.code);
      return created.value.id;
    },
    publish: async (settings, locked, id) => {
      const made = id ? undefined : await createTemplate(ctx(), region, { pieceId: 'affiche-hall' });
      const templateId = id ?? (made?.ok ? made.value.id : '');
      const opened = await openTemplate(ctx(), region, { id: templateId });
      if (!opened.ok) throw new Error(opened.problem.code);
      const { revision } = opened.value.template;
      const title = 'Affiche régionale';
      const saved = await saveTemplate(ctx(), region, { id: templateId, revision, title, settings, locked });
      expect(saved).toMatchObject({ ok: true });
      const published = await publishTemplate(ctx(), region, {
        id: templateId,
        revision: revision + 1,
        note: 'Nouveau logo',
      });
      expect(published).toMatchObject({ ok: true });
      return templateId;
    },
    current: async (id, scope = own) => {
      const opened = await openPiece(ctx(), scope, { id });
      if (!opened.ok) throw new Error(opened.problem.code);
      return opened.value;
    },
  };
}
