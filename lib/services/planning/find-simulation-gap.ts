import type { SchoolDoings, SchoolFiles } from '../forecast/load-school-history';

/** Why nothing is simulated: no figure is better than one without a school behind it. */
export type SimulationGap = 'no_families' | 'no_list' | 'no_school_days_ahead';

/** One list is enough: where it is the only one the priors speak, and the screen says so. */
export function findSimulationGap(
  { snapshot, listDays }: Pick<SchoolFiles, 'snapshot' | 'listDays'>,
  { schoolDays }: Pick<SchoolDoings, 'schoolDays'>,
): SimulationGap | null {
  if (snapshot.links.length === 0) return 'no_families';
  const last = listDays.at(-1);
  if (last === undefined) return 'no_list';
  return (schoolDays.at(-1) ?? '') > last ? null : 'no_school_days_ahead';
}
