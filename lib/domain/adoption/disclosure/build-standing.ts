import { addDays, weekdayOf } from '../../directory/day';
import type { Day } from '../../directory/types';
import { findPopulation, readCount } from './read-published';
import type { Audience, Measure, PublishedSchool, ShownCount } from './types';

/** The five counts by which a région reads its schools. */
export const STANDING_FIGURES = [
  'familiesCovered',
  'guardiansActivated',
  'guardiansConnected',
  'pupilsActivated',
  'pupilsConnected',
] as const;
export type StandingFigure = (typeof STANDING_FIGURES)[number];

/** Where each is found in what is published. */
export const SOURCES: Record<StandingFigure, readonly [Audience, Measure]> = {
  familiesCovered: ['families', 'activated'],
  guardiansActivated: ['guardians', 'activated'],
  guardiansConnected: ['guardians', 'connected'],
  pupilsActivated: ['pupils', 'activated'],
  pupilsConnected: ['pupils', 'connected'],
};

/** A break in which nobody can be expected to move: `returnsOn` is the first school day after it. */
export type Break = { startsOn: Day; returnsOn: Day };

/** Where a school stands by what is published of it: nothing else is looked at. */
export type Standing = {
  figures: Record<StandingFigure, ShownCount | null>;
  /** Told by a list and not shown: `null` above is then « protected », else « unknown ». */
  told: StandingFigure[];
  populations: Record<Audience, number | null>;
  /** Families covered four weeks before the latest: what the school's progress is counted from. */
  familiesBefore: ShownCount | null;
  /** First day of a published coverage that ten school days of lists have not changed; null: it moves, or is complete. */
  stalledSinceOn: Day | null;
};

/** Four weeks: long enough for a progress of five families, short enough to be about what was done last. */
const PROGRESS_DAYS = 28;

/** ISSUE « Région desk »: a school stalls when ten school days have brought nothing. */
export const STALLED_AFTER_SCHOOL_DAYS = 10;

/**
 * The standing on the day of the school's newest list (`lastListOn`), before which a silent school is silent and not
 * stalled. Made of published figures only: it tells nothing that a région could not work out itself.
 */
export function buildStanding(
  published: PublishedSchool,
  { lastListOn, breaks }: { lastListOn: Day; breaks: readonly Break[] },
): Standing {
  const figures = {} as Standing['figures'];
  const told: StandingFigure[] = [];
  for (const name of STANDING_FIGURES) {
    const figure = readCount(published, ...SOURCES[name], lastListOn);
    figures[name] = figure.state === 'shown' ? countOf(figure) : null;
    if (figure.state === 'shown' || figure.reason === 'protected') told.push(name);
  }
  const latest = figures.familiesCovered;
  const before = latest && readCount(published, 'families', 'activated', addDays(latest.on, -PROGRESS_DAYS));
  return {
    figures,
    told,
    populations: {
      pupils: findPopulation(published, 'pupils', lastListOn) ?? null,
      guardians: findPopulation(published, 'guardians', lastListOn) ?? null,
      families: findPopulation(published, 'families', lastListOn) ?? null,
    },
    familiesBefore: before?.state === 'shown' ? countOf(before) : null,
    stalledSinceOn: findStall(published, lastListOn, breaks),
  };
}

const countOf = ({ on, count, population }: ShownCount): ShownCount => ({ on, count, population });

function findStall(published: PublishedSchool, lastListOn: Day, breaks: readonly Break[]): Day | null {
  const shown = published.families.activated.shown.filter((s) => s.on <= lastListOn);
  const latest = shown.at(-1);
  if (!latest || latest.count === latest.population) return null;
  const moved = shown.findLastIndex((s) => s.count !== latest.count);
  const since = shown[moved + 1]?.on ?? latest.on;
  return countSchoolDaysAfter(since, lastListOn, breaks) >= STALLED_AFTER_SCHOOL_DAYS ? since : null;
}

/** Monday to Friday outside the breaks, after `from` up to `to`; public holidays count, they are few. */
function countSchoolDaysAfter(from: Day, to: Day, breaks: readonly Break[]): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const isOff = weekdayOf(day) > 5 || breaks.some((b) => b.startsOn <= day && day < b.returnsOn);
    if (!isOff) count += 1;
  }
  return count;
}
