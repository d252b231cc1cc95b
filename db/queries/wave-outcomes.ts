import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { delivery } from '@/db/schema/delivery';
import { guardian, pupil } from '@/db/schema/roster';
import type { ExclusionReason } from '@/lib/domain/campaign/types';
import type { DeliveryStatus, FailureCode, WaitReason } from '@/lib/domain/delivery/types';
import type { Day } from '@/lib/domain/directory/types';
import type { HolderId } from '@/lib/domain/roster/types';

/* What became of a wave, read by its pages: counts, its people, and who of them has activated since. */

export type OutcomeCount = {
  status: DeliveryStatus;
  exclusion: ExclusionReason | null;
  failure: FailureCode | null;
  waitsFor: WaitReason | null;
  count: number;
  /** Of them, handed over twice after a crash. */
  repeated: number;
  heldBack: number;
};

/** How many recipients have each outcome, by reason. */
export async function countOutcomes(tx: Tx, waveId: string): Promise<OutcomeCount[]> {
  return tx
    .select({
      status: delivery.status,
      exclusion: delivery.exclusion,
      failure: sql<FailureCode | null>`${delivery.failure}`,
      waitsFor: delivery.waitsFor,
      count: sql<number>`count(*)::int`,
      repeated: sql<number>`(count(*) filter (where ${delivery.repeated}))::int`,
      heldBack: sql<number>`(count(*) filter (where ${delivery.heldBack}))::int`,
    })
    .from(delivery)
    .where(eq(delivery.waveId, waveId))
    .groupBy(delivery.status, delivery.exclusion, delivery.failure, delivery.waitsFor);
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
  dueAt: Date;
  waitsFor: WaitReason | null;
  repeated: boolean;
  heldBack: boolean;
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
      name: sql<string>`coalesce(${guardian.usageName}, ${guardian.familyName}, ${pupil.usageName}, ${pupil.familyName})`,
      firstName: sql<string>`coalesce(${guardian.firstName}, ${pupil.firstName})`,
      status: delivery.status,
      exclusion: delivery.exclusion,
      failure: sql<FailureCode | null>`${delivery.failure}`,
      attempts: delivery.attempts,
      settledAt: delivery.settledAt,
      dueAt: delivery.dueAt,
      waitsFor: delivery.waitsFor,
      repeated: delivery.repeated,
      heldBack: delivery.heldBack,
    })
    .from(delivery)
    .leftJoin(guardian, and(eq(guardian.schoolUai, delivery.schoolUai), eq(guardian.id, delivery.holderId)))
    .leftJoin(pupil, and(eq(pupil.schoolUai, delivery.schoolUai), eq(pupil.id, delivery.holderId)))
    .where(
      and(
        eq(delivery.waveId, waveId),
        filter.status ? eq(delivery.status, filter.status) : undefined,
        filter.exclusion ? eq(delivery.exclusion, filter.exclusion) : undefined,
      ),
    );
}

export type Followed = {
  waveId: string;
  holderId: HolderId;
  settledAt: Date | null;
  plannedAt: Date;
  heldBack: boolean;
  activatedOn: Day | null;
};

/** Who waves were sent to and when, and who was kept back and until when; with the first day known as activated. */
export async function listFollowed(tx: Tx, waveIds: readonly string[]): Promise<Followed[]> {
  const rows = await tx.execute<{
    wave_id: string;
    id: HolderId;
    settled: string | null;
    planned: string;
    held_back: boolean;
    activated_on: Day | null;
  }>(sql`
    select d.wave_id, d.holder_id as id, d.settled_at as settled, d.planned_at as planned, d.held_back,
      (select min(coalesce(s.activated_on, s.valid_from))::text from account_state s
        where s.school_uai = d.school_uai and s.holder_id = d.holder_id and s.state = 'activated') as activated_on
    from delivery d
    where d.wave_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(waveIds)}::jsonb))
      and (d.held_back or d.status = 'sent')`);
  return rows.map((row) => ({
    waveId: row.wave_id,
    holderId: row.id,
    settledAt: row.settled === null ? null : new Date(row.settled),
    plannedAt: new Date(row.planned),
    heldBack: row.held_back,
    activatedOn: row.activated_on,
  }));
}
