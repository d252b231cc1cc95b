import { z } from 'zod';
import type { Tx } from '@/db/client';
import { enqueueJob } from '@/db/queries/jobs';

/** The job that keeps what is expected of a plan: what it is called and what it carries. */
export const KEEP_CURVE_JOB = 'keep-curve';

export const keepCurvePayload = z.object({
  schoolUai: z.string(),
  planId: z.uuid(),
  reason: z.enum(['adopted', 'replanned']),
  /** The instant of the decision: what was known then is what the curve starts from. */
  decidedAt: z.iso.datetime(),
});

export type KeepCurvePayload = z.infer<typeof keepCurvePayload>;

/** In the transaction of the decision. The simulation takes a second or more: nobody waits for it with a plan locked. */
export const enqueueKeepCurve = (
  tx: Tx,
  { decidedAt, ...payload }: Omit<KeepCurvePayload, 'decidedAt'> & { decidedAt: Date },
) =>
  enqueueJob(tx, {
    name: KEEP_CURVE_JOB,
    payload: { ...payload, decidedAt: decidedAt.toISOString() },
    key: `curve:${payload.schoolUai}:${payload.planId}:${decidedAt.toISOString()}`,
    runAt: null,
  });
