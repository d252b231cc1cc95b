import type { Day } from '../../directory/types';
import type { Matrix } from '../measure';
import type { RollUpRow } from '../roll-up';
import { mayShow, mayShowCount, SMALLEST_CELL, SMALLEST_DETAIL_CELL } from './cells';
import { buildShownLevels, groupLevels, listLevelCells } from './level-groups';
import type {
  Audience,
  PublishedAudience,
  PublishedSchool,
  Releases,
  ShownCount,
  ShownLevels,
  ShownMatrix,
} from './types';

/** What is being shown while days are judged, written in place. */
type Drafted<T> = { knownSince: Day | null; shown: T[] };
type AudienceDraft = {
  populations: { on: Day; population: number }[];
  activated: Drafted<ShownCount>;
  connected: Drafted<ShownCount>;
  matrix: Drafted<ShownMatrix>;
  levels: Drafted<ShownLevels>;
};
type Draft = Record<Audience, AudienceDraft> & Pick<PublishedSchool, 'levelGroups'>;

/** A school of which a région knows nothing yet. */
export const NOTHING_PUBLISHED: PublishedSchool = draft();

/**
 * What a région may know of one school, from the roll-up rows of one school year (classes are ignored), in any
 * order. The same rows give the same answer, and a later day changes nothing that was shown of an earlier one.
 */
export function publishSchool(rows: readonly RollUpRow[]): PublishedSchool {
  const days = new Map<Day, DayRows>();
  for (const row of rows) {
    let day = days.get(row.on);
    if (!day) {
      day = noRows();
      days.set(row.on, day);
    }
    addRow(day, row);
  }
  const published = draft();
  for (const on of [...days.keys()].sort()) judgeDay(published, on, days.get(on) ?? noRows());
  return published;
}

/**
 * One more day, judged against all that was shown before. A table that was shown of this day already stays as it
 * was, also when a late list has changed its figures since: the difference would be a cell.
 */
export function publishDay(before: PublishedSchool, on: Day, rows: readonly RollUpRow[]): PublishedSchool {
  const day = noRows();
  for (const row of rows) if (row.on === on) addRow(day, row);
  const published = draft(before);
  judgeDay(published, on, day);
  return published;
}

function draft(from?: PublishedSchool): Draft {
  const copy = <T>(releases?: Releases<T>): Drafted<T> => ({
    knownSince: releases?.knownSince ?? null,
    shown: [...(releases?.shown ?? [])],
  });
  const audience = (a?: PublishedAudience): AudienceDraft => ({
    populations: [...(a?.populations ?? [])],
    activated: copy(a?.activated),
    connected: copy(a?.connected),
    matrix: copy(a?.matrix),
    levels: copy(a?.levels),
  });
  return {
    levelGroups: from?.levelGroups ?? null,
    pupils: audience(from?.pupils),
    guardians: audience(from?.guardians),
    families: audience(from?.families),
  };
}

type AudienceRows = { school: RollUpRow | undefined; levels: RollUpRow[] };
type DayRows = Record<Audience, AudienceRows>;

function noRows(): DayRows {
  const none = (): AudienceRows => ({ school: undefined, levels: [] });
  return { pupils: none(), guardians: none(), families: none() };
}

function addRow(day: DayRows, row: RollUpRow): void {
  if (row.scopeKind === 'school') day[row.audience].school = row;
  else if (row.scopeKind === 'level') day[row.audience].levels.push(row);
}

function judgeDay(published: Draft, on: Day, day: DayRows): void {
  if (!published.levelGroups) {
    const groups = groupLevels(day.pupils.levels);
    published.levelGroups = groups.length > 0 ? groups : null;
  }
  for (const audience of AUDIENCES) {
    const { school, levels } = day[audience];
    if (school) judgeAudience(published[audience], on, { school, levels, groups: published.levelGroups });
  }
}

const AUDIENCES = ['pupils', 'guardians', 'families'] as const;

type Judged = {
  school: RollUpRow;
  levels: readonly RollUpRow[];
  groups: PublishedSchool['levelGroups'];
};

function judgeAudience(published: AudienceDraft, on: Day, { school, levels, groups }: Judged): void {
  const { population, activated, connected } = school;
  addPopulation(published.populations, on, population);
  judgeCount(published.activated, on, activated, population);
  judgeCount(published.connected, on, connected, population);

  // The matrix gives both margins away, the levels give the school's count: never without them.
  const whole = findShown(published.activated, on, activated, population);
  const both = whole && findShown(published.connected, on, connected, population);
  const matrix = readMatrix(school);
  if (matrix) judgeDetail(published.matrix, on, both && matrix, matrixCells);
  const split = whole && groups ? buildShownLevels(groups, levels, school.audience, whole) : undefined;
  if (activated !== null) judgeDetail(published.levels, on, split, listLevelCells);
}

function judgeCount(draft: Drafted<ShownCount>, on: Day, count: number | null, population: number): void {
  if (count === null) return;
  tell(draft, on);
  const table = { on, count, population };
  if (population >= SMALLEST_CELL && mayShowCount(table, draft.shown)) insert(draft.shown, table);
}

/** `table` is undefined where it is known but cannot stand beside its total. */
function judgeDetail<T extends { on: Day }>(
  draft: Drafted<T>,
  on: Day,
  table: T | undefined,
  cellsOf: (table: T) => readonly number[],
): void {
  tell(draft, on);
  if (table && mayShow(table, draft.shown, cellsOf, SMALLEST_DETAIL_CELL)) insert(draft.shown, table);
}

function tell(draft: Drafted<unknown>, on: Day): void {
  if (draft.knownSince === null || on < draft.knownSince) draft.knownSince = on;
}

/** Keeps the order of days. */
function insert<T extends { on: Day }>(shown: T[], table: T): void {
  const last = shown.at(-1);
  shown.push(table);
  if (last && last.on > table.on) shown.sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The count shown of that day; none when a late list has changed the row since: no detail may go beside it then. */
function findShown(
  { shown }: Drafted<ShownCount>,
  on: Day,
  count: number | null,
  population: number,
): ShownCount | undefined {
  return shown.findLast((s) => s.on === on && s.count === count && s.population === population);
}

const matrixCells = ({ matrix: m }: ShownMatrix): number[] => [
  m.adopted,
  m.dormant,
  m.reachable,
  m.unreached,
];

function readMatrix({ on, population, activated, connected, adopted }: RollUpRow): ShownMatrix | undefined {
  if (activated === null || connected === null || adopted === null) return undefined;
  const matrix: Matrix = {
    adopted,
    dormant: activated - adopted,
    reachable: connected - adopted,
    unreached: population - activated - connected + adopted,
  };
  return { on, matrix };
}

function addPopulation(populations: AudienceDraft['populations'], on: Day, population: number): void {
  if (population < SMALLEST_CELL) return;
  const before = populations.findLast((p) => p.on <= on);
  if (before?.on !== on && before?.population !== population) insert(populations, { on, population });
}
