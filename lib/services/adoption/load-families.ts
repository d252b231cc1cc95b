import type { Tx } from '@/db/client';
import { listStatesOn } from '@/db/queries/facts';
import { listGuardians, listPupils, type StoredGuardian, type StoredPupil } from '@/db/queries/roster';
import { loadSnapshot } from '@/db/queries/snapshot';
import { inSchool, type SchoolScope } from '@/db/scope';
import { canFor, classesFor, type Right } from '@/lib/domain/access/rights';
import { type DescribedFamily, describeFamilies } from '@/lib/domain/adoption/describe-families';
import { narrowToClasses, type RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

export type FamilyView = DescribedFamily<StoredPupil, StoredGuardian>;

export type ListFamiliesInput = {
  /** One class; without it every class that the person may see. */
  classCode?: string;
  on?: Day;
  /** What the list is for: only classes of a role that gives this right count. */
  right?: Extract<Right, 'see_pupils' | 'print_letters'>;
};

/**
 * The families of the scope with their people and states. Of one class: the pupils there and their guardians,
 * and coverage as METRICS defines it in a class. Refusal: `class_not_yours`.
 */
export async function listFamilies(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: ListFamiliesInput = {},
): Promise<Result<FamilyView[], 'class_not_yours'>> {
  const { classCode, right = 'see_pupils' } = input;
  if (classCode && !canFor(scope.grants, right, classCode)) {
    return refuse('class_not_yours', { class: classCode });
  }
  const on = input.on ?? dayIn('Europe/Paris', ctx.now);
  const classCodes = classCode ? [classCode] : classesFor(scope.grants, right);
  return ok(await inSchool(ctx.db, scope, (tx) => loadFamilies(tx, on, classCodes)));
}

/** The same inside a transaction that is already open. */
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
