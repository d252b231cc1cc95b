import type { Day } from '../directory/types';
import type { DatedAction, DatedPhase } from './plan';
import { addSchoolDays, isSchoolDay, type SchoolCalendar } from './school-calendar';

/** What became of an action: `doneAt` says when it was settled, done or (`skipped`) not needed. */
export type Outcome = { doneAt: Date | null; doneBy: string | null; skipped: boolean; note: string | null };
/** An action of a plan with what became of it. */
export type MergedAction = DatedAction & Outcome;
export type MergedPhase = Omit<DatedPhase, 'actions'> & { actions: MergedAction[] };

/** An action, not done yet, that is due on another day than before. */
export type MovedAction = { phaseId: string; actionId: string; title: string; fromOn: Day; toOn: Day };
export type MergedPlan = { phases: MergedPhase[]; moved: MovedAction[] };

type Input = {
  /** The plan as it runs. */
  stored: readonly MergedPhase[];
  /** What its scenario and calendar gave, and what the new ones give: both dated from the day of adoption. */
  before: readonly DatedPhase[];
  after: readonly DatedPhase[];
  calendar: SchoolCalendar;
  todayOn: Day;
};

/**
 * A running plan that follows a newer version of its scenario, or another calendar. What is done stays as it was done,
 * also when the scenario has it no more. What is not done follows `after`: its dates where they differ from `before`;
 * a date that the school has moved itself stays where the scenario says nothing new. What the school has added stays,
 * what it has taken out stays out. Nothing is asked for on a day that has passed, unless it was late already.
 */
export function mergePlan(input: Input): MergedPlan {
  const { stored, before, after } = input;
  const ids = [...new Set([...after, ...stored].map((phase) => phase.id))];
  const phases = ids.flatMap((id): MergedPhase[] => {
    const own = stored.find((phase) => phase.id === id);
    const old = before.find((phase) => phase.id === id);
    const next = after.find((phase) => phase.id === id);
    const actions = mergeActions(own, old, next, input);
    const frame = own && old && next && saysTheSame(old, next) ? own : (next ?? own);
    // Taken out by the school, or by the scenario with nothing done in it.
    const isOut = !frame || (old && !own) || (!next && actions.length === 0);
    return isOut ? [] : [{ ...frame, ...spanOf(own, old, next, frame), actions }];
  });
  const sorted = phases
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn))
    .map((phase, position) => ({ ...phase, position }));
  return { phases: sorted, moved: listMoved(stored, sorted) };
}

type Span = { startsOn: Day; endsOn: Day };
const isSameSpan = (a: Span, b: Span) => a.startsOn === b.startsOn && a.endsOn === b.endsOn;

function spanOf(own: Span | undefined, old: Span | undefined, next: Span | undefined, frame: Span): Span {
  // Where the scenario says nothing new, the school's own days hold.
  const chosen = own && old && next && isSameSpan(old, next) ? own : (next ?? frame);
  return { startsOn: chosen.startsOn, endsOn: chosen.endsOn };
}

function mergeActions(
  own: MergedPhase | undefined,
  old: DatedPhase | undefined,
  next: DatedPhase | undefined,
  input: Input,
): MergedAction[] {
  const find = <A extends DatedAction>(actions: readonly A[] | undefined, id: string) =>
    actions?.find((action) => action.id === id);
  const ids = [...new Set([...(next?.actions ?? []), ...(own?.actions ?? [])].map((action) => action.id))];
  const actions = ids.flatMap((id): MergedAction[] => {
    const [mine, was, will] = [find(own?.actions, id), find(old?.actions, id), find(next?.actions, id)];
    if (mine?.doneAt) return [mine];
    if (!will) return mine && !was ? [{ ...mine, dueOn: onSchoolDay(mine.dueOn, input) }] : [];
    if (!mine) return was ? [] : [{ ...will, dueOn: notBeforeToday(will.dueOn, input), ...NOT_DONE }];
    const isNews = !was || was.dueOn !== will.dueOn;
    const dueOn = isNews ? notBeforeToday(will.dueOn, input) : onSchoolDay(mine.dueOn, input);
    const content = was && saysTheSame(was, will) ? mine : will;
    return [
      { ...content, dueOn: isNews && isLateAnyway(mine, will, input) ? mine.dueOn : dueOn, ...NOT_DONE },
    ];
  });
  return actions.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** Alike but for the days: what the school has changed in its own words then stays. */
const saysTheSame = (a: DatedAction | DatedPhase, b: DatedAction | DatedPhase): boolean =>
  JSON.stringify({ ...a, ...NO_DAYS }) === JSON.stringify({ ...b, ...NO_DAYS });
const NO_DAYS = { dueOn: '', startsOn: '', endsOn: '', position: 0, actions: [] };

/** Of an action that waits. */
export const NOT_DONE: Outcome = { doneAt: null, doneBy: null, skipped: false, note: null };

/** Late before and with its new date too: that date would only hide since when. */
const isLateAnyway = (mine: DatedAction, will: DatedAction, { todayOn }: Input): boolean =>
  mine.dueOn < todayOn && will.dueOn < todayOn;

const notBeforeToday = (day: Day, { calendar, todayOn }: Input): Day =>
  day < todayOn ? addSchoolDays(calendar, todayOn, 0) : day;

/** What lies ahead on a day that is none any more waits for the next school day; what has passed stays. */
const onSchoolDay = (day: Day, { calendar, todayOn }: Input): Day =>
  day >= todayOn && !isSchoolDay(calendar, day) ? addSchoolDays(calendar, day, 0) : day;

function listMoved(stored: readonly MergedPhase[], merged: readonly MergedPhase[]): MovedAction[] {
  return merged
    .flatMap(({ id: phaseId, actions }) =>
      actions.flatMap(({ id: actionId, title, dueOn: toOn }): MovedAction[] => {
        const own = stored.find(({ id }) => id === phaseId)?.actions.find(({ id }) => id === actionId);
        return own && own.dueOn !== toOn ? [{ phaseId, actionId, title, fromOn: own.dueOn, toOn }] : [];
      }),
    )
    .sort((a, b) => a.fromOn.localeCompare(b.fromOn));
}
