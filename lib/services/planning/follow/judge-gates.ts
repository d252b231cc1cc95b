import { recordAudit } from '@/db/queries/audit';
import { listListDays } from '@/db/queries/facts';
import { insertGate, listGates } from '@/db/queries/plan-follow';
import { findRunningPlan, listActions, listPhases, lockPlanning } from '@/db/queries/planning';
import { loadSnapshot } from '@/db/queries/snapshot';
import { inSchool, type SchoolScope } from '@/db/scope';
import { measureAdoption } from '@/lib/domain/adoption/measure';
import { dayIn } from '@/lib/domain/directory/day';
import { decideGate } from '@/lib/domain/planning/decide-gate';
import { judgeGates, listDueGates } from '@/lib/domain/planning/follow/gate-judgement';
import { findClosing } from '@/lib/domain/planning/switch-over/days';
import type { ServiceContext } from '../../context';
import { loadCalendar } from '../load-ground';
import { answerGateByDecisions } from '../switch-over/answer-by-decisions';

/**
 * Judges the thresholds of the phases that have begun, on the figures of their first day: once for each first day, however
 * many workers look. Without a list that tells, nothing is judged, and the next day asks again. A switch-over that is decided
 * already has answered for its own.
 */
export async function judgePlanGates(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<{ judged: number }> {
  return inSchool(ctx.db, scope, async (tx) => {
    const plan = await findRunningPlan(tx);
    if (!plan) return { judged: 0 };
    const { school, todayOn } = await loadCalendar(tx, scope, ctx.now);
    const adoptedOn = dayIn(school.timeZone, plan.adoptedAt);
    const due = listDueGates(
      await listPhases(tx, plan.id),
      { todayOn, adoptedOn },
      await listGates(tx, plan.id),
    );
    if (due.length === 0) return { judged: 0 };
    // Whoever signs the switch-over at the same moment finds the judgement, or is found here.
    await lockPlanning(tx, scope.uai);
    const closing = findClosing([{ actions: await listActions(tx, plan.id) }])?.action;
    const listDays = [
      ...(await listListDays(tx, 'educonnect_guardians')),
      ...(await listListDays(tx, 'educonnect_pupils')),
    ].sort();
    let judged = 0;
    for (const { id: phaseId, startsOn, title, gates } of due) {
      const adoption = measureAdoption(await loadSnapshot(tx, { on: startsOn }));
      const decisions = gates.map((gate) => decideGate(gate, adoption));
      const status = judgeGates(decisions);
      const observedOn = listDays.findLast((on) => on <= startsOn);
      if (!status || !observedOn) continue;
      const key = { schoolUai: scope.uai, planId: plan.id, phaseId, startsOn };
      const row = { ...key, title, judgedAt: ctx.now, observedOn, status, decisions };
      if (!(await insertGate(tx, row))) continue;
      judged += 1;
      if (closing?.phaseId === phaseId) await answerGateByDecisions(tx, scope.uai, key, closing.dueOn);
      await recordAudit(tx, scope, ctx.now, 'plan.gate_judged', {
        planId: plan.id,
        phaseId,
        startsOn,
        status,
      });
    }
    return { judged };
  });
}
