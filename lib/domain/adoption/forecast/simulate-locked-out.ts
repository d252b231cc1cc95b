import { findColumn, weighWays } from './draw-family';
import { buildExposureMap } from './exposure-map';
import { allocateIntensities, fillIntensities, type Intensities } from './intensity';
import type { Learned } from './learn';
import { listSeen, type OpenFamily } from './list-open-families';
import { AT, PARAMETER_COUNT } from './parameters';
import { drawGamma, type Random } from './random';
import { listNeeds } from './strata';
import { isActivatedOn, listObservationDays, type SchoolDayIndex, type SchoolHistory } from './types';

/** Fewer than for the curve: two counts of one day, every guardian drawn alone; the tenths of 250 runs are enough. */
const DEFAULT_RUNS = 250;

/** Of each run: guardians who come to the ENT without an account on that day, and uncovered families with one of them. */
export type LockedOutRuns = { guardians: Int32Array; families: Int32Array };

/**
 * Who would be shut out if the ENT's old login closed at the end of a school day. The law is that of
 * `simulateCoverage`, drawn for each guardian: once a family is covered, only requests marked `alsoCovered` still reach
 * its other guardians, and what earlier ones still did is left out.
 * @param day after the last observation
 * @throws RangeError without an observation, or on a day that is not after it
 */
export function simulateLockedOut(
  history: SchoolHistory,
  learned: Pick<Learned, 'draws' | 'values'>,
  options: { day: SchoolDayIndex; random: Random; runs?: number },
): LockedOutRuns {
  const observedOn = listObservationDays(history);
  const base = observedOn[0];
  const now = observedOn.at(-1);
  if (base === undefined || now === undefined) throw new RangeError('no observation to start from');
  if (options.day <= now) throw new RangeError(`day ${options.day} is not after the last list, ${now}`);
  const { random, runs = DEFAULT_RUNS } = options;
  const map = buildExposureMap(history.families, history.exposures);
  const lasting = buildExposureMap(
    history.families,
    history.exposures.filter((exposure) => exposure.alsoCovered),
  );
  const families = listConcerned(history, observedOn, map.profilesOf, lasting.profilesOf);
  const everyDay = Array.from({ length: options.day - base + 1 }, (_, day) => day);
  const tables = allocateIntensities(map, base, everyDay);
  const lastingTables = allocateIntensities(lasting, base, everyDay);
  const counts = { guardians: new Int32Array(runs), families: new Int32Array(runs) };
  for (let set = 0; set < learned.draws; set += 1) {
    const from = Math.ceil((set * runs) / learned.draws);
    const until = Math.ceil(((set + 1) * runs) / learned.draws);
    if (from === until) continue;
    const offset = set * PARAMETER_COUNT;
    fillIntensities(map, learned.values, offset, tables);
    fillIntensities(lasting, learned.values, offset, lastingTables);
    const settings = {
      variance: learned.values[offset + AT.frailtyVariance] as number,
      share: learned.values[offset + AT.personalOnlyShare] as number,
      now: now - base,
    };
    for (const family of families) {
      const ways = weighWays(family, tables, settings);
      for (let run = from; run < until; run += 1) {
        const helped = random() < ways.helpShare;
        const way = helped ? ways.helped : ways.alone;
        const frailty = drawGamma(random, way.shape) / way.rate;
        const after = helped ? lastingTables.personal : lastingTables.all;
        const { locked, covered } = drawLocked(
          family,
          tables,
          way.table,
          after,
          settings.now,
          frailty,
          random,
        );
        counts.guardians[run] = (counts.guardians[run] as number) + locked;
        if (locked > 0 && !covered) counts.families[run] = (counts.families[run] as number) + 1;
      }
    }
  }
  return counts;
}

/** A family with somebody who may be shut out. Covered already: no needs. */
type Concerned = Pick<OpenFamily, 'open' | 'seen' | 'needs'> & {
  connected: readonly boolean[];
  /** Profiles of the open guardians among the lasting requests. */
  lasting: Int32Array;
};

function listConcerned(
  { families }: SchoolHistory,
  observedOn: readonly SchoolDayIndex[],
  profilesOf: readonly Int32Array[],
  lastingOf: readonly Int32Array[],
): Concerned[] {
  const now = observedOn.at(-1) ?? 0;
  return families.flatMap((family, at) => {
    const open = family.guardians.flatMap((g, i) => (isActivatedOn(g, now) ? [] : [i]));
    const connected = open.map((i) => family.guardians[i]?.connected ?? false);
    if (!connected.includes(true)) return [];
    const profileOf = (guardian: number) => profilesOf[at]?.[guardian] ?? 0;
    return [
      {
        open: Int32Array.from(open, profileOf),
        seen: listSeen(family, profileOf, observedOn),
        needs: listNeeds(family, now).map((need) => need.map((guardian) => open.indexOf(guardian))),
        connected,
        lasting: Int32Array.from(open, (guardian) => lastingOf[at]?.[guardian] ?? 0),
      },
    ];
  });
}

/** One family, once: each open guardian waits for an exponential sum of chances, those of the family until it is covered. */
function drawLocked(
  { open, needs, connected, lasting }: Concerned,
  { width }: Intensities,
  table: Float64Array,
  after: Float64Array,
  now: number,
  frailty: number,
  random: Random,
): { locked: number; covered: boolean } {
  const sums = Array.from(open, () => -Math.log(1 - random()) / frailty);
  const columns = sums.map((sum, i) => findColumn(table, open.subarray(i, i + 1), width, now, sum));
  const coveredAt = needs.reduce(
    (last, need) => Math.max(last, Math.min(...need.map((i) => columns[i] ?? width))),
    now,
  );
  let locked = 0;
  connected.forEach((comes, i) => {
    const column = columns[i] as number;
    if (!comes || column <= Math.min(coveredAt, width - 1)) return;
    if (coveredAt < width) {
      const at = (rows: Float64Array, profiles: Int32Array, day: number) =>
        rows[(profiles[i] as number) * width + day] as number;
      const used = at(table, open, coveredAt) - at(table, open, now);
      const further = at(after, lasting, width - 1) - at(after, lasting, coveredAt);
      if (used + further >= (sums[i] as number)) return;
    }
    locked += 1;
  });
  return { locked, covered: coveredAt < width };
}
