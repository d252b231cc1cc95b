import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { columnMapping, matchDecision, stateLabel } from '@/db/schema/import';
import type { ColumnMapping } from '@/lib/domain/import/columns';
import type { AccountState, HolderId } from '@/lib/domain/roster/types';

/*
 * What people of a school have told about its lists, once and for all to come: whom a row means, what a label means,
 * what a column holds.
 */

export async function listDecisions(tx: Tx): Promise<Map<string, HolderId>> {
  const rows = await tx
    .select({ rowKey: matchDecision.rowKey, holderId: matchDecision.holderId })
    .from(matchDecision);
  return new Map(rows.map((r) => [r.rowKey, r.holderId]));
}

export async function saveDecision(tx: Tx, decision: typeof matchDecision.$inferInsert): Promise<void> {
  const { holderId, decidedAt, decidedBy } = decision;
  await tx
    .insert(matchDecision)
    .values(decision)
    .onConflictDoUpdate({
      target: [matchDecision.schoolUai, matchDecision.rowKey],
      set: { holderId, decidedAt, decidedBy },
    });
}

/** The school's own labels over the shipped table. */
export async function listStateLabels(tx: Tx): Promise<Map<string, AccountState>> {
  const rows = await tx
    .select({ label: stateLabel.label, state: stateLabel.state })
    .from(stateLabel)
    .orderBy(stateLabel.label);
  return new Map(rows.map((r) => [r.label, r.state]));
}

export async function saveStateLabel(
  tx: Tx,
  schoolUai: string,
  label: string,
  state: AccountState,
): Promise<void> {
  await tx
    .insert(stateLabel)
    .values({ schoolUai, label, state })
    .onConflictDoUpdate({ target: [stateLabel.schoolUai, stateLabel.label], set: { state } });
}

export async function removeStateLabel(tx: Tx, label: string): Promise<void> {
  await tx.delete(stateLabel).where(eq(stateLabel.label, label));
}

/** Every remembered way to read a list, by header signature. */
export async function listMappings(tx: Tx): Promise<Map<string, ColumnMapping>> {
  const rows = await tx
    .select({ signature: columnMapping.signature, kind: columnMapping.kind, columns: columnMapping.columns })
    .from(columnMapping);
  return new Map(rows.map(({ signature, ...mapping }) => [signature, mapping]));
}

export async function saveMapping(
  tx: Tx,
  schoolUai: string,
  signature: string,
  mapping: ColumnMapping,
): Promise<void> {
  await tx
    .insert(columnMapping)
    .values({ schoolUai, signature, ...mapping })
    .onConflictDoUpdate({ target: [columnMapping.schoolUai, columnMapping.signature], set: mapping });
}
