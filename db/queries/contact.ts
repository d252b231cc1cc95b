import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser } from '@/db/schema/access';
import { wave } from '@/db/schema/campaign';
import { delivery } from '@/db/schema/delivery';
import { familyMeeting } from '@/db/schema/help-page';
import { contact } from '@/db/schema/tracking';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import type { ExclusionReason } from '@/lib/domain/campaign/types';
import type { DeliveryStatus, FailureCode } from '@/lib/domain/delivery/types';
import type { Day } from '@/lib/domain/directory/types';
import type { MeetingKind } from '@/lib/domain/materials/meeting';
import type { HolderId } from '@/lib/domain/roster/types';
import type { ContactChannel, ContactKind } from '@/lib/domain/tracking/contact';

/** Whether a column is one of these ids: one parameter, whatever their number. */
const among = (column: unknown, ids: readonly HolderId[]) =>
  sql`${column} in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;

type Classes = 'all' | readonly string[];

/**
 * Those of the given people who are on the roster of a day, inside some classes: pupils enrolled there, legal
 * guardians of a pupil there.
 */
export async function listHoldersInClasses(
  tx: Tx,
  on: Day,
  holderIds: readonly HolderId[],
  { pupils, guardians }: { pupils: Classes; guardians: Classes },
): Promise<Set<HolderId>> {
  const inClasses = (classes: Classes) =>
    classes === 'all'
      ? sql`true`
      : sql`e.class_code in (select jsonb_array_elements_text(${JSON.stringify(classes)}::jsonb))`;
  const rows = await tx.execute<{ id: HolderId }>(sql`
    with asked as (select jsonb_array_elements_text(${JSON.stringify(holderIds)}::jsonb) as id),
      enrolled as (select pupil_id, class_code from enrolment
        where valid_from <= ${on} and (valid_to is null or valid_to > ${on}))
    select e.pupil_id as id from enrolled e join asked a on a.id = e.pupil_id where ${inClasses(pupils)}
    union
    select g.guardian_id from guardianship g
      join asked a on a.id = g.guardian_id
      join enrolled e on e.pupil_id = g.pupil_id
    where g.responsibility = 'legal' and g.valid_from <= ${on} and (g.valid_to is null or g.valid_to > ${on})
      and ${inClasses(guardians)}`);
  return new Set(rows.map((row) => row.id));
}

export type Act = {
  actId: string;
  kind: ContactKind;
  at: Date;
  note: string | null;
  recordedBy: string | null;
  callAgainOn?: Day | null;
  meetingId?: string | null;
};

/** One act with its people; undefined when there is none, or no longer. */
export async function findAct(tx: Tx, actId: string): Promise<(Act & { holderIds: HolderId[] }) | undefined> {
  const rows = await tx.select().from(contact).where(eq(contact.actId, actId)).orderBy(asc(contact.holderId));
  const [first] = rows;
  if (!first) return undefined;
  const { kind, at, note, recordedBy, callAgainOn, meetingId } = first;
  return {
    actId,
    kind,
    at,
    note,
    recordedBy,
    callAgainOn,
    meetingId,
    holderIds: rows.map((row) => row.holderId),
  };
}

/** The marks that calls have left which close a line or a person's ways, as they stand, the oldest first. */
export async function listClosingMarks(
  tx: Tx,
): Promise<{ actId: string; kind: 'wrong_number' | 'refused'; at: Date; holderId: HolderId }[]> {
  const rows = await tx
    .select({ actId: contact.actId, kind: contact.kind, at: contact.at, holderId: contact.holderId })
    .from(contact)
    .where(inArray(contact.kind, ['wrong_number', 'refused']))
    .orderBy(asc(contact.at), asc(contact.actId));
  return rows.flatMap(({ kind, ...row }) =>
    kind === 'wrong_number' || kind === 'refused' ? [{ kind, ...row }] : [],
  );
}

/** When each of these acts was, of those that stand. */
export async function listActTimes(tx: Tx, actIds: readonly string[]): Promise<Map<string, Date>> {
  if (actIds.length === 0) return new Map();
  const rows = await tx
    .selectDistinct({ actId: contact.actId, at: contact.at })
    .from(contact)
    .where(inArray(contact.actId, [...actIds]));
  return new Map(rows.map(({ actId, at }) => [actId, at]));
}

/** Makes those who write or undo one act wait for one another, until the transaction ends. */
export async function lockAct(tx: Tx, actId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`contact ${actId}`}, 0))`);
}

/** Writes an act on people; who is no longer in the school is left out. Returns how many were written. */
export async function insertAct(
  tx: Tx,
  schoolUai: string,
  act: Act,
  holderIds: readonly HolderId[],
): Promise<number> {
  const written = await tx.execute(sql`
    insert into contact (school_uai, act_id, holder_id, kind, at, note, recorded_by, call_again_on, meeting_id)
    select ${schoolUai}, ${act.actId}::uuid, h.id, ${act.kind}, ${act.at.toISOString()}::timestamptz, ${act.note},
      ${act.recordedBy}::uuid, ${act.callAgainOn ?? null}::date, ${act.meetingId ?? null}::uuid
    from holder h where h.school_uai = ${schoolUai} and ${among(sql`h.id`, holderIds)}
    on conflict do nothing returning 1`);
  return written.length;
}

/** Returns how many people the act was on. */
export async function deleteAct(tx: Tx, schoolUai: string, actId: string): Promise<number> {
  const gone = await tx
    .delete(contact)
    .where(and(eq(contact.schoolUai, schoolUai), eq(contact.actId, actId)))
    .returning({ id: contact.holderId });
  return gone.length;
}

export type ContactOfPerson = Omit<Act, 'meetingId'> & {
  holderId: HolderId;
  recordedByName: string | null;
  /** What it was an invitation to, or where somebody came. */
  meeting: MeetingKind | null;
};

