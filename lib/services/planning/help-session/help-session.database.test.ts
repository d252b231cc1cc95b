import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sweepSignups } from '@/db/queries/help-sessions';
import { regionAudit } from '@/db/schema/region-audit';
import {
  helpSession,
  regionCampaign,
  regionCampaignVersion,
  sessionSignup,
} from '@/db/schema/region-campaign';
import {
  asSystem,
  inSchool,
  mintJobScope,
  mintRegionScope,
  mintSchoolScope,
  type SchoolScope,
} from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import type { Mailer } from '@/lib/adapters/mail/mailer';
import { openSmtpMailer } from '@/lib/adapters/mail/open-smtp-mailer';
import {
  beginCampaign,
  type CampaignContent,
  type PublishedContent,
} from '@/lib/domain/planning/region-campaign/campaign-content';
import { addUser } from '../../access/add-user';
import { openSink, type Sink } from '../../campaign/testing/open-sink';
import { sendSessionMail } from '../../digest/send-session-mail';
import { createSchool } from '../../directory/create-school';
import { loadReferenceData } from '../../directory/load-reference-data';
import { cancelSession } from './cancel-session';
import { changeSession } from './change-session';
import { listParticipantTable } from './export-participants';
import { joinSession } from './join-session';
import { leaveSession } from './leave-session';
import { getRegionSession, listRegionSessions } from './list-region-sessions';
import { listSchoolSessions } from './list-school-sessions';
import { listSessionEvents } from './list-session-events';
import { openSessions } from './open-sessions';
import { proposeSessions } from './propose-sessions';
import { markOf, participantKey, recordSession } from './record-session';
import { writeSessionFile } from './write-session-file';

/** Monday 7 September 2026, noon in Paris; the sessions of these tests are on Tuesday, 12:30. */
const NOW = new Date('2026-09-07T10:00:00Z');
const AFTER = new Date('2026-09-08T12:00:00Z');
const FOIX = '0099902P';
const ALBI = '0819905B';
const PARIS = '0759901X';
const SERIES = {
  topic: 'Bien démarrer',
  forWhom: 'Chefs d’établissement',
  campaignId: '',
  fromOn: '2026-09-07',
  weekdays: [2],
  count: 1,
  from: '12:30',
  to: '13:30',
  place: 'Salle 4',
  link: '',
  capacity: 2,
};

let database: TestDatabase;
let sink: Sink;
let mailer: Mailer;
let people: Record<'foix' | 'foix2' | 'albi' | 'paris' | 'drane', string>;
const ctx = (now = NOW) => ({ db: database.db, now, newId: randomUUID });
const drane = (regionCode = 'OCC') => mintRegionScope({ regionCode, userId: people.drane });
const as = (uai: string, userId: string | null): SchoolScope =>
  mintSchoolScope({ uai, userId, grants: [{ role: 'secretariat', classCodes: 'all' }] });
const foix = () => as(FOIX, people.foix);
const foix2 = () => as(FOIX, people.foix2);
const albi = () => as(ALBI, people.albi);

async function value<T>(
  result: Promise<{ ok: true; value: T } | { ok: false; problem: { code: string } }>,
): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}
const codeOf = async (result: Promise<{ ok: boolean; problem?: { code: string } }>) =>
  (await result).problem?.code;
const open = async (patch: Partial<typeof SERIES> = {}) =>
  (await value(openSessions(ctx(), drane(), randomUUID(), { ...SERIES, ...patch }))).ids[0] ?? '';
/** As the form of the session has it, with some fields typed anew. */
async function change(id: string, patch: Record<string, unknown>, now = NOW) {
  const { session } = await value(getRegionSession(ctx(), drane(), { id }));
  const { topic, forWhom, place, link, capacity, changedAt } = session;
  const typed = { topic, forWhom, place, link, capacity: String(capacity), seenAt: changedAt.toISOString() };
  const when = { on: '2026-09-08', from: '12:30', to: '13:30' };
  return changeSession(ctx(now), drane(), { id, ...typed, ...when, ...patch });
}
const join = (scope: SchoolScope, id: string, question = '') => joinSession(ctx(), scope, { id, question });
const statuses = async (id: string) =>
  (await value(getRegionSession(ctx(), drane(), { id }))).participants.map(({ userId, status }) => [
    userId,
    status,
  ]);
