import type { z } from 'zod';
import type { FigureSum } from '@/db/queries/region-sums';
import type {
  Published,
  ShownCount,
  ShownLevels,
  ShownMatrix,
  WithheldReason,
} from '@/lib/domain/adoption/disclosure/types';
import type { FigureSeries } from '../adoption/get-region-series';
import type {
  earlierFigureAnswer,
  figureAnswer,
  levelTableAnswer,
  matrixAnswer,
  pointsAnswer,
  sumAnswer,
} from './answers';

type Counted = { count: number; population: number };

const NO_FIGURE = { count: null, population: null, rate: null, on: null } as const;

const counted = ({ count, population }: Counted) => ({
  count,
  population,
  rate: population === 0 ? null : count / population,
});

/** Nulls and why, so that no reader takes a missing figure for none. */
export function showFigure(figure: Published<ShownCount>): z.infer<typeof figureAnswer> {
  if (figure.state === 'shown') return { ...counted(figure), on: figure.on, withheld: null };
  return { ...NO_FIGURE, withheld: figure.reason };
}

export const showEarlier = (figure: ShownCount | null): z.infer<typeof earlierFigureAnswer> =>
  figure
    ? { ...counted(figure), on: figure.on, withheld: null }
    : { ...NO_FIGURE, withheld: 'unknown_or_protected' };

export function showMatrix(table: Published<ShownMatrix> | null): z.infer<typeof matrixAnswer> {
  if (table?.state === 'shown') {
    const { adopted, dormant, reachable, unreached } = table.matrix;
    return { adopted, dormant, reachable, unreached, on: table.on, withheld: null };
  }
  const none = { adopted: null, dormant: null, reachable: null, unreached: null };
  return { ...none, on: null, withheld: reasonOf(table) };
}

const reasonOf = (table: { state: 'withheld'; reason: WithheldReason } | null): WithheldReason =>
  table === null ? 'unknown' : table.reason;

export function showLevels(table: Published<ShownLevels>): z.infer<typeof levelTableAnswer> {
  if (table.state === 'withheld') return { school: null, groups: null, on: null, withheld: table.reason };
  return {
    school: counted(table.school),
    groups: table.groups.map((group) => ({ levels: [...group.levels], ...counted(group) })),
    on: table.on,
    withheld: null,
  };
}

export const showPoints = ({ points, withheld }: FigureSeries): z.infer<typeof pointsAnswer> => ({
  points: points.map((point) => ({ on: point.on, ...counted(point) })),
  withheld,
});

export const showSum = ({ count, population, ...schools }: FigureSum): z.infer<typeof sumAnswer> => ({
  ...(count === null || population === null
    ? { count: null, population: null, rate: null }
    : counted({ count, population })),
  schools: { shown: schools.shown, protected: schools.withheld, unknown: schools.unknown },
});
