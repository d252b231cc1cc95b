import type { Funnel } from '@/lib/domain/adoption/funnel';
import type { AudienceFigures, Matrix, ScopeFigures } from '@/lib/domain/adoption/measure';
import type { Day } from '@/lib/domain/directory/types';
import { ADOPTION } from '@/lib/messages/adoption-pages';
import { formatCount, formatRate } from '@/lib/messages/format';
import { FUNNEL_STEPS } from '@/lib/messages/overview';
import { CELLS, MATRIX, MEASURES } from '@/lib/messages/ui-adoption';
import { cutAtGaps, placeDay, type Span } from './axis';
import type { BarsSpec, MatrixSpec, MultiplesSpec } from './schema';

const share = (part: number | null, whole: number) => (part === null || whole === 0 ? null : part / whole);

/** "45 sur 193 · 23,3 %", "inconnu". */
export const formatPart = (part: number | null, whole: number): string =>
  part === null
    ? formatRate(part, whole)
    : `${formatCount(part)} sur ${formatCount(whole)} · ${formatRate(part, whole)}`;

/** "La plus avancée pour l’activation : 6A (57,1 %)." Empty where nobody tells. */
export function describeBest(
  rows: readonly { name: string; figures: Omit<AudienceFigures, 'matrix'> }[],
): string {
  const told = rows.flatMap(({ name, figures: { activated, population } }) => {
    const rate = share(activated, population);
    return rate === null || activated === null ? [] : [{ name, activated, population, rate }];
  });
  const best = told.reduce<(typeof told)[number] | undefined>(
    (a, b) => (a && a.rate >= b.rate ? a : b),
    undefined,
  );
  return best ? ADOPTION.best(best.name, best.activated, best.population) : '';
}

/** Activation beside connection of one audience, a group of bars a class or level. */
export function buildRatesChart(
  alt: string,
  rows: readonly { name: string; figures: Omit<AudienceFigures, 'matrix'> }[],
): BarsSpec {
  return {
    kind: 'bars',
    alt,
    legend: [
      { shape: 'bar', tone: 'activation', label: MEASURES.activated },
      { shape: 'bar', tone: 'connection', label: MEASURES.connected },
    ],
    groups: rows.map(({ name, figures: { population, activated, connected } }) => ({
      label: name,
      bars: [
        { tone: 'activation', rate: share(activated, population), text: formatPart(activated, population) },
        { tone: 'connection', rate: share(connected, population), text: formatPart(connected, population) },
      ],
    })),
  };
}

/** The way to EduConnect, a bar a step; an unknown step has none. */
export const buildFunnelChart = (alt: string, funnel: Funnel): BarsSpec => ({
  kind: 'bars',
  alt,
  legend: [],
  groups: FUNNEL_STEPS.map(({ step, name }) => ({
    label: name,
    bars: [
      {
        tone: step === 'throughEduConnect' ? 'connection' : 'activation',
        rate: share(funnel[step], funnel.enrolled),
        text: step === 'enrolled' ? formatCount(funnel.enrolled) : formatPart(funnel[step], funnel.enrolled),
      },
    ],
  })),
});

type SmallPoint = Pick<ScopeFigures, 'families'> & { on: Day };

/** The families of every class over the same days, each in its own small plot. */
export const buildMultiplesChart = (
  alt: string,
  span: Span,
  rows: readonly { name: string; families: ScopeFigures['families']; series: readonly SmallPoint[] }[],
): MultiplesSpec => ({
  kind: 'multiples',
  alt,
  legend: [],
  cells: rows.map(({ name, families, series }) => ({
    label: name,
    text: formatPart(families.covered, families.total),
    segments: cutAtGaps(
      series.map((p): [number, number] | null => {
        const rate = share(p.families.covered, p.families.total);
        return rate === null ? null : [placeDay(span, p.on), rate];
      }),
    ),
  })),
});

const ORDER = ['adopted', 'dormant', 'reachable', 'unreached'] as const;

/** The one picture of activation × connection. */
export function buildMatrixChart(audience: string, matrix: Matrix): MatrixSpec {
  const total = ORDER.reduce((sum, cell) => sum + matrix[cell], 0);
  return {
    kind: 'matrix',
    alt: MATRIX.glyph(audience, matrix),
    legend: [],
    rows: [MATRIX.activated, MATRIX.notActivated],
    columns: [MATRIX.connected, MATRIX.notConnected],
    cells: ORDER.map((cell) => ({
      cell,
      name: CELLS[cell].name,
      count: formatCount(matrix[cell]),
      rate: formatRate(matrix[cell], total),
      todo: CELLS[cell].todo,
    })),
  };
}
