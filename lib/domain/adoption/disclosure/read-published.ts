import type { Day, Level } from '../../directory/types';
import type {
  Audience,
  Measure,
  Published,
  PublishedSchool,
  Releases,
  ShownCount,
  ShownLevels,
  ShownMatrix,
} from './types';

/** The latest count shown of `on` or a day before. */
export function readCount(
  school: PublishedSchool,
  audience: Audience,
  measure: Measure,
  on: Day,
): Published<ShownCount> {
  return latest(school[audience][measure], on);
}

/** The latest matrix shown of `on` or a day before. */
export function readMatrix(
  school: PublishedSchool,
  audience: Exclude<Audience, 'families'>,
  on: Day,
): Published<ShownMatrix> {
  return latest(school[audience].matrix, on);
}

/** The latest table of levels shown of `on` or a day before; all levels are of one day. */
export function readLevels(school: PublishedSchool, audience: Audience, on: Day): Published<ShownLevels> {
  return latest(school[audience].levels, on);
}

/** The activated of one level; `protected` also where the level is only shown together with another. */
export function readLevel(
  school: PublishedSchool,
  audience: Audience,
  level: Level,
  on: Day,
): Published<ShownCount> {
  const levels = readLevels(school, audience, on);
  if (levels.state === 'withheld') return levels;
  const group = levels.groups.find((g) => g.levels.length === 1 && g.levels[0] === level);
  return group
    ? { state: 'shown', on: levels.on, count: group.count, population: group.population }
    : { state: 'withheld', reason: 'protected' };
}

/** How many people the school has of an audience; undefined below five, or before the first figures. */
export function findPopulation(school: PublishedSchool, audience: Audience, on: Day): number | undefined {
  return school[audience].populations.findLast((p) => p.on <= on)?.population;
}

function latest<T extends { on: Day }>(releases: Releases<T>, on: Day): Published<T> {
  const found = releases.shown.findLast((table) => table.on <= on);
  if (found) return { state: 'shown', ...found };
  const told = releases.knownSince !== null && releases.knownSince <= on;
  return { state: 'withheld', reason: told ? 'protected' : 'unknown' };
}
