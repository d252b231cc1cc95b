import type { Role } from '../access/types';
import type { HolidayCode } from '../directory/calendar-data';
import type { Day, Level, SchoolKind } from '../directory/types';

/** What a plan wants to reach: a rate 0..1 of one metric. */
export type Metric = 'family_coverage' | 'pupil_activation' | 'guardian_activation';
export type Goal = { metric: Metric; value: number };
/** A condition that must hold before a phase may start. */
export type Gate = { metric: Metric; atLeast: number; scope?: Level };

/** The four breaks that the school year is told by. */
export type HolidayName = Exclude<HolidayCode, 'ascension' | 'ete'>;

/**
 * A day that a scenario knows by what happens on it. `start` is the day that the school picks (by default the
 * first school day after adoption); `phase_end` is the first school day after that phase; `before_holiday` the
 * last school day before the break, `after_holiday` the day of return.
 */
export type Anchor =
  | { at: 'rentree' }
  | { at: 'start' }
  | { at: 'phase_end'; phase: string }
  | { at: 'before_holiday' | 'after_holiday'; holiday: HolidayName }
  | { at: 'day'; on: Day }
  | { at: 'parents_meeting' };

/** A number of school days after an anchor; negative: before it. */
export type AnchoredDay = { anchor: Anchor; offset: number };

export const ACTION_KINDS = [
  'prepare',
  'document',
  'wave_email',
  'wave_ent',
  'banner',
  'meeting',
  'phone',
  'data_quality',
  'delegation',
  'switch_over',
  'review',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** Whom an action is for, by rule: the people are found on the day it is done. */
export type AudienceRule = {
  holders: 'guardians' | 'pupils';
  levels: Level[] | 'all';
  cells?: ('adopted' | 'dormant' | 'reachable' | 'unreached')[];
  families?: 'not_covered' | 'all';
  /** One of several groups of classes of these levels, in class order; they are counted as equal. */
  group?: { index: number; of: number };
};

export type ScenarioAction = {
  id: string;
  title: string;
  kind: ActionKind;
  role: Role;
  /** School days after the start of the phase; negative: before it. */
  offset: number;
  /** Dated from this anchor instead of the start of the phase. */
  on?: AnchoredDay;
  audience?: AudienceRule;
  template?: string;
  /** Hands out an identifier and a provisional password: its audience never holds an activated account. */
  notifies?: true;
  minutes: { fixed: number; perFamily: number };
  /** Done by the product at its date, or ticked by a person. */
  automatic: boolean;
};

export type ScenarioPhase = {
  id: string;
  title: string;
  levels: Level[] | 'all';
  /** Makes ready and asks nothing of families: shortened, never postponed, when a school starts late. */
  preparation?: true;
  /** Not to be cut in two by holidays: waits for the return from those that would. */
  unbroken?: true;
  start: AnchoredDay;
  /** School weeks, up to the last school day of the last one. A start on Thursday or Friday opens no week. */
  weeks: number;
  gates?: Gate[];
  actions: ScenarioAction[];
};

export type Scenario = {
  id: string;
  version: number;
  title: string;
  summary: string;
  for: SchoolKind[];
  /** Pupils in the school for which it is made. */
  sizes?: [min: number, max: number];
  pros: string[];
  cons: string[];
  /** `by` counts the day of the anchor itself; of a phase, its last day. */
  goal: Goal & { by: Anchor };
  phases: ScenarioPhase[];
};
