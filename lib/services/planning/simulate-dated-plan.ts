import type { SchoolScope } from '@/db/scope';
import { runJob } from '@/lib/adapters/simulation/run-job';
import type { Spread } from '@/lib/domain/adoption/forecast/describe-runs';
import type { Learned } from '@/lib/domain/adoption/forecast/learn';
import { lastSchoolDayIndex } from '@/lib/domain/adoption/forecast/school-day-index';
import { SEED } from '@/lib/domain/adoption/forecast/teach';
import { listObservationDays } from '@/lib/domain/adoption/forecast/types';
import { type ContactLimits, findPressureEnd } from '@/lib/domain/delivery/contact-pressure';
import type { Day } from '@/lib/domain/directory/types';
import type { FittedAction } from '@/lib/domain/planning/fit-capacity';
import { listPlanExposures } from '@/lib/domain/planning/plan-exposures';
import type { SimulatedPlan } from '@/lib/domain/planning/simulate-plan';
import { type PressureRule, spaceMessages } from '@/lib/domain/planning/space-messages';
import type { ServiceContext } from '../context';
import { buildSchoolHistory, type SchoolDoings, type SchoolFiles } from '../forecast/load-school-history';
import { digestFiles, digestOf, onceFor } from '../forecast/once-for';

/** Simulated figures on the days of the calendar. */
export type SimulationView = {
  families: { total: number; covered: number };
  days: { on: Day; families: Spread }[];
  /** Days are null beyond the school year. */
  goal: {
    rate: number;
    families: number;
    withinHorizonRate: number;
    earliestOn: Day | null;
    medianOn: Day | null;
    latestOn: Day | null;
  };
  /** On the day of the switch-over; null: there is none this year, or nobody knows who comes to the ENT. */
  lockedOut: { on: Day; guardians: Spread; families: Spread } | null;
};

export type SimulationSchool = {
  files: SchoolFiles;
  doings: SchoolDoings;
  /** Parameter sets; `moved` when a person moved them. */
  learned: Pick<Learned, 'draws' | 'values'>;
  limits: ContactLimits;
};

/** Messages leave at some hour of the day: which one it is makes no difference between them. */
const atNoon = (day: Day) => new Date(`${day}T12:00:00Z`);

/**
 * What a plan would bring in a school, adopted or not: `actions` with the days on which they will be done. Computed once
 * for the same school, plan and parameters, in a thread; `name` is the place where it is kept. The school must have a
 * list and school days ahead.
 */
export async function simulateDatedPlan(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { files, doings, learned, limits }: SimulationSchool,
  plan: { name: string; actions: readonly FittedAction[]; switchOverOn: Day | null; goalRate: number },
): Promise<SimulationView> {
  const { schoolDays, todayOn, exposures } = doings;
  const { classes, known } = files.snapshot;
  const pressureOf: PressureRule = (messagesOn, on) =>
    findPressureEnd(messagesOn.map(atNoon), atNoon(on), limits)?.toISOString().slice(0, 10);
  const knownOn = lastSchoolDayIndex(schoolDays, todayOn);
  const planned = spaceMessages(
    listPlanExposures(plan.actions, { classes, schoolDays, knownOn }),
    exposures.made,
    { schoolDays, classCodes: classes.map(({ code }) => code), pressureOf },
  );
  const history = buildSchoolHistory(files, {
    ...doings,
    exposures: { made: exposures.made, planned },
  });
  const lastPlace = listObservationDays(history).at(-1) ?? 0;
  const closes =
    known.connections && plan.switchOverOn !== null && plan.switchOverOn <= (schoolDays.at(-1) ?? '');
  const input = {
    learned,
    goalRate: plan.goalRate,
    horizon: schoolDays.length - 1 - lastPlace,
    switchOverOn: closes && plan.switchOverOn ? lastSchoolDayIndex(schoolDays, plan.switchOverOn) : null,
    seed: SEED,
  };
  return onceFor(ctx, scope, {
    part: `simulation ${plan.name}`,
    inputs: digestOf([
      digestFiles(files),
      schoolDays,
      history.exposures,
      doings.contacts,
      { ...input, learned: [...learned.values] },
    ]),
    work: async () =>
      onDays(await runJob('simulatePlan', { ...input, history }), schoolDays, plan.switchOverOn),
  });
}

function onDays(
  simulated: SimulatedPlan,
  schoolDays: readonly Day[],
  switchOverOn: Day | null,
): SimulationView {
  const dayOf = (place: number): Day => {
    const day = schoolDays[place];
    if (day === undefined) throw new RangeError(`school day ${place} of ${schoolDays.length}`);
    return day;
  };
  const dayOrNull = (place: number | null) => (place === null ? null : dayOf(place));
  const { total, covered, goal, lockedOut } = simulated;
  return {
    families: { total, covered },
    days: simulated.days.map(({ day, families }) => ({ on: dayOf(day), families })),
    goal: {
      rate: goal.rate,
      families: goal.families,
      withinHorizonRate: goal.withinHorizonRate,
      earliestOn: dayOrNull(goal.earliestOn),
      medianOn: dayOrNull(goal.medianOn),
      latestOn: dayOrNull(goal.latestOn),
    },
    lockedOut: lockedOut && switchOverOn ? { on: switchOverOn, ...lockedOut } : null,
  };
}