/** Every act on the given people, the newest first, a row a person, with who recorded it. */
export async function listContacts(tx: Tx, holderIds: readonly HolderId[]): Promise<ContactOfPerson[]> {
  if (holderIds.length === 0) return [];
  return tx
    .select({
      actId: contact.actId,
      holderId: contact.holderId,
      kind: contact.kind,
      at: contact.at,
      note: contact.note,
      recordedBy: contact.recordedBy,
      recordedByName: appUser.name,
      callAgainOn: contact.callAgainOn,
      meeting: familyMeeting.kind,
    })
    .from(contact)
    .leftJoin(appUser, eq(appUser.id, contact.recordedBy))
    .leftJoin(
      familyMeeting,
      and(eq(familyMeeting.schoolUai, contact.schoolUai), eq(familyMeeting.id, contact.meetingId)),
    )
    .where(among(contact.holderId, holderIds))
    .orderBy(desc(contact.at), asc(contact.actId), asc(contact.holderId));
}

export type RecentAct = Omit<Act, 'note'> & { recordedByName: string | null; holderIds: HolderId[] };

/** The last acts that touch one of these people, each with those of them it touches. */
export async function listRecentActs(
  tx: Tx,
  holderIds: readonly HolderId[],
  limit: number,
): Promise<RecentAct[]> {
  if (holderIds.length === 0) return [];
  return tx
    .select({
      actId: contact.actId,
      kind: contact.kind,
      at: contact.at,
      recordedBy: contact.recordedBy,
      recordedByName: appUser.name,
      holderIds: sql<HolderId[]>`array_agg(${contact.holderId} order by ${contact.holderId})`,
    })
    .from(contact)
    .leftJoin(appUser, eq(appUser.id, contact.recordedBy))
    .where(among(contact.holderId, holderIds))
    .groupBy(contact.actId, contact.kind, contact.at, contact.recordedBy, appUser.name)
    .orderBy(desc(contact.at), asc(contact.actId))
    .limit(limit);
}

export type LastContact = { at: Date; channel: ContactChannel };

/**
 * The last contact of each person who had one, by hand or by a message that left. A note is no contact, and by a wrong
 * number nobody was even tried.
 */
export async function listLastContacts(tx: Tx): Promise<Map<HolderId, LastContact>> {
  const rows = await tx.execute<{ id: HolderId; at: string; channel: ContactChannel }>(sql`
    select distinct on (id) id, at, channel from (
      select holder_id as id, at, kind as channel from contact where kind not in ('note', 'wrong_number')
      union all
      select holder_id, settled_at, channel from delivery where status = 'sent' and settled_at is not null
    ) made order by id, at desc, channel`);
  return new Map(rows.map(({ id, at, channel }) => [id, { at: new Date(at), channel }]));
}

export type CallBack = { holderId: HolderId; on: Day };

/** Those whom somebody means to call again, and when: the last call of each was not taken. */
export async function listCallBacks(tx: Tx): Promise<CallBack[]> {
  return tx.execute<CallBack>(sql`
    select holder_id as "holderId", call_again_on::text as "on" from (
      select distinct on (holder_id) holder_id, call_again_on from contact
      where kind in ('phone', 'no_answer', 'wrong_number', 'refused', 'meeting')
      order by holder_id, at desc, act_id
    ) last where call_again_on is not null`);
}

export type DeliveryOfPerson = {
  holderId: HolderId;
  waveId: string;
  channel: WaveChannel;
  title: string;
  status: DeliveryStatus;
  exclusion: ExclusionReason | null;
  failure: FailureCode | null;
  settledAt: Date | null;
  startedAt: Date | null;
};

/** What became of every wave that has examined one of these people. */
export async function listDeliveries(tx: Tx, holderIds: readonly HolderId[]): Promise<DeliveryOfPerson[]> {
  if (holderIds.length === 0) return [];
  return tx
    .select({
      holderId: delivery.holderId,
      waveId: delivery.waveId,
      channel: delivery.channel,
      title: wave.title,
      status: delivery.status,
      exclusion: delivery.exclusion,
      failure: sql<FailureCode | null>`${delivery.failure}`,
      settledAt: delivery.settledAt,
      startedAt: wave.startedAt,
    })
    .from(delivery)
    .innerJoin(wave, and(eq(wave.schoolUai, delivery.schoolUai), eq(wave.id, delivery.waveId)))
    .where(among(delivery.holderId, holderIds))
    .orderBy(asc(delivery.waveId), asc(delivery.holderId));
}

export type ConnectionSpan = { holderId: HolderId; firstOn: Day; lastOn: Day; days: number };

/** First and last day with an ENT session of each person who had one, since a day. */
export async function listConnectionSpans(
  tx: Tx,
  holderIds: readonly HolderId[],
  sinceOn: Day,
): Promise<ConnectionSpan[]> {
  if (holderIds.length === 0) return [];
  return tx.execute<ConnectionSpan>(sql`
    select holder_id as "holderId", min(connected_on)::text as "firstOn", max(connected_on)::text as "lastOn",
      count(*)::int as days
    from ent_connection
    where connected_on >= ${sinceOn} and ${among(sql`holder_id`, holderIds)}
    group by holder_id order by holder_id`);
}

/** Waves that are confirmed and have not left. */
export async function listScheduledWaves(tx: Tx) {
  return tx
    .select({
      id: wave.id,
      title: wave.title,
      channel: wave.channel,
      audience: wave.audience,
      scheduledAt: wave.scheduledAt,
      nextAttemptAt: wave.nextAttemptAt,
      startedAt: wave.startedAt,
    })
    .from(wave)
    .where(eq(wave.status, 'scheduled'));
}
