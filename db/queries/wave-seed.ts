import { and, asc, desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { wave, waveSeed } from '@/db/schema/campaign';

export type StoredSeed = typeof waveSeed.$inferSelect;

export async function listSeeds(tx: Tx, waveId: string): Promise<StoredSeed[]> {
  return tx.select().from(waveSeed).where(eq(waveSeed.waveId, waveId)).orderBy(asc(waveSeed.address));
}

/** The addresses of the wave that had some last: those that a form proposes. */
export async function listLatestSeeds(tx: Tx): Promise<string[]> {
  const [latest] = await tx
    .select({ id: wave.id })
    .from(waveSeed)
    .innerJoin(wave, and(eq(wave.schoolUai, waveSeed.schoolUai), eq(wave.id, waveSeed.waveId)))
    .orderBy(desc(wave.createdAt), desc(wave.id))
    .limit(1);
  return latest ? (await listSeeds(tx, latest.id)).map(({ address }) => address) : [];
}

/** In the place of those that the wave had. */
export async function replaceSeeds(
  tx: Tx,
  schoolUai: string,
  waveId: string,
  addresses: readonly string[],
): Promise<void> {
  await tx.delete(waveSeed).where(and(eq(waveSeed.schoolUai, schoolUai), eq(waveSeed.waveId, waveId)));
  if (addresses.length === 0) return;
  await tx
    .insert(waveSeed)
    .values(addresses.map((address) => ({ schoolUai, waveId, address, status: 'pending' as const })));
}

export async function settleSeed(
  tx: Tx,
  { schoolUai, waveId, address }: Pick<StoredSeed, 'schoolUai' | 'waveId' | 'address'>,
  outcome: Pick<StoredSeed, 'status' | 'failure' | 'settledAt'>,
): Promise<void> {
  await tx
    .update(waveSeed)
    .set(outcome)
    .where(
      and(eq(waveSeed.schoolUai, schoolUai), eq(waveSeed.waveId, waveId), eq(waveSeed.address, address)),
    );
}
