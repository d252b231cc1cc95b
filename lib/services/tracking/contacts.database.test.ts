import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inSchool, mintSchoolScope, type SchoolScope } from '@/db/scope';
import { activate } from '../campaign/testing/plant-school';
import { recordContact, writeContact } from './record-contact';
import { recordForFamilies } from './record-for-families';
import { type ContactHarness, openContacts, refusal, UAI } from './testing/open-contacts';
import { undoContact } from './undo-contact';

let h: ContactHarness;

beforeAll(async () => {
  h = await openContacts();
});
afterAll(() => h.database.drop());
beforeEach(() => h.reset());

describe('a contact', () => {
  it('is written on each person once, with who did it, and the journal holds counts and codes only', async () => {
    const actId = randomUUID();
    const done = await h.record(h.users.secretariat, {
      actId,
      holderIds: ['r1', 'e1', 'r1'],
      note: ' Rappeler \r\n lundi ',
    });
    expect(done).toEqual({ ok: true, value: { actId, people: 2, again: false } });
    expect((await h.rows()).map((r) => [r.holderId, r.kind, r.note, r.recordedBy])).toEqual([
      ['e1', 'phone', 'Rappeler \n lundi', h.users.secretariat.userId],
      ['r1', 'phone', 'Rappeler \n lundi', h.users.secretariat.userId],
    ]);
    expect(await h.events()).toEqual([
      { event: 'contact.recorded', detail: { actId, kind: 'phone', people: 2 } },
    ]);
  });

  it('is noted by every role for the people of its classes, by the RUPN for pupils only', async () => {
    for (const role of ['principal', 'secretariat', 'cpe'] as const) {
      expect((await h.record(h.users[role], { holderIds: ['r4', 'e2'] })).ok).toBe(true);
    }
    expect((await h.record(h.users.class_teacher, { holderIds: ['r2', 'e1'] })).ok).toBe(true);
    expect((await h.record(h.users.rupn, { holderIds: ['e1', 'e3'] })).ok).toBe(true);
    expect(await h.record(h.users.rupn, { holderIds: ['e1', 'r1'] })).toEqual(refusal('people_not_yours'));
  });

  it('is refused as a whole when one person is outside the class, unknown, or of another school', async () => {
    for (const stranger of ['e2', 'r3', 'r4', 'nobody']) {
      expect(await h.record(h.users.class_teacher, { holderIds: ['r1', stranger] })).toEqual(
        refusal('people_not_yours'),
      );
    }
    expect(await h.record(h.otherSchool, { holderIds: ['r2'] })).toEqual(refusal('people_not_yours'));
    expect(await h.rows()).toEqual([]);
    expect(await h.events()).toEqual([]);
  });

  it('follows the roster of the day: a pupil who has left the class is no longer the teacher’s', async () => {
    const left = sql`update enrolment set valid_to = '2026-11-23' where school_uai = ${UAI} and pupil_id = 'e1'`;
    await h.database.ownerDb.execute(left);
    try {
      expect(await h.record(h.users.class_teacher, { holderIds: ['e1'] })).toEqual(
        refusal('people_not_yours'),
      );
    } finally {
      await h.database.ownerDb.execute(sql`update enrolment set valid_to = null where pupil_id = 'e1'`);
    }
  });

  it('is on legal guardians only: others are not followed', async () => {
    const change = (responsibility: string) =>
      h.database.ownerDb.execute(sql`update guardianship set responsibility = ${responsibility}
        where school_uai = ${UAI} and guardian_id = 'r4'`);
    await change('in_charge');
    try {
      expect(await h.record(h.users.principal, { holderIds: ['r4'] })).toEqual(refusal('people_not_yours'));
    } finally {
      await change('legal');
    }
  });

  it('needs words when it is a note, and not too many', async () => {
    expect(await h.record(h.users.cpe, { kind: 'note', note: '  ' })).toEqual(refusal('note_missing'));
    expect(await h.record(h.users.cpe, { note: 'x'.repeat(501) })).toEqual(refusal('note_too_long'));
    expect((await h.record(h.users.cpe, { kind: 'note', note: 'x'.repeat(500) })).ok).toBe(true);
  });

  it('may be a message that was sent in the ENT, of which Palier knows nothing else', async () => {
    expect((await h.record(h.users.cpe, { kind: 'ent_message', holderIds: ['r1'] })).ok).toBe(true);
    expect(await h.rows()).toMatchObject([{ kind: 'ent_message', holderId: 'r1' }]);
  });

  it('has no kind that people do not write by hand, and somebody to be about', async () => {
    expect(await h.record(h.users.principal, { kind: 'letter' as never })).toEqual(
      refusal('invalid_contact'),
    );
    expect(await h.record(h.users.principal, { holderIds: [] })).toEqual(refusal('invalid_contact'));
    expect(await h.record(h.users.principal, { actId: '1' })).toEqual(refusal('invalid_contact'));
  });
});

