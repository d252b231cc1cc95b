import { type Round, roundPayload, runRound } from '@/lib/services/alerts/run-round';
import type { SendContext } from '@/lib/services/delivery/types';

/** Handler of a job that goes over all schools and renews itself (`lib/services/alerts/run-round.ts`). */
export const runRoundOf =
  (ctx: Pick<SendContext, 'db' | 'clock'>, round: Round) => async (payload: unknown) =>
    runRound({ db: ctx.db, now: ctx.clock() }, round, roundPayload.parse(payload));
