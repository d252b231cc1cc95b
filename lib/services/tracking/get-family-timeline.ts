import type { Tx } from '@/db/client';
import { listTicketsOf } from '@/db/queries/assistance';
import { listConnectionSpans, listContacts, listDeliveries } from '@/db/queries/contact';
import { listAccountStates, listAppliedFiles } from '@/db/queries/facts';
import { findPlanningSchool } from '@/db/queries/planning';
import { inSchool, type SchoolScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { HolderId } from '@/lib/domain/roster/types';
import {
  groupActs,
  groupDeliveries,
  groupFiles,
  listConnectionEvents,
  listStateEvents,
  listTicketEvents,
  sortTimeline,
  type TimelineEvent,
} from '@/lib/domain/tracking/build-timeline';
import type { PlannedContact } from '@/lib/domain/tracking/planned-contact';
import type { ServiceContext } from '../context';
import { type Followed, type FollowedFamily, loadFollowed } from './list-followed-families';
import type { PlannedPhaseOf } from './load-planned';
import { pickFamilies } from './record-for-families';

export type FamilyTimeline = Pick<Followed, 'todayOn' | 'accountsKnown'> & {
  family: FollowedFamily;
  /** The newest first. */
  events: TimelineEvent[];
  /** All that is to come for the family, the nearest first. */
  planned: PlannedContact[];
  /** Phases of the plan that run or are to come for the levels of its children. */
  phases: PlannedPhaseOf[];
};

/**
 * Everything the school knows of its work with one family, known by one of its pupils (its own key is the smallest
 * of their ids, which stays while that pupil does; the others lead to it as well).
 *
 * The family is the one of the person's own classes: a class teacher sees the children of the class with their
 * guardians, and neither a sister in another class nor a parent of hers alone. DOMAIN gives that role the own class,
 * and nothing on this page needs the rest: coverage here is that of the class, as everywhere a class teacher looks.
 *
 * Refusal: `unknown_family`, for another school's, another class's, and none at all.
 */
export async function getFamilyTimeline(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'secretKey'>,
  scope: SchoolScope,
  { pupilId }: { pupilId: string },
): Promise<Result<FamilyTimeline, 'unknown_family'>> {
  return inSchool(ctx.db, scope, async (tx): Promise<Result<FamilyTimeline, 'unknown_family'>> => {
    const { followed, planned, timeZone } = await loadFollowed(tx, ctx, scope, scope.classCodes);
    const { families, ...known } = followed;
    const [family] = pickFamilies(families, [pupilId]) ?? [];
    if (!family) return refuse('unknown_family');
    const holderIds = [...family.pupils, ...family.guardians].map((person) => person.id);
    const school = await findPlanningSchool(tx, scope.uai);
    if (!school) throw new Error(`no school ${scope.uai} in its own scope`);
    return ok({
      ...known,
      family,
      events: await loadEvents(tx, holderIds, school.rentreeOn, timeZone),
      planned: planned.listFor(family),
      phases: planned.listPhasesFor(family.pupils.map((pupil) => pupil.level)),
    });
  });
}

async function loadEvents(
  tx: Tx,
  holderIds: readonly HolderId[],
  rentreeOn: string,
  timeZone: string,
): Promise<TimelineEvent[]> {
  const contacts = (await listContacts(tx, holderIds)).map((row) => ({
    ...row,
    on: dayIn(timeZone, row.at),
  }));
  const deliveries = (await listDeliveries(tx, holderIds)).flatMap(({ settledAt, startedAt, ...row }) => {
    const at = settledAt ?? startedAt;
    return at ? [{ ...row, on: dayIn(timeZone, at) }] : [];
  });
  return sortTimeline([
    ...listStateEvents(await listAccountStates(tx, holderIds)),
    ...listConnectionEvents(await listConnectionSpans(tx, holderIds, rentreeOn)),
    ...groupDeliveries(deliveries),
    ...listTicketEvents(await listTicketsOf(tx, holderIds), (at) => dayIn(timeZone, at)),
    ...groupActs(contacts),
    ...groupFiles(await listAppliedFiles(tx)),
  ]);
}
