import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEvent } from '@/db/schema/access';
import { ticket } from '@/db/schema/assistance';
import { holder } from '@/db/schema/roster';
import { inRegion, mintRegionScope, mintSchoolScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { plantSchool, plantUser } from '../campaign/testing/plant-school';
import { purgeSchool } from '../roster/purge-school';
import { getFamilyTimeline } from '../tracking/get-family-timeline';
import { findPerson } from './find-person';
import { listTickets } from './list-tickets';
import { moveTicket } from './move-ticket';
import { openTicket } from './open-ticket';

const NOW = new Date('2026-11-23T09:00:00Z');
const LATER = new Date('2026-11-25T09:00:00Z');
const UAI = '0319901U';
const OTHER = '0319903W';
const ROSTER = [
  { id: 'e1', classCode: '6A', guardians: [{ id: 'r1' }] },
  { id: 'e2', classCode: '6B', guardians: [{ id: 'r1' }, { id: 'r2' }] },
];

let database: TestDatabase;
let principal: SchoolScope;
let teacher: SchoolScope;
let rupn: SchoolScope;

const ctx = (now = NOW) => ({ db: database.db, now, secretKey: 'k'.repeat(32) });
const ask = (
  scope: SchoolScope,
  holderId: string,
  symptom: string,
  note = '',
  ticketId: string = randomUUID(),
) => openTicket(ctx(), scope, { ticketId, holderId, symptom, note });
const idOf = async (opened: ReturnType<typeof ask>): Promise<string> => {
  const result = await opened;
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.ticketId;
};
const refusal = (code: string) => ({ ok: false, problem: expect.objectContaining({ code }) });
const holdersOf = async (scope: SchoolScope) =>
  (await listTickets(ctx(), scope)).found.map((t) => t.holderId).sort();

beforeAll(async () => {
  database = await createTestDatabase();
  await plantSchool(database.db, UAI, ROSTER, NOW);
  await plantSchool(database.db, OTHER, [{ id: 'e1', classCode: '6A', guardians: [] }], NOW);
  principal = await plantUser(database.db, UAI, 'principal');
  teacher = await plantUser(database.db, UAI, 'class_teacher');
  rupn = await plantUser(database.db, UAI, 'rupn');
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.ownerDb.delete(ticket);
  await database.ownerDb.delete(auditEvent);
});

describe('a request for help', () => {
  it('is opened once, moves along its table with the day of each step, and the journal names nobody', async () => {
    const id = await idOf(ask(principal, 'r1', 'wrong_attachment', ' Ticket 4711 \r\n'));
    expect(await idOf(ask(principal, 'r1', 'wrong_attachment', 'again', id))).toBe(id);
    const move = (status: string, now = NOW, note = 'Ticket 4711') =>
      moveTicket(ctx(now), principal, { ticketId: id, status, note });
    expect(await move('passed_on')).toMatchObject({ ok: true });
    expect(await move('passed_on')).toEqual(refusal('ticket_moved_on'));
    expect(await move('solved', LATER, 'Réparé')).toMatchObject({ ok: true });
    expect(await database.ownerDb.select().from(ticket)).toMatchObject([
      { status: 'solved', openedAt: NOW, passedOnAt: NOW, solvedAt: LATER, note: 'Réparé' },
    ]);
    const events = await database.ownerDb.select().from(auditEvent);
    expect(events.map((e) => [e.event, e.detail])).toEqual([
      ['ticket.opened', { ticketId: id, symptom: 'wrong_attachment' }],
      ['ticket.moved', { ticketId: id, status: 'passed_on' }],
      ['ticket.moved', { ticketId: id, status: 'solved' }],
    ]);
  });

  it('is of the own class for a class teacher, about pupils for the RUPN, of no other school', async () => {
    await idOf(ask(principal, 'e2', 'pupil_password'));
    await idOf(ask(teacher, 'r1', 'guardian_password'));
    await idOf(ask(rupn, 'e1', 'pupil_password'));
    expect(await ask(teacher, 'e2', 'pupil_password')).toEqual(refusal('unknown_person'));
    expect(await ask(teacher, 'r2', 'needs_help')).toEqual(refusal('unknown_person'));
    expect(await ask(rupn, 'r1', 'guardian_password')).toEqual(refusal('unknown_person'));
    expect(await holdersOf(principal)).toEqual(['e1', 'e2', 'r1']);
    expect(await holdersOf(teacher)).toEqual(['e1', 'r1']);
    expect(await holdersOf(rupn)).toEqual(['e1', 'e2']);
    const elsewhere = mintSchoolScope({
      uai: OTHER,
      userId: principal.userId,
      grants: [{ role: 'principal', classCodes: 'all' }],
    });
    expect(await holdersOf(elsewhere)).toEqual([]);
    const [first] = (await listTickets(ctx(), rupn)).found;
    const foreign = { ticketId: first?.id ?? '', status: 'solved', note: '' };
    expect(await moveTicket(ctx(), elsewhere, foreign)).toEqual(refusal('unknown_ticket'));
    const ofSixB = (await listTickets(ctx(), principal)).found.find((t) => t.holderId === 'e2');
    const notOwn = { ticketId: ofSixB?.id ?? '', status: 'solved', note: '' };
    expect(await moveTicket(ctx(), teacher, notOwn)).toEqual(refusal('unknown_ticket'));
    expect(await findPerson(ctx(), rupn, 'r1')).toBeUndefined();
    expect((await findPerson(ctx(), teacher, 'r1'))?.person).toMatchObject({
      name: 'NOM-r1 Prénom-r1',
      classCodes: ['6A', '6B'],
      pupilId: 'e1',
    });
  });

  it('shows nothing to a région', async () => {
    await idOf(ask(principal, 'e1', 'pupil_password'));
    const scope = mintRegionScope({ regionCode: 'OCC', userId: principal.userId ?? '' });
    expect(await inRegion(database.db, scope, (tx) => tx.select().from(ticket))).toEqual([]);
  });

  it('takes no symptom of another kind of person, no odd form and no endless note', async () => {
    expect(await ask(principal, 'e1', 'guardian_password')).toEqual(refusal('invalid_ticket'));
    expect(await ask(principal, 'e1', 'constructor')).toEqual(refusal('invalid_ticket'));
    expect(await ask(principal, 'e9', 'pupil_password')).toEqual(refusal('unknown_person'));
    expect(await ask(principal, 'e1', 'pupil_password', 'x'.repeat(1001))).toEqual(refusal('note_too_long'));
    expect(await moveTicket(ctx(), principal, { ticketId: 'x', status: 'solved', note: '' })).toEqual(
      refusal('unknown_ticket'),
    );
    expect(await database.ownerDb.select().from(ticket)).toEqual([]);
  });

  it('is found by status, symptom and who acts', async () => {
    const id = await idOf(ask(principal, 'e1', 'pupil_password'));
    await idOf(ask(principal, 'r1', 'needs_help'));
    await moveTicket(ctx(), principal, { ticketId: id, status: 'solved', note: '' });
    const list = async (filter: object) => {
      const { found, counts } = await listTickets(ctx(), principal, filter);
      return [found.map((t) => t.symptom), counts.open, counts.solved];
    };
    expect(await list({ status: 'open' })).toEqual([['needs_help'], 1, 1]);
    expect(await list({ helper: 'rupn' })).toEqual([['pupil_password'], 0, 1]);
    expect(await list({ symptom: 'needs_help', status: 'toString' })).toEqual([['needs_help'], 1, 0]);
  });

  it('stands in the timeline of the family, step by step', async () => {
    const id = await idOf(ask(principal, 'r1', 'wrong_attachment', 'Ticket 4711'));
    await moveTicket(ctx(LATER), principal, { ticketId: id, status: 'passed_on', note: 'Ticket 4711' });
    const timeline = await getFamilyTimeline(ctx(LATER), principal, { pupilId: 'e1' });
    expect(timeline.ok && timeline.value.events).toEqual([
      expect.objectContaining({ type: 'ticket', step: 'passed_on', on: '2026-11-25', note: null }),
      expect.objectContaining({ type: 'ticket', step: 'open', on: '2026-11-23', note: 'Ticket 4711' }),
    ]);
  });

  it('goes with the person, and with the school’s people at a purge', async () => {
    await idOf(ask(principal, 'e2', 'pupil_password'));
    await idOf(ask(principal, 'e1', 'pupil_password'));
    await database.ownerDb.delete(holder).where(eq(holder.id, 'e2'));
    expect(await holdersOf(principal)).toEqual(['e1']);
    expect(await purgeSchool(ctx(), principal, { confirmation: UAI })).toMatchObject({ ok: true });
    expect(await database.ownerDb.select().from(ticket)).toEqual([]);
  });
});
