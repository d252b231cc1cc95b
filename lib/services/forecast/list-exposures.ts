import type { WaveRequest } from '@/db/queries/forecast';
import type { StoredAction } from '@/db/queries/planning';
import { nextSchoolDayIndex } from '@/lib/domain/adoption/forecast/school-day-index';
import type { Exposure, ForecastChannel } from '@/lib/domain/adoption/forecast/types';
import type { RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import { coversClass } from '@/lib/domain/campaign/covers-class';
import { departureOf } from '@/lib/domain/campaign/departure';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { findRequest } from '@/lib/domain/planning/plan-exposures';

type Ground = {
  schoolDays: readonly Day[];
  /** Of the school, by level and code. */
  classes: RosterSnapshot['classes'];
  timeZone: string;
  todayOn: Day;
};

type Sources = {
  waves: readonly WaveRequest[];
  plan: { adoptedAt: Date; actions: readonly StoredAction[] } | undefined;
  /** Channels of which the contacts with single people are recorded. */
  recorded: ReadonlySet<ForecastChannel>;
};

/** Requests to guardians: those that were made or will leave by themselves, and those of the running plan to come. */
export type SchoolExposures = { made: Exposure[]; planned: Exposure[] };

/**
 * The requests to guardians, past and planned, as the forecast takes them.
 * - E-mails that left are told by the waves, not by the plan, so that none counts twice; the plan's own e-mails count
 *   from today on. Messages in the ENT too, once the school has sent a wave there.
 * - An action of the past counts when it was ticked, on the day of the tick; an overdue one is taken for not done.
 * - One that was not needed asked nobody.
 * - Where calls, papers or meetings are recorded person by person, a ticked action of that channel adds nothing.
 */
export function listExposures(ground: Ground, { waves, plan, recorded }: Sources): SchoolExposures {
  const dayOf = (at: Date) => dayIn(ground.timeZone, at);
  const placeOf = (day: Day) => nextSchoolDayIndex(ground.schoolDays, day);
  const exposures: SchoolExposures = { made: [], planned: [] };
  const byWaves = new Set<Exposure['channel']>(['email', ...waves.map(({ channel }) => channel)]);
  for (const { audience, channel, createdAt, ...times } of waves) {
    const at = departureOf(times);
    if (!at || audience.kind !== 'guardians') continue;
    const codes = ground.classes.filter((one) => coversClass(audience, one)).map(({ code }) => code);
    const cells = audience.cells.filter((cell) => cell === 'reachable' || cell === 'unreached');
    if (audience.cells.length > 0 && cells.length === 0) continue;
    const knownOn = placeOf(dayOf(createdAt));
    const exposure = { day: placeOf(dayOf(at)), channel, classes: codes, knownOn };
    exposures.made.push(cells.length > 0 ? { ...exposure, cells } : exposure);
  }
  for (const action of plan?.actions ?? []) {
    const { doneAt, dueOn, skipped } = action;
    const request = findRequest(action, ground.classes);
    if (!plan || !request || skipped) continue;
    const toCome = !doneAt && dueOn >= ground.todayOn;
    if (!toCome && (!doneAt || byWaves.has(request.channel) || recorded.has(request.channel))) continue;
    exposures[toCome ? 'planned' : 'made'].push({
      ...request,
      day: placeOf(doneAt ? dayOf(doneAt) : dueOn),
      knownOn: placeOf(dayOf(plan.adoptedAt)),
    });
  }
  return exposures;
}
