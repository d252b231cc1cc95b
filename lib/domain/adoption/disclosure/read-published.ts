import type { Day } from '../../directory/types';
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
