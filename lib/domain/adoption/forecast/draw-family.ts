import type { Intensities } from './intensity';
import type { OpenFamily } from './list-open-families';
import { drawGamma, type Random } from './random';

/** Frailty variance and share of one parameter set, and the column of the last observation. */
export type DrawSettings = { variance: number; share: number; now: number };

/**
 * Draws the day on which a family gets covered, and counts it in `perDay`: one row for each run. Whether it belongs
 * to the share that only personal help moves is drawn first, by the chance of what was seen of it either way.
 * How many random numbers it takes depends on the past only: two plans meet the same chances.
 */
export function drawFamily(
  family: OpenFamily,
  tables: Intensities,
  settings: DrawSettings,
  random: Random,
  perDay: Int32Array,
): void {
  const { now } = settings;
  const { width } = tables;
  const days = width - 1 - now;
  const { alone, helped, helpShare } = weighWays(family, tables, settings);
  for (let row = 0; row < perDay.length; row += days) {
    const way = random() < helpShare ? helped : alone;
    const column = family.onlyNeed
      ? drawFirst(family.onlyNeed, way, width, now, random)
      : drawLast(family, way, width, now, random);
    if (column < width) {
      const place = row + column - now - 1;
      perDay[place] = (perDay[place] as number) + 1;
    }
  }
}

/** A family's two ways to move, and the chance that it is of the share that only personal help moves, by what was seen. */
export function weighWays(
  family: Pick<OpenFamily, 'open' | 'seen'>,
  { all, personal, width }: Intensities,
  settings: DrawSettings,
): { alone: Way; helped: Way; helpShare: number } {
  const alone = weigh(family, all, width, settings);
  const helped = weigh(family, personal, width, settings);
  const helpShare = 1 / (1 + ((1 - settings.share) / settings.share) * Math.exp(alone.log - helped.log));
  return { alone, helped, helpShare };
}

/** A frailty known to be gamma of this shape and rate, and the table that it multiplies. */
export type Way = { table: Float64Array; shape: number; rate: number };

/**
 * Frailty given the history (k activations seen and A summed chances give shape 1/θ + k and rate 1/θ + A), and the
 * logarithm of the chance of that history, up to what both ways share. An activation between two observations is taken at
 * the middle of its summed chances (error of third order).
 */
function weigh(
  { open, seen }: Pick<OpenFamily, 'open' | 'seen'>,
  table: Float64Array,
  width: number,
  { variance, now }: DrawSettings,
): Way & { log: number } {
  let reached = sumAt(table, open, width, now);
  let log = 0;
  for (const { profile, after, upTo } of seen) {
    const low = table[profile * width + after] as number;
    const high = table[profile * width + upTo] as number;
    reached += (low + high) / 2;
    log += Math.log(high - low);
  }
  const shape = 1 / variance + seen.length;
  const rate = 1 / variance + reached;
  return { table, shape, rate, log: log - shape * Math.log(rate) };
}

/**
 * When the first of some guardians activates. With the frailty integrated out the further sum X at which that
 * happens has P(X > x) = (rate / (rate + x))^shape, turned round for one evenly spread number.
 */
function drawFirst(
  guardians: Int32Array,
  { table, shape, rate }: Way,
  width: number,
  now: number,
  random: Random,
): number {
  const further = rate * (Math.exp(-Math.log(1 - random()) / shape) - 1);
  return findColumn(table, guardians, width, now, further);
}

/**
 * When the last need of a family is met: with a frailty z each open guardian activates once the further sum exceeds an
 * exponential number over z, and every need waits for its first guardian.
 */
function drawLast(
  { open, needs }: OpenFamily,
  { table, shape, rate }: Way,
  width: number,
  now: number,
  random: Random,
): number {
  const frailty = drawGamma(random, shape) / rate;
  const columns = Array.from(open, (_, i) =>
    findColumn(table, open.subarray(i, i + 1), width, now, -Math.log(1 - random()) / frailty),
  );
  return Math.max(...needs.map((need) => Math.min(...need.map((guardian) => columns[guardian] ?? width))));
}

/** Sum of the profiles' rows at one column. */
function sumAt(table: Float64Array, profiles: Int32Array, width: number, column: number): number {
  let sum = 0;
  for (let i = 0; i < profiles.length; i += 1) {
    sum += table[(profiles[i] as number) * width + column] as number;
  }
  return sum;
}

/** First column after `now` where the summed rows have grown by `further`; `width` when none. */
export function findColumn(
  table: Float64Array,
  profiles: Int32Array,
  width: number,
  now: number,
  further: number,
): number {
  const target = sumAt(table, profiles, width, now) + further;
  let low = now + 1;
  let high = width - 1;
  if (!(sumAt(table, profiles, width, high) >= target)) return width;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sumAt(table, profiles, width, middle) >= target) high = middle;
    else low = middle + 1;
  }
  return low;
}
