import { z } from 'zod';
import type { Tx } from '@/db/client';
import { enqueueInBackground } from '@/db/queries/digest-jobs';
import { isDay } from '@/lib/domain/directory/day';

/** The jobs that send the digests of a week: to the staff of one school, and to the officers of one région. */
export const SEND_DIGEST_JOB = 'send-digest';
export const SEND_REGION_DIGEST_JOB = 'send-region-digest';

const week = {
  /** The Monday of the week. */
  weekOn: z.string().refine(isDay),
  /** 1 for the first run, then 2, 3… for those that come back to what could not leave. */
  run: z.number().int().min(1),
};

export const sendDigestPayload = z.object({ schoolUai: z.string(), ...week });
export const sendRegionDigestPayload = z.object({ regionCode: z.string(), ...week });

export type SendDigestPayload = z.infer<typeof sendDigestPayload>;
export type SendRegionDigestPayload = z.infer<typeof sendRegionDigestPayload>;

/** One waiting job for each school: a new week takes the place of one that was missed. */
export const enqueueSendDigests = (
  tx: Tx,
  jobs: readonly { payload: SendDigestPayload; runAt: Date | null }[],
) =>
  enqueueInBackground(
    tx,
    jobs.map(({ payload, runAt }) => ({
      name: SEND_DIGEST_JOB,
      payload,
      key: `digest:${payload.schoolUai}`,
      runAt,
    })),
  );

/** The same for each région. */
export const enqueueSendRegionDigests = (
  tx: Tx,
  jobs: readonly { payload: SendRegionDigestPayload; runAt: Date | null }[],
) =>
  enqueueInBackground(
    tx,
    jobs.map(({ payload, runAt }) => ({
      name: SEND_REGION_DIGEST_JOB,
      payload,
      key: `region-digest:${payload.regionCode}`,
      runAt,
    })),
  );
