import type { ExposureMap, Track } from './exposure-map';
import { AT } from './parameters';
import { FORECAST_CHANNELS, PERSONAL_CHANNELS, type SchoolDayIndex } from './types';

/**
 * Summed daily chances of every profile for one parameter set, with (MODELS)
 *   Λ(t) = λ0 + Σ_e λc · r · q^k · exp(−(t − t_e)/τc)   for requests e with t_e ≤ t.
 * Row p, column i holds Λ_p summed over the days after `base` up to and with `base + columns[i]`, so a guardian with
 * frailty z has not activated by then with chance exp(−z · cell). Requests before `base` still work on, faded.
 */
export type Intensities = {
  base: SchoolDayIndex;
  /** Days after `base`, rising from 0: a column each. */
  columns: readonly number[];
  width: number;
  all: Float64Array;
  /** The same without drift and impersonal channels: what moves the share that needs personal help. */
  personal: Float64Array;
  /** A row for each track, before r. */
  tracks: Float64Array;
};

const IS_PERSONAL = FORECAST_CHANNELS.map((channel) => PERSONAL_CHANNELS.includes(channel));

/** Room for the tables of one parameter set at a time. */
export function allocateIntensities(
  map: ExposureMap,
  base: SchoolDayIndex,
  columns: readonly number[],
): Intensities {
  const width = columns.length;
  const table = (rows: readonly unknown[]) => new Float64Array(rows.length * width);
  return {
    base,
    columns,
    width,
    all: table(map.profiles),
    personal: table(map.profiles),
    tracks: table(map.tracks),
  };
}

/** Fills the tables for the parameter set that starts at `offset` of `values`. */
export function fillIntensities(
  map: ExposureMap,
  values: Float64Array,
  offset: number,
  into: Intensities,
): void {
  const { columns, width, all, personal, tracks } = into;
  map.tracks.forEach((track, place) => {
    sumTrack(track, values, offset, into, place * width);
  });
  const drift = values[offset + AT.drift] as number;
  const reachWhenEasy = 1 + (values[offset + AT.easyRouteBonus] as number);
  personal.fill(0);
  map.profiles.forEach((profile, place) => {
    const row = place * width;
    const reach = profile.easyRoute ? reachWhenEasy : 1;
    for (let i = 0; i < width; i += 1) all[row + i] = drift * (columns[i] as number);
    for (const track of profile.tracks) {
      addRow(tracks, track * width, reach, all, row, width);
      if (IS_PERSONAL[map.tracks[track]?.channel ?? -1]) {
        addRow(tracks, track * width, reach, personal, row, width);
      }
    }
  });
}

function addRow(
  from: Float64Array,
  at: number,
  factor: number,
  into: Float64Array,
  row: number,
  width: number,
) {
  for (let i = 0; i < width; i += 1) {
    into[row + i] = (into[row + i] as number) + factor * (from[at + i] as number);
  }
}

/** One track's sum, day by day: the level fades by exp(−1/τ) a day and jumps by λ·q^k on the k-th request. */
function sumTrack(
  { channel, days }: Track,
  values: Float64Array,
  offset: number,
  { base, columns, width, tracks }: Intensities,
  row: number,
): void {
  const kept = Math.exp(-1 / (values[offset + AT.fading + channel] as number));
  const repetition = values[offset + AT.repetition] as number;
  let jump = values[offset + AT.strength + channel] as number;
  let level = 0;
  let total = 0;
  let next = 0;
  for (; next < days.length && (days[next] as number) <= base; next += 1) {
    level += jump * kept ** (base - (days[next] as number));
    jump *= repetition;
  }
  let day = 0;
  for (let i = 0; i < width; i += 1) {
    while (day < (columns[i] as number)) {
      day += 1;
      level *= kept;
      if (next < days.length && (days[next] as number) === base + day) {
        level += jump;
        jump *= repetition;
        next += 1;
      }
      total += level;
    }
    tracks[row + i] = total;
  }
}
