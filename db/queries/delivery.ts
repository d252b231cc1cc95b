import { and, asc, eq, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { delivery } from '@/db/schema/delivery';
import type { WaveWay } from '@/lib/domain/campaign/channel';
import type { DueMessage } from '@/lib/domain/delivery/decide-batch';
import { type DeliveryStatus, SUPPRESSING, type WaitReason } from '@/lib/domain/delivery/types';
import type { HolderId } from '@/lib/domain/roster/types';
import { MESSAGE_KINDS } from '@/lib/domain/tracking/contact';

const ofWave = (schoolUai: string, waveId: string): SQL | undefined =>
  and(eq(delivery.schoolUai, schoolUai), eq(delivery.waveId, waveId));

export type PlannedMessage = {
  holderId: HolderId;
  plannedAt: Date;
  waitsFor: WaitReason | null;
  heldBack: boolean;
};

/** One pending row for each candidate; those that are there already stay as they are. */
export async function insertPending(
  tx: Tx,
  schoolUai: string,
  wave: WaveWay,
  messages: readonly PlannedMessage[],
): Promise<void> {
  await tx.execute(sql`
    insert into delivery (school_uai, wave_id, holder_id, channel, status, planned_at, due_at, waits_for, held_back)
    select ${schoolUai}, ${wave.id}::uuid, m."holderId", ${wave.channel}, 'pending', m."plannedAt", m."plannedAt",
      m."waitsFor", m."heldBack"
    from jsonb_to_recordset(${JSON.stringify(messages)}::jsonb)
      as m("holderId" text, "plannedAt" timestamptz, "waitsFor" text, "heldBack" boolean)
    on conflict do nothing`);
}

/**
 * Messages that may be tried now, the longest due first, each with when its reader has got one of ours since
 * `messagesSince` or is getting one: by any other wave, or by hand. Those of a request whose answer is not known come
 * first and by themselves, all of them, and nothing that came since holds them up: they may have arrived already.
 */
export async function listDue(
  tx: Tx,
  schoolUai: string,
  { id: waveId, channel }: WaveWay,
  { now, most, messagesSince }: { now: Date; most: number; messagesSince: Date },
): Promise<DueMessage[]> {
  const since = sql`${messagesSince.toISOString()}::timestamptz`;
  const kinds = sql`(select jsonb_array_elements_text(${JSON.stringify(MESSAGE_KINDS)}::jsonb))`;
  const open = sql`school_uai = ${schoolUai} and wave_id = ${waveId}::uuid and channel = ${channel}
    and status = 'pending' and due_at <= ${now.toISOString()}::timestamptz`;
  const rows = await tx.execute<{
    id: HolderId;
    attempts: number;
    planned: string;
    request: string | null;
    messages: string[];
  }>(sql`
    with torn as (select request_key as key from delivery where ${open} and request_key is not null limit 1)
    select d.holder_id as id, d.attempts, d.planned_at as planned, d.request_key as request,
      coalesce(m.messages, '[]'::json) as messages
    from (
      select holder_id, attempts, planned_at, due_at, request_key from delivery
      where ${open} and (request_key = (select key from torn) or not exists (select from torn))
      order by due_at, holder_id limit case when exists (select from torn) then null else ${most}::int end
    ) d
    left join lateral (
      select json_agg(at) as messages from (
        select coalesce(o.settled_at, o.tried_at) as at from delivery o
        where o.school_uai = ${schoolUai} and o.holder_id = d.holder_id and o.wave_id <> ${waveId}::uuid
          and (o.status = 'sent' or o.tried_at is not null) and coalesce(o.settled_at, o.tried_at) > ${since}
          and d.request_key is null
        union all
        select c.at from contact c
        where c.school_uai = ${schoolUai} and c.holder_id = d.holder_id and c.at > ${since} and c.kind in ${kinds}
          and d.request_key is null
      ) got
    ) m on true
    order by d.due_at, d.holder_id`);
  return rows.map(({ id, attempts, planned, request, messages }) => ({
    holderId: id,
    attempts,
    plannedAt: new Date(planned),
    requestKey: request,
    messagesAt: messages.map((at) => new Date(at)),
  }));
}

/** How many messages of a wave are in the request that has to be repeated next; 0 when there is none. */
export async function countTorn(tx: Tx, schoolUai: string, waveId: string): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from delivery
    where school_uai = ${schoolUai} and wave_id = ${waveId}::uuid and status = 'pending' and request_key is not null
    group by request_key order by count desc limit 1`);
  return row?.count ?? 0;
}

/** When the next pending message of a wave may be tried, and what it waits for; undefined: there is none. */
export async function findNextDue(
  tx: Tx,
  waveId: string,
): Promise<{ dueAt: Date; waitsFor: WaitReason | null } | undefined> {
  const [row] = await tx
    .select({ dueAt: delivery.dueAt, waitsFor: delivery.waitsFor })
    .from(delivery)
    .where(and(eq(delivery.waveId, waveId), eq(delivery.status, 'pending')))
    .orderBy(asc(delivery.dueAt))
    .limit(1);
  return row;
}

/** Gives every recipient who has no outcome yet the outcome `excluded: cancelled`; returns how many. */
export async function excludePending(tx: Tx, schoolUai: string, waveId: string, at: Date): Promise<number> {
  const rows = await tx
    .update(delivery)
    .set({
      status: 'excluded',
      exclusion: 'cancelled',
      settledAt: at,
      triedAt: null,
      waitsFor: null,
      requestKey: null,
    })
    .where(and(ofWave(schoolUai, waveId), eq(delivery.status, 'pending')))
    .returning({ id: delivery.holderId });
  return rows.length;
}

/** Those of these people who have got this wave's message. */
export async function listWritten(
  tx: Tx,
  schoolUai: string,
  waveId: string,
  holderIds: readonly HolderId[],
): Promise<Set<HolderId>> {
  if (holderIds.length === 0) return new Set();
  const rows = await tx
    .select({ id: delivery.holderId })
    .from(delivery)
    .where(
      and(ofWave(schoolUai, waveId), eq(delivery.status, 'sent'), inArray(delivery.holderId, [...holderIds])),
    );
  return new Set(rows.map((row) => row.id));
}

/** The people of a wave who have this outcome. */
export async function listHoldersWith(
  tx: Tx,
  waveId: string,
  status: DeliveryStatus,
): Promise<Set<HolderId>> {
  const rows = await tx
    .select({ id: delivery.holderId })
    .from(delivery)
    .where(and(eq(delivery.waveId, waveId), eq(delivery.status, status)));
  return new Set(rows.map((row) => row.id));
}

/** What was late because the wave was paused is late by no fault of its own: it gets its whole time again. */
export async function replanPending(tx: Tx, schoolUai: string, waveId: string, now: Date): Promise<void> {
  await tx
    .update(delivery)
    .set({ plannedAt: now })
    .where(and(ofWave(schoolUai, waveId), eq(delivery.status, 'pending'), lt(delivery.plannedAt, now)));
}

/** Hashes of the addresses that do not exist, as a server has told this wave for good. */
export async function listRefusedHashes(tx: Tx, waveId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ hash: delivery.addressHash })
    .from(delivery)
    .where(
      and(
        eq(delivery.waveId, waveId),
        eq(delivery.status, 'failed'),
        inArray(delivery.failure, [...SUPPRESSING]),
        isNotNull(delivery.addressHash),
      ),
    );
  return rows.flatMap((row) => row.hash ?? []);
}
