import { LEVELS, type Level } from '../../directory/types';
import type { RollUpRow } from '../roll-up';
import { SMALLEST_DETAIL_CELL } from './cells';
import type { Audience, ShownCount, ShownLevels } from './types';

/** Room for a safe cell and its safe complement. */
const SMALLEST_GROUP = 2 * SMALLEST_DETAIL_CELL;

/**
 * The groups of levels that a school shows all year: each level alone, those of fewer than 20 pupils together
 * with the next smallest. Looks at enrolment only, never at who has activated.
 */
export function groupLevels(pupilRows: readonly RollUpRow[]): Level[][] {
  let groups = LEVELS.map((level) => ({
    levels: [level],
    pupils: sum(
      pupilRows.filter((r) => r.scopeCode === level),
      populationOf,
    ),
  })).filter((g) => g.pupils > 0);
  for (;;) {
    groups = groups.sort((a, b) => a.pupils - b.pupils);
    const [smallest, next, ...others] = groups;
    if (!smallest || !next || smallest.pupils >= SMALLEST_GROUP) break;
    groups = [
      { levels: [...smallest.levels, ...next.levels], pupils: smallest.pupils + next.pupils },
      ...others,
    ];
  }
  const order = (levels: readonly Level[]) => Math.min(...levels.map((l) => LEVELS.indexOf(l)));
  return groups
    .map((g) => g.levels.sort((a, b) => LEVELS.indexOf(a) - LEVELS.indexOf(b)))
    .sort((a, b) => order(a) - order(b));
}

/**
 * The activated of each group, or undefined where they cannot stand beside the school's count: only one group, a
 * level that came up after the groups were fixed, a count that no list has told, or pupils whose levels do not add
 * up. Guardians and families of several levels are not the sum of the levels' (METRICS): they get single levels only.
 */
export function buildShownLevels(
  groups: readonly (readonly Level[])[],
  levelRows: readonly RollUpRow[],
  audience: Audience,
  school: ShownCount,
): ShownLevels | undefined {
  if (groups.length < 2) return undefined;
  const own = groups.map((levels) => ({ levels, count: 0, population: 0 }));
  for (const row of levelRows) {
    if (row.population === 0) continue;
    const group = own.find((g) => g.levels.some((level) => level === row.scopeCode));
    if (!group || row.activated === null) return undefined;
    group.count += row.activated;
    group.population += row.population;
  }
  const shown = audience === 'pupils' ? own : own.filter((g) => g.levels.length === 1);
  if (shown.length === 0 || shown.some((g) => g.population < SMALLEST_DETAIL_CELL)) return undefined;
  const adds = sum(shown, (g) => g.count) === school.count && sum(shown, populationOf) === school.population;
  return audience === 'pupils' && !adds ? undefined : { on: school.on, school, groups: shown };
}

/**
 * Every number that levels beside their school give away by one sum or difference: of each group and of the school
 * without it those who have and those who have not, and how many are counted in several levels.
 */
export function listLevelCells({ school, groups }: ShownLevels): number[] {
  const schoolLack = school.population - school.count;
  const cells: number[] = [];
  let [have, lack] = [-school.count, -schoolLack];
  for (const { count, population } of groups) {
    const without = population - count;
    cells.push(count, without, school.count - count, schoolLack - without);
    have += count;
    lack += without;
  }
  cells.push(have, lack);
  return cells;
}

const populationOf = ({ population }: { population: number }): number => population;

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
