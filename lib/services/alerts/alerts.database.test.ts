import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alert } from '@/db/schema/digest';
import { mintSchoolScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { plantSchool, plantUser } from '../campaign/testing/plant-school';
import { adoptPlan } from '../planning/adopt-plan';
import { listAlerts } from './list-alerts';
import { markAlertsSeen } from './mark-alerts-seen';
import { refreshAlerts } from './refresh-alerts';
import { observe } from './testing/observe';

/** Monday 23 November 2026, 10:00 in Paris. */
const NOW = new Date('2026-11-23T09:00:00Z');
const UAI = '0319901U';

const child = (id: string, classCode: string, guardians: string[]) => ({
  id,
  classCode,
  guardians: guardians.map((g) => ({ id: g })),
});

let database: TestDatabase;
let school: SchoolScope;
let principal: SchoolScope;
let teacher: SchoolScope;

const at = (now: Date) => ({ db: database.db, now, newId: randomUUID });
const refresh = (now = NOW) => refreshAlerts(at(now), school);
const shown = async (scope: SchoolScope) =>
  (await listAlerts(at(NOW), scope)).map(({ kind, scopeCode }) => `${kind} ${scopeCode}`).sort();

beforeAll(async () => {
  database = await createTestDatabase();
  school = await plantSchool(database.db, UAI, [
    child('e1', '6A', ['r1', 'r2']),
    child('e2', '6A', ['r3']),
    child('e3', '6B', ['r4']),
    child('e4', '6B', ['r1']),
  ]);
  principal = await plantUser(database.db, UAI, 'principal');
  teacher = await plantUser(database.db, UAI, 'class_teacher');
});
afterAll(() => database.drop());

describe('the alerts of a school', () => {
  it('are none before the first list, and none after one', async () => {
    expect(await refresh()).toEqual({ running: 0, raised: 0, ended: 0 });
    await observe(
      database.db,
      school,
      '2026-09-14',
      { r3: 'activated', e1: 'activated', r4: 'notified' },
      '2026-09-07',
    );
    // The notification of r4 ends on 7 December: within two weeks.
    expect(await refresh()).toEqual({ running: 1, raised: 1, ended: 0 });
    expect(await shown(principal)).toEqual(['notifications_expire 6B']);
  });

  it('are raised by what the lists say, and the second run changes nothing', async () => {
    await observe(database.db, school, '2026-11-20', { e1: 'notified' });
    expect(await refresh()).toEqual({ running: 3, raised: 2, ended: 0 });
    const before = await database.ownerDb.select().from(alert);
    expect(await refresh()).toEqual({ running: 3, raised: 0, ended: 0 });
    expect(await database.ownerDb.select().from(alert)).toEqual(before);
    expect(await shown(principal)).toEqual([
      'activations_fell 6A',
      'class_stalls 6B',
      'notifications_expire 6B',
    ]);
    // 6A has moved, downwards.
    const fell = (await listAlerts(at(NOW), principal)).find((a) => a.kind === 'activations_fell');
    expect(fell?.detail).toEqual({ newsOn: '2026-11-20', pupils: 1, guardians: 0 });
  });

  it('are written once by two workers at one school', async () => {
    await database.ownerDb.delete(alert);
    const both = await Promise.all([refresh(), refresh()]);
    expect(both.map((r) => r.raised).sort()).toEqual([0, 3]);
  });

  it('of own classes only are seen by a class teacher, who cannot mark another as seen', async () => {
    expect(await shown(teacher)).toEqual(['activations_fell 6A']);
    const [other] = (await listAlerts(at(NOW), principal)).filter((a) => a.scopeCode === '6B');
    if (!other) throw new Error('no alert of 6B');
    const refused = await markAlertsSeen(at(NOW), teacher, [other]);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'unknown_alert' } });
    const stranger = mintSchoolScope({ uai: UAI, userId: teacher.userId, grants: [] });
    expect(await listAlerts(at(NOW), stranger)).toEqual([]);
  });

  it('stay in the list once seen, and come back unseen when there is news', async () => {
    const [mine] = await listAlerts(at(NOW), teacher);
    if (!mine) throw new Error('no alert of 6A');
    expect(await markAlertsSeen(at(NOW), teacher, [mine, { ...mine, scopeCode: '6Z' }])).toEqual({
      ok: true,
      value: { seen: 1 },
    });
    expect(await markAlertsSeen(at(NOW), principal, [mine])).toMatchObject({ ok: true });
    await refresh();
    expect(await listAlerts(at(NOW), teacher)).toMatchObject([{ seen: true, seenByName: 'class_teacher' }]);
    await observe(database.db, school, '2026-11-23', { r3: 'blocked' });
    await refresh();
    expect(await listAlerts(at(NOW), teacher)).toMatchObject([{ seen: false, detail: { guardians: 1 } }]);
  });

  it('end when what they tell is over', async () => {
    const later = new Date('2026-12-22T09:00:00Z');
    await observe(database.db, school, '2026-12-01', { r4: 'activated', r1: 'activated', r3: 'activated' });
    expect(await refresh(later)).toMatchObject({ running: 0, ended: 3 });
    expect(await listAlerts(at(later), principal)).toEqual([]);
    const rows = await database.ownerDb.select().from(alert).where(eq(alert.schoolUai, UAI));
    expect(rows.every((row) => row.endedOn !== null)).toBe(true);
  });

  it('tell of a gate of the running plan, to the whole school only', async () => {
    const adopted = await adoptPlan(at(new Date('2026-11-23T09:00:00Z')), principal, {
      scenarioId: 'rattrapage-court',
      startOn: '2026-11-24',
    });
    if (!adopted.ok) throw new Error(adopted.problem.code);
    await database.ownerDb.execute(sql`
      update phase set gates = '[{"metric":"pupil_activation","atLeast":0.9}]', starts_on = '2026-12-14'
      where position = (select max(position) from phase)`);
    await refresh(new Date('2026-12-02T09:00:00Z'));
    expect((await shown(principal)).filter((a) => a.startsWith('gate'))).toHaveLength(1);
    expect((await shown(teacher)).filter((a) => a.startsWith('gate'))).toEqual([]);
  });

  it('hold no name', async () => {
    const rows = await database.ownerDb.select().from(alert);
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toMatch(/NOM-|Prénom/);
  });
});
