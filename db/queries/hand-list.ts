import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser } from '@/db/schema/access';
import { wave } from '@/db/schema/campaign';
import { delivery, handList } from '@/db/schema/delivery';
import type { Audience, ExclusionReason, WaveDelay, WaveStatus } from '@/lib/domain/campaign/types';
import type { FailureCode } from '@/lib/domain/delivery/types';
import type { HolderId } from '@/lib/domain/roster/types';

export type HandList = {
  id: string;
  preparedAt: Date;
  preparedByName: string | null;
  confirmedAt: Date | null;
  /** Of one that is not confirmed: null. */
  confirmedByName: string | null;
};

/** The list of a wave that is out, or else the one confirmed last; undefined: none was ever prepared. */
export async function findHandList(tx: Tx, waveId: string): Promise<HandList | undefined> {
  const [row] = await tx
    .select({
      id: handList.id,
      preparedAt: handList.preparedAt,
      preparedByName: sql<
        string | null
      >`(select name from app_user where app_user.id = ${handList.preparedBy})`,
      confirmedAt: handList.confirmedAt,
      confirmedByName: appUser.name,
    })
    .from(handList)
    .leftJoin(appUser, eq(appUser.id, handList.confirmedBy))
    .where(eq(handList.waveId, waveId))
    .orderBy(sql`${handList.confirmedAt} is not null`, desc(handList.confirmedAt))
    .limit(1);
  return row;
}

/** A list that is out takes the place of the one before it: whoever had that one has an old list. */
export async function openHandList(
  tx: Tx,
  schoolUai: string,
  {
    id,
    waveId,
    preparedBy,
    preparedAt,
  }: { id: string; waveId: string; preparedBy: string | null; preparedAt: Date },
  holderIds: readonly HolderId[],
): Promise<void> {
  await tx.insert(handList).values({ schoolUai, id, waveId, preparedBy, preparedAt });
  if (holderIds.length === 0) return;
  await tx
    .update(delivery)
    .set({ handListId: id, triedAt: preparedAt, waitsFor: null, failure: null })
    .where(
      and(
        eq(delivery.schoolUai, schoolUai),
        eq(delivery.waveId, waveId),
        eq(delivery.status, 'pending'),
        inArray(delivery.holderId, [...holderIds]),
      ),
    );
}

/** Takes back the list of a wave that is out, if there is one: its people wait again. */
export async function releaseHandList(tx: Tx, schoolUai: string, waveId: string): Promise<void> {
  const open = await tx
    .select({ id: handList.id })
    .from(handList)
    .where(and(eq(handList.schoolUai, schoolUai), eq(handList.waveId, waveId), isNull(handList.confirmedAt)));
  const ids = open.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx
    .update(delivery)
    .set({ handListId: null, triedAt: null })
    .where(and(eq(delivery.schoolUai, schoolUai), inArray(delivery.handListId, ids)));
  await tx.delete(handList).where(and(eq(handList.schoolUai, schoolUai), inArray(handList.id, ids)));
}

/** The people of a list who have no outcome yet. */
export async function listOnHandList(tx: Tx, schoolUai: string, listId: string): Promise<HolderId[]> {
  const rows = await tx
    .select({ id: delivery.holderId })
    .from(delivery)
    .where(
      and(eq(delivery.schoolUai, schoolUai), eq(delivery.handListId, listId), eq(delivery.status, 'pending')),
    )
    .orderBy(asc(delivery.holderId));
  return rows.map((row) => row.id);
}

export type HandOutcome = {
  holderId: HolderId;
  status: 'sent' | 'excluded' | 'failed';
  exclusion?: ExclusionReason;
  failure?: FailureCode;
};

/** Writes outcomes of people who have none yet; `triedAt` ends with them. */
export async function settleByHand(
  tx: Tx,
  schoolUai: string,
  waveId: string,
  at: Date,
  outcomes: readonly HandOutcome[],
): Promise<void> {
  if (outcomes.length === 0) return;
  await tx.execute(sql`
    update delivery d set status = o.status, exclusion = o.exclusion, failure = o.failure,
      settled_at = ${at.toISOString()}::timestamptz, tried_at = null, waits_for = null
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)
      as o("holderId" text, status text, exclusion text, failure text)
    where d.school_uai = ${schoolUai} and d.wave_id = ${waveId}::uuid and d.holder_id = o."holderId"
      and d.status = 'pending'`);
}

