import type { Spread } from '../adoption/forecast/describe-runs';
import type { Day } from '../directory/types';
import { type SchoolCalendar, schoolDaysBetween } from './school-calendar';

/** The figures of a plan that stand beside those of others. */
export type ComparedPlan = {
  id: string;
  /** When the goal would be reached, with the interval; null: not simulated. */
  goal: { earliestOn: Day | null; medianOn: Day | null; latestOn: Day | null } | null;
  lockedOutFamilies: Spread | null;
  workMinutes: number;
  overloadedWeeks: number;
  letters: number;
  messages: number;
};

/** What tells the plans apart, the best first. `sure`: even their intervals do not meet. */
export type Difference =
  /** `schoolDays`: between the two days; null: the other does not get there this year. */
  | { code: 'goal_sooner'; id: string; otherId: string; on: Day; schoolDays: number | null; sure: boolean }
  | { code: 'goal_never' }
  | { code: 'fewer_locked_out'; id: string; otherId: string; families: number; sure: boolean }
  | { code: 'less_work'; id: string; otherId: string; minutes: number }
  | { code: 'fewer_overloads'; id: string; otherId: string; weeks: number; otherWeeks: number }
  | { code: 'fewer_letters'; id: string; otherId: string; letters: number }
  | { code: 'fewer_messages'; id: string; otherId: string; messages: number };

/** A difference under this share of the larger figure is not worth a sentence. */
const WORTH_SAYING = 0.1;

/** Between the best plan and the worst one, for each figure in which they differ enough. */
export function comparePlans(plans: readonly ComparedPlan[], calendar: SchoolCalendar): Difference[] {
  if (plans.length < 2) return [];
  return [
    ...compareGoals(plans, calendar),
    ...compareLockedOut(plans),
    ...compareFigure(plans, (p) => p.workMinutes).map(
      ({ by, ...ids }) => ({ code: 'less_work', ...ids, minutes: by }) as const,
    ),
    ...compareOverloads(plans),
    ...compareFigure(plans, (p) => p.letters).map(
      ({ by, ...ids }) => ({ code: 'fewer_letters', ...ids, letters: by }) as const,
    ),
    ...compareFigure(plans, (p) => p.messages).map(
      ({ by, ...ids }) => ({ code: 'fewer_messages', ...ids, messages: by }) as const,
    ),
  ];
}

function compareGoals(plans: readonly ComparedPlan[], calendar: SchoolCalendar): Difference[] {
  const goals = plans.flatMap(({ id, goal }) => (goal ? [{ id, ...goal }] : []));
  if (goals.length < 2) return [];
  const inOrder = [...goals].sort((a, b) => (a.medianOn ?? LATER).localeCompare(b.medianOn ?? LATER));
  const [best, worst] = [inOrder[0], inOrder.at(-1)];
  if (!best?.medianOn) return [{ code: 'goal_never' }];
  if (!worst || worst.medianOn === best.medianOn) return [];
  return [
    {
      code: 'goal_sooner',
      id: best.id,
      otherId: worst.id,
      on: best.medianOn,
      schoolDays: worst.medianOn ? schoolDaysBetween(calendar, best.medianOn, worst.medianOn) : null,
      sure: best.latestOn !== null && best.latestOn < (worst.earliestOn ?? LATER),
    },
  ];
}

/** After every day. */
const LATER = '9999-12-31';

function compareLockedOut(plans: readonly ComparedPlan[]): Difference[] {
  const known = plans.flatMap(({ id, lockedOutFamilies: f }) => (f ? [{ id, ...f }] : []));
  return compareFigure(known, (p) => p.median).map(({ by, ...ids }) => {
    const of = (id: string) => known.find((p) => p.id === id) as (typeof known)[number];
    return {
      code: 'fewer_locked_out',
      ...ids,
      families: by,
      sure: of(ids.id).high < of(ids.otherId).low,
    };
  });
}

function compareOverloads(plans: readonly ComparedPlan[]): Difference[] {
  const [best, worst] = findEnds(plans, (p) => p.overloadedWeeks);
  if (!best || !worst || best.overloadedWeeks === worst.overloadedWeeks) return [];
  const [weeks, otherWeeks] = [best.overloadedWeeks, worst.overloadedWeeks];
  return [{ code: 'fewer_overloads', id: best.id, otherId: worst.id, weeks, otherWeeks }];
}

function compareFigure<Plan extends { id: string }>(
  plans: readonly Plan[],
  figureOf: (plan: Plan) => number,
): { id: string; otherId: string; by: number }[] {
  const [best, worst] = findEnds(plans, figureOf);
  if (!best || !worst) return [];
  const by = figureOf(worst) - figureOf(best);
  return by > 0 && by >= WORTH_SAYING * figureOf(worst) ? [{ id: best.id, otherId: worst.id, by }] : [];
}

function findEnds<Plan>(plans: readonly Plan[], figureOf: (plan: Plan) => number) {
  const inOrder = [...plans].sort((a, b) => figureOf(a) - figureOf(b));
  return [inOrder[0], inOrder.at(-1)] as const;
}
