import type { Tx } from '@/db/client';
import { staffCapacity } from '@/db/schema/staff-capacity';
import type { TypedStaffMinutes } from '@/lib/domain/planning/staff-minutes';

/** What the scope's school has typed; empty where it has typed nothing. */
export async function findStaffMinutes(tx: Tx): Promise<TypedStaffMinutes> {
  const [row] = await tx.select({ minutes: staffCapacity.minutes }).from(staffCapacity);
  return row?.minutes ?? {};
}

export async function setStaffMinutes(tx: Tx, row: typeof staffCapacity.$inferInsert): Promise<void> {
  const { schoolUai: _, ...set } = row;
  await tx.insert(staffCapacity).values(row).onConflictDoUpdate({ target: staffCapacity.schoolUai, set });
}
