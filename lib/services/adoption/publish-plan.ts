import type { Tx } from '@/db/client';
import { writePlanStanding } from '@/db/queries/plan-standing';
import { findPlanningSchool, findRunningPlan, listActions } from '@/db/queries/planning';
import { dayIn } from '@/lib/domain/directory/day';
import { shapeOf } from '@/lib/domain/planning/region-campaign/plan-bounds';
import { publishSwitchOver } from './publish-switch-over';

/**
 * Shows the région the running plan of a school: what is due when and whether it is done. To be called in the
 * transaction of every change to it. Words are the scenario's, so that nothing that a school has written leaves it.
 */
export async function publishPlan(tx: Tx, schoolUai: string): Promise<void> {
  await publishSwitchOver(tx, schoolUai);
  const plan = await findRunningPlan(tx);
  const school = await findPlanningSchool(tx, schoolUai);
  if (!plan || !school) return;
  const titles = new Map(
    plan.scenario?.phases.flatMap((phase) =>
      phase.actions.map((action) => [`${phase.id} ${action.id}`, action.title] as const),
    ),
  );
  const actions = await listActions(tx, plan.id);
  await writePlanStanding(tx, {
    schoolUai,
    scenarioId: plan.scenarioId,
    scenarioVersion: plan.scenarioVersion,
    scenario: plan.scenario,
    request: plan.request,
    calendar: plan.calendar,
    adoptedOn: dayIn(school.timeZone, plan.adoptedAt),
    campaignId: plan.campaignId,
    shape: plan.campaignId ? shapeOf({ goal: plan.goal, phases: [{ actions }] }) : null,
    actions: actions.map(({ phaseId, id, dueOn, doneAt, skipped }) => ({
      phaseId,
      id,
      title: titles.get(`${phaseId} ${id}`) ?? '',
      dueOn,
      done: doneAt !== null,
      ...(skipped && { skipped }),
    })),
  });
}
