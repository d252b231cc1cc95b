import type { Tx } from '@/db/client';
import { findPlanningSchool, findRunningPlan, listActions } from '@/db/queries/planning';
import { findSwitchOverSettings, listDecisions } from '@/db/queries/switch-over';
import {
  findSwitchOverStanding,
  removeSwitchOverStanding,
  writeSwitchOverNotice,
  writeSwitchOverStanding,
} from '@/db/queries/switch-over-standing';
import { dayIn } from '@/lib/domain/directory/day';
import { findClosing } from '@/lib/domain/planning/switch-over/days';
import { stateOf } from '@/lib/domain/planning/switch-over/decision';
import { discloseCount, type ShownBefore } from '@/lib/domain/planning/switch-over/disclose';

/**
 * Shows the région the switch-over of the running plan, and families its day and help desk. To be called in the transaction of every change to the plan, of
 * every decision and of the settings. A decision's counts are judged once: what was shown of it stays, what was withheld too.
 */
export async function publishSwitchOver(tx: Tx, schoolUai: string): Promise<void> {
  const plan = await findRunningPlan(tx);
  const school = await findPlanningSchool(tx, schoolUai);
  const closing = plan && findClosing([{ actions: await listActions(tx, plan.id) }]);
  if (!plan || !school || !closing) return removeSwitchOverStanding(tx, schoolUai);
  const switchOverOn = closing.action.dueOn;
  const decisions = await listDecisions(tx, plan.id);
  const state = stateOf(decisions, switchOverOn);
  const held = decisions.findLast(({ kind }) => kind === 'confirmed' || kind === 'overridden');
  const standing = await findSwitchOverStanding(tx, schoolUai);
  const before = standing?.shownBefore ?? [];
  const key = held && `${plan.id} ${held.number}`;
  const known = before.find((shown) => shown.key === key);
  const judged = known ?? (held && key ? judge(key, held.figures, before) : undefined);
  const isDecided = state !== 'open';
  const { helpPlace, helpOpening, helpPhone } = await findSwitchOverSettings(tx);
  const desk = [helpPlace, helpOpening, helpPhone].filter((line) => line !== '');
  await writeSwitchOverNotice(tx, { schoolUai, switchOverOn, state, desk });
  await writeSwitchOverStanding(tx, {
    schoolUai,
    switchOverOn,
    state,
    cause: isDecided ? (held?.cause ?? null) : null,
    decidedOn: isDecided && held ? dayIn(school.timeZone, held.decidedAt) : null,
    lockedOutPupils: isDecided ? (judged?.pupils ?? null) : null,
    lockedOutGuardians: isDecided ? (judged?.guardians ?? null) : null,
    shownBefore: judged && !known ? [...before, judged] : before,
  });
}

function judge(
  key: string,
  { lockedOut, population }: Awaited<ReturnType<typeof listDecisions>>[number]['figures'],
  before: ShownBefore,
): ShownBefore[number] {
  const shown = (of: 'pupils' | 'guardians') => before.flatMap((one) => one[of] ?? []);
  return {
    key,
    pupils: discloseCount(lockedOut.pupils, population.pupils, shown('pupils')),
    guardians: discloseCount(lockedOut.guardians, population.guardians, shown('guardians')),
  };
}
