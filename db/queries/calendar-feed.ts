import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { calendarFeed } from '@/db/schema/calendar-feed';

/** Gives a person an address, in the place of the one they had. As that user. */
export async function setFeed(tx: Tx, feed: typeof calendarFeed.$inferInsert): Promise<void> {
  const { userId: _, ...set } = feed;
  await tx.insert(calendarFeed).values(feed).onConflictDoUpdate({ target: calendarFeed.userId, set });
}

/** Takes the address back: whoever has it reads nothing any more. As that user. */
export async function deleteFeed(tx: Tx, userId: string): Promise<boolean> {
  const gone = await tx
    .delete(calendarFeed)
    .where(eq(calendarFeed.userId, userId))
    .returning({ id: calendarFeed.userId });
  return gone.length > 0;
}

/** When the address of a person was made; undefined without one. As that user. */
export async function findFeed(tx: Tx, userId: string): Promise<{ createdAt: Date } | undefined> {
  const [row] = await tx
    .select({ createdAt: calendarFeed.createdAt })
    .from(calendarFeed)
    .where(eq(calendarFeed.userId, userId));
  return row;
}

/** Whose address it is. As a reader who presents it. */
export async function findFeedOwner(tx: Tx, tokenHash: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ userId: calendarFeed.userId })
    .from(calendarFeed)
    .where(eq(calendarFeed.tokenHash, tokenHash));
  return row?.userId;
}
