import type { Day } from '@/lib/domain/directory/types';
import type { PhaseState } from '@/lib/messages/plan-pages';

/** Where a phase stands on a day, for its look. */
export const phaseState = (phase: { startsOn: Day; endsOn: Day }, todayOn: Day): PhaseState =>
  phase.endsOn < todayOn ? 'past' : phase.startsOn <= todayOn ? 'current' : 'coming';
