import type { Day } from '../directory/types';
import { ok, type Result, refuse } from '../result';
import type { Anchor, AnchoredDay, ScenarioPhase } from './scenario';
import {
  addSchoolDays,
  findHoliday,
  firstSchoolDayAfter,
  lastSchoolDayBefore,
  lastSchoolDayOfWeek,
  type SchoolCalendar,
  type SchoolHoliday,
} from './school-calendar';

/** First and last day, both included. */
export type Span = { startsOn: Day; endsOn: Day };
export type Spans = ReadonlyMap<string, Span>;

/** The days that anchors stand for in one plan. */
export type Dating = { rentreeOn: Day; startOn: Day; parentsMeetingOn: Day };

/** Breaks long enough to cut a phase in two; the bridge of Ascension is not. */
const CUTTING: readonly string[] = ['toussaint', 'noel', 'hiver', 'printemps', 'ete'];

/**
 * Phases so that each comes after the one whose end it starts from; among those that can come next, the one
 * that `rank` puts first. Refusals: `phase_cycle`, `phase_unknown`.
 */
export function orderPhases(
  phases: readonly ScenarioPhase[],
  rank: (phase: ScenarioPhase) => Day | number,
): Result<ScenarioPhase[], 'phase_cycle' | 'phase_unknown'> {
  const ordered: ScenarioPhase[] = [];
  let left = [...phases].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
  const missing = left.find(({ start: { anchor } }) => {
    return anchor.at === 'phase_end' && !left.some((phase) => phase.id === anchor.phase);
  });
  if (missing) return refuse('phase_unknown', { phase: missing.id });
  while (left.length > 0) {
    const next = left.find(({ start: { anchor } }) => {
      return anchor.at !== 'phase_end' || ordered.some((phase) => phase.id === anchor.phase);
    });
    if (!next) return refuse('phase_cycle', { phase: left[0]?.id ?? '' });
    ordered.push(next);
    left = left.filter((phase) => phase !== next);
  }
  return ok(ordered);
}

/**
 * The school day of an anchor and its offset. Throws on a phase or a break that is not there: `buildPlan`
 * has refused it before.
 */
export function resolveDay(
  calendar: SchoolCalendar,
  dating: Dating,
  spans: Spans,
  { anchor, offset }: AnchoredDay,
): Day {
  const day = anchorDay(calendar, dating, spans, anchor);
  return addSchoolDays(calendar, day, offset);
}

function anchorDay(calendar: SchoolCalendar, dating: Dating, spans: Spans, anchor: Anchor): Day {
  switch (anchor.at) {
    case 'rentree':
      return dating.rentreeOn;
    case 'start':
      return dating.startOn;
    case 'parents_meeting':
      return dating.parentsMeetingOn;
    case 'day':
      return addSchoolDays(calendar, anchor.on, 0);
    case 'phase_end':
      return addSchoolDays(calendar, getSpan(spans, anchor.phase).endsOn, 1);
    case 'before_holiday':
      return lastSchoolDayBefore(calendar, getHoliday(calendar, anchor.holiday));
    case 'after_holiday':
      return firstSchoolDayAfter(calendar, getHoliday(calendar, anchor.holiday));
  }
}

/** The days of a phase that has been dated already; phases are dated in an order in which each finds those it waits for. */
export function getSpan(spans: Spans, phaseId: string): Span {
  const span = spans.get(phaseId);
  if (!span) throw new Error(`phase ${phaseId} has no dates yet`);
  return span;
}

function getHoliday(calendar: SchoolCalendar, name: string): SchoolHoliday {
  const holiday = findHoliday(calendar, name);
  if (!holiday) throw new Error(`the calendar of zone ${calendar.zone} has no ${name}`);
  return holiday;
}

/** The breaks that lie between the first and the last day. */
export const listCuts = (calendar: SchoolCalendar, { startsOn, endsOn }: Span): SchoolHoliday[] =>
  calendar.holidays.filter((h) => CUTTING.includes(h.name) && startsOn < h.startsOn && h.startsOn <= endsOn);

/**
 * From a first day on, the phase's weeks: up to the last school day of the week in which its last week's third
 * day falls. So a start on Tuesday or Wednesday opens a week of its own, one on Thursday or Friday does not.
 * An unbroken phase that a break would cut starts on the return from it instead.
 */
export function buildSpan(calendar: SchoolCalendar, phase: ScenarioPhase, startsOn: Day): Span {
  const lastWeek = addSchoolDays(calendar, startsOn, Math.max(5 * phase.weeks - 3, 0));
  const span = { startsOn, endsOn: lastSchoolDayOfWeek(calendar, lastWeek) };
  const cut = phase.unbroken ? listCuts(calendar, span)[0] : undefined;
  return cut ? buildSpan(calendar, phase, firstSchoolDayAfter(calendar, cut)) : span;
}

/** Dates phases by their anchors, each not before its `floor`, in the given order. */
export function datePhases(
  calendar: SchoolCalendar,
  ordered: readonly ScenarioPhase[],
  dating: Dating,
  floor: (phase: ScenarioPhase, spans: Spans) => Day | undefined,
): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const phase of ordered) {
    const anchored = resolveDay(calendar, dating, spans, phase.start);
    const earliest = floor(phase, spans);
    spans.set(phase.id, buildSpan(calendar, phase, earliest && earliest > anchored ? earliest : anchored));
  }
  return spans;
}
