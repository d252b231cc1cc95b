import { recordAudit } from '@/db/queries/audit';
import { insertAct } from '@/db/queries/contact';
import { lockMeetings } from '@/db/queries/family-meetings';
import { findTimeZone } from '@/db/queries/import';
import { deleteMeetingMarks, listMeetingMarks } from '@/db/queries/meeting-marks';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can, canFor, classesFor } from '@/lib/domain/access/rights';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { decideAttendedAt } from '@/lib/domain/tracking/attended-at';
import { chooseContacted } from '@/lib/domain/tracking/choose-contacted';
import type { AttendanceMark } from '@/lib/domain/tracking/contact';
import { type FamilyView, loadFamilies } from '../adoption/load-families';
import type { ServiceContext } from '../context';
import { findMeeting } from './get-attendance';
import { pickFamilies } from './record-for-families';

export type MarkAttendanceProblem =
  | 'not_allowed'
  | 'nobody_chosen'
  | 'unknown_meeting'
  | 'unknown_family'
  | 'meeting_not_yet';

/**
 * Ticks families as told of a meeting or as having come, or takes the tick back (`on: false`), in the one ledger of
 * contacts: on the guardians that a family still needs, on its pupils for who works with pupils only. What is ticked
 * already stays as it is, whoever ticked it; a tick may be taken back by whoever may set it, since a list at the door is
 * everybody's. Refusals: those of the type.
 */
export async function markAttendance(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: SchoolScope,
  input: { meetingId: string; mark: AttendanceMark; families: readonly string[]; on: boolean },
): Promise<Result<{ families: number }, MarkAttendanceProblem>> {
  const { meetingId, mark, on } = input;
  if (!can(scope.grants, 'record_contact')) return refuse('not_allowed');
  if (input.families.length === 0) return refuse('nobody_chosen');
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ families: number }, MarkAttendanceProblem>> => {
    // Two who tick one family at the door: the second finds it ticked.
    await lockMeetings(tx, scope.uai);
    const meeting = await findMeeting(tx, meetingId);
    if (!meeting) return refuse('unknown_meeting');
    const timeZone = await findTimeZone(tx, scope.uai);
    const classes = classesFor(scope.grants, 'record_contact');
    const chosen = pickFamilies(await loadFamilies(tx, dayIn(timeZone, ctx.now), classes), input.families);
    if (!chosen) return refuse('unknown_family');
    const at = decideAttendedAt(mark, meeting, { now: ctx.now, timeZone });
    if (on && !at.ok) return at;
    const marked = new Set(
      (await listMeetingMarks(tx, meetingId)).filter(({ kind }) => kind === mark).map((row) => row.holderId),
    );
    const changed = chosen.filter((family) => peopleOf(family).some((id) => marked.has(id)) !== on);
    if (changed.length === 0) return ok({ families: 0 });
    if (on && at.ok) {
      const holderIds = changed.flatMap((family) =>
        chooseContacted(family, { pupilsOnly: !seesGuardians(scope, family) }),
      );
      const act = { actId: ctx.newId(), kind: mark, at: at.value, note: null, recordedBy: scope.userId };
      await insertAct(tx, scope.uai, { ...act, meetingId }, holderIds);
    } else {
      const holderIds = changed.flatMap(peopleOf);
      await deleteMeetingMarks(tx, scope.uai, { meetingId, kind: mark, holderIds });
    }
    const detail = { meetingId, kind: mark, families: changed.length };
    if (on) await recordAudit(tx, scope, ctx.now, 'attendance.marked', detail);
    else await recordAudit(tx, scope, ctx.now, 'attendance.undone', detail);
    return ok({ families: changed.length });
  });
}

const peopleOf = ({ pupils, guardians }: FamilyView) => [...pupils, ...guardians].map(({ id }) => id);

const seesGuardians = (scope: SchoolScope, family: FamilyView) =>
  family.pupils.every((pupil) => canFor(scope.grants, 'see_guardians', pupil.classCode));
