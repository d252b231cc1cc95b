import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { delivery } from '@/db/schema/delivery';
import { guardian } from '@/db/schema/roster';
import type { ExclusionReason } from '@/lib/domain/campaign/types';
import type { DeliveryStatus, FailureCode } from '@/lib/domain/delivery/types';
import type { HolderId } from '@/lib/domain/roster/types';

const ofWave = (schoolUai: string, waveId: string): SQL | undefined =>
  and(eq(delivery.schoolUai, schoolUai), eq(delivery.waveId, waveId));

/** One pending row for each candidate; those that are there already stay as they are. */
export async function insertPending(
  tx: Tx,
  schoolUai: string,
  waveId: string,
  holderIds: readonly HolderId[],
): Promise<void> {
  await tx.execute(sql`
    insert into delivery (school_uai, wave_id, holder_id, channel, status)
    select ${schoolUai}, ${waveId}::uuid, id, 'email', 'pending'
    from jsonb_array_elements_text(${JSON.stringify(holderIds)}::jsonb) as id
    on conflict do nothing`);
}

/** Who has no outcome yet; those put off the least come first. */
export async function listPending(tx: Tx, schoolUai: string, waveId: string): Promise<HolderId[]> {
  const rows = await tx
    .select({ id: delivery.holderId })
    .from(delivery)
    .where(and(ofWave(schoolUai, waveId), eq(delivery.status, 'pending')))
    .orderBy(asc(delivery.attempts), asc(delivery.holderId));
  return rows.map((r) => r.id);
}

/**
 * Takes a recipient for this transaction: `taken` with the attempts made so far; `gone` when another sender holds
 * or has settled the row; `over` when the wave is no longer being sent.
 */
export async function claimPending(
  tx: Tx,
  schoolUai: string,
  waveId: string,
  holderId: HolderId,
): Promise<{ claim: 'taken'; attempts: number } | { claim: 'gone' | 'over' }> {
  const [row] = await tx.execute<{ attempts: number; sending: boolean }>(sql`
    select attempts, exists (select 1 from wave w where w.school_uai = ${schoolUai} and w.id = ${waveId}::uuid
      and w.status = 'sending') as sending
    from delivery
    where school_uai = ${schoolUai} and wave_id = ${waveId}::uuid and holder_id = ${holderId}
      and channel = 'email' and status = 'pending'
    for update skip locked`);
  if (!row) return { claim: 'gone' };
  return row.sending ? { claim: 'taken', attempts: row.attempts } : { claim: 'over' };
}

export type Settlement = {
  status: DeliveryStatus;
  exclusion?: ExclusionReason;
  failure?: FailureCode;
  attempts?: number;
  settledAt?: Date;
};

export async function settleDelivery(
  tx: Tx,
  schoolUai: string,
  waveId: string,
  holderId: HolderId,
  settlement: Settlement,
): Promise<void> {
  await tx
    .update(delivery)
    .set(settlement)
    .where(and(ofWave(schoolUai, waveId), eq(delivery.holderId, holderId), eq(delivery.channel, 'email')));
}

/** Gives every recipient who has no outcome yet the outcome `excluded: cancelled`; returns how many. */
export async function excludePending(tx: Tx, schoolUai: string, waveId: string, at: Date): Promise<number> {
  const rows = await tx
    .update(delivery)
    .set({ status: 'excluded', exclusion: 'cancelled', settledAt: at })
    .where(and(ofWave(schoolUai, waveId), eq(delivery.status, 'pending')))
    .returning({ id: delivery.holderId });
  return rows.length;
}

/**
 * Makes senders to one address of one wave wait for one another, until the transaction ends: two guardians may
 * share it, and be in the hands of two workers.
 */
export async function lockAddress(tx: Tx, waveId: string, address: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${waveId} ${address}`}, 0))`);
}

/** Whether one of these people has got this wave's message. */
export async function isAnySent(
  tx: Tx,
  schoolUai: string,
  waveId: string,
  holderIds: readonly HolderId[],
): Promise<boolean> {
  const [row] = await tx
    .select({ id: delivery.holderId })
    .from(delivery)
    .where(
      and(ofWave(schoolUai, waveId), eq(delivery.status, 'sent'), inArray(delivery.holderId, [...holderIds])),
    )
    .limit(1);
  return row !== undefined;
}

export type OutcomeCount = {
  status: DeliveryStatus;
  exclusion: ExclusionReason | null;
  failure: FailureCode | null;
  count: number;
};

/** How many recipients have each outcome, by reason. */
export async function countOutcomes(tx: Tx, waveId: string): Promise<OutcomeCount[]> {
  return tx
    .select({
      status: delivery.status,
      exclusion: delivery.exclusion,
      failure: sql<FailureCode | null>`${delivery.failure}`,
      count: sql<number>`count(*)::int`,
    })
    .from(delivery)
    .where(eq(delivery.waveId, waveId))
    .groupBy(delivery.status, delivery.exclusion, delivery.failure);
}

export type RecipientFilter = { status?: DeliveryStatus; exclusion?: ExclusionReason };

export type RecipientRow = {
  holderId: HolderId;
  /** Usage name, else family name. */
  name: string;
  firstName: string;
  status: DeliveryStatus;
  exclusion: ExclusionReason | null;
  failure: FailureCode | null;
  attempts: number;
  settledAt: Date | null;
};

/**
 * All recipients of a wave, in no order: a database may know no French collation, and then puts É after Z. A wave
 * has some thousands of them at most.
 */
export async function listRecipients(
  tx: Tx,
  waveId: string,
  filter: RecipientFilter,
): Promise<RecipientRow[]> {
  return tx
    .select({
      holderId: delivery.holderId,
      name: sql<string>`coalesce(${guardian.usageName}, ${guardian.familyName})`,
      firstName: guardian.firstName,
      status: delivery.status,
      exclusion: delivery.exclusion,
      failure: sql<FailureCode | null>`${delivery.failure}`,
      attempts: delivery.attempts,
      settledAt: delivery.settledAt,
    })
    .from(delivery)
    .innerJoin(guardian, and(eq(guardian.schoolUai, delivery.schoolUai), eq(guardian.id, delivery.holderId)))
    .where(
      and(
        eq(delivery.waveId, waveId),
        filter.status ? eq(delivery.status, filter.status) : undefined,
        filter.exclusion ? eq(delivery.exclusion, filter.exclusion) : undefined,
      ),
    );
}
