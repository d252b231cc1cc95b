import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { familyMeeting } from '@/db/schema/help-page';
import { inSchool, type SchoolScope } from '@/db/scope';
import { removeMeeting } from '../materials/remove-meeting';
import { saveMeeting } from '../materials/save-meeting';
import { loadMarks } from '../series/load-marks';
import { getAttendance, listAttendance } from './get-attendance';
import { getFamilyTimeline } from './get-family-timeline';
import { markAttendance } from './mark-attendance';
import { type ContactHarness, NOW, openContacts, refusal } from './testing/open-contacts';

let h: ContactHarness;
let meetingId = '';

/** Tuesday 24 November 2026, 17:30 in Paris: the day after the tests' own. */
const MEETING = {
  id: null,
  kind: 'workshop',
  on: '2026-11-24',
  startsAt: '17:30',
  endsAt: null,
  place: 'Salle 12',
  note: '',
};
const AFTER = new Date('2026-11-25T08:00:00Z');

beforeAll(async () => {
  h = await openContacts();
});
afterAll(() => h.database.drop());
beforeEach(async () => {
  await h.reset();
  await h.database.ownerDb.delete(familyMeeting);
  const saved = await saveMeeting(h.ctx(), h.users.principal, MEETING);
  if (!saved.ok) throw new Error(saved.problem.code);
  meetingId = saved.value.id;
});

const mark = (
  scope: SchoolScope,
  families: string[],
  change: { mark?: 'invited' | 'meeting'; on?: boolean; now?: Date } = {},
) => {
  const { now = AFTER, ...rest } = change;
  return markAttendance(h.ctx(now), scope, { meetingId, families, mark: 'meeting', on: true, ...rest });
};
const see = async (scope: SchoolScope, more: { query?: string; classCode?: string } = {}) => {
  const found = await getAttendance(h.ctx(AFTER), scope, { meetingId, ...more });
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
};

describe('who came to a meeting', () => {
  it('is a contact of the guardians the family needs, at the hour of the meeting, in its timeline', async () => {
    expect(await mark(h.users.secretariat, ['e1'])).toEqual({ ok: true, value: { families: 1 } });
    const rows = await h.rows();
    expect(rows.map((row) => [row.holderId, row.kind, row.at.toISOString()])).toEqual(
      ['r1', 'r2', 'r3'].map((id) => [id, 'meeting', '2026-11-24T16:30:00.000Z']),
    );
    const read = await getFamilyTimeline(h.ctx(AFTER), h.users.principal, { pupilId: 'e1' });
    expect(read.ok && read.value.events.find((event) => event.type === 'contact')).toMatchObject({
      kind: 'meeting',
      meeting: 'workshop',
    });
    expect(await see(h.users.principal)).toMatchObject({ came: 1, invited: 0, total: 2 });
    expect(await listAttendance(h.ctx(), h.users.principal)).toMatchObject({
      ok: true,
      value: [{ came: 3, invited: 0 }],
    });
  });

  it('is ticked once by two at the door, and the tick is taken back by whoever may set it', async () => {
    const both = await Promise.all([mark(h.users.secretariat, ['e1']), mark(h.users.cpe, ['e1'])]);
    expect(both.map((one) => one.ok && one.value.families).sort()).toEqual([0, 1]);
    expect(await h.rows()).toHaveLength(3);
    expect(await mark(h.users.cpe, ['e1'], { on: false })).toEqual({ ok: true, value: { families: 1 } });
    expect(await h.rows()).toEqual([]);
    expect((await h.events()).map(({ event }) => event)).toEqual([
      'meeting.announced',
      'attendance.marked',
      'attendance.undone',
    ]);
  });

  it('is nobody while the day is to come, who may be told of it all the same', async () => {
    expect(await mark(h.users.secretariat, ['e1'], { now: NOW })).toEqual(refusal('meeting_not_yet'));
    expect((await mark(h.users.secretariat, ['e1', 'e3'], { now: NOW, mark: 'invited' })).ok).toBe(true);
    expect(await see(h.users.principal)).toMatchObject({ came: 0, invited: 2 });
  });

  it('is of the own classes: of others nothing is seen or ticked, and the RUPN ticks pupils', async () => {
    expect((await see(h.users.class_teacher)).families.map(({ family }) => family.id)).toEqual(['e1']);
    expect(await mark(h.users.class_teacher, ['e3'])).toEqual(refusal('unknown_family'));
    expect((await mark(h.users.class_teacher, ['e1'])).ok).toBe(true);
    expect((await h.rows()).map((row) => row.holderId).sort()).toEqual(['r1', 'r2']);
    await h.reset();
    expect((await mark(h.users.rupn, ['e3'])).ok).toBe(true);
    expect((await h.rows()).map((row) => row.holderId)).toEqual(['e3']);
    expect(await mark(h.otherSchool, ['e1'])).toEqual(refusal('unknown_meeting'));
  });

  it('is searched by name and class', async () => {
    const { families } = await see(h.users.principal);
    const name = families.find(({ family }) => family.id === 'e3')?.family.pupils[0]?.displayName ?? '';
    expect(name).not.toBe('');
    expect((await see(h.users.principal, { classCode: '6A' })).families).toHaveLength(1);
    expect((await see(h.users.principal, { query: 'personne de ce nom' })).families).toEqual([]);
  });

  it('is one meeting on the series, however often somebody ticks, and leads to its page', async () => {
    await mark(h.users.secretariat, ['e1']);
    await mark(h.users.cpe, ['e3']);
    const ground = { timeZone: 'Europe/Paris', todayOn: '2026-11-25', classes: [], actions: [] };
    const marks = await inSchool(h.database.db, h.users.principal, (tx) =>
      loadMarks(tx, { ...ground, shown: 'all' }),
    );
    const page = { of: 'meeting', id: meetingId };
    expect(marks).toMatchObject([{ kind: 'meeting', on: MEETING.on, acts: 1, page }]);
  });

  it('keeps its meeting announced while somebody is ticked', async () => {
    await mark(h.users.secretariat, ['e1']);
    expect(await removeMeeting(h.ctx(), h.users.principal, { meetingId })).toEqual(refusal('meeting_marked'));
    await mark(h.users.secretariat, ['e1'], { on: false });
    expect((await removeMeeting(h.ctx(), h.users.principal, { meetingId })).ok).toBe(true);
  });
});
