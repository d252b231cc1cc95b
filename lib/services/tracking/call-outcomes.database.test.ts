import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { suppression } from '@/db/schema/tracking';
import type { SchoolScope } from '@/db/scope';
import { hashAddress } from '../campaign/hash-address';
import { hashPerson } from '../campaign/hash-person';
import { buildOptOutToken } from '../campaign/opt-out-token';
import { activate } from '../campaign/testing/plant-school';
import { getWorkList } from './get-work-list';
import { isCallable, listCalls } from './list-calls';
import { liftOpposition } from './oppositions';
import { optOut } from './opt-out';
import { type ContactHarness, openContacts, refusal, UAI } from './testing/open-contacts';
import { undoContact } from './undo-contact';

let h: ContactHarness;

beforeAll(async () => {
  h = await openContacts();
});
afterAll(() => h.database.drop());
beforeEach(async () => {
  await h.reset();
  await h.database.ownerDb.delete(suppression);
});

const DAY = 86_400_000;
const NUMBER = '+33612345678';
const daysLater = (days: number) => h.ctx(new Date(h.ctx().now.getTime() + days * DAY));
const listed = async () =>
  (await h.database.ownerDb.select().from(suppression)).map(({ addressHash, reason }) => [
    addressHash,
    reason,
  ]);
const hashed = (address: string) => hashAddress(UAI, address, 'k'.repeat(32));
const hashedPerson = (id: string) => hashPerson(UAI, id, 'k'.repeat(32));
const calls = async (scope: SchoolScope, ctx = h.ctx(), due = false) => {
  const found = await listCalls(ctx, scope, due ? { pupilIds: [], due } : { pupilIds: ['e1'] });
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
};

describe('a wrong number', () => {
  it('is called no more, under no name, and again once SIECLE has another or the mark is taken back', async () => {
    const marked = await h.record(h.users.secretariat, { kind: 'wrong_number', holderIds: ['r1'] });
    expect(marked.ok).toBe(true);
    expect(await listed()).toEqual([[hashed(NUMBER), 'wrong_number']]);
    const { toCall, withoutMobile } = await calls(h.users.principal);
    expect([toCall, withoutMobile.length]).toEqual([[], 1]);

    const change = (mobile: string) =>
      h.database.ownerDb.execute(
        sql`update guardian set mobile = ${mobile} where school_uai = ${UAI} and id = 'r1'`,
      );
    await change('+33698765432');
    const [row] = (await calls(h.users.principal)).toCall;
    expect(row?.guardians.map((one) => [one.id, isCallable(row.family, one)])).toEqual([
      ['r1', true],
      ['r2', false],
      ['r3', false],
    ]);
    await change(NUMBER);
    if (marked.ok) await undoContact(h.ctx(), h.users.secretariat, { actId: marked.value.actId });
    expect(await listed()).toEqual([]);
    expect((await calls(h.users.principal)).toCall).toHaveLength(1);
  });

  it('is no contact: the family does not rest, and goes by another way', async () => {
    await h.record(h.users.secretariat, { kind: 'wrong_number', holderIds: ['r1'] });
    const { families } = await getWorkList(h.ctx(), h.users.principal, {});
    expect(families.find((one) => one.id === 'e1')).toMatchObject({ lastContact: null });
  });
});

