import { z } from 'zod';
import type { Tx } from '@/db/client';
import { enqueueJob } from '@/db/queries/jobs';

/**
 * The job after which the announcements name the day of the plan, or are none any more once the old login is closed: what it
 * is called and what it carries.
 */
export const FOLLOW_SWITCH_OVER_JOB = 'follow-switch-over';

export const followSwitchOverPayload = z.object({ schoolUai: z.string() });

/** In the transaction that may have moved or closed the switch-over; one waiting job for each school. */
export const enqueueFollowSwitchOver = (tx: Tx, schoolUai: string) =>
  enqueueJob(tx, {
    name: FOLLOW_SWITCH_OVER_JOB,
    payload: { schoolUai },
    key: `follow-switch-over:${schoolUai}`,
    runAt: null,
  });
