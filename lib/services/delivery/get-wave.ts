import { z } from 'zod';
import { findResend, findWave, listFollowers, type StoredWave } from '@/db/queries/campaign';
import { countDeliveryEvents } from '@/db/queries/delivery-event';
import { countOutcomes, listRecipients, type RecipientRow } from '@/db/queries/wave-outcomes';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { compareNames } from '@/lib/domain/campaign/compare-names';
import { EXCLUSION_REASONS, type ExclusionReason } from '@/lib/domain/campaign/types';
import {
  DELIVERY_STATUSES,
  type DeliveryEventKind,
  type DeliveryStatus,
  type FailureCode,
  type WaitReason,
} from '@/lib/domain/delivery/types';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { isWaveId } from '../campaign/wave-input';
import type { ServiceContext } from '../context';

export const PAGE_SIZE = 50;

const filterInput = z.object({
  status: z.enum(DELIVERY_STATUSES).optional(),
  exclusion: z.enum(EXCLUSION_REASONS).optional(),
  /** From 1. */
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type WaveReport = {
  wave: StoredWave;
  /** The reminders that follow it, and the second try at those it did not reach, when there are any. */
  followers: StoredWave[];
  resend: StoredWave | undefined;
  /** What providers have said since of those it was sent to. */
  events: Partial<Record<DeliveryEventKind, number>>;
  counts: Record<DeliveryStatus, number>;
  excluded: Partial<Record<ExclusionReason, number>>;
  failed: Partial<Record<FailureCode, number>>;
  /** Why those that are still pending have not left, when something kept them. */
  waiting: Partial<Record<FailureCode, number>>;
  /** How many of the pending wait for another message's distance, their window, or as a group for comparison. */
  waitsFor: Partial<Record<WaitReason, number>>;
  /** Of the sent, how many may have arrived twice: a process ended with them on their way. */
  repeated: number;
  /** In the group that gets the message later. */
  heldBack: number;
  recipients: RecipientRow[];
  page: number;
  pages: number;
};

/** A wave with what became of it: counts by outcome and reason, and a page of recipients by name. */
export async function getWave(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { waveId, ...given }: { waveId: string } & z.input<typeof filterInput>,
): Promise<Result<WaveReport, 'not_allowed' | 'unknown_wave'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  if (!isWaveId(waveId)) return refuse('unknown_wave');
  const { page, ...filter } = filterInput.catch({ page: 1 }).parse(given);
  return inSchool(ctx.db, scope, async (tx): Promise<Result<WaveReport, 'unknown_wave'>> => {
    const wave = await findWave(tx, waveId);
    if (!wave) return refuse('unknown_wave');
    const outcomes = await countOutcomes(tx, waveId);
    const report = { pending: 0, sent: 0, excluded: 0, failed: 0 };
    const by: Pick<WaveReport, 'excluded' | 'failed' | 'waiting' | 'waitsFor' | 'repeated' | 'heldBack'> = {
      excluded: {},
      failed: {},
      waiting: {},
      waitsFor: {},
      repeated: 0,
      heldBack: 0,
    };
    let matching = 0;
    for (const { status, exclusion, failure, waitsFor, count, repeated, heldBack } of outcomes) {
      report[status] += count;
      if (status === 'excluded' && exclusion) by.excluded[exclusion] = (by.excluded[exclusion] ?? 0) + count;
      if (status === 'failed' && failure) by.failed[failure] = (by.failed[failure] ?? 0) + count;
      if (status === 'pending' && failure) by.waiting[failure] = (by.waiting[failure] ?? 0) + count;
      if (status === 'pending' && waitsFor) by.waitsFor[waitsFor] = (by.waitsFor[waitsFor] ?? 0) + count;
      if (status === 'sent') by.repeated += repeated;
      by.heldBack += heldBack;
      const wanted =
        (!filter.status || filter.status === status) && (!filter.exclusion || filter.exclusion === exclusion);
      if (wanted) matching += count;
    }
    const pages = Math.max(1, Math.ceil(matching / PAGE_SIZE));
    const shown = Math.min(page, pages);
    const from = (shown - 1) * PAGE_SIZE;
    const recipients = (await listRecipients(tx, waveId, filter))
      .sort(compareNames)
      .slice(from, from + PAGE_SIZE);
    const followers = await listFollowers(tx, waveId);
    const resend = await findResend(tx, waveId);
    const events = await countDeliveryEvents(tx, waveId);
    const since = { followers, resend, events };
    return ok({ wave, counts: report, ...by, ...since, recipients, page: shown, pages });
  });
}
