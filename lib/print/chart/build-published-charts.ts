import type { ShownCount, ShownLevels } from '@/lib/domain/adoption/disclosure/types';
import { formatCount, formatRate } from '@/lib/messages/format';
import { REGION_EXPORTS } from '@/lib/messages/region-exports';
import { REGION_HOME, REGION_SCHOOL } from '@/lib/messages/region-pages';
import { cutAtGaps, listDayTicks, placeDay, RATE_AXIS, spreadLabels } from './axis';
import { formatPart } from './build-rates-chart';
import type { BarsSpec, LinesSpec } from './schema';

/** A line of text, as a share of the plot's height. */
const LINE_GAP = 0.075;
/** More dots than this would touch. */
const MOST_DOTS = 40;

export type PublishedLine = {
  tone: 'families' | 'activation' | 'connection';
  name: string;
  shown: readonly ShownCount[];
};

/** What a région may see of a school over time; undefined with fewer than two days. */
export function buildPublishedChart(alt: string, lines: readonly PublishedLine[]): LinesSpec | undefined {
  const days = [...new Set(lines.flatMap(({ shown }) => shown.map((s) => s.on)))].sort();
  const [from, to] = [days[0], days.at(-1)];
  if (!from || !to || from === to) return undefined;
  const told = lines.filter(({ shown }) => shown.length > 0);
  const rateOf = ({ count, population }: ShownCount) => (population === 0 ? null : count / population);
  const ends = told.map(({ shown }) => shown.map(rateOf).findLast((rate) => rate !== null) ?? 0);
  const labels = spreadLabels(ends, LINE_GAP);
  return {
    kind: 'lines',
    alt,
    legend: told.map(({ tone, name }) => ({ shape: 'line', tone, label: name })),
    bands: [],
    ticksX: listDayTicks({ from, to }),
    ticksY: RATE_AXIS.ticks,
    goal: null,
    interval: [],
    lines: told.map(({ tone, shown }, i) => ({
      tone,
      label: REGION_SCHOOL.shortNames[tone],
      labelAt: labels[i] ?? 0,
      dots: shown.length <= MOST_DOTS,
      segments: cutAtGaps(
        days.map((on): [number, number] | null => {
          const point = shown.find((s) => s.on === on);
          const rate = point ? rateOf(point) : null;
          return rate === null ? null : [placeDay({ from, to }, on), rate];
        }),
      ),
    })),
    marks: [],
    markList: [],
  };
}

/** How many schools stand in each tenth of coverage. */
export function buildDistributionChart(alt: string, tenths: readonly number[]): BarsSpec {
  const all = tenths.reduce((a, b) => a + b, 0);
  return {
    kind: 'bars',
    alt,
    legend: [],
    groups: tenths.map((schools, i) => ({
      label: REGION_HOME.tenth(i),
      bars: [
        {
          tone: 'families',
          rate: all === 0 ? null : schools / all,
          text: `${formatCount(schools)} · ${formatRate(schools, all)}`,
        },
      ],
    })),
  };
}

/** Rounding of a median that is no ratio of two integers. */
const PARTS = 100_000;
const percent = (rate: number) => formatRate(Math.round(rate * PARTS), PARTS);

/** The median coverage of schools that are alike, with the half in the middle as text. */
export const buildLikeChart = (
  alt: string,
  rows: readonly {
    name: string;
    median: number;
    /** Null where there are too few schools for one. */
    half: { lower: number; upper: number } | null;
  }[],
): BarsSpec => ({
  kind: 'bars',
  alt,
  legend: [],
  groups: rows.map(({ name, median, half }) => ({
    label: name,
    bars: [
      {
        tone: 'families',
        rate: median,
        text: half
          ? `${percent(median)} (${REGION_EXPORTS.half(percent(half.lower), percent(half.upper))})`
          : percent(median),
      },
    ],
  })),
});

/** The levels of one audience. */
export const buildLevelsChart = (alt: string, { groups }: ShownLevels, tone: 'families' | 'activation') =>
  ({
    kind: 'bars',
    alt,
    legend: [],
    groups: groups.map(({ levels, count, population }) => ({
      label: REGION_SCHOOL.joinLevels(levels),
      bars: [
        {
          tone,
          rate: population === 0 ? null : count / population,
          text: formatPart(count, population),
        },
      ],
    })),
  }) satisfies BarsSpec;
