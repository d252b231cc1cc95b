import type { Tx } from '@/db/client';
import { listMeetingRows } from '@/db/queries/family-meetings';
import { countMeetingMarks, listMeetingMarks } from '@/db/queries/meeting-marks';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can, classesFor } from '@/lib/domain/access/rights';
import { listPlaces } from '@/lib/domain/adoption/rank-families';
import { searchFamilies } from '@/lib/domain/adoption/search-families';
import type { Day } from '@/lib/domain/directory/types';
import type { FamilyMeeting } from '@/lib/domain/materials/meeting';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { AttendanceMark } from '@/lib/domain/tracking/contact';
import type { ServiceContext } from '../context';
import { type FollowedFamily, loadFollowed } from './list-followed-families';

/** People with each mark; a family of two parents who both came counts two. */
export type MeetingCount = { meeting: FamilyMeeting; invited: number; came: number };

/** The meetings and workshops of the school, the newest first, with how many people were marked for each. */
export async function listAttendance(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<Result<MeetingCount[], 'not_allowed'>> {
  if (!can(scope.grants, 'record_contact')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx) => {
    const counts = await countMeetingMarks(tx);
    const peopleOf = (id: string, kind: AttendanceMark) =>
      counts.find((one) => one.meetingId === id && one.kind === kind)?.people ?? 0;
    const meetings = (await listMeetingRows(tx)).reverse();
    return ok(
      meetings.map((meeting) => ({
        meeting,
        invited: peopleOf(meeting.id, 'invited'),
        came: peopleOf(meeting.id, 'meeting'),
      })),
    );
  });
}

export type Attendee = { family: FollowedFamily; invited: boolean; came: boolean };

export type Attendance = {
  meeting: FamilyMeeting;
  todayOn: Day;
  /** The families asked for, by name. */
  families: Attendee[];
  /** Of all families of the person's classes. */
  total: number;
  invited: number;
  came: number;
  classCodes: string[];
};

/**
 * One meeting with the families of the person's own classes, by name, each with whether it was told and whether it came.
 * Refusals: `not_allowed`, `unknown_meeting`.
 */
export async function getAttendance(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'secretKey'>,
  scope: SchoolScope,
  { meetingId, classCode, query = '' }: { meetingId: string; classCode?: string; query?: string },
): Promise<Result<Attendance, 'not_allowed' | 'unknown_meeting'>> {
  if (!can(scope.grants, 'record_contact')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx): Promise<Result<Attendance, 'unknown_meeting'>> => {
    const meeting = await findMeeting(tx, meetingId);
    if (!meeting) return refuse('unknown_meeting');
    const classes = classesFor(scope.grants, 'record_contact');
    const { families, todayOn } = (await loadFollowed(tx, ctx, scope, classes)).followed;
    const marks = await listMeetingMarks(tx, meetingId);
    const [invited, came] = (['invited', 'meeting'] as const).map(
      (kind) => new Set(marks.filter((one) => one.kind === kind).map(({ holderId }) => holderId)),
    );
    const attendees = families.map((family): Attendee => {
      const people = [...family.pupils, ...family.guardians].map(({ id }) => id);
      return {
        family,
        invited: people.some((id) => invited?.has(id)),
        came: people.some((id) => came?.has(id)),
      };
    });
    const found = new Set(searchFamilies(families, query).map(({ id }) => id));
    const nameOf = ({ family }: Attendee) => family.pupils[0]?.displayName ?? '';
    return ok({
      meeting,
      todayOn,
      families: attendees
        .filter(
          ({ family }) =>
            found.has(family.id) &&
            (!classCode || family.pupils.some((pupil) => pupil.classCode === classCode)),
        )
        .sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'fr')),
      total: attendees.length,
      invited: attendees.filter((one) => one.invited).length,
      came: attendees.filter((one) => one.came).length,
      classCodes: listPlaces(families).classCodes,
    });
  });
}

export const findMeeting = async (tx: Tx, id: string): Promise<FamilyMeeting | undefined> =>
  (await listMeetingRows(tx)).find((meeting) => meeting.id === id);
