import { z } from 'zod';
import type { Tx } from '@/db/client';
import { enqueueInBackground } from '@/db/queries/digest-jobs';

/** The job that looks for what needs a look in a school: what it is called and what it carries. */
export const WATCH_SCHOOL_JOB = 'watch-school';

export const watchSchoolPayload = z.object({ schoolUai: z.string() });

/** In the transaction that changed what alerts are made from, and once a day. One waiting job for each school. */
export const enqueueWatchSchools = (tx: Tx, schoolUais: readonly string[]) =>
  enqueueInBackground(
    tx,
    schoolUais.map((schoolUai) => ({
      name: WATCH_SCHOOL_JOB,
      payload: { schoolUai },
      key: `watch:${schoolUai}`,
      runAt: null,
    })),
  );
