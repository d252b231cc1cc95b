import type { z } from 'zod';
import { levelsAnswer, regionAnswer, schoolDetailAnswer, schoolPageAnswer, seriesAnswer } from './answers';
import {
  levelParameters,
  noParameters,
  regionParameters,
  schoolListParameters,
  seriesParameters,
} from './parameters';

export type Operation<Query extends z.ZodObject = z.ZodObject, Answer extends z.ZodType = z.ZodType> = {
  /** Under `/api/v1`, as OpenAPI writes it. */
  path: string;
  query: Query;
  answer: Answer;
  /** A query that shows what the operation is for. */
  example: string;
};

/** One row an address of the read API: what it takes, what it answers. */
export const OPERATIONS = {
  getRegion: { path: '/region', query: regionParameters, answer: regionAnswer, example: '?kind=college' },
  listSchools: {
    path: '/schools',
    query: schoolListParameters,
    answer: schoolPageAnswer,
    example: '?kind=college&stalled=true&limit=50',
  },
  getSchool: { path: '/schools/{uai}', query: noParameters, answer: schoolDetailAnswer, example: '' },
  getLevels: {
    path: '/schools/{uai}/levels',
    query: levelParameters,
    answer: levelsAnswer,
    example: '?on=2026-10-12',
  },
  getSeries: {
    path: '/schools/{uai}/series',
    query: seriesParameters,
    answer: seriesAnswer,
    example: '?from=2026-09-01&to=2026-11-09',
  },
} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof OPERATIONS;
