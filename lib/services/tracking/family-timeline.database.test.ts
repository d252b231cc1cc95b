import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEvent } from '@/db/schema/access';
import { accountState, entConnection } from '@/db/schema/adoption';
import { delivery } from '@/db/schema/delivery';
import { importBatch, importFile } from '@/db/schema/import';
import { mintSchoolScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import type { TimelineEvent } from '@/lib/domain/tracking/build-timeline';
import { observe } from '../alerts/testing/observe';
import { confirmWave } from '../campaign/confirm-wave';
import { createWave } from '../campaign/create-wave';
import { activate, plantPeople, plantSchool, plantUser } from '../campaign/testing/plant-school';
import { adoptPlan } from '../planning/adopt-plan';
import { exportFamilies } from './export-families';
import { getFamilyTimeline } from './get-family-timeline';
import { getWorkList } from './get-work-list';
import { listFollowedFamilies } from './list-followed-families';
import { recordContact } from './record-contact';

/** Monday 23 November 2026, 23:30 in Paris: the day of UTC is another one in an hour and a half. */
const NOW = new Date('2026-11-23T22:30:00Z');
const UAI = '0319901U';
const OTHER = '0319903W';
const ROSTER = [
  { id: 'e1', classCode: '6A', guardians: [{ id: 'r1' }, { id: 'r2', email: null }] },
  { id: 'e2', classCode: '6B', guardians: [{ id: 'r1' }, { id: 'r3' }] },
  { id: 'e3', classCode: '5A', guardians: [{ id: 'r4' }] },
  { id: 'e4', classCode: '5A', guardians: [{ id: 'r5' }] },
];

let database: TestDatabase;
let principal: SchoolScope;
let teacher: SchoolScope;
let rupn: SchoolScope;

const ctx = (now = NOW) => ({ db: database.db, now, newId: randomUUID, secretKey: 'k'.repeat(32) });
const open = async (scope: SchoolScope, pupilId: string) => {
  const found = await getFamilyTimeline(ctx(), scope, { pupilId });
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
};

async function plantWave(audience: { levels?: ('6e' | '5e')[]; classCodes?: string[] }, title = 'Relance') {
  const content = { subject: 'Votre compte', body: 'Bonjour' };
  const made = await createWave(ctx(), principal, { title, audience, ...content });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.waveId;
}
const confirm = (waveId: string, at: string) =>
  confirmWave(ctx(), principal, { waveId, at, version: 1, force: true });

beforeAll(async () => {
  database = await createTestDatabase();
  await plantSchool(database.db, UAI, ROSTER, NOW);
  await plantSchool(database.db, OTHER, [{ id: 'e9', classCode: '6A', guardians: [{ id: 'r9' }] }], NOW);
  principal = await plantUser(database.db, UAI, 'principal');
  teacher = await plantUser(database.db, UAI, 'class_teacher');
  rupn = await plantUser(database.db, UAI, 'rupn');
});
afterAll(() => database.drop());
beforeEach(async () => {
  for (const table of [
    'contact',
    'wave',
    'campaign',
    'plan',
    'account_state',
    'ent_connection',
    'import_batch',
  ]) {
    await database.ownerDb.execute(sql`delete from ${sql.identifier(table)}`);
  }
  await database.ownerDb.delete(auditEvent);
});

describe('a family’s timeline', () => {
  it('tells lists, the ENT, waves and contacts in one line of time, the newest first', async () => {
    const at = { schoolUai: UAI, importId: randomUUID() };
    await database.ownerDb.insert(accountState).values([
      {
        ...at,
        holderId: 'r1',
        accountRef: '',
        validFrom: '2026-09-07',
        validTo: '2026-10-12',
        seenOn: '2026-09-07',
        state: 'not_notified',
      },
      {
        ...at,
        holderId: 'r1',
        accountRef: '',
        validFrom: '2026-10-12',
        seenOn: '2026-11-09',
        state: 'notified',
      },
    ]);
    await database.ownerDb.insert(entConnection).values(
      ['2026-09-03', '2026-10-01', '2026-11-05'].map((connectedOn) => ({
        ...at,
        holderId: 'e1',
        connectedOn,
      })),
    );
    const waveId = await plantWave({ classCodes: ['6A'] });
    await database.ownerDb.insert(delivery).values([
      {
        schoolUai: UAI,
        waveId,
        holderId: 'r1',
        channel: 'email',
        status: 'sent',
        settledAt: new Date('2026-11-10T16:00:00Z'),
      },
      {
        schoolUai: UAI,
        waveId,
        holderId: 'r2',
        channel: 'email',
        status: 'excluded',
        exclusion: 'no_address',
        settledAt: new Date('2026-11-10T16:00:00Z'),
      },
    ]);
    await recordContact(ctx(), principal, {
      actId: randomUUID(),
      kind: 'phone',
      holderIds: ['r1', 'r2'],
      note: 'Lundi',
    });
    const batchId = randomUUID();
    await database.ownerDb.insert(importBatch).values({
      schoolUai: UAI,
      id: batchId,
      status: 'applied',
      createdAt: NOW,
    });
    await database.ownerDb.insert(importFile).values(
      (['applied', 'refused'] as const).map((status) => ({
        schoolUai: UAI,
        batchId,
        id: randomUUID(),
        name: `${status}.csv`,
        sha256: randomUUID(),
        kind: 'educonnect_guardians' as const,
        observedOn: status === 'applied' ? '2026-10-12' : '2026-10-13',
        status,
      })),
    );
    const { events } = await open(principal, 'e1');
    const peopleOf = (event: TimelineEvent) =>
      event.type === 'files'
        ? event.kinds.join()
        : 'holderIds' in event
          ? event.holderIds.join()
          : event.holderId;
    expect(events.map((e) => [e.on, e.type, peopleOf(e)])).toEqual([
      // 23:30 in Paris: still the 23rd there.
      ['2026-11-23', 'contact', 'r1,r2'],
      ['2026-11-10', 'wave', 'r1'],
      ['2026-11-10', 'wave', 'r2'],
      ['2026-11-05', 'connection', 'e1'],
      ['2026-10-12', 'state', 'r1'],
      ['2026-10-12', 'files', 'educonnect_guardians'],
      ['2026-09-07', 'state', 'r1'],
      ['2026-09-03', 'connection', 'e1'],
    ]);
    expect(events[0]).toMatchObject({ kind: 'phone', note: 'Lundi', recordedByName: 'principal' });
    expect(events[2]).toMatchObject({ status: 'excluded', exclusion: 'no_address' });
  });

  it('is found by any of its pupils, and by nobody else’s', async () => {
    expect((await open(principal, 'e2')).family.id).toBe('e1');
    expect((await open(principal, 'e1')).family.guardians.map((g) => g.id)).toEqual(['r1', 'r2', 'r3']);
    for (const pupilId of ['e9', 'r1', '', "e1'--"]) {
      expect(await getFamilyTimeline(ctx(), principal, { pupilId })).toMatchObject({
        ok: false,
        problem: { code: 'unknown_family' },
      });
    }
  });

  it('is of the own class for a class teacher: neither the sister elsewhere nor her own father', async () => {
    const { family } = await open(teacher, 'e1');
    expect(family.pupils.map((p) => p.id)).toEqual(['e1']);
    expect(family.guardians.map((g) => g.id)).toEqual(['r1', 'r2']);
    for (const pupilId of ['e2', 'e3']) {
      expect((await getFamilyTimeline(ctx(), teacher, { pupilId })).ok).toBe(false);
    }
  });

  it('shows the RUPN pupils and what was done with them, nothing of guardians', async () => {
    await recordContact(ctx(), principal, {
      actId: randomUUID(),
      kind: 'note',
      holderIds: ['r1'],
      note: 'privé',
    });
    await recordContact(ctx(), rupn, { actId: randomUUID(), kind: 'meeting', holderIds: ['e1'] });
    const { family, events } = await open(rupn, 'e1');
    expect([family.guardians.length, family.hiddenGuardians]).toEqual([0, 3]);
    expect(events.map((e) => e.type === 'contact' && e.kind)).toEqual(['meeting']);
  });
});

describe('what is to come', () => {
  it('is a confirmed wave that would write to one of the family, until somebody has activated', async () => {
    const waveId = await plantWave({ levels: ['6e'] });
    expect((await open(principal, 'e1')).planned).toEqual([]);
    expect((await confirm(waveId, '2026-11-24T17:30')).ok).toBe(true);
    expect((await open(principal, 'e1')).planned).toEqual([
      { kind: 'wave', on: '2026-11-24', waveId, title: 'Relance' },
    ]);
    expect((await open(principal, 'e3')).planned).toEqual([]);
    await activate(database.db, principal, ['r1']);
    // r1 covers both children: the wave stops for the whole family (DOMAIN rule 3).
    expect((await open(principal, 'e1')).planned).toEqual([]);
  });

  it('is what the plan holds for the levels of the family', async () => {
    const adopted = await adoptPlan(ctx(), principal, { scenarioId: 'college-progressif-par-niveau' });
    expect(adopted.ok).toBe(true);
    const [sixth, fifth] = [await open(principal, 'e1'), await open(principal, 'e3')];
    const titles = (found: typeof sixth) => found.planned.map((p) => p.title);
    expect(titles(sixth).some((title) => /6e/.test(title))).toBe(true);
    expect(titles(sixth).some((title) => /5e/.test(title))).toBe(false);
    expect(titles(fifth).some((title) => /5e/.test(title))).toBe(true);
    expect(sixth.phases.map((p) => p.title).join()).toMatch(/6e/);
    const days = sixth.planned.map((p) => p.on);
    expect(days).toEqual([...days].sort());
    const listed = await listFollowedFamilies(ctx(), principal, { classCode: '6A' });
    expect(listed.ok && listed.value.families[0]?.next).toEqual(sixth.planned[0]);
  });
});

describe('the work list', () => {
  it('searches without accents, filters and counts, for the classes of the person only', async () => {
    expect((await getWorkList(ctx(), principal, { query: 'PRENOM-E3' })).found.map((f) => f.id)).toEqual([
      'e3',
    ]);
    const all = await getWorkList(ctx(), principal, {});
    expect([all.total, all.left, all.counts.channels.email]).toEqual([3, 3, 3]);
    await recordContact(ctx(), principal, { actId: randomUUID(), kind: 'phone', holderIds: ['r4'] });
    const never = await getWorkList(ctx(), principal, { contacted: 'never', level: '5e' });
    expect(never.found.map((f) => f.id)).toEqual(['e4']);
    // Just called: it waits for a week behind the others.
    expect((await getWorkList(ctx(), principal, {})).found.map((f) => f.id)).toEqual(['e1', 'e4', 'e3']);
    expect((await getWorkList(ctx(), teacher, {})).found.map((f) => f.id)).toEqual(['e1']);
    expect((await getWorkList(ctx(), rupn, { query: 'NOM-r4' })).found).toEqual([]);
  });

  it('finds the families of the people that a figure counts, of the class where it counts them', async () => {
    await observe(database.db, principal, '2026-11-20', { r3: 'activated', r4: 'activated' });
    const activated = { audience: 'guardians', standing: 'activated' } as const;
    const all = await getWorkList(ctx(), principal, { people: activated });
    expect([all.people, all.found.map((f) => f.id)]).toEqual([2, ['e1', 'e3']]);
    // r3 is the father of the child in 6B alone.
    const inClass = (classCode: string) => getWorkList(ctx(), principal, { people: activated, classCode });
    expect((await inClass('6A')).people).toBe(0);
    expect((await inClass('6B')).people).toBe(1);
    // Who does not see guardians finds none by what they did.
    expect((await getWorkList(ctx(), rupn, { people: activated })).found).toEqual([]);
  });

  it('shows the pupils of a figure who are in no family: without legal guardian, or gone', async () => {
    const alone = [{ id: 'e7', classCode: '6A', guardians: [] }];
    await plantPeople(database.db, principal, alone);
    await database.ownerDb.execute(sql`update enrolment set valid_to = '2026-11-10' where pupil_id = 'e4'`);
    const list = (standing: 'enrolled' | 'left', since?: string) =>
      getWorkList(ctx(), principal, { people: { audience: 'pupils', standing }, since });
    const enrolled = await list('enrolled');
    expect(enrolled.people).toBe(4);
    expect(enrolled.lonePupils).toEqual([
      { id: 'e7', name: 'NOM-e7 Prénom-e7', classCode: '6A', left: false },
    ]);
    const left = await list('left', '2026-11-01');
    expect([left.people, left.found]).toEqual([1, []]);
    expect(left.lonePupils).toEqual([{ id: 'e4', name: 'NOM-e4 Prénom-e4', classCode: '5A', left: true }]);
    // What speaks of families, and a class without them, shows none; a search finds them by name.
    const pupils = { audience: 'pupils', standing: 'enrolled' } as const;
    const asked = async (query: object) =>
      (await getWorkList(ctx(), principal, { people: pupils, ...query })).lonePupils.length;
    expect([await asked({ channel: 'email' }), await asked({ classCode: '6B' })]).toEqual([0, 0]);
    expect([await asked({ query: 'nom e7' }), await asked({ query: 'x' })]).toEqual([1, 0]);
    // As it was before: e4 was there, with a family.
    const before = await getWorkList(ctx(), principal, { people: pupils, on: '2026-11-01' });
    expect([before.people, before.filter.on]).toEqual([5, '2026-11-01']);
    await database.ownerDb.execute(sql`update enrolment set valid_to = null`);
    await database.ownerDb.execute(sql`delete from holder where id = 'e7'`);
  });

  it('takes from an address only what it knows', async () => {
    const odd = await getWorkList(ctx(), principal, {
      channel: 'x',
      level: '12e',
      contacted: '',
      coverage: 'no',
    });
    expect([odd.found.length, odd.filter]).toEqual([3, {}]);
  });

  it('leaves as a table without number, address or note, whose cells run nothing, and the journal says so', async () => {
    await recordContact(ctx(), principal, {
      actId: randomUUID(),
      kind: 'note',
      holderIds: ['r4'],
      note: 'privé',
    });
    await database.ownerDb.execute(sql`update pupil set family_name = '=1+1' where id = 'e4'`);
    const given = await exportFamilies(ctx(), principal, { coverage: 'not_covered', query: 'NOM' });
    if (!given.ok) throw new Error(given.problem.code);
    expect(given.value.fileName).toBe('familles-2026-11-23.csv');
    expect(given.value.csv.trim().split('\r\n')).toHaveLength(4);
    expect(given.value.csv).toContain(";'=1+1 Prénom-e4;");
    expect(given.value.csv).not.toMatch(/@|\+33|privé/);
    expect(await database.ownerDb.select().from(auditEvent)).toMatchObject([
      { event: 'contact.recorded' },
      { event: 'families.exported', detail: { families: 3, coverage: 'not_covered' } },
    ]);
    for (const scope of [teacher, rupn]) {
      expect(await exportFamilies(ctx(), scope, {})).toMatchObject({
        ok: false,
        problem: { code: 'not_allowed' },
      });
    }
    const mixed = mintSchoolScope({
      uai: UAI,
      userId: principal.userId,
      grants: [
        { role: 'secretariat', classCodes: ['5A'] },
        { role: 'rupn', classCodes: 'all' },
      ],
    });
    const own = await exportFamilies(ctx(), mixed, {});
    expect(own.ok && own.value.csv.trim().split('\r\n')).toHaveLength(3);
  });
});
