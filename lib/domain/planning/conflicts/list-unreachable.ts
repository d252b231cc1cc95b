import type { Day } from '../../directory/types';
import type { EditedPhase } from '../edit/plan-edit';
import type { Conflict } from './conflict';

/** Family coverage ahead, rates 0..1: `high` is reached or passed by one run of the forecast in ten. */
export type ForecastDay = { on: Day; median: number; high: number };

/** Thresholds that even nine in ten runs of the forecast do not reach by the first day of their phase. */
export function listUnreachable(
  { forecast, todayOn }: { forecast: readonly ForecastDay[]; todayOn: Day },
  phases: readonly EditedPhase[],
): Conflict[] {
  return phases.flatMap((phase) =>
    phase.gates.flatMap((gate): Conflict[] => {
      // The forecast is of the school's families: nothing is said of levels and pupils.
      if (gate.metric !== 'family_coverage' || gate.scope || phase.startsOn < todayOn) return [];
      const then = forecast.findLast((day) => day.on <= phase.startsOn);
      if (!then || then.high >= gate.atLeast) return [];
      const reachedOn =
        forecast.find((day) => day.on > phase.startsOn && day.median >= gate.atLeast)?.on ?? null;
      return [
        {
          code: 'gate_out_of_reach',
          phaseId: phase.id,
          gate,
          startsOn: phase.startsOn,
          likely: then.median,
          reachedOn,
          repair: reachedOn
            ? [{ do: 'move_phase', phaseId: phase.id, startsOn: reachedOn, withFollowing: true }]
            : [],
        },
      ];
    }),
  );
}
