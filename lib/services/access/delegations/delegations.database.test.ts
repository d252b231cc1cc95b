import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appUser, auditEvent, delegation } from '@/db/schema/access';
import { school } from '@/db/schema/directory';
import { mintJobScope, mintSchoolScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import type { MailMessage } from '@/lib/adapters/mail/mailer';
import { plantSchool, plantUser } from '../../campaign/testing/plant-school';
import { adoptPlan } from '../../planning/adopt-plan';
import { completeDelegations, listPlanRoles } from '../../planning/complete-delegations';
import { getPlan } from '../../planning/get-plan';
import { authenticate } from '../authenticate';
import { openDesks } from '../open-desk';
import { acceptInvitation, findInvited } from './accept-invitation';
import { changeDelegation, endDelegation } from './change-delegation';
import { giveDelegation } from './give-delegation';
import { inviteAgain } from './invite-again';
import { listEnding, listTeam } from './list-delegations';
import { sendInvitation } from './send-invitation';
import { undoDelegationChange } from './undo-delegation-change';

const UAI = '0310001A';
const OTHER = '0310002B';
/** Monday 23 November 2026, 11:00 in Paris, 14:00 on La Réunion. */
const NOW = new Date('2026-11-23T10:00:00Z');
const PASSWORD = 'un mot de passe assez long';
let test: TestDatabase;
let principal: SchoolScope;
const sent: MailMessage[] = [];

const ctx = (now = NOW) => ({
  db: test.db,
  now,
  newId: randomUUID,
  publicUrl: 'https://palier.example',
  secretKey: 'a secret of a test, long enough for one',
});
const give = (rest: Partial<Parameters<typeof giveDelegation>[2]> = {}, scope = principal, now = NOW) =>
  giveDelegation(ctx(now), scope, {
    email: 'cpe@college.example',
    name: 'Claude Exemple',
    role: 'cpe',
    classCodes: ['6A'],
    endsOn: '2026-12-18',
    ...rest,
  });
const code = (result: { ok: boolean; problem?: { code: string } }) =>
  result.ok ? 'ok' : result.problem?.code;
const idOf = async (email: string) => {
  const [user] = await test.ownerDb.select().from(appUser).where(eq(appUser.email, email));
  if (!user) throw new Error(email);
  return user.id;
};
const delegationOf = async (email: string) => {
  const userId = await idOf(email);
  const [row] = await test.ownerDb.select().from(delegation).where(eq(delegation.userId, userId));
  if (!row) throw new Error(email);
  return row.id;
};
const desksAt = async (email: string, now: Date) => {
  const userId = await idOf(email);
  const [user] = await test.ownerDb.select().from(appUser).where(eq(appUser.id, userId));
  const claim = {
    userId,
    sessionId: randomUUID(),
    sessionVersion: user?.sessionVersion ?? 1,
    startedAt: now,
  };
  return (await openDesks(ctx(now), claim))?.schools ?? [];
};
const mail = async (email: string, now = NOW) =>
  sendInvitation(
    {
      ...ctx(now),
      clock: () => now,
      mailFrom: { address: 'palier@example.org' },
      mailer: {
        send: async (message: MailMessage) => {
          sent.push(message);
          return { ok: true, providerId: null } as never;
        },
      },
    },
    mintJobScope(UAI),
    { userId: await idOf(email) },
  );
const tokenIn = (message: MailMessage | undefined) =>
  /\/invitation\/([\w-]+)/.exec(message?.text ?? '')?.[1] ?? '';

beforeAll(async () => {
  test = await createTestDatabase();
  await plantSchool(test.db, UAI, [{ id: 'e1', classCode: '6A', guardians: [{ id: 'r1' }] }]);
  await plantSchool(test.db, OTHER, [{ id: 'e1', classCode: '6B', guardians: [{ id: 'r1' }] }]);
  principal = await plantUser(test.db, UAI, 'principal');
});
afterAll(() => test.drop());

describe('giving a role', () => {
  it('is the principal’s, for classes of the school, until a day that is ahead', async () => {
    const secretariat = await plantUser(test.db, UAI, 'secretariat');
    expect(code(await give({}, secretariat))).toBe('not_allowed');
    expect(code(await give({ classCodes: ['6B'] }))).toBe('unknown_audience_class');
    expect(code(await give({ endsOn: '2026-11-22' }))).toBe('delegation_day');
    expect(code(await give({ endsOn: '2028-11-22' }))).toBe('delegation_day');
    expect(code(await give({ role: 'class_teacher', classCodes: 'all' }))).toBe('delegation_needs_classes');
    expect(code(await give({ email: 'pas une adresse' }))).toBe('invalid_delegation');
    expect(code(await give({ role: 'principal' as never }))).toBe('invalid_delegation');
    expect(code(await give({ name: '' }))).toBe('delegation_needs_name');
    expect(code(await give())).toBe('ok');
    expect(code(await give({ email: 'CPE@college.example' }))).toBe('already_delegated');
  });

  it('makes one account of a person whom two invite at once', async () => {
    const both = { email: 'deux@college.example', classCodes: 'all' as const };
    const given = await Promise.all([give({ ...both, role: 'cpe' }), give({ ...both, role: 'secretariat' })]);
    expect(given.map(code)).toEqual(['ok', 'ok']);
    const users = await test.ownerDb.select().from(appUser).where(eq(appUser.email, both.email));
    expect(users).toHaveLength(1);
    await test.ownerDb.delete(delegation).where(eq(delegation.userId, users[0]?.id ?? ''));
  });

  it('invites somebody without an account by a link that is mailed to them, and works once', async () => {
    expect(code(await authenticateAs('cpe@college.example', ''))).not.toBe('ok');
    expect(await mail('cpe@college.example')).toBe('sent');
    expect(sent.at(-1)?.to.address).toBe('cpe@college.example');
    const token = tokenIn(sent.at(-1));
    expect(await findInvited(ctx(), token)).toMatchObject({ ok: true, value: { name: 'Claude Exemple' } });
    for (const wrong of ['', 'x', `${token}x`, token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))])
      expect(code(await acceptInvitation(ctx(), wrong, PASSWORD))).toBe('invitation_over');
    expect(code(await acceptInvitation(ctx(), token, 'court'))).toBe('password_short');
    const late = ctx(new Date('2026-12-20T10:00:00Z'));
    expect(code(await acceptInvitation(late, token, PASSWORD))).toBe('invitation_over');
    expect(code(await acceptInvitation(ctx(), token, PASSWORD))).toBe('ok');
    expect(code(await acceptInvitation(ctx(), token, `${PASSWORD} 2`))).toBe('invitation_over');
    expect(code(await authenticateAs('cpe@college.example', PASSWORD))).toBe('ok');
    const chosen = await test.ownerDb
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.event, 'password.chosen'));
    expect(chosen).toMatchObject([{ schoolUai: UAI, actorId: await idOf('cpe@college.example') }]);
    expect(await mail('cpe@college.example')).toBe('over');
    expect(code(await inviteAgain(ctx(), principal, { id: await delegationOf('cpe@college.example') }))).toBe(
      'invitation_over',
    );
    expect(JSON.stringify(await test.ownerDb.select().from(auditEvent))).not.toContain(token);
  });

  it('gives what the role and its classes give, and nothing of another school', async () => {
    const [desk, ...others] = await desksAt('cpe@college.example', NOW);
    expect(others).toEqual([]);
    expect(desk).toMatchObject({ uai: UAI, scope: { roles: ['cpe'], classCodes: ['6A'] } });
    const stranger = await plantUserOf(OTHER);
    const id = await delegationOf('cpe@college.example');
    expect(code(await endDelegation(ctx(), stranger, { id }))).toBe('delegation_unknown');
    expect(code(await inviteAgain(ctx(), stranger, { id }))).toBe('delegation_unknown');
    expect(code(await undoDelegationChange(ctx(), stranger, { id }))).toBe('delegation_unknown');
  });
});

