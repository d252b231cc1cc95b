import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { listMeetingRows, lockMeetings, upsertMeeting } from '@/db/queries/family-meetings';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { dayIn, isDay } from '@/lib/domain/directory/day';
import {
  decideMeeting,
  type FamilyMeeting,
  MEETING_KINDS,
  type MeetingProblem,
} from '@/lib/domain/materials/meeting';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { firstField } from './banner-input';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}]*$/u);

const meetingInput = z.object({
  /** NULL: a new one. */
  id: z.uuid().nullable(),
  kind: z.enum(MEETING_KINDS),
  on: z.string().refine(isDay),
  startsAt: clock,
  endsAt: clock.nullable(),
  place: line(90).min(1),
  note: line(200),
});

const isSameMeeting = (a: Omit<FamilyMeeting, 'id'>, b: Omit<FamilyMeeting, 'id'>): boolean =>
  (['kind', 'on', 'startsAt', 'endsAt', 'place', 'note'] as const).every((name) => a[name] === b[name]);

export type SaveMeetingProblem = 'not_allowed' | 'invalid_meeting' | 'unknown_meeting' | MeetingProblem;

/**
 * Announces a meeting or a workshop on the families' help page, or changes one. One that is announced already, word for word,
 * is that one: the form was sent twice. Refusals: `not_allowed`,
 * `invalid_meeting` (`field`), `unknown_meeting` and those of `decideMeeting`.
 */
export async function saveMeeting(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: SchoolScope,
  input: unknown,
): Promise<Result<{ id: string }, SaveMeetingProblem>> {
  if (!can(scope.grants, 'edit_help_page')) return refuse('not_allowed');
  const parsed = meetingInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_meeting', firstField(parsed.error));
  const { id: known, ...meeting } = parsed.data;
  const { timeZone } = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ id: string }, SaveMeetingProblem>> => {
    await lockMeetings(tx, scope.uai);
    const rows = await listMeetingRows(tx);
    if (known && !rows.some((row) => row.id === known)) return refuse('unknown_meeting');
    const same = known ? undefined : rows.find((row) => isSameMeeting(row, meeting));
    if (same) return ok({ id: same.id });
    const others = rows.filter((row) => row.id !== known).length;
    const decided = decideMeeting(meeting, { todayOn: dayIn(timeZone, ctx.now), others });
    if (!decided.ok) return decided;
    const id = known ?? ctx.newId();
    await upsertMeeting(tx, scope.uai, { id, ...meeting });
    const detail = { on: meeting.on };
    if (known) await recordAudit(tx, scope, ctx.now, 'meeting.changed', detail);
    else await recordAudit(tx, scope, ctx.now, 'meeting.announced', detail);
    return ok({ id });
  });
}
