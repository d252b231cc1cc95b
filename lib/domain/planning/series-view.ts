import type { Reading, SeriesMeasure, SeriesScope } from '../adoption/series-measure';
import type { Day, Level } from '../directory/types';
import type { AlignedWeek } from './align-phases';
import type { SchoolHoliday } from './school-calendar';
import type { DaySpan, SeriesWindow } from './series-window';

/** What a series is asked for. Closed, but for codes of classes and phases: those are looked up. */
export type SeriesQuery = {
  measure: SeriesMeasure;
  /** Without it: the first scope that the person may see. */
  scope?: SeriesScope;
  unit: 'rate' | 'count';
  window: SeriesWindow;
  /** Dates of one's own, as typed. */
  from?: string;
  to?: string;
  compare?: { kind: 'scope'; scope: SeriesScope } | { kind: 'phase'; phaseId: string };
  /** The phase that another one is compared with; without it the one that runs. */
  basePhaseId?: string;
};

/** A figure of a day. `high`: what it may be at most, while nobody has said whose some accounts are. */
export type SeriesReading = Reading & { on: Day; high?: number };

export type SeriesLine = { scope: SeriesScope; points: SeriesReading[] };

export type SeriesPhase = { id: string; title: string; levels: Level[] | 'all'; startsOn: Day; endsOn: Day };

export const MARK_KINDS = ['wave', 'banner', 'letter', 'meeting'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** What has a page of its own. */
export type MarkPage = { of: 'wave' | 'banner' | 'meeting'; id: string };

/** Something that was done, or is planned, on a day. */
export type SeriesMark = {
  on: Day;
  /** The page of the one thing that it stands for. */
  page?: MarkPage | undefined;
  kind: MarkKind;
  /** Of a wave, or of an action of the plan; empty for acts noted on people. */
  title: string;
  /** How many acts of the day stand behind it, and people they were on; null: not told. */
  acts: number;
  people: number | null;
  planned: boolean;
};

export type PhaseComparison = {
  base: SeriesPhase;
  other: SeriesPhase;
  otherScope: SeriesScope;
  weeks: AlignedWeek<SeriesReading>[];
  /** The other phase's observations on the days of the base one. */
  moved: SeriesReading[];
};

export type SeriesView = {
  measure: SeriesMeasure;
  unit: 'rate' | 'count';
  window: SeriesWindow;
  span: DaySpan;
  line: SeriesLine;
  /** Another scope over the same days. */
  compared: SeriesLine | null;
  phaseComparison: PhaseComparison | null;
  /** Share of families that the school wants covered; of that measure only. */
  goal: number | null;
  /** Whether an account that nobody has attributed yet leaves the figure open. */
  bounded: boolean;
  /** Those that touch the window, and what they are shaded by. */
  phases: SeriesPhase[];
  holidays: SchoolHoliday[];
  marks: SeriesMark[];
  /** What may be chosen. */
  scopes: SeriesScope[];
  allPhases: SeriesPhase[];
};
