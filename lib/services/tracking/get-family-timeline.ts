import type { Tx } from '@/db/client';
import { listTicketsOf } from '@/db/queries/assistance';
import { listConnectionSpans, listContacts, listDeliveries } from '@/db/queries/contact';
import { listAccountStates, listAppliedFiles } from '@/db/queries/facts';
import { findPlanningSchool } from '@/db/queries/planning';
import { listPrintsOf, type PrintOfPerson } from '@/db/queries/print';
import { listGuardianLanguages } from '@/db/queries/print-pieces';
import { inSchool, type SchoolScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import type { Language } from '@/lib/domain/materials/library/languages';
import { canSeeRun } from '@/lib/domain/materials/print/print-rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { HolderId } from '@/lib/domain/roster/types';
import {
  groupActs,
  groupDeliveries,
  groupFiles,
  listConnectionEvents,
  listStateEvents,
  listTicketEvents,
  type PrintedRun,
  sortTimeline,
  type TimelineEvent,
} from '@/lib/domain/tracking/build-timeline';
import type { PlannedContact } from '@/lib/domain/tracking/planned-contact';
import type { ServiceContext } from '../context';
import { handedOutActId } from '../materials/print/mark-run-handed-out';
import { type Followed, type FollowedFamily, loadFollowed } from './list-followed-families';
import type { PlannedPhaseOf } from './load-planned';
import { pickFamilies } from './record-for-families';

export type FamilyTimeline = Pick<Followed, 'todayOn' | 'accountsKnown'> & {
  family: FollowedFamily;
  /** The language noted for a guardian. */
  languages: ReadonlyMap<HolderId, Language>;
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
      events: await loadEvents(tx, scope, holderIds, school.rentreeOn, timeZone),
      languages: await listGuardianLanguages(tx, holderIds),
      planned: planned.listFor(family),
      phases: planned.listPhasesFor(family.pupils.map((pupil) => pupil.level)),
    });
  });
}

/** The runs that acts are about, by act: the letter that was printed, and each class of it that was handed out. */
function mapRuns(
  prints: readonly PrintOfPerson[],
  holderIds: readonly HolderId[],
  scope: SchoolScope,
): Map<string, PrintedRun> {
  return new Map(
    prints.flatMap((print) => {
      const readers = print.holderIds.filter((id) => holderIds.includes(id));
      const languages = new Set(
        readers.map((id) => print.options.printedIn?.[id] ?? print.settings.language),
      );
      const run = {
        jobId: print.id,
        title: print.title,
        languages: [...languages],
        mayOpen: canSeeRun(scope.grants, print),
      };
      const acts = [print.actId, handedOutActId(print.id, print.classCode)];
      return acts.flatMap((actId) => (actId ? [[actId, run] as const] : []));
    }),
  );
}

async function loadEvents(
  tx: Tx,
  scope: SchoolScope,
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
  const runs = mapRuns(await listPrintsOf(tx, holderIds), holderIds, scope);
  return sortTimeline([
    ...listStateEvents(await listAccountStates(tx, holderIds)),
    ...listConnectionEvents(await listConnectionSpans(tx, holderIds, rentreeOn)),
    ...groupDeliveries(deliveries),
    ...listTicketEvents(await listTicketsOf(tx, holderIds), (at) => dayIn(timeZone, at)),
    ...groupActs(contacts).map((act) => {
      const run = runs.get(act.actId);
      return run ? { ...act, run } : act;
    }),
    ...groupFiles(await listAppliedFiles(tx)),
  ]);
}
