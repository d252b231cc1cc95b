import type { Tx } from '@/db/client';
import { listStatesOn } from '@/db/queries/facts';
import { listGuardians, listPupils, type StoredGuardian, type StoredPupil } from '@/db/queries/roster';
import { loadSnapshot } from '@/db/queries/snapshot';
import { type DescribedFamily, describeFamilies } from '@/lib/domain/adoption/describe-families';
import { narrowToClasses, type RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import type { Day } from '@/lib/domain/directory/types';

export type FamilyView = DescribedFamily<StoredPupil, StoredGuardian>;

/**
 * The families of these classes with their people and states on a day. Of one class: the pupils there and their guardians, and
 * coverage as METRICS defines it in a class.
 */
export async function loadFamilies(
  tx: Tx,
  on: Day,
  classCodes: 'all' | readonly string[],
): Promise<FamilyView[]> {
  return (await loadFamilyGround(tx, on, classCodes)).families;
}

/** The same with what it was made from: the day's snapshot of the whole school, and every guardian. */
export async function loadFamilyGround(
  tx: Tx,
  on: Day,
  classCodes: 'all' | readonly string[],
): Promise<{ snapshot: RosterSnapshot; guardians: StoredGuardian[]; families: FamilyView[] }> {
  const snapshot = await loadSnapshot(tx, { on });
  const people = await loadPeople(tx, on);
  const families = describeFamilies(narrowToClasses(snapshot, classCodes), people);
  return { snapshot, guardians: people.guardians, families };
}

/** Who the school's people are, and the state of their accounts on a day. */
export async function loadPeople(tx: Tx, on: Day) {
  return {
    pupils: await listPupils(tx),
    guardians: await listGuardians(tx),
    states: await listStatesOn(tx, on),
  };
}
