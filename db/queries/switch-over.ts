import { and, asc, eq, getTableColumns, inArray, lte, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser } from '@/db/schema/access';
import { accountState } from '@/db/schema/adoption';
import { importFile } from '@/db/schema/import';
import {
  switchOverAnnouncement,
  switchOverCheck,
  switchOverDecision,
  switchOverSettings,
} from '@/db/schema/switch-over';
import type { Day } from '@/lib/domain/directory/types';
import type { FileKind } from '@/lib/domain/import/types';
import { DEFAULT_SETTINGS, type SwitchOverSettings } from '@/lib/domain/planning/switch-over/figures';
import type { HolderId } from '@/lib/domain/roster/types';

/** The settings of the school of the scope, or those that every school starts from. */
export async function findSwitchOverSettings(tx: Tx): Promise<SwitchOverSettings> {
  const { schoolUai: _, ...columns } = getTableColumns(switchOverSettings);
  const [row] = await tx.select(columns).from(switchOverSettings);
  return row ?? DEFAULT_SETTINGS;
}

/** Whether they were written: false when somebody else has saved since `version` was read. */
export async function saveSwitchOverSettings(
  tx: Tx,
  schoolUai: string,
  { version, ...settings }: SwitchOverSettings,
): Promise<boolean> {
  const next = { ...settings, version: version + 1 };
  const rows =
    version === 0
      ? await tx
          .insert(switchOverSettings)
          .values({ schoolUai, ...next })
          .onConflictDoNothing()
          .returning({ version: switchOverSettings.version })
      : await tx
          .update(switchOverSettings)
          .set(next)
          .where(and(eq(switchOverSettings.schoolUai, schoolUai), eq(switchOverSettings.version, version)))
          .returning({ version: switchOverSettings.version });
  return rows.length > 0;
}

export type StoredDecision = typeof switchOverDecision.$inferSelect;

/** All decisions on a plan's switch-over, oldest first. */
export const listDecisions = (tx: Tx, planId: string): Promise<StoredDecision[]> =>
  tx
    .select()
    .from(switchOverDecision)
    .where(eq(switchOverDecision.planId, planId))
    .orderBy(asc(switchOverDecision.number));

export async function insertDecision(tx: Tx, row: typeof switchOverDecision.$inferInsert): Promise<void> {
  await tx.insert(switchOverDecision).values(row);
}

export type StoredAnnouncement = typeof switchOverAnnouncement.$inferSelect;

export const listAnnouncements = (tx: Tx, planId: string): Promise<StoredAnnouncement[]> =>
  tx.select().from(switchOverAnnouncement).where(eq(switchOverAnnouncement.planId, planId));

/** Keeps which wave is an announcement, in the place of one that was cancelled. */
export async function saveAnnouncement(tx: Tx, row: StoredAnnouncement): Promise<void> {
  const { schoolUai: _, planId: __, daysBefore: ___, ...set } = row;
  const { schoolUai, planId, daysBefore } = switchOverAnnouncement;
  await tx
    .insert(switchOverAnnouncement)
    .values(row)
    .onConflictDoUpdate({ target: [schoolUai, planId, daysBefore], set });
}

export type StoredCheck = { item: string; doneAt: Date; doneByName: string | null };

export const listChecks = (tx: Tx, planId: string): Promise<StoredCheck[]> =>
  tx
    .select({ item: switchOverCheck.item, doneAt: switchOverCheck.doneAt, doneByName: appUser.name })
    .from(switchOverCheck)
    .leftJoin(appUser, eq(appUser.id, switchOverCheck.doneBy))
    .where(eq(switchOverCheck.planId, planId));

/** Whether it was not done before. */
export async function insertCheck(tx: Tx, row: typeof switchOverCheck.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(switchOverCheck).values(row).onConflictDoNothing().returning();
  return rows.length > 0;
}

export async function deleteCheck(
  tx: Tx,
  key: { schoolUai: string; planId: string; item: string },
): Promise<boolean> {
  const { schoolUai, planId, item } = switchOverCheck;
  const rows = await tx
    .delete(switchOverCheck)
    .where(and(eq(schoolUai, key.schoolUai), eq(planId, key.planId), eq(item, key.item)))
    .returning();
  return rows.length > 0;
}

/** Day of the newest applied list of each of these kinds up to a day. */
export async function listNewestDays(
  tx: Tx,
  kinds: readonly FileKind[],
  on: Day,
): Promise<Map<FileKind, Day>> {
  const rows = await tx
    .select({ kind: importFile.kind, on: sql<Day>`max(${importFile.observedOn})::text` })
    .from(importFile)
    .where(
      and(
        eq(importFile.status, 'applied'),
        inArray(importFile.kind, [...kinds]),
        lte(importFile.observedOn, on),
      ),
    )
    .groupBy(importFile.kind);
  return new Map(rows.flatMap(({ kind, on: day }) => (kind && day ? [[kind, day] as const] : [])));
}

/**
 * Since when each holder has been activated, as the lists say: the day that the list names, where it names one, else that
 * of the first list that told. Only who is activated on the day counts.
 */
export async function listActivationDays(tx: Tx, on: Day): Promise<Map<HolderId, Day>> {
  const { holderId, state, validFrom, validTo, activatedOn } = accountState;
  const rows = await tx
    .select({
      id: holderId,
      on: sql<Day>`min(least(coalesce(${activatedOn}, ${validFrom}), ${validFrom}))::text`,
    })
    .from(accountState)
    .where(
      sql`${state} = 'activated' and ${validFrom} <= ${on} and (${validTo} is null or ${validTo} > ${on})`,
    )
    .groupBy(holderId);
  return new Map(rows.map((row) => [row.id, row.on]));
}

/** How many of these people came to the ENT on days from one to another, by login; a day is counted once a person. */
export async function countConnected(
  tx: Tx,
  fromOn: Day,
  toOn: Day,
): Promise<{ people: number; educonnect: number; legacy: number; unknown: number }> {
  const [row] = await tx.execute<{ people: number; educonnect: number; legacy: number; unknown: number }>(sql`
    select count(distinct holder_id)::int as people,
      count(distinct holder_id) filter (where method = 'educonnect')::int as educonnect,
      count(distinct holder_id) filter (where method = 'legacy')::int as legacy,
      count(distinct holder_id) filter (where method is null)::int as unknown
    from ent_connection where connected_on between ${fromOn} and ${toOn}`);
  return row ?? { people: 0, educonnect: 0, legacy: 0, unknown: 0 };
}
