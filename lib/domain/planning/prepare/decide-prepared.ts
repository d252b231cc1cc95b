import type { Day } from '../../directory/types';
import type { MergedAction, MergedPhase } from '../merge-plan';
import { type CanPrint, findWorkKind, madeFromOf } from './choose-work';
import type { Prepared, PreparedFrom, WorkKind } from './prepared-work';

/** An action with the work that it asks for. */
type Wanted = {
  phaseId: string;
  actionId: string;
  workKind: WorkKind;
  from: PreparedFrom;
  isDone: boolean;
};

/** Which action of the plan. */
export type ActionPlace = { phaseId: string; actionId: string };

/** Work that stands beside the plan now, although somebody has touched it: they are asked, it is not moved. */
export type Estranged = {
  work: Prepared;
  /** What the plan says now; null: the action is gone. */
  now: { phaseId: string; actionId: string; from: PreparedFrom } | null;
};

export type PreparedSteps = {
  make: Omit<Wanted, 'isDone'>[];
  /** Untouched work that follows its action. */
  follow: { work: Prepared; from: PreparedFrom }[];
  /** Work whose action has another place in the plan, by split or merged phases. */
  rebind: { work: Prepared; phaseId: string; actionId: string }[];
  /** Untouched work whose action is gone, or settled without it. */
  withdraw: Prepared[];
  estranged: Estranged[];
};

/**
 * What is to be done so that the prepared work of a plan is that of its actions. Each action has one work at most, made
 * once: what a person has dropped is not made again. Nothing is made for what is done or lies behind; done work is
 * history. An action that was settled without its untouched work leaves none of it waiting; `reopened`, which somebody has
 * just opened again, has its work made again whatever its day. Work stays with its action also where phases were split or
 * merged: there the words and the day tell which.
 */
export function decidePrepared(
  phases: readonly MergedPhase[],
  prepared: readonly Prepared[],
  { todayOn, canPrint, reopened }: { todayOn: Day; canPrint: CanPrint; reopened?: ActionPlace },
): PreparedSteps {
  const wanted = listWanted(phases, canPrint);
  const match = matchWork(wanted, prepared);
  const steps: PreparedSteps = { make: [], follow: [], rebind: [], withdraw: [], estranged: [] };
  for (const [want, work] of match.pairs) {
    const { phaseId, actionId, from } = want;
    if (want.isDone && work.state === 'untouched') {
      steps.withdraw.push(work);
      continue;
    }
    if (work.phaseId !== phaseId || work.actionId !== actionId)
      steps.rebind.push({ work, phaseId, actionId });
    if (want.isDone || isSame(work, from)) continue;
    if (work.state === 'untouched') steps.follow.push({ work, from });
    else if (isAsked(work) || isPublished(work))
      steps.estranged.push({ work, now: { phaseId, actionId, from } });
  }
  for (const work of match.left) {
    if (work.state === 'untouched') steps.withdraw.push(work);
    else if (isAsked(work) || isPublished(work)) steps.estranged.push({ work, now: null });
  }
  for (const { isDone, ...want } of match.unmet) {
    const isAgain = want.phaseId === reopened?.phaseId && want.actionId === reopened.actionId;
    if (!isDone && (isAgain || want.from.dueOn >= todayOn)) steps.make.push(want);
  }
  return steps;
}

const isAsked = ({ state }: Prepared): boolean => state === 'touched' || state === 'agreed';

/** A banner that is published for days to come: its action is done when it begins, so an open one has it still ahead. */
export const isPublished = ({ workKind, state }: Pick<Prepared, 'workKind' | 'state'>): boolean =>
  workKind === 'banner' && state === 'done';

/** `dueOn` may be a day that somebody has agreed to instead of the plan's. */
const isSame = ({ dueOn, madeFrom }: Prepared, from: PreparedFrom): boolean =>
  dueOn === from.dueOn && keyOf({ ...madeFrom, dueOn: '' }) === keyOf({ ...from, dueOn: '' });

/** Only a banner lasts until the end of its phase; words are compared as data, in one order. */
function keyOf({ title, kind, audience, templateId, dueOn, endsOn }: PreparedFrom): string {
  return JSON.stringify([
    title,
    kind,
    sorted(audience),
    templateId,
    dueOn,
    kind === 'banner' ? endsOn : null,
  ]);
}

/** The database gives the keys of an object back in an order of its own. */
const sorted = (value: object | null): unknown =>
  value && Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));

function listWanted(phases: readonly MergedPhase[], canPrint: CanPrint): Wanted[] {
  return phases.flatMap((phase) =>
    phase.actions.flatMap((action: MergedAction): Wanted[] => {
      const workKind = findWorkKind(phase, action, canPrint);
      if (!workKind) return [];
      const from = madeFromOf(phase, action);
      return [{ phaseId: phase.id, actionId: action.id, workKind, from, isDone: action.doneAt !== null }];
    }),
  );
}

type Match = { pairs: [Wanted, Prepared][]; unmet: Wanted[]; left: Prepared[] };

/** By place and words, then by words and day in another place, then by place alone. */
function matchWork(wanted: readonly Wanted[], prepared: readonly Prepared[]): Match {
  const pairs: [Wanted, Prepared][] = [];
  let unmet = [...wanted];
  let left = [...prepared];
  const pair = (isPair: (want: Wanted, work: Prepared) => boolean) => {
    for (const want of [...unmet]) {
      const work = left.find((one) => one.workKind === want.workKind && isPair(want, one));
      if (!work) continue;
      pairs.push([want, work]);
      unmet = unmet.filter((one) => one !== want);
      left = left.filter((one) => one !== work);
    }
  };
  const isPlace = (want: Wanted, work: Prepared) =>
    want.phaseId === work.phaseId && want.actionId === work.actionId;
  const isWorded = (want: Wanted, work: Prepared) => want.from.title === work.madeFrom.title;
  pair((want, work) => isPlace(want, work) && isWorded(want, work));
  pair((want, work) => isWorded(want, work) && want.from.dueOn === work.dueOn);
  pair(isPlace);
  return { pairs, unmet, left };
}
