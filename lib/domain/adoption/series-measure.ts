import type { ScopeFigures } from './measure';

/** Whose figures a series tells: the school, a level or a class. */
export type SeriesScope = { kind: 'school' } | { kind: 'level' | 'class'; code: string };

/** What a series can be of. `adopted`: activated and connected, the first cell of the matrix. */
export const SERIES_MEASURES = [
  'families',
  'guardians-activated',
  'guardians-connected',
  'guardians-adopted',
  'pupils-activated',
  'pupils-connected',
  'pupils-adopted',
] as const;
export type SeriesMeasure = (typeof SERIES_MEASURES)[number];

/** A figure as integers: `part` of `whole`; null is unknown, never zero. */
export type Reading = { part: number | null; whole: number };

/** One measure out of the figures of a scope. */
export function readMeasure(figures: ScopeFigures, measure: SeriesMeasure): Reading {
  const { families, guardians, pupils } = figures;
  switch (measure) {
    case 'families':
      return { part: families.covered, whole: families.total };
    case 'guardians-activated':
      return { part: guardians.activated, whole: guardians.population };
    case 'guardians-connected':
      return { part: guardians.connected, whole: guardians.population };
    case 'guardians-adopted':
      return { part: guardians.matrix?.adopted ?? null, whole: guardians.population };
    case 'pupils-activated':
      return { part: pupils.activated, whole: pupils.population };
    case 'pupils-connected':
      return { part: pupils.connected, whole: pupils.population };
    case 'pupils-adopted':
      return { part: pupils.matrix?.adopted ?? null, whole: pupils.population };
  }
}

export const isSameScope = (a: SeriesScope, b: SeriesScope): boolean =>
  a.kind === b.kind && (a.kind === 'school' || (b.kind !== 'school' && a.code === b.code));
