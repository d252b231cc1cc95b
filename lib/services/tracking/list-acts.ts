import { findAct, listRecentActs, type RecentAct } from '@/db/queries/contact';
import { isUuid } from '@/db/queries/is-uuid';
import { inSchool, type SchoolScope } from '@/db/scope';
import { classesFor } from '@/lib/domain/access/rights';
import type { HolderId } from '@/lib/domain/roster/types';
import type { ContactKind } from '@/lib/domain/tracking/contact';
import type { ServiceContext } from '../context';
import type { FollowedFamily } from './list-followed-families';

/** An act as a page of families tells it: on how many of the families shown there, and whether it may be undone. */
export type ActOnFamilies = {
  actId: string;
  kind: ContactKind;
  at: Date;
  recordedByName: string | null;
  families: number;
  /** Those families, by their keys. */
  familyIds: string[];
  mayUndo: boolean;
};

const SHOWN = 5;

const idsOf = (family: Pick<FollowedFamily, 'pupils' | 'guardians'>): HolderId[] =>
  [...family.pupils, ...family.guardians].map((person) => person.id);

function describeAct(
  scope: SchoolScope,
  families: readonly FollowedFamily[],
  { actId, kind, at, recordedBy, recordedByName, holderIds }: RecentAct,
): ActOnFamilies {
  const touched = new Set(holderIds);
  const onThem = families.filter((family) => idsOf(family).some((id) => touched.has(id)));
  return {
    actId,
    kind,
    at,
    recordedByName,
    families: onThem.length,
    familyIds: onThem.map((family) => family.id),
    mayUndo: mayUndo(scope, recordedBy),
  };
}

/** Whether a button is worth showing; `undoContact` decides on the people of the act. */
export function mayUndo(scope: SchoolScope, recordedBy: string | null): boolean {
  return recordedBy === scope.userId || classesFor(scope.grants, 'undo_any_contact') === 'all';
}

/** The last acts on the families of a page, the newest first. */
export async function listActsOnFamilies(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  families: readonly FollowedFamily[],
): Promise<ActOnFamilies[]> {
  const acts = await inSchool(ctx.db, scope, (tx) => listRecentActs(tx, families.flatMap(idsOf), SHOWN));
  return acts.map((act) => describeAct(scope, families, act));
}

/** The act that an address speaks of; undefined when it is on none of these families, or has been undone. */
export async function findActOnFamilies(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  families: readonly FollowedFamily[],
  actId: string,
): Promise<ActOnFamilies | undefined> {
  if (!isUuid(actId)) return undefined;
  const act = await inSchool(ctx.db, scope, (tx) => findAct(tx, actId));
  const described = act && describeAct(scope, families, { ...act, recordedByName: null });
  return described && described.families > 0 ? described : undefined;
}
