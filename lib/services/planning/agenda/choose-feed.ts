import { deleteFeed, findFeed, setFeed } from '@/db/queries/calendar-feed';
import { asUser } from '@/db/scope';
import type { ServiceContext } from '../../context';
import { hashFeedToken, inventFeedToken } from './feed-token';

/** When the calendar address of the signed-in person was made; undefined without one. */
export const getFeed = (
  ctx: Pick<ServiceContext, 'db'>,
  userId: string,
): Promise<{ createdAt: Date } | undefined> => asUser(ctx.db, userId, (tx) => findFeed(tx, userId));

/**
 * Makes the signed-in person a calendar address, in the place of the one they had. It is in the answer and nowhere else:
 * only its digest is kept.
 */
export async function createFeed(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'publicUrl'>,
  userId: string,
): Promise<{ address: string }> {
  const token = inventFeedToken();
  const feed = { userId, tokenHash: hashFeedToken(token), createdAt: ctx.now };
  await asUser(ctx.db, userId, (tx) => setFeed(tx, feed));
  return { address: `${ctx.publicUrl}/agenda/${token}.ics` };
}

/** Takes the address back: it answers like one that never was. Twice is once. */
export const revokeFeed = (ctx: Pick<ServiceContext, 'db'>, userId: string): Promise<boolean> =>
  asUser(ctx.db, userId, (tx) => deleteFeed(tx, userId));