const news = () =>
  database.ownerDb.execute<{ userId: string; news: string }>(sql`
    select payload ->> 'userId' as "userId", payload ->> 'news' as news from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'send-session-mail'
    order by j.id`);
const forgetJobs = () => database.ownerDb.execute(sql`delete from graphile_worker._private_jobs`);

/** What the page of a session names as the record that it shows. */
const markNow = async (id: string) => {
  const { session, participants } = await value(getRegionSession(ctx(), drane(), { id }));
  return markOf(session, participants);
};

beforeAll(async () => {
  database = await createTestDatabase();
  sink = await openSink();
  mailer = openSmtpMailer(sink.url);
  await loadReferenceData(database.db);
  for (const uai of [FOIX, ALBI, PARIS]) {
    await value(
      createSchool(ctx(), { uai, name: `Collège ${uai}`, kind: 'college', rentreeOn: '2026-09-01' }),
    );
  }
  const add = async (name: string, of: { schoolUai: string } | { regionCode: string }) =>
    (
      await value(
        addUser(ctx(), {
          email: `${name}@region.example`,
          name: `Nom ${name}`,
          password: 'long enough to be taken',
          role: 'schoolUai' in of ? 'secretariat' : 'drane',
          ...of,
        }),
      )
    ).userId;
  people = {
    foix: await add('foix', { schoolUai: FOIX }),
    foix2: await add('foix2', { schoolUai: FOIX }),
    albi: await add('albi', { schoolUai: ALBI }),
    paris: await add('paris', { schoolUai: PARIS }),
    drane: await add('drane', { regionCode: 'OCC' }),
  };
});
afterAll(async () => {
  mailer.close();
  await sink.close();
  await database.drop();
});
beforeEach(async () => {
  await database.ownerDb.delete(sessionSignup);
  await database.ownerDb.delete(helpSession);
  await forgetJobs();
  sink.mails.length = 0;
});

describe('opening help sessions', () => {
  it('proposes days before it opens any, at the hour of the region’s clock', async () => {
    const proposed = await value(proposeSessions(ctx(), drane(), { ...SERIES, weekdays: [2, 4], count: 4 }));
    expect(proposed.sessions.map(({ on }) => on)).toEqual([
      '2026-09-08',
      '2026-09-10',
      '2026-09-15',
      '2026-09-17',
    ]);
    expect(proposed.sessions[0]?.startsAt).toEqual(new Date('2026-09-08T10:30:00Z'));
    expect((await listRegionSessions(ctx(), drane())).coming).toEqual([]);
    // The clock goes back on 25 October: 12:30 stays 12:30.
    const autumn = await value(proposeSessions(ctx(), drane(), { ...SERIES, fromOn: '2026-11-02' }));
    expect(autumn.sessions[0]?.startsAt).toEqual(new Date('2026-11-03T11:30:00Z'));
  });

  it('opens them once for a form that is sent twice', async () => {
    const send = (form: string) => openSessions(ctx(), drane(), form, { ...SERIES, count: 2 });
    const [first, second] = await Promise.all([value(send('a')), value(send('a'))]);
    expect(second).toEqual(first);
    expect((await listRegionSessions(ctx(), drane())).coming).toHaveLength(2);
    await value(send('b'));
    expect((await listRegionSessions(ctx(), drane())).coming).toHaveLength(4);
  });

  it('refuses what cannot be a session, with the field', async () => {
    for (const [patch, field] of [
      [{ topic: 'a' }, 'topic'],
      [{ place: '', link: '' }, 'place'],
      [{ link: 'http://visio.example' }, 'link'],
      [{ link: 'javascript:alert(1)' }, 'link'],
      [{ to: '12:30' }, 'to'],
      [{ weekdays: [] }, 'weekdays'],
      [{ count: 21 }, 'count'],
      [{ capacity: 0 }, 'capacity'],
      [{ fromOn: '2026-02-30' }, 'fromOn'],
    ] as const) {
      expect(await proposeSessions(ctx(), drane(), { ...SERIES, ...patch })).toMatchObject({
        problem: { code: 'invalid_session', detail: { field } },
      });
    }
    expect(await codeOf(proposeSessions(ctx(), drane(), { ...SERIES, fromOn: '2030-01-01' }))).toBe(
      'no_session_day',
    );
  });
});