describe('the same act', () => {
  it('is recorded once, however often and at the same moment it is sent', async () => {
    const input = { actId: randomUUID(), holderIds: ['r1', 'r2'] };
    const all = await Promise.all(Array.from({ length: 6 }, () => h.record(h.users.cpe, input)));
    expect(all.every((one) => one.ok && one.value.people === 2)).toBe(true);
    expect(all.filter((one) => one.ok && !one.value.again)).toHaveLength(1);
    expect(await h.rows()).toHaveLength(2);
    expect(await h.events()).toHaveLength(1);
  });

  it('waits for its first sending, which has not ended yet, and finds it recorded', async () => {
    const input = { actId: randomUUID(), kind: 'phone' as const, holderIds: ['r1'] };
    let second: ReturnType<typeof recordContact> | undefined;
    await inSchool(h.database.db, h.users.cpe, async (tx) => {
      await writeContact(tx, h.ctx(), h.users.cpe, input);
      second = recordContact(h.ctx(), h.users.cpe, input);
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    expect(await second).toEqual({ ok: true, value: { actId: input.actId, people: 1, again: true } });
    expect(await h.events()).toHaveLength(1);
  });

  it('is not another one under its id', async () => {
    const actId = randomUUID();
    await h.record(h.users.cpe, { actId });
    for (const other of [{ holderIds: ['r2'] }, { kind: 'meeting' as const }, { note: 'autre' }]) {
      expect(await h.record(h.users.cpe, { actId, ...other })).toEqual(refusal('act_taken'));
    }
    expect(await h.record(h.users.principal, { actId })).toEqual(refusal('act_taken'));
    expect(await h.rows()).toHaveLength(1);
  });
});

describe('a mark on families', () => {
  const mark = (scope: SchoolScope, families: string[], more: { classCode?: string; form?: string } = {}) =>
    recordForFamilies(h.ctx(), scope, { form: 'page', kind: 'handed_out', families, ...more });

  it('is on the guardians that each family still needs', async () => {
    await activate(h.database.db, h.users.principal, ['r1']);
    // e1 and e2 are one family by r1, who covers both: nobody is left to reach, so it is on everybody.
    expect((await mark(h.users.principal, ['e2', 'e3'])).ok).toBe(true);
    expect((await h.rows()).map((r) => r.holderId)).toEqual(['r1', 'r2', 'r3', 'r4']);
  });

  it('is of the class on whose page it was made', async () => {
    await mark(h.users.class_teacher, ['e1'], { classCode: '6A' });
    expect((await h.rows()).map((r) => r.holderId)).toEqual(['r1', 'r2']);
    expect(await mark(h.users.class_teacher, ['e3'])).toEqual(refusal('unknown_family'));
    expect(await mark(h.users.class_teacher, ['e3'], { classCode: '6B' })).toEqual(
      refusal('class_not_yours'),
    );
    expect(await mark(h.users.class_teacher, [])).toEqual(refusal('nobody_chosen'));
  });

  it('is on pupils for the RUPN', async () => {
    await mark(h.users.rupn, ['e3']);
    expect((await h.rows()).map((r) => r.holderId)).toEqual(['e3']);
  });

  it('is recorded once for one page sent twice, and again from another page or for other families', async () => {
    await Promise.all([mark(h.users.cpe, ['e3']), mark(h.users.cpe, ['e3'])]);
    expect(await h.rows()).toHaveLength(1);
    await mark(h.users.cpe, ['e1']);
    await mark(h.users.cpe, ['e3'], { form: 'another page' });
    expect(new Set((await h.rows()).map((r) => r.actId)).size).toBe(3);
  });
});

describe('taking an act back', () => {
  const recorded = async (scope: SchoolScope, holderIds = ['r1', 'r2']) => {
    const done = await h.record(scope, { holderIds });
    if (!done.ok) throw new Error(done.problem.code);
    return done.value.actId;
  };

  it('removes it for all its people, and the journal says so', async () => {
    const actId = await recorded(h.users.class_teacher);
    expect((await undoContact(h.ctx(), h.users.class_teacher, { actId })).ok).toBe(true);
    expect(await h.rows()).toEqual([]);
    expect((await h.events()).at(-1)).toEqual({
      event: 'contact.undone',
      detail: { actId, kind: 'phone', people: 2 },
    });
  });

  it('is for who made it, the principal and the secretariat; to others it does not exist', async () => {
    for (const role of ['principal', 'secretariat'] as const) {
      expect((await undoContact(h.ctx(), h.users[role], { actId: await recorded(h.users.cpe) })).ok).toBe(
        true,
      );
    }
    const actId = await recorded(h.users.principal);
    for (const role of ['cpe', 'class_teacher', 'rupn'] as const) {
      expect(await undoContact(h.ctx(), h.users[role], { actId })).toEqual(refusal('unknown_act'));
    }
    expect(await undoContact(h.ctx(), h.otherSchool, { actId })).toEqual(refusal('unknown_act'));
    expect(await h.rows()).toHaveLength(2);
  });

  it('is limited to the classes of a secretary who has some', async () => {
    const ofA = mintSchoolScope({
      uai: UAI,
      userId: h.users.rupn.userId,
      grants: [{ role: 'secretariat', classCodes: ['6A'] }],
    });
    const inB = await recorded(h.users.cpe, ['r4']);
    expect(await undoContact(h.ctx(), ofA, { actId: inB })).toEqual(refusal('unknown_act'));
    expect((await undoContact(h.ctx(), ofA, { actId: await recorded(h.users.cpe, ['r2']) })).ok).toBe(true);
  });

  it('happens once when it is asked for twice at the same moment', async () => {
    const actId = await recorded(h.users.cpe);
    const both = await Promise.all([1, 2, 3].map(() => undoContact(h.ctx(), h.users.cpe, { actId })));
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect((await h.events()).filter((e) => e.event === 'contact.undone')).toHaveLength(1);
    expect(await undoContact(h.ctx(), h.users.cpe, { actId: 'x' })).toEqual(refusal('unknown_act'));
  });
});
