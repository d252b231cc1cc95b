import { z } from 'zod';
import type { Tx } from '@/db/client';
import { listPupils } from '@/db/queries/roster';
import { inSchool, type SchoolScope } from '@/db/scope';
import { listFamilyMoves } from '@/lib/domain/adoption/compare-days';
import { displayNameOf } from '@/lib/domain/adoption/describe-families';
import { AUDIENCES, listCounted, type PeopleGround, STANDINGS } from '@/lib/domain/adoption/people-filter';
import {
  CONTACT_AGES,
  COVERAGE_MOVES,
  COVERAGES,
  countChoices,
  listPlaces,
  passesFilter,
  rankFamilies,
  type WorkCounts,
  type WorkFilter,
} from '@/lib/domain/adoption/rank-families';
import { CHANNELS } from '@/lib/domain/adoption/recommend-channel';
import { isNamed, searchFamilies } from '@/lib/domain/adoption/search-families';
import { byLevelThenCode } from '@/lib/domain/directory/class-order';
import { isDay } from '@/lib/domain/directory/day';
import { type Day, LEVELS } from '@/lib/domain/directory/types';
import type { HolderId } from '@/lib/domain/roster/types';
import { loadPeopleGround } from '../adoption/load-people-ground';
import type { ServiceContext } from '../context';
import { type Followed, type FollowedFamily, loadFollowed } from './list-followed-families';

export const WORK_PAGE_SIZE = 50;

const day = z.string().refine(isDay).optional().catch(undefined);

/** What is not a choice of the list is no filter: an address may hold anything. */
const filterInput = z.object({
  coverage: z
    .enum([...COVERAGES, ...COVERAGE_MOVES])
    .optional()
    .catch(undefined),
  channel: z.enum(CHANNELS).optional().catch(undefined),
  level: z.enum(LEVELS).optional().catch(undefined),
  contacted: z.enum(CONTACT_AGES).optional().catch(undefined),
  people: z
    .object({ audience: z.enum(AUDIENCES), standing: z.enum(STANDINGS) })
    .optional()
    .catch(undefined),
  classCode: z.string().max(40).optional().catch(undefined),
  query: z.string().max(100).optional().catch(undefined),
  /** The list as it stood on a past day: that of a point of a series. */
  on: day,
  /** The day that what moved is counted from. */
  since: day,
});

type Asked = z.input<typeof filterInput>;

export type WorkQuery = { [K in Exclude<keyof Asked, 'people'>]?: string | undefined } & Pick<
  Asked,
  'people'
>;

/** A pupil that a figure counts and no family of the list holds: without legal guardian, or gone. */
export type LonePupil = { id: HolderId; name: string; classCode: string; left: boolean };

export type WorkList = Pick<Followed, 'todayOn' | 'accountsKnown'> & {
  /** The filters that hold, as understood. `on` is there for a past day only. */
  filter: WorkFilter & { query?: string; on?: Day; since?: Day };
  /** Every family that passes, in the order of the work. */
  found: FollowedFamily[];
  /** How many people the filter on people finds, those of `lonePupils` too; null without one. */
  people: number | null;
  /** The lists do not tell who the people asked for are. */
  peopleUnknown: boolean;
  lonePupils: LonePupil[];
  counts: WorkCounts;
  /** Choices of the filters, from all families of the scope. */
  places: ReturnType<typeof listPlaces>;
  /** The families of the scope, whatever the filters; how many, and how many of them are left to reach. */
  families: FollowedFamily[];
  total: number;
  left: number;
};

/**
 * The families of the scope as one list of work: searched, filtered and ranked on the server (`rankFamilies`), with
 * what each other choice would show. A search looks among all families, covered ones too, unless told otherwise.
 */
export async function getWorkList(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'secretKey'>,
  scope: SchoolScope,
  query: WorkQuery,
): Promise<WorkList> {
  const given = filterInput.parse(query);
  return inSchool(ctx.db, scope, async (tx) => {
    const { followed, snapshot } = await loadFollowed(tx, ctx, scope, scope.classCodes, given.on);
    const { families, todayOn, accountsKnown } = followed;
    const { on, ...others } = given;
    const filter = Object.fromEntries(
      Object.entries({ ...others, ...(on && on < todayOn && { on }) }).filter(
        ([, value]) => value !== undefined && value !== '',
      ),
    ) as WorkList['filter'];
    const { people, since } = filter;
    const ground =
      people || since ? await loadPeopleGround(tx, snapshot, scope.classCodes, since) : undefined;
    const counted = ground && people ? listCounted(ground, people, filter) : null;
    const moves = ground?.before && accountsKnown ? listFamilyMoves(ground.before, snapshot) : null;
    const named = new Set(searchFamilies(families, given.query ?? '').map((family) => family.id));
    const searched = families.filter((family) => named.has(family.id));
    const compared = { todayOn, counted, moves };
    const found = rankFamilies(
      searched.filter((family) => passesFilter(family, filter, compared)),
      todayOn,
    );
    const lonePupils = ground && counted ? await listLonePupils(tx, ground, counted, filter) : [];
    const inFamilies = new Set(found.flatMap(idsOf).filter((id) => counted?.has(id)));
    return {
      todayOn,
      accountsKnown,
      filter,
      found,
      people: people ? inFamilies.size + lonePupils.length : null,
      peopleUnknown: people !== undefined && counted === null,
      lonePupils,
      counts: countChoices(searched, filter, compared),
      places: listPlaces(families),
      families,
      total: families.length,
      left: families.filter((family) => !family.covered).length,
    };
  });
}

const idsOf = ({ pupils, guardians }: FollowedFamily) => [...pupils, ...guardians].map((person) => person.id);

/** What says something of a family finds none of them. */
async function listLonePupils(
  tx: Tx,
  { snapshot, before }: PeopleGround,
  counted: ReadonlySet<HolderId>,
  { coverage, channel, contacted, query = '' }: WorkList['filter'],
): Promise<LonePupil[]> {
  if (coverage || channel || contacted) return [];
  const withFamily = new Set(snapshot.links.map((link) => link.pupilId));
  const here = new Map(snapshot.pupils.map((pupil) => [pupil.id, pupil.classCode]));
  const classOf = new Map([...(before?.pupils.map((p) => [p.id, p.classCode] as const) ?? []), ...here]);
  const levelOf = new Map(snapshot.classes.map(({ code, level }) => [code, level]));
  const placeOf = ({ classCode }: LonePupil) => ({
    level: levelOf.get(classCode) ?? ('autre' as const),
    code: classCode,
  });
  const pupils = (await listPupils(tx)).filter((pupil) => counted.has(pupil.id) && !withFamily.has(pupil.id));
  return pupils
    .filter((pupil) => isNamed(pupil, query))
    .map((pupil) => ({
      id: pupil.id,
      name: `${displayNameOf(pupil)} ${pupil.firstName}`,
      classCode: classOf.get(pupil.id) ?? '',
      left: !here.has(pupil.id),
    }))
    .sort((a, b) => byLevelThenCode(placeOf(a), placeOf(b)) || byName(a, b));
}

const byName = (a: LonePupil, b: LonePupil) => a.name.localeCompare(b.name, 'fr');
