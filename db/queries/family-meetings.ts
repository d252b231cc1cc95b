import { asc, eq, gte, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { familyMeeting } from '@/db/schema/help-page';
import type { Day } from '@/lib/domain/directory/types';
import type { FamilyMeeting } from '@/lib/domain/materials/meeting';

const columns = {
  id: familyMeeting.id,
  kind: familyMeeting.kind,
  on: familyMeeting.on,
  startsAt: familyMeeting.startsAt,
  endsAt: familyMeeting.endsAt,
  place: familyMeeting.place,
  note: familyMeeting.note,
};

/** Meetings of the scope's school, in order; with `fromOn` those of that day and later. */
export const listMeetingRows = (tx: Tx, fromOn?: Day): Promise<FamilyMeeting[]> =>
  tx
    .select(columns)
    .from(familyMeeting)
    .where(fromOn ? gte(familyMeeting.on, fromOn) : undefined)
    .orderBy(asc(familyMeeting.on), asc(familyMeeting.startsAt), asc(familyMeeting.id));

/** Writes a meeting, over the one of the same id. */
export async function upsertMeeting(tx: Tx, schoolUai: string, meeting: FamilyMeeting): Promise<void> {
  const { id: __, ...content } = meeting;
  await tx
    .insert(familyMeeting)
    .values({ schoolUai, ...meeting })
    .onConflictDoUpdate({ target: [familyMeeting.schoolUai, familyMeeting.id], set: content });
}

/** The day of the meeting that was deleted; undefined when there was none. */
export async function deleteMeeting(tx: Tx, id: string): Promise<Day | undefined> {
  const [row] = await tx
    .delete(familyMeeting)
    .where(eq(familyMeeting.id, id))
    .returning({ on: familyMeeting.on });
  return row?.on;
}

/** Nobody else adds one until the transaction ends. */
export const lockMeetings = (tx: Tx, schoolUai: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('palier.family_meeting'), hashtext(${schoolUai}))`);
