import { z } from 'zod';
import { findPlanningSchool } from '@/db/queries/planning';
import { listKnownSessions } from '@/db/queries/sessions';
import { loadSnapshot } from '@/db/queries/snapshot';
import { inSchool, type SchoolScope } from '@/db/scope';
import { classesFor } from '@/lib/domain/access/rights';
import { listLockedOut } from '@/lib/domain/adoption/locked-out';
import { isNamed } from '@/lib/domain/adoption/search-families';
import { narrowToClasses } from '@/lib/domain/adoption/snapshot';
import { byLevelThenCode } from '@/lib/domain/directory/class-order';
import { dayIn } from '@/lib/domain/directory/day';
import { type Day, LEVELS, type Level } from '@/lib/domain/directory/types';
import type { ServiceContext } from '../../context';
import { describeLockedOut, type LockedOutPerson } from './describe-locked-out';

export const LOCKED_OUT_PAGE_SIZE = 50;

/** What is not a choice of the list is no filter: an address may hold anything. */
const filterInput = z.object({
  kind: z.enum(['pupils', 'guardians']).optional().catch(undefined),
  level: z.enum(LEVELS).optional().catch(undefined),
  classCode: z.string().max(40).optional().catch(undefined),
  contact: z.enum(['with_email', 'without_email']).optional().catch(undefined),
  query: z.string().max(100).optional().catch(undefined),
});
export type LockedOutQuery = { [K in keyof z.input<typeof filterInput>]?: string | undefined };

export type LockedOutList = {
  filter: z.output<typeof filterInput>;
  todayOn: Day;
  /** Of the filter, by class and name. */
  found: LockedOutPerson[];
  /** Of all that this person may see: each once. Null: the lists do not tell, or the role does not show them. */
  totals: { pupils: number | null; guardians: number | null };
  /** A guardian with children in two classes counts once in each. */
  byClass: { code: string; level: Level; pupils: number; guardians: number }[];
  byLevel: { level: Level; pupils: number; guardians: number }[];
  withoutEmail: number;
  /** This role sees no guardian by name. */
  guardiansHidden: boolean;
};

/**
 * Those who would be locked out today, of the classes that somebody may see: the pupils, and the guardians where the role
 * shows them. Counted, searched and filtered on the server.
 */
export async function listLockedOutPeople(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  query: LockedOutQuery = {},
): Promise<LockedOutList> {
  const filter = filterInput.parse(query);
  return inSchool(ctx.db, scope, async (tx) => {
    const school = await findPlanningSchool(tx, scope.uai);
    if (!school) throw new Error(`no school ${scope.uai} in its own scope`);
    const todayOn = dayIn(school.timeZone, ctx.now);
    const snapshot = await loadSnapshot(tx, { on: todayOn });
    const sessions = await listKnownSessions(tx, todayOn);
    const seen = narrowToClasses(snapshot, scope.classCodes);
    const open = narrowToClasses(snapshot, classesFor(scope.grants, 'see_guardians'));
    const { pupils } = listLockedOut(seen, sessions);
    const guardians = open.pupils.length > 0 ? listLockedOut(open, sessions).guardians : null;
    const people = await describeLockedOut(tx, { seen, open, sessions }, { pupils, guardians });
    const { query: words = '' } = filter;
    return {
      filter,
      todayOn,
      found: people.filter(
        (person) =>
          passes(person, filter) && isNamed({ ...person, familyName: person.name, usageName: null }, words),
      ),
      totals: { pupils: pupils?.length ?? null, guardians: guardians?.length ?? null },
      byClass: seen.classes
        .map(({ code, level }) => ({
          code,
          level,
          ...countKinds(people.filter((p) => p.classCodes.includes(code))),
        }))
        .filter((one) => one.pupils + one.guardians > 0)
        .sort(byLevelThenCode),
      byLevel: LEVELS.map((level) => ({
        level,
        ...countKinds(people.filter((p) => p.levels.includes(level))),
      })).filter((one) => one.pupils + one.guardians > 0),
      withoutEmail: people.filter((person) => person.kind === 'guardian' && !person.hasEmail).length,
      guardiansHidden: open.pupils.length === 0 && seen.pupils.length > 0,
    };
  });
}

const countKinds = (people: readonly LockedOutPerson[]) => ({
  pupils: people.filter(({ kind }) => kind === 'pupil').length,
  guardians: people.filter(({ kind }) => kind === 'guardian').length,
});

const passes = (
  { kind, levels, classCodes, hasEmail }: LockedOutPerson,
  filter: LockedOutList['filter'],
): boolean =>
  (!filter.kind || (filter.kind === 'pupils') === (kind === 'pupil')) &&
  (!filter.level || levels.includes(filter.level)) &&
  (!filter.classCode || classCodes.includes(filter.classCode)) &&
  (!filter.contact || (filter.contact === 'with_email') === hasEmail);