describe('a refusal', () => {
  const refuseCall = async () => {
    const marked = await h.record(h.users.cpe, { kind: 'refused', holderIds: ['r1'] });
    if (!marked.ok) throw new Error(marked.problem.code);
    return marked.value.actId;
  };

  it('objects for the person, number and address at once, and is taken back as a whole', async () => {
    const actId = await refuseCall();
    expect((await listed()).sort()).toEqual(
      [
        [hashedPerson('r1'), 'opposition'],
        [hashed(NUMBER), 'opposition'],
        [hashed('r1@parents.example'), 'opposition'],
      ].sort(),
    );
    expect((await undoContact(h.ctx(), h.users.cpe, { actId })).ok).toBe(true);
    expect(await listed()).toEqual([]);
  });

  it('is of who has neither address nor number too: they are called no more when SIECLE brings a number', async () => {
    const change = (email: string | null, mobile: string | null) =>
      h.database.ownerDb.execute(
        sql`update guardian set email = ${email}, mobile = ${mobile} where school_uai = ${UAI} and id = 'r2'`,
      );
    await change(null, null);
    await h.record(h.users.cpe, { kind: 'refused', holderIds: ['r2'] });
    expect(await listed()).toEqual([[hashedPerson('r2'), 'opposition']]);
    await change('r2@parents.example', '+33698765432');
    const [row] = (await calls(h.users.principal)).toCall;
    const r2 = row?.guardians.find(({ id }) => id === 'r2');
    expect(row && r2 && isCallable(row.family, r2)).toBe(false);
    await change('r2@parents.example', null);
  });

  it('outlives an undo for the address at which the person has objected themselves since', async () => {
    const actId = await refuseCall();
    const token = buildOptOutToken(
      { schoolUai: UAI, holderId: 'r1', addressHash: hashed('r1@parents.example') },
      'k'.repeat(32),
    );
    expect((await optOut(h.ctx(), token)).ok).toBe(true);
    await undoContact(h.ctx(), h.users.cpe, { actId });
    expect(await listed()).toEqual([[hashed('r1@parents.example'), 'opposition']]);
  });

  it('holds when two have noted it and one of them takes theirs back', async () => {
    const all = [hashedPerson('r1'), hashed(NUMBER), hashed('r1@parents.example')].sort();
    const addresses = async () => (await listed()).map(([hash]) => hash).sort();
    const both = await Promise.all(
      [h.users.cpe, h.users.secretariat].map((scope) =>
        h.record(scope, { kind: 'refused', holderIds: ['r1'] }),
      ),
    );
    const undo = async (recorded: (typeof both)[number] | undefined) =>
      recorded?.ok && (await undoContact(h.ctx(), h.users.secretariat, { actId: recorded.value.actId })).ok;
    expect(await undo(both[0])).toBe(true);
    expect(await addresses()).toEqual(all);
    const again = await h.record(h.users.cpe, { kind: 'refused', holderIds: ['r1'] });
    expect(await undo(both[1])).toBe(true);
    expect(await addresses()).toEqual(all);
    expect(await undo(again)).toBe(true);
    expect(await listed()).toEqual([]);
  });

  it('that was lifted does not come back with a later one that is taken back', async () => {
    await refuseCall();
    expect((await liftOpposition(h.ctx(), h.users.principal, { holderId: 'r1' })).ok).toBe(true);
    const later = await h.record(h.users.cpe, { kind: 'refused', holderIds: ['r1'] }, daysLater(1));
    if (!later.ok) throw new Error(later.problem.code);
    await undoContact(h.ctx(), h.users.cpe, { actId: later.value.actId });
    expect(await listed()).toEqual([]);
  });

  it('leaves the number that is somebody else’s so when it is taken back', async () => {
    await h.record(h.users.secretariat, { kind: 'wrong_number', holderIds: ['r1'] });
    const refused = await h.record(h.users.cpe, { kind: 'refused', holderIds: ['r1'] }, daysLater(1));
    if (!refused.ok) throw new Error(refused.problem.code);
    await undoContact(h.ctx(), h.users.cpe, { actId: refused.value.actId });
    expect(await listed()).toEqual([[hashed(NUMBER), 'wrong_number']]);
  });

  it('is of a guardian, and never noted on a pupil, who is called by nobody', async () => {
    for (const scope of [h.users.rupn, h.users.class_teacher, h.users.principal]) {
      for (const kind of ['refused', 'wrong_number'] as const) {
        expect(await h.record(scope, { kind, holderIds: ['e1'] })).toEqual(refusal('people_not_yours'));
      }
      const again = { kind: 'no_answer', holderIds: ['e1'], callAgainOn: '2026-11-25' } as const;
      expect(await h.record(scope, again)).toEqual(refusal('people_not_yours'));
    }
    expect(await listed()).toEqual([]);
    expect(await h.rows()).toEqual([]);
  });

  it('is of one person: never marked on several, and by nobody outside the class', async () => {
    for (const kind of ['refused', 'wrong_number'] as const) {
      expect(await h.record(h.users.principal, { kind, holderIds: ['r1', 'r2'] })).toEqual(
        refusal('invalid_contact'),
      );
      expect(await h.record(h.users.class_teacher, { kind, holderIds: ['r4'] })).toEqual(
        refusal('people_not_yours'),
      );
      expect(await h.record(h.users.rupn, { kind, holderIds: ['r1'] })).toEqual(refusal('people_not_yours'));
    }
    expect(await listed()).toEqual([]);
  });
});

describe('a call to be made again', () => {
  const tryAgain = (callAgainOn: string, holderId = 'r1') =>
    h.record(h.users.secretariat, { kind: 'no_answer', holderIds: [holderId], callAgainOn });

  it('rests until its day, then comes first and stands on the list of the day', async () => {
    expect((await tryAgain('2026-11-25')).ok).toBe(true);
    const order = async (ctx = h.ctx()) =>
      (await getWorkList(ctx, h.users.principal, {})).found.map(({ id }) => id);
    expect((await order()).at(-1)).toBe('e1');
    expect((await calls(h.users.principal, h.ctx(), true)).toCall).toEqual([]);
    expect((await order(daysLater(2)))[0]).toBe('e1');
    expect((await calls(h.users.principal, daysLater(2), true)).toCall).toHaveLength(1);
  });

  it('is done with once somebody answers, or has activated', async () => {
    await tryAgain('2026-11-24');
    await h.record(h.users.secretariat, { kind: 'phone', holderIds: ['r1'] }, daysLater(1));
    expect((await calls(h.users.principal, daysLater(2), true)).toCall).toEqual([]);
    await h.reset();
    await tryAgain('2026-11-24');
    await activate(h.database.db, h.users.principal, ['r1'], '2026-11-23');
    expect((await calls(h.users.principal, daysLater(2), true)).toCall).toEqual([]);
  });

  it('is for a call that nobody took, on a day from today on that is near', async () => {
    for (const day of ['2026-11-22', '2027-06-01']) {
      expect(await tryAgain(day)).toEqual(refusal('call_again_past'));
    }
    for (const day of ['', 'demain', '2026-02-30']) {
      expect(await tryAgain(day)).toEqual(refusal('invalid_contact'));
    }
    const answered = { kind: 'phone' as const, holderIds: ['r1'], callAgainOn: '2026-11-25' };
    expect(await h.record(h.users.secretariat, answered)).toEqual(refusal('invalid_contact'));
    expect((await tryAgain('2026-11-23')).ok).toBe(true);
  });

  it('sent twice is one act; with another day it is another', async () => {
    const actId = randomUUID();
    const once = { actId, kind: 'no_answer' as const, callAgainOn: '2026-11-25' };
    await h.record(h.users.secretariat, once);
    expect(await h.record(h.users.secretariat, once)).toMatchObject({ ok: true, value: { again: true } });
    expect(await h.record(h.users.secretariat, { ...once, callAgainOn: '2026-11-26' })).toEqual(
      refusal('act_taken'),
    );
  });
});
