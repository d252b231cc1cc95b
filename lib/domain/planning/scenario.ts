import type { Role } from '../access/types';
import type { Day, Level, SchoolKind } from '../directory/types';

/** What a plan wants to reach: a rate 0..1 of one metric. */
export type Metric = 'family_coverage' | 'pupil_activation' | 'guardian_activation';
export type Goal = { metric: Metric; value: number };
/** A condition that must hold before a phase may start. */
export type Gate = { metric: Metric; atLeast: number; scope?: Level };

export type HolidayName = 'toussaint' | 'noel' | 'hiver' | 'printemps';
export type Anchor =
  | { at: 'rentree' }
  | { at: 'phase_end'; phase: string }
  | { at: 'before_holiday' | 'after_holiday'; holiday: HolidayName }
  | { at: 'day'; on: Day }
  | { at: 'parents_meeting' };

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
};

export type ScenarioAction = {
  id: string;
  title: string;
  kind: ActionKind;
  role: Role;
  /** School days after the start of the phase; negative: before it. */
  offset: number;
  audience?: AudienceRule;
  template?: string;
  minutes: { fixed: number; perFamily: number };
  /** Done by the product at its date, or ticked by a person. */
  automatic: boolean;
};

export type ScenarioPhase = {
  id: string;
  title: string;
  levels: Level[] | 'all';
  start: { anchor: Anchor; offset: number };
  /** School weeks of five school days. */
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
  sizes?: [min: number, max: number];
  pros: string[];
  cons: string[];
  goal: Goal & { by: Anchor };
  phases: ScenarioPhase[];
};
