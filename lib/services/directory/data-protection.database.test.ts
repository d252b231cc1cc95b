import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { region, school } from '@/db/schema/directory';
import { inRegion, inSchool, mintRegionScope, mintSchoolScope } from '@/db/scope';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { EXAMPLE_READER } from '@/emails/parts/reader';
import { prepareFamilyMail } from '@/emails/prepare-family-mail';
import { mailContentOf } from '../campaign/mail-content';
import { findHelpPage } from '../materials/find-help-page';
import { createSchool } from './create-school';
import { getSchool } from './get-school';
import { getRegionProtection, listDataProtection } from './list-data-protection';
import { loadReferenceData } from './load-reference-data';
import { setDataProtection } from './set-data-protection';

const [UAI, FAR] = ['0312345X', '0751234A'];
const DELEGATE = { name: 'Délégué de l’académie', email: 'dpd@ac-exemple.fr', address: '1 rue du Rectorat' };
const NOBODY = { name: '', email: '', address: '' };

let database: Awaited<ReturnType<typeof createTestDatabase>>;
const ctx = () => ({ db: database.db, now: new Date('2026-11-23T09:00:00Z') });
const scopeOf = (uai: string, role: 'principal' | 'rupn' = 'principal') =>
  mintSchoolScope({ uai, userId: null, grants: [{ role, classCodes: 'all' }] });
const occitanie = mintRegionScope({ regionCode: 'OCC', userId: '00000000-0000-4000-8000-000000000001' });

beforeAll(async () => {
  database = await createTestDatabase();
  await loadReferenceData(database.db);
  await database.ownerDb.$client.unsafe(
    `insert into app_user (id, email, name, password_hash) values ('${occitanie.userId}', 'd@example.org', 'D', 'x')`,
  );
  for (const uai of [UAI, FAR]) {
    const settings = { email: 'secretariat@college.example' };
    await createSchool(ctx(), { uai, name: uai, kind: 'college', rentreeOn: '2026-09-01', settings });
  }
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.ownerDb.update(region).set({ dataProtection: null });
  await database.ownerDb.update(school).set({ dataProtection: null });
});

const footOf = async (uai: string) => {
  const card = await getSchool(ctx(), scopeOf(uai));
  const stored = { templateId: 'relance-responsables', subject: 'Objet', body: 'Texte', message: {} };
  const mail = await prepareFamilyMail(mailContentOf({ publicUrl: 'https://palier.example' }, card, stored));
  return mail.merge({ ...EXAMPLE_READER, optOutUrl: '' }).text;
};

describe('whom families write to about their data', () => {
  it('is nobody made up while nobody has said: the school itself, at the attention of the delegate', async () => {
    expect((await getSchool(ctx(), scopeOf(UAI))).protection).toBeNull();
    expect(await footOf(UAI)).toContain('(secretariat@college.example)');
    expect(await listDataProtection(ctx())).toEqual([]);
  });

  it('is the région’s for all its schools and no other’s, on the mail, the help page and the statement', async () => {
    expect((await setDataProtection(ctx(), { region: occitanie }, DELEGATE)).ok).toBe(true);
    expect(await getRegionProtection(ctx(), occitanie)).toEqual(DELEGATE);
    expect((await getSchool(ctx(), scopeOf(UAI))).protection).toEqual(DELEGATE);
    expect((await getSchool(ctx(), scopeOf(FAR))).protection).toBeNull();
    expect(await footOf(UAI)).toContain('(dpd@ac-exemple.fr)');
    expect((await findHelpPage(ctx(), UAI))?.protection).toEqual(DELEGATE);
    expect(await listDataProtection(ctx())).toEqual([{ regionName: 'Occitanie', contact: DELEGATE }]);
  });

  it('is a school’s own where it has one, and the région’s again when that is emptied', async () => {
    await setDataProtection(ctx(), { region: occitanie }, DELEGATE);
    const mine = { name: 'Notre délégué', email: 'dpd@lycee.example', address: '' };
    const owner = { school: scopeOf(UAI) };
    await setDataProtection(ctx(), owner, mine);
    expect((await getSchool(ctx(), scopeOf(UAI))).protection).toEqual(mine);
    await setDataProtection(ctx(), owner, NOBODY);
    expect((await getSchool(ctx(), scopeOf(UAI))).protection).toEqual(DELEGATE);
  });

  it('is refused where nobody could be reached, in parts, or by who may not', async () => {
    const owner = { school: scopeOf(UAI) };
    for (const [change, field] of [
      [{ email: 'pas une adresse' }, 'email'],
      [{ email: '' }, 'email'],
      [{ name: 'x' }, 'name'],
      [{ name: 'Délégué\r\nBcc: x@y.fr' }, 'name'],
      [{ address: 'a'.repeat(201) }, 'address'],
    ] as const) {
      expect(await setDataProtection(ctx(), owner, { ...DELEGATE, ...change })).toEqual({
        ok: false,
        problem: { code: 'invalid_protection', detail: { field } },
      });
    }
    expect(await setDataProtection(ctx(), { school: scopeOf(UAI, 'rupn') }, DELEGATE)).toMatchObject({
      problem: { code: 'not_allowed' },
    });
  });

  it('cannot be changed for another région, nor a région by a school, whatever the SQL says', async () => {
    await inRegion(database.db, occitanie, (tx) => tx.update(region).set({ dataProtection: DELEGATE }));
    await inSchool(database.db, scopeOf(FAR), (tx) => tx.update(region).set({ dataProtection: DELEGATE }));
    const rows = await database.ownerDb
      .select({ code: region.code })
      .from(region)
      .where(eq(region.dataProtection, DELEGATE));
    expect(rows).toEqual([{ code: 'OCC' }]);
  });
});
