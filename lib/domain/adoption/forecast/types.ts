import type { HolderId } from '../../roster/types';
import type { Cell } from '../measure';

/** The ways in which a guardian is asked (MODELS: channels). */
export const FORECAST_CHANNELS = [
  'paper',
  'email',
  'ent_message',
  'banner',
  'phone',
  'meeting',
  'handed_out',
] as const;
export type ForecastChannel = (typeof FORECAST_CHANNELS)[number];

/** Personal help: the only channels that move a family of the share that never moves alone. */
export const PERSONAL_CHANNELS: readonly ForecastChannel[] = ['phone', 'meeting'];

/**
 * A place in the school's list of school days (0: any day the caller chose, e.g. the rentrée; earlier ones are
 * negative). Holidays have no index; the caller maps days to indexes and back with the school calendar.
 */
export type SchoolDayIndex = number;

/**
 * One request to the guardians of some classes, made or planned. A banner that stays up for weeks is given once
 * a week. Two through one channel on one day count once (the product lets 48 h pass between two messages).
 */
export type Exposure = {
  day: SchoolDayIndex;
  channel: ForecastChannel;
  classes: 'all' | readonly string[];
  /** Only guardians of these cells of the matrix; left out: all. */
  cells?: readonly Extract<Cell, 'reachable' | 'unreached'>[];
  /** It also speaks to guardians of families already covered; left out: reminders stop with the family's first account. */
  alsoCovered?: true;
  /** Day from which the plan held it; its own day for one that nobody had planned. The back-test asks this. */
  knownOn: SchoolDayIndex;
};

export type ForecastGuardian = {
  /** Channels that can reach this guardian (r = 1); the others never do (r = 0). */
  channels: readonly ForecastChannel[];
  /** An easy route is open: mobile known, hence self-registration by SMS. Adds the bonus to r. */
  easyRoute: boolean;
  /** Had an ENT session: cell `reachable`, else `unreached`. As known now, also for the past. */
  connected: boolean;
  /** What was done for this guardian alone: a call, a paper handed over. Counts whatever `channels` says. */
  contacts: readonly { channel: ForecastChannel; day: SchoolDayIndex }[];
  /** Classes of this guardian's children in the school, also those outside the scope asked about. */
  classCodes: readonly string[];
  /** Day of the first observation that showed an activated account; null: none so far. */
  activatedOn: SchoolDayIndex | null;
};

/** A family (METRICS) with who is whose guardian: indexes into `guardians`. */
export type ForecastFamily = {
  id: HolderId;
  pupils: readonly { classCode: string; guardians: readonly number[] }[];
  guardians: readonly ForecastGuardian[];
};

/** All that the model is told of a school. */
export type SchoolHistory = {
  families: readonly ForecastFamily[];
  /** Days on which a list told the guardians' accounts. The first is the baseline, the last is "now". */
  observedOn: readonly SchoolDayIndex[];
  /** Past and planned. */
  exposures: readonly Exposure[];
};

/** Observation days in order, each once. */
export const listObservationDays = (history: Pick<SchoolHistory, 'observedOn'>): SchoolDayIndex[] =>
  [...new Set(history.observedOn)].sort((a, b) => a - b);

/** Whether every pupil of the family had an activated legal guardian on that day (METRICS: covered). */
export const isCoveredOn = (family: ForecastFamily, day: SchoolDayIndex): boolean =>
  family.pupils.every((pupil) => pupil.guardians.some((g) => isActivatedOn(family.guardians[g], day)));

/** Whether an observation up to that day showed this guardian's account activated. */
export const isActivatedOn = (guardian: ForecastGuardian | undefined, day: SchoolDayIndex): boolean =>
  guardian !== undefined && guardian.activatedOn !== null && guardian.activatedOn <= day;

/**
 * The families of some classes as METRICS counts them there: only their pupils of these classes have to be covered.
 * Guardians stay all: what they did tells about the family, and they are asked through their other children too.
 */
export function narrowFamilies(
  families: readonly ForecastFamily[],
  classCodes: 'all' | readonly string[],
): readonly ForecastFamily[] {
  if (classCodes === 'all') return families;
  return families.flatMap((family) => {
    const pupils = family.pupils.filter((p) => classCodes.includes(p.classCode));
    return pupils.length > 0 ? [{ ...family, pupils }] : [];
  });
}