describe('signing up', () => {
  it('gives the last place to one of two who take it at once, and a place in line to the other', async () => {
    const id = await open();
    await value(join(foix2(), id));
    const both = await Promise.all([value(join(foix(), id)), value(join(albi(), id))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['placed', 'waiting']);
    const all = await statuses(id);
    expect(all.filter(([, status]) => status === 'placed')).toHaveLength(2);
  });

  it('keeps the place of somebody who changes the question, and takes one again after withdrawing', async () => {
    const id = await open({ capacity: 1 });
    await value(join(foix(), id, 'Première question'));
    expect(await value(join(foix(), id, 'Seconde question'))).toEqual({ status: 'placed' });
    expect((await listSchoolSessions(ctx(), foix())).coming[0]?.own).toEqual({
      status: 'placed',
      question: 'Seconde question',
    });
    await value(leaveSession(ctx(), foix(), { id }));
    expect(await codeOf(leaveSession(ctx(), foix(), { id }))).toBe('not_signed_up');
    await value(join(albi(), id));
    expect(await value(join(foix(), id))).toEqual({ status: 'waiting' });
  });

  it('gives a freed place to the first in line, of whichever school, and tells them', async () => {
    const id = await open({ capacity: 1 });
    await value(join(foix(), id));
    await value(joinSession(ctx(new Date(NOW.getTime() + 1000)), albi(), { id, question: '' }));
    await value(joinSession(ctx(new Date(NOW.getTime() + 2000)), foix2(), { id, question: '' }));
    await forgetJobs();
    await value(leaveSession(ctx(), foix(), { id }));
    expect(await statuses(id)).toEqual([
      [people.albi, 'placed'],
      [people.foix2, 'waiting'],
    ]);
    expect([...(await news())]).toEqual([{ userId: people.albi, news: 'promoted' }]);
    await value(change(id, { place: 'Salle 5', capacity: '3' }));
    expect((await statuses(id)).map(([, status]) => status)).toEqual(['placed', 'placed']);
    // The one who gets a place is told that, not merely that something changed.
    expect((await news()).find(({ userId }) => userId === people.foix2)?.news).toBe('promoted');
  });

  it('is refused after the beginning, for a cancelled one, for another région’s, and without an account', async () => {
    const id = await open();
    const late = joinSession(ctx(new Date('2026-09-08T10:30:00Z')), foix(), { id, question: '' });
    expect(await codeOf(late)).toBe('session_over');
    expect(await codeOf(join(as(PARIS, people.paris), id))).toBe('session_unknown');
    expect(await codeOf(join(mintJobScope(FOIX), id))).toBe('not_allowed');
    expect(await codeOf(join(foix(), 'x'))).toBe('session_unknown');
    expect(await codeOf(join(foix(), id, 'x'.repeat(501)))).toBe('invalid_question');
    await value(cancelSession(ctx(), drane(), { id, reason: 'Grève des trains' }));
    expect(await codeOf(join(foix(), id))).toBe('session_cancelled');
    expect(await codeOf(cancelSession(ctx(), drane('IDF'), { id, reason: 'Grève' }))).toBe('session_unknown');
  });

  it('shows a school how many places are left, and nobody of another school', async () => {
    const id = await open();
    await value(join(albi(), id, 'Une question d’Albi'));
    const { coming } = await listSchoolSessions(ctx(), foix());
    expect(coming[0]).toMatchObject({ left: 1, waiting: 0, own: null });
    const seen = await inSchool(database.db, foix(), (tx) => tx.select().from(sessionSignup));
    expect(seen).toEqual([]);
    expect((await listSchoolSessions(ctx(), as(PARIS, people.paris))).coming).toEqual([]);
  });
});

describe('moving a session', () => {
  const THURSDAY = { on: '2026-09-10', from: '08:00', to: '09:15' };
  const SOON = new Date(NOW.getTime() + 60_000);

  it('keeps who has signed up and tells them, and only then', async () => {
    const id = await open({ capacity: 1 });
    await value(join(foix(), id));
    await value(joinSession(ctx(SOON), albi(), { id, question: '' }));
    await forgetJobs();
    await value(change(id, THURSDAY, SOON));
    expect(await statuses(id)).toEqual([
      [people.foix, 'placed'],
      [people.albi, 'waiting'],
    ]);
    expect([...(await news())].map((job) => job.news)).toEqual(['moved', 'moved']);
    const [session] = (await listSchoolSessions(ctx(), foix())).coming;
    expect(session).toMatchObject({
      startsAt: new Date('2026-09-10T06:00:00Z'),
      endsAt: new Date('2026-09-10T07:15:00Z'),
      sequence: 1,
    });
    // Names go when the school year of the day that it was moved to is over.
    const rows = await database.ownerDb.select().from(sessionSignup);
    expect(rows.map(({ sessionOn }) => sessionOn)).toEqual(['2026-09-10', '2026-09-10']);
    const journal = await database.ownerDb.select().from(regionAudit);
    expect(journal.at(-1)).toMatchObject({
      event: 'session.moved',
      detail: { topic: 'Bien démarrer', people: 2, on: '2026-09-10' },
    });
  });

  it('disturbs nobody for a change of places alone, but for those who get one', async () => {
    const id = await open({ capacity: 1 });
    await value(join(foix(), id));
    await value(joinSession(ctx(SOON), albi(), { id, question: '' }));
    await forgetJobs();
    await value(change(id, { capacity: '5' }, SOON));
    expect([...(await news())]).toEqual([{ userId: people.albi, news: 'promoted' }]);
    expect(await codeOf(change(id, {}))).toBe('session_unchanged');
  });

  it('writes over nothing: of two who change it at once, the second is told', async () => {
    const id = await open();
    const { session } = await value(getRegionSession(ctx(), drane(), { id }));
    const seenAt = session.changedAt.toISOString();
    const both = await Promise.all([
      change(id, { ...THURSDAY, seenAt }, SOON),
      change(id, { place: 'Salle 9', seenAt }, new Date(SOON.getTime() + 5)),
    ]);
    expect(both.map((done) => (done.ok ? 'done' : done.problem.code)).sort()).toEqual([
      'done',
      'session_changed',
    ]);
  });

  it('goes to a school day to come, and leaves what has begun where it is', async () => {
    const id = await open();
    // All Saints' holidays, 11 November, a Sunday, and a day beyond the calendar.
    for (const on of ['2026-10-20', '2026-11-11', '2026-09-13', '2030-09-03']) {
      expect(await change(id, { on })).toMatchObject({
        problem: { code: 'session_not_school_day', detail: { on } },
      });
    }
    expect(await codeOf(change(id, { on: '2026-09-04' }))).toBe('session_past');
    expect(await codeOf(change(id, THURSDAY, new Date('2026-09-08T10:30:00Z')))).toBe('session_begun');
    expect(await codeOf(change(id, THURSDAY, AFTER))).toBe('session_over');
    for (const [patch, field] of [
      [{ to: '12:30' }, 'to'],
      [{ place: '', link: '' }, 'place'],
      [{ on: '' }, 'on'],
      [{ from: 'midi' }, 'from'],
      [{ capacity: '0' }, 'capacity'],
      [{ seenAt: 'hier' }, 'seenAt'],
    ] as const) {
      expect(await change(id, patch)).toMatchObject({
        problem: { code: 'invalid_session', detail: { field } },
      });
    }
  });
});

describe('two people at one session', () => {
  it('do not untick who the other has noted, or lose what the other has written', async () => {
    const id = await open();
    await value(join(foix(), id));
    await value(join(albi(), id));
    const read = await markNow(id);
    const record = (userId: string, schoolUai: string, notes: string, of = read) =>
      recordSession(ctx(AFTER), drane(), {
        ...{ id, notes, read: of },
        present: [participantKey({ schoolUai, userId })],
      });
    await value(record(people.foix, FOIX, 'Le sien'));
    expect(await codeOf(record(people.albi, ALBI, 'Le mien'))).toBe('session_moved_on');
    await value(record(people.foix, FOIX, 'Le sien'));
    expect((await listSchoolSessions(ctx(AFTER), foix())).past[0]?.notes).toBe('Le sien');
    await value(record(people.albi, ALBI, 'Les deux', await markNow(id)));
    expect((await listSchoolSessions(ctx(AFTER), foix())).past[0]?.notes).toBe('Les deux');
  });
});

describe('a session of a campaign', () => {
  it('takes nobody of a school that the campaign does not concern, whatever the form says', async () => {
    const campaignId = randomUUID();
    const draft: CampaignContent = { ...beginCampaign('Lycées'), kinds: ['legt'] };
    await database.ownerDb.insert(regionCampaign).values({
      ...{ regionCode: 'OCC', id: campaignId, draft, revision: 1, publishedVersion: 1, publishedRevision: 1 },
      ...{ updatedBy: people.drane, updatedAt: NOW },
    });
    await database.ownerDb.insert(regionCampaignVersion).values({
      ...{ regionCode: 'OCC', campaignId, version: 1, note: 'x', publishedAt: NOW },
      content: { ...draft, startsOn: '2026-09-14', endsOn: '2027-06-30' } as PublishedContent,
    });
    const id = await open({ campaignId });
    expect((await listSchoolSessions(ctx(), foix())).coming).toEqual([]);
    expect(await codeOf(join(foix(), id))).toBe('session_unknown');
    expect(await codeOf(writeSessionFile(ctx(), foix(), { id }))).toBe('session_unknown');
    expect((await value(writeSessionFile(ctx(), drane(), { id }))).startsWith('BEGIN:VCALENDAR')).toBe(true);
  });
});

describe('after a session', () => {
  it('who came is noted from its beginning on, with what was said, which schools read', async () => {
    const id = await open();
    await value(join(foix(), id, 'Comment\ncommencer ?'));
    await value(joinSession(ctx(new Date(NOW.getTime() + 1000)), albi(), { id, question: '' }));
    const present = [participantKey({ schoolUai: FOIX, userId: people.foix })];
    const read = await markNow(id);
    const record = (now: Date) =>
      recordSession(ctx(now), drane(), { id, read, present, notes: 'Tout est dit.' });
    expect(await codeOf(record(NOW))).toBe('session_not_begun');
    await value(record(AFTER));
    const table = listParticipantTable(await value(getRegionSession(ctx(), drane(), { id })));
    expect(table.slice(1).map((row) => [row[0], row[6]])).toEqual([
      ['Nom foix', 'Présent'],
      ['Nom albi', 'Absent'],
    ]);
    expect((await listSchoolSessions(ctx(AFTER), foix())).past.map(({ notes }) => notes)).toEqual([
      'Tout est dit.',
    ]);
  });

  it('names are swept when the school year is over, and not before', async () => {
    const id = await open();
    await value(join(foix(), id));
    expect(await asSystem(database.db, (tx) => sweepSignups(tx, '2026-08-01'))).toBe(0);
    expect(await asSystem(database.db, (tx) => sweepSignups(tx, '2027-08-01'))).toBe(1);
    expect(await statuses(id)).toEqual([]);
  });
});

describe('calendars', () => {
  const sendMail = (userId: string, what: 'placed' | 'waiting' | 'moved' | 'cancelled', sequence = 0) =>
    sendSessionMail(
      {
        db: database.db,
        publicUrl: 'https://palier.example',
        secretKey: 'k'.repeat(32),
        mailer,
        mailFrom: { name: 'Palier', address: 'ne-pas-repondre@palier.example' },
        clock: () => NOW,
        signal: new AbortController().signal,
      },
      mintJobScope(FOIX),
      { sessionId: sessionOf.id, userId, news: what, sequence },
    );
  const sessionOf = { id: '' };

  it('get the appointment with the confirmation, and its end with a cancellation', async () => {
    sessionOf.id = await open({ capacity: 1, topic: 'Démarrer ; l’essentiel, vite' });
    await value(join(foix(), sessionOf.id));
    await value(join(foix2(), sessionOf.id));
    await sendMail(people.foix, 'placed');
    await sendMail(people.foix2, 'waiting');
    await value(cancelSession(ctx(), drane(), { id: sessionOf.id, reason: 'Grève des trains' }));
    // What was on its way when it was cancelled is not sent any more.
    expect(await sendMail(people.foix, 'placed')).toMatchObject({ outcome: 'over' });
    await sendMail(people.foix, 'cancelled', 1);
    const mails = await Promise.all(sink.mails.map(({ raw }) => simpleParser(raw)));
    expect(mails.map(({ attachments }) => attachments.length)).toEqual([1, 0, 1]);
    const eventOf = (i: number) => {
      const file = mails[i]?.attachments[0]?.content.toString() ?? '';
      const [event] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
      return event;
    };
    expect(new ICAL.Event(eventOf(0)).summary).toBe('Démarrer ; l’essentiel, vite');
    expect(new ICAL.Event(eventOf(0)).startDate.toJSDate()).toEqual(new Date('2026-09-08T10:30:00Z'));
    expect(eventOf(2)?.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(eventOf(2)?.getFirstPropertyValue('uid')).toBe(eventOf(0)?.getFirstPropertyValue('uid'));
    expect(eventOf(2)?.getFirstPropertyValue('sequence')).toBe(1);
    expect(mails[2]?.text).toContain('Grève des trains');
    expect(mails[0]?.text).toContain(
      'mardi 8 septembre 2026, de 12 h 30 à 13 h 30'.replaceAll(' h ', '\u00a0h\u00a0'),
    );
  });

  it('replace the appointment by the one that it was moved to: the same UID, a higher SEQUENCE', async () => {
    sessionOf.id = await open({ capacity: 1 });
    await value(join(foix(), sessionOf.id));
    await value(join(foix2(), sessionOf.id));
    await sendMail(people.foix, 'placed');
    const moved = { on: '2026-11-03', from: '17:00', to: '18:00', place: 'Salle 7' };
    await value(change(sessionOf.id, moved, new Date(NOW.getTime() + 60_000)));
    await sendMail(people.foix, 'moved', 1);
    await sendMail(people.foix2, 'moved', 1);
    const mails = await Promise.all(sink.mails.map(({ raw }) => simpleParser(raw)));
    expect(mails.map(({ attachments }) => attachments.length)).toEqual([1, 1, 0]);
    const [before, after] = mails.slice(0, 2).map((mail) => {
      const file = mail.attachments[0]?.content.toString() ?? '';
      const [event] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
      return {
        uid: event?.getFirstPropertyValue('uid'),
        sequence: event?.getFirstPropertyValue('sequence'),
        event,
      };
    });
    expect(after?.uid).toBe(before?.uid);
    expect([before?.sequence, after?.sequence]).toEqual([0, 1]);
    const event = new ICAL.Event(after?.event);
    // The clock goes back in between: five o'clock stays five o'clock.
    expect(event.startDate.toJSDate()).toEqual(new Date('2026-11-03T16:00:00Z'));
    expect(event.location).toBe('Salle 7');
    expect(mails[1]?.subject).toContain('Permanence déplacée');
    expect(mails[1]?.text).toContain('mardi 3 novembre 2026');
    expect(mails[2]?.text).toContain('Vous restez en liste d’attente');
    expect(await listSessionEvents(ctx(), foix())).toMatchObject([
      { uid: before?.uid, sequence: 1, time: { start: new Date('2026-11-03T16:00:00Z') } },
    ]);
  });

  it('of a person hold the sessions with a place for them, cancelled ones too', async () => {
    const first = await open({ capacity: 1 });
    const second = await open({ capacity: 1, topic: 'Une autre' });
    await value(join(foix2(), second));
    for (const id of [first, second]) await value(join(foix(), id));
    expect((await listSessionEvents(ctx(), foix())).map(({ title }) => title)).toEqual(['Bien démarrer']);
    await value(cancelSession(ctx(), drane(), { id: first, reason: 'Grève' }));
    expect(await listSessionEvents(ctx(), foix())).toMatchObject([{ cancelled: true, sequence: 1 }]);
    expect(await listSessionEvents(ctx(), mintJobScope(FOIX))).toEqual([]);
  });
});
