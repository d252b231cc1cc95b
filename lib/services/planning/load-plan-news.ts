import type { Tx } from '@/db/client';
import { findRunningPlan, listActions, listPhases, type StoredPlan } from '@/db/queries/planning';
import type { SchoolScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import { buildPlan, type PlanInput } from '@/lib/domain/planning/build-plan';
import { diffScenario, type ScenarioDiff } from '@/lib/domain/planning/diff-scenario';
import { isSameCalendar } from '@/lib/domain/planning/kept-calendar';
import { type MergedPhase, type MergedPlan, mergePlan } from '@/lib/domain/planning/merge-plan';
import type { DatedGoal, DatedPlan, PlanProblem } from '@/lib/domain/planning/plan';
import { buildFamilyCounts } from '@/lib/domain/planning/plan-size';
import type { Scenario } from '@/lib/domain/planning/scenario';
import { buildSchoolCalendar, type SchoolCalendar } from '@/lib/domain/planning/school-calendar';
import { ok, type Problem, type Result } from '@/lib/domain/result';
import { type Ground, loadGround } from './load-ground';
import { findLatestScenario } from './offered-scenarios';

/** What the plan would become. */
export type Proposal = MergedPlan & { goal: DatedGoal };
type Proposed = Result<Proposal, PlanProblem>;

/** What has changed under a running plan since it was dated. Nothing of it is applied before somebody says so. */
export type PlanNews = {
  plan: StoredPlan;
  calendar: SchoolCalendar;
  /** A newer version of the scenario, and what taking it would give. */
  version?: { scenario: Scenario; diff: ScenarioDiff; proposal: Proposed };
  /** Other holidays or another rentrée, where they move a date. */
  calendarChange?: { proposal: Proposed };
};

/**
 * The news of the running plan; undefined without a plan. A plan that was adopted before scenarios and calendars were
 * kept beside plans has none: there is nothing to compare with.
 */
export async function loadPlanNews(tx: Tx, scope: SchoolScope, now: Date): Promise<PlanNews | undefined> {
  const plan = await findRunningPlan(tx);
  if (!plan) return undefined;
  const ground = await loadGround(tx, scope, now);
  const { calendar } = ground;
  const { scenario: own, calendar: kept } = plan;
  if (!own || !kept) return { plan, calendar };
  const latest = await findLatestScenario(tx, plan.scenarioId);
  const isNewer = latest !== undefined && latest.version > plan.scenarioVersion;
  const isMoved = !isSameCalendar(kept, calendar);
  if (!isNewer && !isMoved) return { plan, calendar };

  const stored = await loadMergedPhases(tx, plan.id);
  const input = readInput(plan, ground);
  const before = buildPlan(
    own,
    buildSchoolCalendar({ ...kept, publicHolidays: [...calendar.publicHolidays] }),
    input,
  );
  const propose = (scenario: Scenario): Proposed => {
    const after = buildPlan(scenario, calendar, input);
    if (!after.ok) return after;
    return ok(buildProposal(stored, before, after.value, ground));
  };
  const redated = isMoved ? propose(own) : undefined;
  return {
    plan,
    calendar,
    ...(isNewer
      ? { version: { scenario: latest, diff: diffScenario(own, latest), proposal: propose(latest) } }
      : {}),
    ...(redated && (!redated.ok || redated.value.moved.length > 0)
      ? { calendarChange: { proposal: redated } }
      : {}),
  };
}

function buildProposal(
  stored: MergedPhase[],
  before: Result<DatedPlan, PlanProblem>,
  after: DatedPlan,
  { calendar, todayOn }: Ground,
): Proposal {
  const merged = mergePlan({
    stored,
    // What could be dated when it was adopted can be dated with the same days; if not, nothing was moved by hand.
    before: before.ok ? before.value.phases : stored,
    after: after.phases,
    calendar,
    todayOn,
  });
  return { ...merged, goal: after.goal };
}

function readInput(plan: StoredPlan, { school, adoption }: Ground): PlanInput {
  return {
    adoptedOn: dayIn(school.timeZone, plan.adoptedAt),
    families: buildFamilyCounts(adoption),
    ...plan.request,
  };
}

async function loadMergedPhases(tx: Tx, planId: string): Promise<MergedPhase[]> {
  const actions = await listActions(tx, planId);
  return (await listPhases(tx, planId)).map(({ schoolUai: _school, planId: _plan, levels, ...phase }) => ({
    ...phase,
    levels: levels ?? 'all',
    actions: actions
      .filter((action) => action.phaseId === phase.id)
      .map(({ schoolUai: _s, planId: _p, phaseId: _f, doneByName: _n, ...action }) => action),
  }));
}

export type NewsProblem = Problem<
  PlanProblem | 'not_allowed' | 'plan_not_running' | 'no_newer_version' | 'calendar_unmoved'
>;
