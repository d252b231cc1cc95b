import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contact } from '@/db/schema/tracking';
import { inSchool, type SchoolScope } from '@/db/scope';
import { activate } from '../campaign/testing/plant-school';
import { FIRST_LETTER, printLetters } from '../materials/print-letters';
import { purgeSchool } from '../roster/purge-school';
import { listActsOnFamilies } from './list-acts';
import { listCalls } from './list-calls';
import { listFollowedFamilies } from './list-followed-families';
import { type ContactHarness, NOW, OTHER, openContacts, refusal, UAI } from './testing/open-contacts';
import { undoContact } from './undo-contact';

let h: ContactHarness;

beforeAll(async () => {
  h = await openContacts();
});
afterAll(() => h.database.drop());
beforeEach(() => h.reset());

const at = (minutes: number) => h.ctx(new Date(NOW.getTime() + minutes * 60_000));

describe('printing letters', () => {
  const print = (pupilIds?: string[], scope = h.users.secretariat) =>
    printLetters(h.ctx(), scope, { piece: FIRST_LETTER, ...(pupilIds && { pupilIds }) });

  it('marks them once for a form that is sent twice, and again for another page', async () => {
    const send = async (form: string) => {
      const input = { piece: FIRST_LETTER, pupilIds: ['e1'], form };
      const printed = await printLetters(h.ctx(), h.users.secretariat, input);
      if (!printed.ok) throw new Error(printed.problem.code);
      return printed.value.actId;
    };
    const [first, second] = await Promise.all([send('a'), send('a')]);
    expect(second).toBe(first);
    const once = (await h.rows()).length;
    expect(await send('b')).not.toBe(first);
    expect(await h.rows()).toHaveLength(2 * once);
    expect(await h.events()).toHaveLength(2);
  });

  it('marks those to whom a letter is addressed, in the entry’s own transaction, and can be undone', async () => {
    await activate(h.database.db, h.users.principal, ['r2']);
    const printed = await print(['e1']);
    if (!printed.ok) throw new Error(printed.problem.code);
    expect((await h.rows()).map((r) => [r.holderId, r.kind])).toEqual([
      ['r1', 'letter'],
      ['r3', 'letter'],
    ]);
    const [entry] = await h.events();
    expect(entry).toMatchObject({
      event: 'letters.printed',
      detail: { actId: printed.value.actId, families: 1 },
    });
    expect((await undoContact(h.ctx(), h.users.secretariat, { actId: printed.value.actId })).ok).toBe(true);
    expect(await h.rows()).toEqual([]);
  });

  it('marks nobody when there is no letter', async () => {
    await activate(h.database.db, h.users.principal, ['r4']);
    expect((await print(['e3'])).ok).toBe(false);
    expect(await print([])).toEqual(refusal('nobody_chosen'));
    expect(await h.rows()).toEqual([]);
  });
});

describe('a class’s families', () => {
  it('carry the last contact by any channel, a note being none', async () => {
    await h.record(h.users.cpe, { kind: 'phone', holderIds: ['r2'] }, at(0));
    await h.record(h.users.cpe, { kind: 'no_answer', holderIds: ['e1'] }, at(5));
    await h.record(h.users.cpe, { kind: 'note', holderIds: ['r1'], note: 'Parle turc' }, at(10));
    const listed = await listFollowedFamilies(h.ctx(), h.users.class_teacher, { classCode: '6A' });
    if (!listed.ok) throw new Error(listed.problem.code);
    expect(listed.value.families.map((f) => [f.id, f.lastContact?.channel, f.lastContact?.on])).toEqual([
      ['e1', 'no_answer', '2026-11-23'],
    ]);
    const acts = await listActsOnFamilies(h.ctx(), h.users.class_teacher, listed.value.families);
    expect(acts.map((act) => [act.kind, act.families, act.mayUndo])).toEqual([
      ['note', 1, false],
      ['no_answer', 1, false],
      ['phone', 1, false],
    ]);
    expect(await listFollowedFamilies(h.ctx(), h.users.class_teacher, { classCode: '6B' })).toEqual(
      refusal('class_not_yours'),
    );
  });

  it('show no guardian to the RUPN', async () => {
    const listed = await listFollowedFamilies(h.ctx(), h.users.rupn);
    if (!listed.ok) throw new Error(listed.problem.code);
    expect(listed.value.families.map((f) => [f.guardians.length, f.hiddenGuardians])).toEqual([
      [0, 3],
      [0, 1],
    ]);
  });

  it('can be called by who may see numbers, and only those who are left to reach', async () => {
    const calls = await listCalls(h.ctx(), h.users.class_teacher, { pupilIds: ['e1'], classCode: '6A' });
    if (!calls.ok) throw new Error(calls.problem.code);
    expect(calls.value.toCall.map((row) => row.guardians.map((g) => [g.id, g.mobile]))).toEqual([
      [
        ['r1', '+33612345678'],
        ['r2', null],
      ],
    ]);
    expect(await listCalls(h.ctx(), h.users.rupn, { pupilIds: ['e1'] })).toEqual(refusal('not_allowed'));
    expect(await listCalls(h.ctx(), h.users.class_teacher, { pupilIds: ['e3'] })).toEqual(
      refusal('unknown_family'),
    );
    await activate(h.database.db, h.users.principal, ['r4']);
    const covered = await listCalls(h.ctx(), h.users.cpe, { pupilIds: ['e3'] });
    expect(covered).toMatchObject({ ok: true, value: { toCall: [], covered: 1, withoutMobile: [] } });
  });
});

describe('the database', () => {
  it('shows a school’s contacts to that school only, and takes none for another', async () => {
    await h.record(h.users.principal, {});
    const see = (scope: SchoolScope) => inSchool(h.database.db, scope, (tx) => tx.select().from(contact));
    expect(await see(h.users.principal)).toHaveLength(1);
    expect(await see(h.otherSchool)).toEqual([]);
    const foreign = inSchool(h.database.db, h.otherSchool, (tx) =>
      tx
        .insert(contact)
        .values({ schoolUai: UAI, actId: randomUUID(), holderId: 'r1', kind: 'phone', at: NOW }),
    );
    await expect(foreign).rejects.toMatchObject({ code: '42501' });
  });

  it('deletes contacts with their people when the school is purged', async () => {
    await h.record(h.otherSchool, { kind: 'note', note: 'à ne pas garder' });
    expect(await h.database.ownerDb.select().from(contact).where(eq(contact.schoolUai, OTHER))).toHaveLength(
      1,
    );
    expect((await purgeSchool(h.ctx(), h.otherSchool, { confirmation: OTHER })).ok).toBe(true);
    expect(await h.database.ownerDb.select().from(contact).where(eq(contact.schoolUai, OTHER))).toEqual([]);
  });
});
