import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sweepSignIns } from '@/db/queries/access';
import { asSystem } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { plantSchool } from '../campaign/testing/plant-school';
import { addUser } from './add-user';
import { authenticate } from './authenticate';
import { endSession } from './end-session';
import { openDesks, SESSION_SECONDS } from './open-desk';

const UAI = '0319901A';
const EMAIL = 'jeanne@example.org';
const PASSWORD = 'un-long-mot-de-passe';
const NOW = new Date('2026-11-23T09:00:00Z');
const SESSION = '11111111-1111-4111-8111-111111111111';

let test: TestDatabase;
let userId: string;

beforeAll(async () => {
  test = await createTestDatabase();
  await plantSchool(test.db, UAI, []);
  const added = await addUser(
    { db: test.db, now: NOW },
    { email: EMAIL, name: 'Jeanne', password: PASSWORD, role: 'principal', schoolUai: UAI },
  );
  if (!added.ok) throw new Error(added.problem.code);
  userId = added.value.userId;
});
beforeEach(() => test.ownerDb.execute(sql`delete from sign_in_attempt`));
afterAll(() => test.drop());

const ctx = (minutes = 0) => ({ db: test.db, now: new Date(NOW.getTime() + minutes * 60_000) });
const tryOnce = async (password: string, place = '192.0.2.1', email = EMAIL, minutes = 0) => {
  const result = await authenticate(ctx(minutes), { email, password }, place);
  return result.ok ? 'in' : result.problem.code;
};
const many = (count: number, one: (i: number) => Promise<string>) =>
  Promise.all(Array.from({ length: count }, (_, i) => one(i)));
const countOf = (results: string[], what: string) => results.filter((r) => r === what).length;

describe('guessing a password', () => {
  it('is stopped after ten tries, even when they all come at once', async () => {
    const results = await many(40, () => tryOnce('faux'));
    expect(countOf(results, 'bad_credentials')).toBe(10);
    expect(countOf(results, 'too_many_attempts')).toBe(30);
    expect(await tryOnce(PASSWORD)).toBe('too_many_attempts');
    expect(await tryOnce(PASSWORD, '192.0.2.1', EMAIL, 16)).toBe('in');
  });

  it('keeps nobody out who signs in from elsewhere', async () => {
    await many(12, () => tryOnce('faux', '203.0.113.9'));
    expect(await tryOnce(PASSWORD, '203.0.113.9')).toBe('too_many_attempts');
    expect(await tryOnce(PASSWORD)).toBe('in');
  });

  it('is limited for one account from everywhere, and from one place for all accounts', async () => {
    const spread = await many(120, (i) => tryOnce('faux', `198.51.100.${i}`));
    expect(countOf(spread, 'too_many_attempts')).toBe(20);
    const sprayed = await many(220, (i) => tryOnce('faux', '2001:DB8::1', `personne${i}@example.org`));
    expect(countOf(sprayed, 'too_many_attempts')).toBe(20);
  }, 60_000);

  it('is forgiven to whoever then knows the password', async () => {
    await many(9, () => tryOnce('faux'));
    expect(await tryOnce(PASSWORD)).toBe('in');
    expect(countOf(await many(9, () => tryOnce('faux')), 'bad_credentials')).toBe(9);
    expect(await tryOnce(PASSWORD)).toBe('in');
  });

  it('with what no address holds is refused like any other', async () => {
    expect(await tryOnce('faux', '192.0.2.1', 'jeanne\0@example.org')).toBe('bad_credentials');
    expect(await tryOnce(PASSWORD, '192.0.2.1', "' or 1=1 --@x")).toBe('bad_credentials');
  });

  it('leaves no trace after a day', async () => {
    await many(3, () => tryOnce('faux'));
    await asSystem(test.db, (tx) => sweepSignIns(tx, new Date(NOW.getTime() + 1)));
    const left = await test.ownerDb.execute(sql`select 1 from sign_in_attempt`);
    expect(left).toHaveLength(0);
  });
});

describe('a session', () => {
  const claim = (sessionId = SESSION) => ({ userId, sessionId, sessionVersion: 1, startedAt: NOW });

  it('that was left opens nothing any more, and others of the same person go on', async () => {
    expect(await openDesks(ctx(), claim())).toMatchObject({ user: { id: userId } });
    await endSession(ctx(), claim());
    await endSession(ctx(), claim());
    expect(await openDesks(ctx(), claim())).toBeUndefined();
    const other = claim('22222222-2222-4222-8222-222222222222');
    expect(await openDesks(ctx(), other)).toMatchObject({ user: { id: userId } });
  });

  it('ends after a working day, however often its cookie was renewed', async () => {
    const other = claim('33333333-3333-4333-8333-333333333333');
    expect(await openDesks(ctx(SESSION_SECONDS / 60 - 1), other)).toBeDefined();
    expect(await openDesks(ctx(SESSION_SECONDS / 60), other)).toBeUndefined();
  });
});
