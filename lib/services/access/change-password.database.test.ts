import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvent, delegation, regionMember } from '@/db/schema/access';
import { regionAudit } from '@/db/schema/region-audit';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { isKnownEvent } from '@/lib/messages/journal';
import { isKnownRegionEvent } from '@/lib/messages/region-journal';
import { plantSchool } from '../campaign/testing/plant-school';
import { addUser } from './add-user';
import { authenticate } from './authenticate';
import { changePassword } from './change-password';
import { openDesks } from './open-desk';
import { setPassword } from './set-password';

const UAI = '0319901A';
const NOW = new Date('2026-11-23T09:00:00Z');
const EMAIL = 'jeanne@example.org';
const [FIRST, SECOND] = ['un-premier-mot-de-passe', 'un-second-mot-de-passe'];
const place = '192.0.2.1';
const claimOf = (userId: string, sessionVersion: number) => ({
  userId,
  sessionVersion,
  sessionId: '11111111-1111-4111-8111-111111111111',
  startedAt: NOW,
});

let test: TestDatabase;
let userId: string;
beforeAll(async () => {
  test = await createTestDatabase();
  await plantSchool(test.db, UAI, []);
  const person = {
    email: EMAIL,
    name: 'Jeanne',
    password: FIRST,
    role: 'principal',
    schoolUai: UAI,
  } as const;
  const added = await addUser({ db: test.db, now: NOW }, person);
  if (!added.ok) throw new Error(added.problem.code);
  userId = added.value.userId;
});
afterAll(() => test.drop());

const ctx = () => ({ db: test.db, now: NOW });
const change = async (current: string, wanted: string) => {
  const changed = await changePassword(ctx(), userId, { current, wanted, place });
  return changed.ok ? changed.value : changed.problem.code;
};

describe('changing one’s own password', () => {
  it('asks for the one that is, and for twelve signs that are another one', async () => {
    expect(await change('un autre', SECOND)).toBe('bad_current_password');
    expect(await change(FIRST, 'court')).toBe('password_short');
    expect(await change(FIRST, FIRST)).toBe('same_password');
    expect((await authenticate(ctx(), { email: EMAIL, password: FIRST }, place)).ok).toBe(true);
  });

  it('ends every session that was open, and goes on with a new one', async () => {
    const before = claimOf(userId, 1);
    expect(await openDesks(ctx(), before)).toBeDefined();
    const after = await change(FIRST, SECOND);
    expect(after).toMatchObject({ id: userId, email: EMAIL, sessionVersion: 2 });
    expect(await openDesks(ctx(), before)).toBeUndefined();
    expect(await openDesks(ctx(), claimOf(userId, 2))).toBeDefined();
    expect((await authenticate(ctx(), { email: EMAIL, password: FIRST }, place)).ok).toBe(false);
    expect((await authenticate(ctx(), { email: EMAIL, password: SECOND }, place)).ok).toBe(true);
  });

  it('stands in the journal of each school where its person has a role today, and of their région', async () => {
    const [other, left] = ['0319902B', '0319903C'];
    for (const uai of [other, left]) await plantSchool(test.db, uai, []);
    await test.ownerDb.insert(delegation).values([
      { schoolUai: other, userId, role: 'cpe' },
      { schoolUai: left, userId, role: 'cpe', endsOn: '2026-11-22' },
    ]);
    await test.ownerDb.insert(regionMember).values({ regionCode: 'OCC', userId });
    await test.ownerDb.delete(auditEvent);
    await change(SECOND, FIRST);
    const replaced = await setPassword(ctx(), { email: EMAIL, password: SECOND });
    expect(replaced.ok).toBe(true);
    const written = await test.ownerDb.select().from(auditEvent).orderBy(asc(auditEvent.id));
    const detail = { userId };
    const both = [
      { event: 'password.changed', actorId: userId, at: NOW, detail },
      { event: 'password.replaced', actorId: null, at: NOW, detail },
    ];
    for (const uai of [UAI, other]) {
      expect(written.filter((one) => one.schoolUai === uai)).toMatchObject(both);
    }
    expect(written).toHaveLength(4);
    expect(await test.ownerDb.select().from(regionAudit).orderBy(asc(regionAudit.id))).toMatchObject(both);
    for (const { event } of both) {
      expect([isKnownEvent(event), isKnownRegionEvent(event)]).toEqual([true, true]);
    }
    expect(JSON.stringify(written)).not.toContain(EMAIL);
  });

  it('slows down guessing as a sign-in does', async () => {
    for (let tries = 0; tries < 10; tries += 1) await change('faux', FIRST);
    expect(await change(SECOND, FIRST)).toBe('too_many_attempts');
  });
});
