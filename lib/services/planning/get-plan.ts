import { findRunningPlan, listActions, listPhases, type StoredPlan } from '@/db/queries/planning';
import { listPrepared, type StoredPrepared } from '@/db/queries/prepared-work';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { Day } from '@/lib/domain/directory/types';
import { decideGate, type GateDecision } from '@/lib/domain/planning/decide-gate';
import {
  followPlan,
  listToDos,
  type PlannedAction,
  type PlannedPhase,
  type PlanProgress,
} from '@/lib/domain/planning/follow-plan';
import { isOwnAction } from '@/lib/domain/planning/own-actions';
import type { DatedGoal } from '@/lib/domain/planning/plan';
import { type WeekLoad, weeklyLoad } from '@/lib/domain/planning/plan-size';
import type { SchoolCalendar } from '@/lib/domain/planning/school-calendar';
import type { ServiceContext } from '../context';
import { loadGround } from './load-ground';

export type RunningPlan = {
  id: string;
  title: string;
  scenarioId: string;
  scenarioVersion: number;
  goal: DatedGoal;
  adoptedAt: Date;
  /** NULL: adopted from the command line, or by somebody who has left. */
  adoptedByName: string | null;
  phases: PlannedPhase[];
  progress: PlanProgress;
  /** What the roles of the scope have to do within two weeks, late first. */
  toDos: PlannedAction[];
  load: WeekLoad[];
  /** Today's figures against the gates, by phase. */
  gates: (GateDecision & { phaseId: string })[];
  calendar: SchoolCalendar;
  todayOn: Day;
};

/** The school's running plan as it stands today; undefined when none was adopted. Every role of the school reads it. */
export async function getPlan(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<RunningPlan | undefined> {
  return inSchool(ctx.db, scope, async (tx) => {
    const plan = await findRunningPlan(tx);
    if (!plan) return undefined;
    const { todayOn, calendar, adoption } = await loadGround(tx, scope, ctx.now);
    const actions = await listActions(tx, plan.id);
    const prepared = await listPrepared(tx, plan.id);
    const phases = (await listPhases(tx, plan.id)).map(
      ({ id, position, title, levels, startsOn, endsOn, gates }): PlannedPhase => ({
        id,
        position,
        title,
        levels: levels ?? 'all',
        startsOn,
        endsOn,
        gates,
        actions: actions
          .filter((action) => action.phaseId === id)
          .map((action) => ({
            ...toPlanned(action, prepared),
            isOwn: isOwnAction(scope.grants, adoption.classes, { levels: levels ?? 'all' }, action),
          })),
      }),
    );
    return {
      ...headOf(plan),
      phases,
      progress: followPlan(phases, todayOn),
      toDos: listToDos(phases, scope.roles, todayOn),
      load: weeklyLoad({ phases }),
      gates: phases.flatMap(({ id: phaseId, gates }) =>
        gates.map((gate) => ({ phaseId, ...decideGate(gate, adoption) })),
      ),
      calendar,
      todayOn,
    };
  });
}

function toPlanned(
  stored: Awaited<ReturnType<typeof listActions>>[number],
  prepared: readonly StoredPrepared[],
): PlannedAction {
  const { schoolUai: _school, planId: _plan, doneBy: _doneBy, ...action } = stored;
  const own = prepared.find(({ phaseId, actionId }) => phaseId === action.phaseId && actionId === action.id);
  if (!own || own.state === 'dropped') return action;
  return { ...action, work: { kind: own.workKind, id: own.workId, state: own.state } };
}

const headOf = ({ id, title, scenarioId, scenarioVersion, goal, adoptedAt, adoptedByName }: StoredPlan) => ({
  id,
  title,
  scenarioId,
  scenarioVersion,
  goal,
  adoptedAt,
  adoptedByName,
});
