import type { Day } from '../../directory/types';
import type { AudienceRule, Goal } from '../scenario';
import type { PublishedContent } from './campaign-content';

/** What a campaign looks at in a plan: when its families are first asked for something, when it ends, what it aims at. */
export type PlanShape = { asksFrom: Day | null; endsOn: Day | null; goal: Goal & { by: Day } };

type ShapedPlan = {
  goal: Goal & { by: Day };
  phases: readonly { actions: readonly { dueOn: Day; audience: AudienceRule | null }[] }[];
};

/** An action without an audience asks nothing of families: preparing may begin before the campaign. */
export function shapeOf({ goal, phases }: ShapedPlan): PlanShape {
  const actions = phases.flatMap((phase) => phase.actions);
  const asked = actions.filter((action) => action.audience !== null).map(({ dueOn }) => dueOn);
  const due = actions.map(({ dueOn }) => dueOn);
  return { asksFrom: asked.sort()[0] ?? null, endsOn: due.sort().at(-1) ?? null, goal };
}

/** Where a plan leaves what its campaign allows. */
export type BoundBreak =
  | { bound: 'starts_early' | 'starts_late' | 'ends_late'; on: Day; limitOn: Day }
  /** The same figure, aimed lower or later than the campaign does. */
  | { bound: 'goal_low'; value: number; atLeast: number }
  | { bound: 'goal_late'; on: Day; limitOn: Day };

export type CampaignBounds = Pick<PublishedContent, 'earliestStartOn' | 'latestStartOn' | 'endsOn' | 'goal'>;

/** Every bound of the campaign that a plan leaves. A school may aim higher, or at another figure. */
export function listBoundBreaks(bounds: CampaignBounds, plan: PlanShape): BoundBreak[] {
  const breaks: BoundBreak[] = [];
  const { asksFrom, endsOn, goal } = plan;
  if (asksFrom && asksFrom < bounds.earliestStartOn) {
    breaks.push({ bound: 'starts_early', on: asksFrom, limitOn: bounds.earliestStartOn });
  }
  if (asksFrom && asksFrom > bounds.latestStartOn) {
    breaks.push({ bound: 'starts_late', on: asksFrom, limitOn: bounds.latestStartOn });
  }
  if (endsOn && endsOn > bounds.endsOn) {
    breaks.push({ bound: 'ends_late', on: endsOn, limitOn: bounds.endsOn });
  }
  if (goal.metric === bounds.goal.metric) {
    if (goal.value < bounds.goal.value) {
      breaks.push({ bound: 'goal_low', value: goal.value, atLeast: bounds.goal.value });
    }
    if (goal.by > bounds.goal.by) {
      breaks.push({ bound: 'goal_late', on: goal.by, limitOn: bounds.goal.by });
    }
  }
  return breaks;
}
