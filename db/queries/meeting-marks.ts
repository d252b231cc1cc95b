import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contact } from '@/db/schema/tracking';
import type { HolderId } from '@/lib/domain/roster/types';
import type { ContactKind } from '@/lib/domain/tracking/contact';

/** Who has this mark of a meeting. */
export async function listMeetingMarks(
  tx: Tx,
  meetingId: string,
): Promise<{ holderId: HolderId; kind: ContactKind }[]> {
  return tx
    .selectDistinct({ holderId: contact.holderId, kind: contact.kind })
    .from(contact)
    .where(eq(contact.meetingId, meetingId));
}

/** How many people have a mark of each meeting that has some. */
export async function countMeetingMarks(
  tx: Tx,
): Promise<{ meetingId: string; kind: ContactKind; people: number }[]> {
  return tx.execute<{ meetingId: string; kind: ContactKind; people: number }>(sql`
    select meeting_id as "meetingId", kind, count(distinct holder_id)::int as people
    from contact where meeting_id is not null group by meeting_id, kind`);
}

/** Takes a mark of a meeting off these people, whoever set it; returns how many had it. */
export async function deleteMeetingMarks(
  tx: Tx,
  schoolUai: string,
  { meetingId, kind, holderIds }: { meetingId: string; kind: ContactKind; holderIds: readonly HolderId[] },
): Promise<number> {
  const gone = await tx
    .delete(contact)
    .where(
      and(
        eq(contact.schoolUai, schoolUai),
        eq(contact.meetingId, meetingId),
        eq(contact.kind, kind),
        inArray(contact.holderId, [...holderIds]),
      ),
    )
    .returning({ id: contact.holderId });
  return new Set(gone.map((row) => row.id)).size;
}