/** Puts off people who must wait for another message's distance. */
export async function waitForPressure(
  tx: Tx,
  schoolUai: string,
  waveId: string,
  waits: readonly { holderId: HolderId; dueAt: Date }[],
): Promise<void> {
  if (waits.length === 0) return;
  await tx.execute(sql`
    update delivery d set due_at = w."dueAt", waits_for = 'pressure'
    from jsonb_to_recordset(${JSON.stringify(waits)}::jsonb) as w("holderId" text, "dueAt" timestamptz)
    where d.school_uai = ${schoolUai} and d.wave_id = ${waveId}::uuid and d.holder_id = w."holderId"
      and d.status = 'pending'`);
}

export async function confirmHandList(
  tx: Tx,
  schoolUai: string,
  { id, by, at }: { id: string; by: string | null; at: Date },
): Promise<void> {
  await tx
    .update(handList)
    .set({ confirmedBy: by, confirmedAt: at })
    .where(and(eq(handList.schoolUai, schoolUai), eq(handList.id, id)));
}

/** Takes back what was confirmed of a list: it is out again, with everybody who was on it. Returns how many they are. */
export async function reopenHandList(
  tx: Tx,
  schoolUai: string,
  { id, preparedAt }: { id: string; preparedAt: Date },
): Promise<number> {
  await tx
    .update(handList)
    .set({ confirmedBy: null, confirmedAt: null })
    .where(and(eq(handList.schoolUai, schoolUai), eq(handList.id, id)));
  const rows = await tx
    .update(delivery)
    .set({ status: 'pending', exclusion: null, failure: null, settledAt: null, triedAt: preparedAt })
    .where(
      and(eq(delivery.schoolUai, schoolUai), eq(delivery.handListId, id), ne(delivery.status, 'pending')),
    )
    .returning({ id: delivery.holderId });
  return rows.length;
}

/** Whether a list of this wave has ever been prepared: then it goes on by hand, whatever the settings say. */
export async function hasHandLists(tx: Tx, waveId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: handList.id })
    .from(handList)
    .where(eq(handList.waveId, waveId))
    .limit(1);
  return row !== undefined;
}

export type HandWave = {
  id: string;
  title: string;
  audience: Audience;
  status: WaveStatus;
  delay: WaveDelay | null;
  scheduledAt: Date | null;
  nextAttemptAt: Date | null;
  pending: number;
  /** When the next of them may be written to. */
  dueAt: Date | null;
  /** A list is out. */
  isOut: boolean;
};

/** The waves in the ENT that are scheduled or under way, the soonest first. */
export async function listHandWaves(tx: Tx): Promise<HandWave[]> {
  const rows = await tx
    .select({
      id: wave.id,
      title: wave.title,
      audience: wave.audience,
      status: wave.status,
      delay: wave.delay,
      scheduledAt: wave.scheduledAt,
      nextAttemptAt: wave.nextAttemptAt,
      pending: sql<number>`(count(${delivery.holderId}))::int`,
      dueAt: sql<string | null>`min(${delivery.dueAt})`,
      isOut: sql<boolean>`coalesce(bool_or(${delivery.handListId} is not null), false)`,
    })
    .from(wave)
    .leftJoin(
      delivery,
      and(
        eq(delivery.schoolUai, wave.schoolUai),
        eq(delivery.waveId, wave.id),
        eq(delivery.status, 'pending'),
      ),
    )
    .where(
      and(
        eq(wave.channel, 'ent_message'),
        inArray(wave.status, ['scheduled', 'sending']),
        isNotNull(wave.scheduledAt),
      ),
    )
    .groupBy(wave.schoolUai, wave.id)
    .orderBy(asc(wave.scheduledAt), asc(wave.id));
  return rows.map(({ dueAt, ...row }) => ({ ...row, dueAt: dueAt === null ? null : new Date(dueAt) }));
}
