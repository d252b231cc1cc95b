import type { SchoolScope } from '@/db/scope';
import type { BackTest } from '@/lib/domain/adoption/forecast/back-test';
import type { DescribedParameter } from '@/lib/domain/adoption/forecast/describe-parameters';
import type { GoalForecast, Spread } from '@/lib/domain/adoption/forecast/describe-runs';
import { type ForecastGap, forecastCoverage } from '@/lib/domain/adoption/forecast/forecast';
import { type Basis, LEAST_FAMILIES_AT_RISK, LEAST_OBSERVATIONS } from '@/lib/domain/adoption/forecast/learn';
import { SEED, type Taught } from '@/lib/domain/adoption/forecast/teach';
import {
  isCoveredOn,
  listObservationDays,
  narrowFamilies,
  type SchoolHistory,
} from '@/lib/domain/adoption/forecast/types';
import type { Day } from '@/lib/domain/directory/types';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { digestSchool, learnSchool } from './learn-school';
import { buildSchoolHistory, loadSchoolHistory, type SchoolDoings } from './load-school-history';
import { digestOf, onceFor } from './once-for';

/** METRICS: without a plan the goal is one activated account in every family. */
export const USUAL_GOAL_RATE = 1;
const NEEDED = { observations: LEAST_OBSERVATIONS, familiesAtRisk: LEAST_FAMILIES_AT_RISK };

export type ForecastView =
  | {
      known: false;
      gap: ForecastGap;
      /** Days with a list, and families not covered on the first; what it takes of both. */
      observations: number;
      familiesAtRisk: number;
      needed: { observations: number; familiesAtRisk: number };
    }
  | {
      known: true;
      todayOn: Day;
      /** Day of the last list: the forecast starts on the school day after it. */
      observedOn: Day;
      yearEndsOn: Day;
      families: { total: number; covered: number };
      /** Covered families on each day of a list, on today's roster. */
      past: { on: Day; covered: number }[];
      days: { on: Day; families: Spread }[];
      /** `by`: the day the plan asks for it; null without a plan. Days are null beyond the school year. */
      goal: Pick<GoalForecast, 'rate' | 'families' | 'withinHorizonRate'> & {
        by: Day | null;
        earliestOn: Day | null;
        medianOn: Day | null;
        latestOn: Day | null;
      };
      basis: Basis;
      observations: number;
      /** Requests and contacts that the forecast knows of, past and planned. */
      requests: number;
      parameters: DescribedParameter[];
      /** Of the whole school, also beside the forecast of a class. */
      backTest: BackTest;
    };

/**
 * When the families of the school, or of a class, will be covered, as the school's own history tells
 * (docs/decisions/0009-forecast-model.md). Of a person's own classes when these are not all. Refusal: `class_not_yours`.
 */
export async function getForecast(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { classCode }: { classCode?: string } = {},
): Promise<Result<ForecastView, 'class_not_yours'>> {
  if (classCode && scope.classCodes !== 'all' && !scope.classCodes.includes(classCode)) {
    return refuse('class_not_yours', { class: classCode });
  }
  const { files, doings } = await loadSchoolHistory(ctx, scope);
  const { todayOn, goal } = doings;
  const classCodes = classCode ? [classCode] : scope.classCodes;
  const history = () => buildSchoolHistory(files, doings);
  const view = await onceFor(ctx, scope, {
    part: `view ${classCodes === 'all' ? '*' : JSON.stringify([...classCodes].sort())}`,
    inputs: digestOf([digestSchool(files, doings), goal]),
    work: async () => {
      const taught = await learnSchool(ctx, scope, files, doings);
      return look(history(), taught, doings, classCodes);
    },
  });
  return ok(view.known ? { ...view, todayOn } : view);
}

function look(
  history: SchoolHistory,
  { learned, parameters, backTest }: Taught,
  { schoolDays, todayOn, goal, exposures, contacts }: SchoolDoings,
  classCodes: 'all' | readonly string[],
): ForecastView {
  const { observations, familiesAtRisk, basis } = learned;
  const lastPlace = listObservationDays(history).at(-1) ?? -1;
  const answer = forecastCoverage({
    history,
    learned,
    classCodes,
    goalRate: goal?.rate ?? USUAL_GOAL_RATE,
    horizon: schoolDays.length - 1 - lastPlace,
    seed: SEED,
  });
  if (!answer.known) return { ...answer, observations, familiesAtRisk, needed: NEEDED };
  const { forecast } = answer;
  const dayOf = (place: number): Day => {
    const day = schoolDays[place];
    if (day === undefined) throw new RangeError(`school day ${place} of ${schoolDays.length}`);
    return day;
  };
  const dayOrNull = (place: number | null) => (place === null ? null : dayOf(place));
  const families = narrowFamilies(history.families, classCodes);
  const { rate, withinHorizonRate, earliestOn, medianOn, latestOn } = forecast.goal;
  return {
    known: true,
    todayOn,
    observedOn: dayOf(forecast.now),
    yearEndsOn: dayOf(schoolDays.length - 1),
    families: { total: forecast.total, covered: forecast.covered },
    past: listObservationDays(history).map((place) => ({
      on: dayOf(place),
      covered: families.filter((family) => isCoveredOn(family, place)).length,
    })),
    days: forecast.days.map((band) => ({ on: dayOf(band.day), families: band.families })),
    goal: {
      rate,
      families: forecast.goal.families,
      withinHorizonRate,
      by: goal?.by ?? null,
      earliestOn: dayOrNull(earliestOn),
      medianOn: dayOrNull(medianOn),
      latestOn: dayOrNull(latestOn),
    },
    basis,
    observations,
    requests: exposures.made.length + exposures.planned.length + contacts.length,
    parameters,
    backTest,
  };
}
