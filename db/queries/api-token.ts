import { and, desc, eq, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { apiCall, apiToken } from '@/db/schema/api';
import type { Day } from '@/lib/domain/directory/types';

export type StoredToken = typeof apiToken.$inferSelect;
export type TokenCard = Omit<StoredToken, 'tokenHash'>;

const card = {
  regionCode: apiToken.regionCode,
  id: apiToken.id,
  name: apiToken.name,
  createdBy: apiToken.createdBy,
  createdAt: apiToken.createdAt,
  endsOn: apiToken.endsOn,
  lastUsedOn: apiToken.lastUsedOn,
  revokedAt: apiToken.revokedAt,
};

export async function insertToken(tx: Tx, token: typeof apiToken.$inferInsert): Promise<void> {
  await tx.insert(apiToken).values(token);
}

/** The keys of the région, the newest first. */
export const listTokens = (tx: Tx): Promise<TokenCard[]> =>
  tx.select(card).from(apiToken).orderBy(desc(apiToken.createdAt));

export async function findToken(tx: Tx, id: string): Promise<TokenCard | undefined> {
  const [token] = await tx.select(card).from(apiToken).where(eq(apiToken.id, id));
  return token;
}

/** Returns the name of the key; undefined when there was none that was not revoked before. */
export async function revokeToken(tx: Tx, id: string, at: Date): Promise<string | undefined> {
  const [row] = await tx
    .update(apiToken)
    .set({ revokedAt: at })
    .where(and(eq(apiToken.id, id), isNull(apiToken.revokedAt)))
    .returning({ name: apiToken.name });
  return row?.name;
}

/** The key that a call presents: row-level security shows that one only. */
export async function findPresented(tx: Tx, tokenHash: string): Promise<TokenCard | undefined> {
  const [token] = await tx.select(card).from(apiToken).where(eq(apiToken.tokenHash, tokenHash));
  return token;
}

/** Counts a call in its minute, on every machine at once. Returns how many there were, this one included. */
export async function countCall(
  tx: Tx,
  { regionCode, id }: Pick<StoredToken, 'regionCode' | 'id'>,
  minuteAt: Date,
): Promise<number> {
  const [row] = await tx
    .insert(apiCall)
    .values({ regionCode, tokenId: id, minuteAt, calls: 1 })
    .onConflictDoUpdate({
      target: [apiCall.regionCode, apiCall.tokenId, apiCall.minuteAt],
      set: { calls: sql`${apiCall.calls} + 1` },
    })
    .returning({ calls: apiCall.calls });
  if (!row) throw new Error('an upsert with returning gave no row');
  return row.calls;
}

/** Once a day: notes that a key is in use, and forgets the counts of earlier minutes. */
export async function touchToken(tx: Tx, id: string, on: Day, minuteAt: Date): Promise<void> {
  const touched = await tx
    .update(apiToken)
    .set({ lastUsedOn: on })
    .where(and(eq(apiToken.id, id), or(isNull(apiToken.lastUsedOn), ne(apiToken.lastUsedOn, on))))
    .returning({ id: apiToken.id });
  if (touched.length > 0) {
    await tx.delete(apiCall).where(and(eq(apiCall.tokenId, id), lt(apiCall.minuteAt, minuteAt)));
  }
}
