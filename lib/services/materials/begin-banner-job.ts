import { z } from 'zod';
import type { Tx } from '@/db/client';
import { enqueueJob } from '@/db/queries/jobs';
import { findPreparedRow } from '@/db/queries/prepared-work';

/** The job that ticks the action of a plan when its banner begins to be shown: what it is called and what it carries. */
export const BEGIN_BANNER_JOB = 'begin-banner';

export const beginBannerPayload = z.object({ schoolUai: z.string(), bannerId: z.uuid() });

/**
 * In the transaction that gives a banner its times; one waiting job for each banner, so that other times replace it. Nothing
 * for a banner that no plan has made ready: it has no action.
 */
export async function enqueueBeginBanner(
  tx: Tx,
  { schoolUai, bannerId, startsAt }: { schoolUai: string; bannerId: string; startsAt: Date },
): Promise<void> {
  if (!(await findPreparedRow(tx, { workKind: 'banner', workId: bannerId }))) return;
  await enqueueJob(tx, {
    name: BEGIN_BANNER_JOB,
    payload: { schoolUai, bannerId },
    key: `begin-banner:${schoolUai}:${bannerId}`,
    runAt: startsAt,
  });
}
