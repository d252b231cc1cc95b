import { randomUUID } from 'node:crypto';
import type { EventCallbacks } from 'next-auth';
import { encode, type JWT } from 'next-auth/jwt';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { delegation } from '@/db/schema/access';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { addUser } from '@/lib/services/access/add-user';
import { endSession } from '@/lib/services/access/end-session';
import { plantSchool } from '@/lib/services/campaign/testing/plant-school';
import { findAnswerKey } from './answer-key';
import { authOptions, buildToken } from './auth';
import { answerFrom } from './testing/answer-from';

const UAI = '0310001A';
const SECRET = 'a secret of a test, long enough for one';
const PAGE = `/${UAI}/adoption/classes`;

let test: TestDatabase;
/** The `Cookie` header of each. */
let head = '';
let teacher = '';
let headToken: JWT;

const context = () => ({ db: test.db, now: new Date() });
const leave: NonNullable<EventCallbacks['signOut']> = (message) => authOptions().events?.signOut?.(message);

const cookieOf = async (token: JWT) => `next-auth.session-token=${await encode({ secret: SECRET, token })}`;

async function signIn(role: 'principal' | 'class_teacher') {
  const added = await addUser(context(), {
    email: `${role}@example.org`,
    name: role,
    password: 'un-long-mot-de-passe',
    role,
    schoolUai: UAI,
    ...(role === 'class_teacher' && { classCodes: ['6A'] }),
  });
  if (!added.ok) throw new Error(added.problem.code);
  return buildToken({ id: added.value.userId, sessionVersion: 1 });
}

const keyOf = (cookie: string, headers: Record<string, string> = {}, url = PAGE, method = 'GET') =>
  findAnswerKey({ method, url, headers: { ...headers, cookie } });

beforeAll(async () => {
  test = await createTestDatabase();
  answerFrom(test.db, { NEXTAUTH_SECRET: SECRET, PALIER_SECRET_KEY: SECRET });
  await plantSchool(test.db, UAI, [{ id: 'e1', classCode: '6A', guardians: [{ id: 'r1' }] }]);
  headToken = await signIn('principal');
  head = await cookieOf(headToken);
  teacher = await cookieOf(await signIn('class_teacher'));
});
afterAll(() => test.drop());

describe('what an answer is kept under', () => {
  it('is the same for the same page of the same person, and another one for another person', async () => {
    expect(await keyOf(head)).toMatch(/^[\w-]{43}$/);
    expect(await keyOf(head)).toBe(await keyOf(head));
    expect(await keyOf(teacher)).not.toBe(await keyOf(head));
  });

  it('is, of two sessions in one request, that of the one for whom Next draws the page: the last', async () => {
    // A neighbour on the same domain can plant a cookie of theirs before somebody else's.
    expect(await keyOf(`${teacher}; ${head}`)).toBe(await keyOf(head));
    expect(await keyOf(`a=b; ${head}; ${teacher}`)).toBe(await keyOf(teacher));
  });

  it('is another one for each form in which Next would give the page', async () => {
    const forms = [
      {},
      { rsc: '1' },
      { 'next-router-prefetch': '1' },
      { 'accept-encoding': 'gzip' },
      { 'x-middleware-prefetch': '1' },
      { 'x-nextjs-data': '1' },
    ] as Record<string, string>[];
    const keys = await Promise.all(forms.map((form) => keyOf(head, form)));
    expect(new Set(keys).size).toBe(forms.length);
  });

  it('is another one at each half hour, at which a day begins somewhere', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const hour = 3_600_000 * Math.ceil(Date.now() / 3_600_000);
    const at = async (minutes: number) => {
      vi.setSystemTime(hour + minutes * 60_000);
      return keyOf(head);
    };
    const [begun, late, half] = [await at(0), await at(29.9), await at(30)];
    vi.useRealTimers();
    expect(late).toBe(begun);
    expect(half).not.toBe(begun);
  });

  it('is nothing for a page, a school or a way of asking that is not kept', async () => {
    expect(await keyOf(head, {}, PAGE, 'HEAD')).toBeUndefined();
    expect(await keyOf(head, {}, PAGE, 'POST')).toBeUndefined();
    for (const url of [
      `/${UAI}/journal`,
      `/${UAI}/adoption/`,
      `//${UAI}`,
      '/%30310001A',
      '/0310002B',
      '/region',
      `http://palier.example${PAGE}`,
    ]) {
      expect(await keyOf(head, {}, url), url).toBeUndefined();
    }
    expect(await keyOf('')).toBeUndefined();
    expect(await keyOf(`${head.slice(0, -4)}AAAA`)).toBeUndefined();
  });

  it.each<[string, (token: JWT) => Promise<unknown> | undefined]>([
    ['by our button', ({ sub = '', sessionId = '' }) => endSession(context(), { userId: sub, sessionId })],
    ['by the address that next-auth brings', (token) => Promise.resolve(leave({ token } as never))],
  ])('is nothing once a session was left %s; another one of the same person goes on', async (_, leaveBy) => {
    const other = { ...headToken, sessionId: randomUUID() };
    const copy = await cookieOf(other);
    expect(await keyOf(copy)).toBe(await keyOf(head));
    await leaveBy(other);
    expect(await keyOf(copy)).toBeUndefined();
    expect(await keyOf(head)).toBeDefined();
  });

  it('is another one for other classes, and nothing once the right has ended', async () => {
    const before = await keyOf(teacher);
    await test.ownerDb.update(delegation).set({ classCodes: ['6A', '6B'] });
    expect(await keyOf(teacher)).not.toBe(before);
    await test.ownerDb.update(delegation).set({ endsOn: '2020-01-01' });
    expect(await keyOf(teacher)).toBeUndefined();
  });
});
