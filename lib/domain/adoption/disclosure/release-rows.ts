import type { Day, Level } from '../../directory/types';
import type { Matrix } from '../measure';
import { NOTHING_PUBLISHED } from './publish-school';
import type { Audience, PublishedAudience, PublishedSchool, ShownLevelGroup } from './types';

type CountBody = { count: number; population: number };

/** What is kept of one thing that a région may know, by its measure. */
export type ReleaseBodies = {
  population: { population: number };
  activated: CountBody;
  connected: CountBody;
  matrix: Matrix;
  levels: { school: CountBody; groups: readonly ShownLevelGroup[] };
  /** The groups of levels of the school year; of the pupils, whose enrolment made them. */
  groups: { groups: readonly (readonly Level[])[] };
  /** A list has told the measure of this day, shown or not: the oldest such day counts. */
  activated_told: Record<string, never>;
  connected_told: Record<string, never>;
  matrix_told: Record<string, never>;
  levels_told: Record<string, never>;
};

export type ReleaseMeasure = keyof ReleaseBodies;

/** One stored release. Written once, never changed: what was shown stays shown. */
export type ReleaseRow = {
  audience: Audience;
  measure: ReleaseMeasure;
  on: Day;
  body: ReleaseBodies[ReleaseMeasure];
};

const AUDIENCES = ['pupils', 'guardians', 'families'] as const;
const TOLD = ['activated', 'connected', 'matrix', 'levels'] as const;

const keyOf = ({ audience, measure, on }: ReleaseRow) => `${audience} ${measure} ${on}`;

/** Everything that is published, as rows; `readReleases` gives the same back. */
export function listReleases(published: PublishedSchool): ReleaseRow[] {
  const rows = AUDIENCES.flatMap((audience) => listOfAudience(audience, published[audience]));
  const first = published.pupils.populations[0]?.on ?? rows[0]?.on;
  if (published.levelGroups && first) {
    const body = { groups: published.levelGroups };
    rows.push({ audience: 'pupils', measure: 'groups', on: first, body });
  }
  return rows;
}

/** What `after` shows and `before` did not: the rows that are still to be written. */
export function listNewReleases(before: PublishedSchool, after: PublishedSchool): ReleaseRow[] {
  const known = new Set(listReleases(before).map(keyOf));
  return listReleases(after).filter(
    (row) => !known.has(keyOf(row)) && !(row.measure === 'groups' && before.levelGroups),
  );
}

function listOfAudience(audience: Audience, a: PublishedAudience): ReleaseRow[] {
  const row = <M extends ReleaseMeasure>(measure: M, on: Day, body: ReleaseBodies[M]): ReleaseRow => ({
    audience,
    measure,
    on,
    body,
  });
  const count = ({ count, population }: CountBody): CountBody => ({ count, population });
  return [
    ...a.populations.map((p) => row('population', p.on, { population: p.population })),
    ...a.activated.shown.map((s) => row('activated', s.on, count(s))),
    ...a.connected.shown.map((s) => row('connected', s.on, count(s))),
    ...a.matrix.shown.map((s) => row('matrix', s.on, s.matrix)),
    ...a.levels.shown.map((s) => row('levels', s.on, { school: count(s.school), groups: s.groups })),
    ...TOLD.flatMap((measure) => {
      const since = a[measure].knownSince;
      return since ? [row(`${measure}_told`, since, {})] : [];
    }),
  ];
}

/** What is published, from its rows in any order. */
export function readReleases(rows: readonly ReleaseRow[]): PublishedSchool {
  const sorted = [...rows].sort((a, b) => (a.on < b.on ? -1 : 1));
  const audience = (name: Audience): PublishedAudience => {
    const own = sorted.filter((row) => row.audience === name);
    const of = <M extends ReleaseMeasure>(measure: M): { on: Day; body: ReleaseBodies[M] }[] =>
      own
        .filter((row) => row.measure === measure)
        .map(({ on, body }) => ({ on, body: body as ReleaseBodies[M] }));
    const since = (measure: (typeof TOLD)[number]): Day | null => of(`${measure}_told`)[0]?.on ?? null;
    return {
      populations: of('population').map(({ on, body }) => ({ on, population: body.population })),
      activated: {
        knownSince: since('activated'),
        shown: of('activated').map(({ on, body }) => ({ on, ...body })),
      },
      connected: {
        knownSince: since('connected'),
        shown: of('connected').map(({ on, body }) => ({ on, ...body })),
      },
      matrix: {
        knownSince: since('matrix'),
        shown: of('matrix').map(({ on, body }) => ({ on, matrix: body })),
      },
      levels: {
        knownSince: since('levels'),
        shown: of('levels').map(({ on, body }) => ({
          on,
          school: { on, ...body.school },
          groups: body.groups,
        })),
      },
    };
  };
  const groups = sorted.find((row) => row.measure === 'groups')?.body as ReleaseBodies['groups'] | undefined;
  if (rows.length === 0) return NOTHING_PUBLISHED;
  return {
    levelGroups: groups?.groups ?? null,
    pupils: audience('pupils'),
    guardians: audience('guardians'),
    families: audience('families'),
  };
}
