import { and, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { regionScenario, regionScenarioOffer, regionScenarioVersion } from '@/db/schema/region-planning';

export type RegionScenarioRow = typeof regionScenario.$inferSelect;
export type ScenarioVersionRow = typeof regionScenarioVersion.$inferSelect;

/** What a région has written, in its scope: those in use first. */
export async function listScenarioRows(tx: Tx): Promise<RegionScenarioRow[]> {
  return tx
    .select()
    .from(regionScenario)
    .orderBy(sql`${regionScenario.retiredAt} is not null`, desc(regionScenario.updatedAt));
}

export async function findScenarioRow(
  tx: Tx,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<RegionScenarioRow | undefined> {
  const query = tx.select().from(regionScenario).where(eq(regionScenario.id, id));
  const [row] = await (lock ? query.for('update') : query);
  return row;
}

export async function countScenarios(tx: Tx): Promise<number> {
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(regionScenario);
  return row?.count ?? 0;
}

export async function insertScenario(tx: Tx, row: typeof regionScenario.$inferInsert): Promise<void> {
  await tx.insert(regionScenario).values(row);
}

export async function updateScenario(
  tx: Tx,
  { regionCode, id }: Pick<RegionScenarioRow, 'regionCode' | 'id'>,
  changes: Partial<Omit<RegionScenarioRow, 'regionCode' | 'id'>>,
): Promise<void> {
  await tx
    .update(regionScenario)
    .set(changes)
    .where(and(eq(regionScenario.regionCode, regionCode), eq(regionScenario.id, id)));
}

/** A draft that was never published leaves nothing behind. */
export async function deleteScenario(
  tx: Tx,
  { regionCode, id }: Pick<RegionScenarioRow, 'regionCode' | 'id'>,
): Promise<void> {
  await tx
    .delete(regionScenario)
    .where(and(eq(regionScenario.regionCode, regionCode), eq(regionScenario.id, id)));
}

export async function insertScenarioVersion(
  tx: Tx,
  row: typeof regionScenarioVersion.$inferInsert,
): Promise<void> {
  await tx.insert(regionScenarioVersion).values(row);
}

/** All versions of one scenario, newest first. */
export async function listScenarioVersions(tx: Tx, scenarioId: string): Promise<ScenarioVersionRow[]> {
  return tx
    .select()
    .from(regionScenarioVersion)
    .where(eq(regionScenarioVersion.scenarioId, scenarioId))
    .orderBy(desc(regionScenarioVersion.version));
}

/**
 * The latest version of each scenario that the région has published, retired ones too: `listOffers` says which are
 * offered. In a school's scope: its région's.
 */
export async function listLatestVersions(tx: Tx): Promise<ScenarioVersionRow[]> {
  return tx
    .selectDistinctOn([regionScenarioVersion.scenarioId])
    .from(regionScenarioVersion)
    .orderBy(regionScenarioVersion.scenarioId, desc(regionScenarioVersion.version));
}

/** The scenarios that the région has decided about; without a row one is offered. */
export async function listOffers(tx: Tx): Promise<Map<string, boolean>> {
  const rows = await tx.select().from(regionScenarioOffer);
  return new Map(rows.map((row) => [row.scenarioId, row.isOffered]));
}

export async function saveOffer(tx: Tx, row: typeof regionScenarioOffer.$inferInsert): Promise<void> {
  const { isOffered, decidedAt } = row;
  await tx
    .insert(regionScenarioOffer)
    .values(row)
    .onConflictDoUpdate({
      target: [regionScenarioOffer.regionCode, regionScenarioOffer.scenarioId],
      set: { isOffered, decidedAt },
    });
}