const authenticateAs = (email: string, password: string) =>
  authenticate(ctx(), { email, password }, '192.0.2.9');

async function plantUserOf(uai: string): Promise<SchoolScope> {
  await test.ownerDb
    .update(appUser)
    .set({ email: 'autre@example.org' })
    .where(eq(appUser.email, 'principal@college.example'));
  return plantUser(test.db, uai, 'principal');
}

describe('the end of a role', () => {
  it('comes at midnight of the school’s own clock', async () => {
    const lastMinute = new Date('2026-12-18T22:59:00Z');
    const firstMinute = new Date('2026-12-18T23:01:00Z');
    expect(await desksAt('cpe@college.example', lastMinute)).toHaveLength(1);
    expect(await desksAt('cpe@college.example', firstMinute)).toEqual([]);
    await test.ownerDb.update(school).set({ timeZone: 'Indian/Reunion' }).where(eq(school.uai, UAI));
    expect(await desksAt('cpe@college.example', new Date('2026-12-18T19:59:00Z'))).toHaveLength(1);
    expect(await desksAt('cpe@college.example', new Date('2026-12-18T20:01:00Z'))).toEqual([]);
    await test.ownerDb.update(school).set({ timeZone: 'Europe/Paris' }).where(eq(school.uai, UAI));
  });

  it('is spoken of two weeks before', async () => {
    const at = async (day: string) =>
      (await listTeam(ctx(new Date(`${day}T10:00:00Z`)), principal)).colleagues.find(
        ({ role }) => role === 'cpe',
      );
    expect(await at('2026-12-03')).toMatchObject({ endsSoon: false, holds: true });
    expect(await at('2026-12-04')).toMatchObject({ endsSoon: true, holds: true });
    expect(await at('2026-12-19')).toMatchObject({ endsSoon: false, holds: false });
  });

  it('is spoken of to the person too, and to no colleague', async () => {
    const soon = ctx(new Date('2026-12-10T10:00:00Z'));
    const { colleagues } = await listTeam(soon, principal);
    const userId = colleagues.find(({ role }) => role === 'cpe')?.userId ?? '';
    const seenBy = async (scope: SchoolScope) =>
      (await listEnding(soon, scope)).map((one) => [one.role, one.endsOn]);
    const person = (id: string | null) =>
      mintSchoolScope({ uai: UAI, userId: id, grants: [{ role: 'cpe', classCodes: 'all' }] });
    expect(await seenBy(person(userId))).toEqual([['cpe', '2026-12-18']]);
    expect(await seenBy(person(randomUUID()))).toEqual([]);
    expect(await seenBy(person(null))).toEqual([]);
    expect(await seenBy(principal)).toContainEqual(['cpe', '2026-12-18']);
    expect(await listEnding(ctx(new Date('2026-12-03T10:00:00Z')), person(userId))).toEqual([]);
  });

  it('can be moved, brought forward to now, and taken back', async () => {
    const id = await delegationOf('cpe@college.example');
    const change = { id, classCodes: 'all' as const, endsOn: null };
    // The second click must not take what can be taken back.
    for (let click = 0; click < 2; click += 1)
      expect(code(await changeDelegation(ctx(), principal, change))).toBe('ok');
    expect((await desksAt('cpe@college.example', NOW))[0]?.scope.classCodes).toBe('all');
    expect(code(await endDelegation(ctx(), principal, { id }))).toBe('ok');
    expect(await desksAt('cpe@college.example', NOW)).toEqual([]);
    expect(code(await endDelegation(ctx(), principal, { id }))).toBe('ok');
    expect(code(await undoDelegationChange(ctx(), principal, { id }))).toBe('ok');
    expect((await desksAt('cpe@college.example', NOW))[0]?.scope.classCodes).toBe('all');
    expect(code(await undoDelegationChange(ctx(), principal, { id }))).toBe('nothing_to_restore');
  });

  it('does not take the school’s principal away', async () => {
    const id = await delegationOf('autre@example.org');
    expect(code(await endDelegation(ctx(), principal, { id }))).toBe('delegation_fixed');
    expect(code(await changeDelegation(ctx(), principal, { id, classCodes: 'all', endsOn: null }))).toBe(
      'delegation_fixed',
    );
  });
});

describe('the delegations of a plan', () => {
  it('are ticked once every role that it asks work of has somebody', async () => {
    const adopted = await adoptPlan(ctx(), principal, { scenarioId: 'college-progressif-par-niveau' });
    if (!adopted.ok) throw new Error(adopted.problem.code);
    const isDone = async () =>
      (await getPlan(ctx(), principal))?.phases
        .flatMap(({ actions }) => actions)
        .flatMap(({ kind, doneAt }) => (kind === 'delegation' ? [doneAt !== null] : []));
    expect(await listPlanRoles(ctx(), principal)).toEqual(['rupn', 'class_teacher']);
    expect(await completeDelegations(ctx(), principal)).toEqual({ done: 0 });
    await give({ email: 'rupn@college.example', role: 'rupn', classCodes: 'all' });
    await give({ email: 'pp@college.example', role: 'class_teacher' });
    expect(await listPlanRoles(ctx(), principal)).toEqual([]);
    expect(await completeDelegations(ctx(), principal)).toEqual({ done: 1 });
    expect(await completeDelegations(ctx(), principal)).toEqual({ done: 0 });
    // That of the last phase is still to be done.
    expect(await isDone()).toEqual([true, false]);
  });
});
