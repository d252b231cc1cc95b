import type { Day } from '../directory/types';
import type { Span } from './date-phases';

type Phase = Span & { actions: readonly { dueOn: Day }[] };

/**
 * The day of the last action of a phase when it comes after the weeks of the phase: a parents' meeting has its own
 * date, and a second reminder may fall on the Monday after. Undefined when the phase holds all of its actions.
 */
export function findLaterEnd({ endsOn, actions }: Phase): Day | undefined {
  return actions
    .map(({ dueOn }) => dueOn)
    .filter((dueOn) => dueOn > endsOn)
    .sort()
    .at(-1);
}

/** First and last day on which a plan has anything to do. Without a phase: `todayOn`. */
export function spanOfPlan(phases: readonly Phase[], todayOn: Day): Span {
  const days = phases
    .flatMap(({ startsOn, endsOn, actions }) => [startsOn, endsOn, ...actions.map((a) => a.dueOn)])
    .sort();
  return { startsOn: days[0] ?? todayOn, endsOn: days.at(-1) ?? todayOn };
}
