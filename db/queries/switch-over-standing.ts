import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { switchOverNotice, switchOverStanding } from '@/db/schema/switch-over';

export type SwitchOverStanding = typeof switchOverStanding.$inferSelect;

/** What a région sees of a school's switch-over; undefined when its plan has none. */
export async function findSwitchOverStanding(
  tx: Tx,
  schoolUai: string,
): Promise<SwitchOverStanding | undefined> {
  const [row] = await tx.select().from(switchOverStanding).where(eq(switchOverStanding.schoolUai, schoolUai));
  return row;
}

export async function writeSwitchOverStanding(tx: Tx, row: SwitchOverStanding): Promise<void> {
  const { schoolUai: _, ...set } = row;
  await tx.insert(switchOverStanding).values(row).onConflictDoUpdate({
    target: switchOverStanding.schoolUai,
    set,
  });
}

/** The plan that runs closes no old login. What was shown before is kept: what is shown next is judged by it. */
export async function removeSwitchOverStanding(tx: Tx, schoolUai: string): Promise<void> {
  await tx
    .update(switchOverNotice)
    .set({ switchOverOn: null, state: 'open' })
    .where(eq(switchOverNotice.schoolUai, schoolUai));
  await tx
    .update(switchOverStanding)
    .set({
      switchOverOn: null,
      state: 'open',
      cause: null,
      decidedOn: null,
      lockedOutPupils: null,
      lockedOutGuardians: null,
    })
    .where(eq(switchOverStanding.schoolUai, schoolUai));
}

export type SwitchOverNotice = typeof switchOverNotice.$inferSelect;

/** What the families' page says of it; undefined where no plan ever had one. */
export async function findSwitchOverNotice(tx: Tx, schoolUai: string): Promise<SwitchOverNotice | undefined> {
  const [row] = await tx.select().from(switchOverNotice).where(eq(switchOverNotice.schoolUai, schoolUai));
  return row;
}

export async function writeSwitchOverNotice(tx: Tx, row: SwitchOverNotice): Promise<void> {
  const { schoolUai: _, ...set } = row;
  await tx
    .insert(switchOverNotice)
    .values(row)
    .onConflictDoUpdate({ target: switchOverNotice.schoolUai, set });
}
