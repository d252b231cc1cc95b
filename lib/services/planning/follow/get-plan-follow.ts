import { listCurves, listGates } from '@/db/queries/plan-follow';
import { inSchool, type SchoolScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { EditedPlan } from '@/lib/domain/planning/edit/plan-edit';
import type { GateStatus } from '@/lib/domain/planning/follow/gate-judgement';
import {
  comparePlanned,
  type PlanCurve,
  type PlannedAgainstActual,
} from '@/lib/domain/planning/follow/plan-curve';
import { spanOfPlan } from '@/lib/domain/planning/plan-span';
import type { SeriesView } from '@/lib/domain/planning/series-view';
import type { ServiceContext } from '../../context';
import { getForecast } from '../../forecast/get-forecast';
import { getSeriesView } from '../../series/get-series-view';
import { loadEditedPlan } from '../load-edited-plan';
import { loadCalendar } from '../load-ground';

/** A threshold of the plan on its day: judged, or still to come. */
export type FollowedGate = { on: Day; title: string; status: GateStatus | 'coming' };

export type PlanFollow = {
  todayOn: Day;
  timeZone: string;
  /** What is compared with: that of the newest decision; null where none was kept. */
  curve: PlanCurve | null;
  /** Decided a moment ago: the worker is at it. */
  curveComing: boolean;
  goal: number;
  /** The day for which the plan sets it. */
  goalOn: Day;
  gates: FollowedGate[];
  /** NULL until a list has told something. */
  view: SeriesView | null;
  compared: PlannedAgainstActual | null;
};

/** A curve takes seconds; after this long it was not made: there was nothing to simulate, or the plan is older. */
const CURVE_WAITED_MS = 10 * 60_000;

/**
 * What the running plan was expected to bring beside what the lists say since. Undefined without a plan, and for somebody
 * who follows classes only: what was kept is of the whole school.
 */
export async function getPlanFollow(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<PlanFollow | undefined> {
  if (scope.classCodes !== 'all') return undefined;
  const loaded = await inSchool(ctx.db, scope, async (tx) => {
    const plan = await loadEditedPlan(tx);
    if (!plan) return undefined;
    const { school, todayOn } = await loadCalendar(tx, scope, ctx.now);
    const { id, adoptedAt } = plan.stored;
    return {
      plan: plan.edited,
      todayOn,
      timeZone: school.timeZone,
      adoptedAt,
      curves: await listCurves(tx, id),
      judged: await listGates(tx, id),
    };
  });
  if (!loaded) return undefined;
  const { plan, todayOn, timeZone, adoptedAt, curves, judged } = loaded;
  const [curve] = curves;
  const adoptedOn = dayIn(timeZone, adoptedAt);
  const { endsOn } = spanOfPlan(plan.phases, todayOn);
  const from = curve && curve.observedOn < adoptedOn ? curve.observedOn : adoptedOn;
  const to = [endsOn, plan.goal.by, todayOn].sort().at(-1) ?? todayOn;
  const series = await getSeriesView(ctx, scope, {
    measure: 'families',
    unit: 'rate',
    window: 'own',
    from,
    to,
  });
  const view = series.ok ? series.value : null;
  return {
    todayOn,
    timeZone,
    curve: curve ?? null,
    curveComing: !curve && ctx.now.getTime() - adoptedAt.getTime() < CURVE_WAITED_MS,
    goal: curve?.goal.rate ?? view?.goal ?? 1,
    goalOn: plan.goal.by,
    gates: [
      ...judged.map(({ startsOn, title, status }) => ({ on: startsOn, title, status })),
      ...listComing(plan, judged),
    ].sort((a, b) => a.on.localeCompare(b.on)),
    view,
    compared: curve && view ? await compare(ctx, scope, curve, view) : null,
  };
}

const listComing = (
  { phases }: EditedPlan,
  judged: readonly { phaseId: string; startsOn: Day }[],
): FollowedGate[] =>
  phases
    .filter(
      ({ id, startsOn, gates }) =>
        gates.length > 0 && !judged.some((one) => one.phaseId === id && one.startsOn === startsOn),
    )
    .map(({ startsOn, title }) => ({ on: startsOn, title, status: 'coming' }));

async function compare(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  curve: PlanCurve,
  view: SeriesView,
): Promise<PlannedAgainstActual | null> {
  const last = view.line.points.findLast(({ part }) => part !== null);
  if (!last || last.part === null) return null;
  const forecast = await getForecast(ctx, scope);
  const expectedOn = forecast.ok && forecast.value.known ? forecast.value.goal.medianOn : null;
  return comparePlanned(curve, { on: last.on, covered: last.part, total: last.whole }, expectedOn) ?? null;
}
