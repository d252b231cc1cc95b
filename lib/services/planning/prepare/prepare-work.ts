import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { changeWave } from '@/db/queries/campaign';
import {
  changePlanBanner,
  changePlanPrint,
  deleteEmptyCampaign,
  deleteUntouched,
  ensurePlanCampaign,
  insertPlanBanners,
  insertPlanPrints,
  insertPlanWaves,
} from '@/db/queries/plan-drafts';
import { findPlanningSchool, lockPlanning, type StoredPlan } from '@/db/queries/planning';
import { changePrepared, deletePrepared, insertPrepared, lockPrepared } from '@/db/queries/prepared-work';
import { listClassesOfSchool } from '@/db/queries/series-marks';
import type { SchoolScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import {
  type ActionPlace,
  decidePrepared,
  type PreparedSteps,
} from '@/lib/domain/planning/prepare/decide-prepared';
import type { WorkKind } from '@/lib/domain/planning/prepare/prepared-work';
import { deriveActId } from '../../derive-act-id';
import { loadEditedPlan } from '../load-edited-plan';
import { buildBanner, buildPrint, buildWave, canPrintPiece, type WorkGround } from './build-work';

export type WorkChanges = { made: number; followed: number; withdrawn: number };

const NOTHING: WorkChanges = { made: 0, followed: 0, withdrawn: 0 };

/**
 * Brings what is prepared in line with the running plan, in the transaction of what changed it: rows only, nothing is
 * drawn, printed or sent, so that sixty actions take some milliseconds, and a plan is never there without its work. Called
 * again it changes nothing. Work that a person has touched stays as it is; `list-estranged-work.ts` tells of it.
 * `reopened`: the action whose tick was just taken back.
 */
export async function prepareWork(
  tx: Tx,
  now: Date,
  scope: SchoolScope,
  reopened?: ActionPlace,
): Promise<WorkChanges> {
  await lockPlanning(tx, scope.uai);
  const loaded = await loadEditedPlan(tx);
  if (!loaded) return NOTHING;
  const { stored, edited } = loaded;
  const school = await findPlanningSchool(tx, scope.uai);
  if (!school) throw new Error(`no school ${scope.uai} in its own scope`);
  const ground = { school, classes: await listClassesOfSchool(tx) };
  const steps = decidePrepared(edited.phases, await lockPrepared(tx, stored.id), {
    todayOn: dayIn(school.timeZone, now),
    canPrint: canPrintPiece,
    ...(reopened && { reopened }),
  });
  const key = { schoolUai: scope.uai, planId: stored.id };
  for (const { work, phaseId, actionId } of steps.rebind)
    await changePrepared(tx, key, work, { phaseId, actionId });
  for (const step of steps.follow) await followAction(tx, key, step, ground);
  await deleteUntouched(tx, scope.uai, steps.withdraw);
  await deletePrepared(tx, key, steps.withdraw);
  await makeWork(tx, now, scope, stored, steps.make, ground);
  if (steps.withdraw.length > 0) await deleteEmptyCampaign(tx, scope.uai, stored.id);
  const changes = {
    made: steps.make.length,
    followed: steps.follow.length,
    withdrawn: steps.withdraw.length,
  };
  if (changes.made + changes.followed + changes.withdrawn > 0) {
    await recordAudit(tx, scope, now, 'plan.work_prepared', { planId: stored.id, ...changes });
  }
  return changes;
}

type PlanKey = { schoolUai: string; planId: string };

async function followAction(
  tx: Tx,
  key: PlanKey,
  { work, from }: PreparedSteps['follow'][number],
  ground: WorkGround,
): Promise<void> {
  const { workId } = work;
  switch (work.workKind) {
    case 'wave':
      await changeWave(tx, key.schoolUai, workId, buildWave(from, ground));
      break;
    case 'print':
      await changePlanPrint(tx, key.schoolUai, workId, buildPrint(from, ground));
      break;
    case 'banner':
      await changePlanBanner(tx, key.schoolUai, workId, buildBanner(from, ground));
      break;
  }
  await changePrepared(tx, key, work, { dueOn: from.dueOn, madeFrom: from });
}

async function makeWork(
  tx: Tx,
  now: Date,
  scope: SchoolScope,
  { id: planId, title }: Pick<StoredPlan, 'id' | 'title'>,
  make: PreparedSteps['make'],
  ground: WorkGround,
): Promise<void> {
  const { uai: schoolUai, userId } = scope;
  const made = make.map((want) => ({
    ...want,
    workId: deriveActId(`prepared ${planId}`, [want.phaseId, want.actionId, now.toISOString()]),
  }));
  const of = (kind: WorkKind) => made.filter(({ workKind }) => workKind === kind);
  const byPlan = { createdBy: userId, createdAt: now };
  if (of('wave').length > 0) {
    await ensurePlanCampaign(tx, { schoolUai, id: planId, title, ...byPlan });
  }
  await insertPlanWaves(
    tx,
    of('wave').map(({ workId, from }) => ({
      ...{ schoolUai, id: workId, campaignId: planId, ...byPlan },
      status: 'draft' as const,
      ...buildWave(from, ground),
    })),
  );
  await insertPlanPrints(
    tx,
    of('print').map(({ workId, from }) => ({
      ...{ schoolUai, id: workId, requestedBy: userId, requestedAt: now },
      ...buildPrint(from, ground),
    })),
  );
  await insertPlanBanners(
    tx,
    of('banner').map(({ workId, from }) => ({
      ...{ schoolUai, id: workId, ...byPlan },
      ...buildBanner(from, ground),
    })),
  );
  await insertPrepared(
    tx,
    schoolUai,
    made.map(({ from, ...row }) => ({
      ...row,
      planId,
      dueOn: from.dueOn,
      madeFrom: from,
      preparedAt: now,
    })),
  );
}
