import type { Tx } from '@/db/client';
import { findPlanChangedAt, listWaveDecisions, type WaveDecisions } from '@/db/queries/plan-changes';
import { findPlanningSchool, findRunningPlan, listActions, listPhases } from '@/db/queries/planning';
import { listPrepared } from '@/db/queries/prepared-work';
import { listClassesOfSchool } from '@/db/queries/series-marks';
import type { SchoolScope } from '@/db/scope';
import type { Level } from '@/lib/domain/directory/types';
import { isOwnAction } from '@/lib/domain/planning/own-actions';
import type { DatedAction, DatedPhase } from '@/lib/domain/planning/plan';

/** An action of somebody's calendar. */
export type AgendaAction = DatedAction & {
  doneAt: Date | null;
  /** When its wave leaves, once somebody has said so. */
  leavesAt: Date | null;
  /** What was decided about that wave; undefined: nothing yet. */
  decisions: WaveDecisions | undefined;
};

export type AgendaPlan = {
  id: string;
  title: string;
  /** Counts the changes of the plan. */
  version: number;
  changedAt: Date;
  phases: (Omit<DatedPhase, 'actions'> & { actions: AgendaAction[] })[];
};

/** The running plan as one person's calendar has it: all of its phases, and the actions that are theirs. */
export async function loadAgendaPlan(tx: Tx, scope: SchoolScope): Promise<AgendaPlan | undefined> {
  const plan = await findRunningPlan(tx);
  if (!plan || !(await findPlanningSchool(tx, scope.uai))) return undefined;
  const classes: { code: string; level: Level }[] = await listClassesOfSchool(tx);
  const actions = await listActions(tx, plan.id);
  const prepared = await listPrepared(tx, plan.id);
  const workOf = new Map(prepared.map((work) => [keyOf(work.phaseId, work.actionId), work]));
  const waveIds = prepared.flatMap(({ workKind, workId }) => (workKind === 'wave' ? [workId] : []));
  const decisions = await listWaveDecisions(tx, waveIds);
  const phases = (await listPhases(tx, plan.id)).map(
    ({ id, position, title, levels: known, startsOn, endsOn, gates }) => {
      const levels = known ?? ('all' as const);
      const own = actions.filter(
        (action) => action.phaseId === id && isOwnAction(scope.grants, classes, { levels }, action),
      );
      return {
        ...{ id, position, title, levels, startsOn, endsOn, gates },
        actions: own.map(
          ({ schoolUai: _u, planId: _p, phaseId: _f, doneBy: _b, doneByName: _n, ...action }) => ({
            ...action,
            leavesAt: workOf.get(keyOf(id, action.id))?.at ?? null,
            decisions: decisions.get(workOf.get(keyOf(id, action.id))?.workId ?? ''),
          }),
        ),
      };
    },
  );
  const changedAt = (await findPlanChangedAt(tx, plan.id)) ?? plan.adoptedAt;
  return { id: plan.id, title: plan.title, version: plan.version, changedAt, phases };
}

const keyOf = (phaseId: string, actionId: string) => JSON.stringify([phaseId, actionId]);
