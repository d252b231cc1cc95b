import type { Day } from '@/lib/domain/directory/types';
import type { PhaseState } from '@/lib/messages/plan-pages';

/** Where a phase stands on a day, for its look. */
export const phaseState = (phase: { startsOn: Day; endsOn: Day }, todayOn: Day): PhaseState =>
  phase.endsOn < todayOn ? 'past' : phase.startsOn <= todayOn ? 'current' : 'coming';

/** First and last day of a plan; phases may overlap. Without a phase: today. */
export function spanOf(phases: readonly { startsOn: Day; endsOn: Day }[], todayOn: Day) {
  const days = phases.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]).sort();
  return { startsOn: days[0] ?? todayOn, endsOn: days.at(-1) ?? todayOn };
}
