import { listRegions } from '@/db/queries/digest';
import { departureOf, planningMomentOf, weekToPlan } from '@/lib/domain/digest/digest-week';
import { addDays } from '@/lib/domain/directory/day';
import type { Round } from '../alerts/run-round';
import { enqueueSendDigests, enqueueSendRegionDigests } from './send-digest-job';

/**
 * Once a week the digests of the coming Monday are enqueued, each for 07:00 on the clock of its school. Whether a
 * school is on holiday is decided by its own job, which reads its calendar.
 */
export const PLAN_WEEK: Round = {
  name: 'plan-week',
  dueAt: weekToPlan,
  next: (weekOn) => addDays(weekOn, 7),
  momentOf: planningMomentOf,
  enqueuePage: async (tx, { schools, isFirst }, weekOn) => {
    await enqueueSendDigests(
      tx,
      schools.map(({ uai, timeZone }) => ({
        payload: { schoolUai: uai, weekOn, run: 1 },
        runAt: departureOf(weekOn, timeZone),
      })),
    );
    if (!isFirst) return;
    await enqueueSendRegionDigests(
      tx,
      (await listRegions(tx)).map(({ code, timeZone }) => ({
        payload: { regionCode: code, weekOn, run: 1 },
        runAt: departureOf(weekOn, timeZone),
      })),
    );
  },
};
