import { z } from 'zod';
import type { Tx } from '@/db/client';
import { enqueueJob } from '@/db/queries/jobs';

/** The job that clears a drop nobody applied: what it is called and what it carries, apart from the worker. */
export const CLEAR_DROP_JOB = 'clear-drop';

/** A drop is applied within minutes as a rule; this leaves the longest school holidays but summer. */
export const DROP_KEPT_DAYS = 21;

export const clearDropPayload = z.object({ schoolUai: z.string(), batchId: z.uuid() });

export type ClearDropPayload = z.infer<typeof clearDropPayload>;

/** When a drop of that moment is cleared, should nobody have applied it. */
export const clearedAt = (droppedAt: Date): Date =>
  new Date(droppedAt.getTime() + DROP_KEPT_DAYS * 86_400_000);

/** In the transaction that keeps the drop. One that is closed by then is left alone. */
export const enqueueClearDrop = (tx: Tx, payload: ClearDropPayload, droppedAt: Date) =>
  enqueueJob(tx, {
    name: CLEAR_DROP_JOB,
    payload,
    key: `drop:${payload.schoolUai}:${payload.batchId}`,
    runAt: clearedAt(droppedAt),
  });
