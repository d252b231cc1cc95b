import { z } from 'zod';
import type { SchoolScope } from '@/db/scope';
import { AUDIENCES, listCounted, STANDINGS } from '@/lib/domain/adoption/people-filter';
import {
  CONTACT_AGES,
  COVERAGES,
  countChoices,
  listPlaces,
  passesFilter,
  rankFamilies,
  type WorkCounts,
  type WorkFilter,
} from '@/lib/domain/adoption/rank-families';
import { CHANNELS } from '@/lib/domain/adoption/recommend-channel';
import { searchFamilies } from '@/lib/domain/adoption/search-families';
import { LEVELS } from '@/lib/domain/directory/types';
import type { ServiceContext } from '../context';
import { type Followed, type FollowedFamily, listFollowedFamilies } from './list-followed-families';

export const WORK_PAGE_SIZE = 50;

/** What is not a choice of the list is no filter: an address may hold anything. */
const filterInput = z.object({
  coverage: z.enum(COVERAGES).optional().catch(undefined),
  channel: z.enum(CHANNELS).optional().catch(undefined),
  level: z.enum(LEVELS).optional().catch(undefined),
  contacted: z.enum(CONTACT_AGES).optional().catch(undefined),
  people: z
    .object({ audience: z.enum(AUDIENCES), standing: z.enum(STANDINGS) })
    .optional()
    .catch(undefined),
  classCode: z.string().max(40).optional().catch(undefined),
  query: z.string().max(100).optional().catch(undefined),
});

type Asked = z.input<typeof filterInput>;

export type WorkQuery = { [K in Exclude<keyof Asked, 'people'>]?: string | undefined } & Pick<
  Asked,
  'people'
>;

export type WorkList = Pick<Followed, 'todayOn' | 'accountsKnown'> & {
  /** The filters that hold, as understood. */
  filter: WorkFilter & { query?: string };
  /** Every family that passes, in the order of the work. */
  found: FollowedFamily[];
  /** How many people of the families found are those that the filter on people asks for; null without one. */
  people: number | null;
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
  const followed = await listFollowedFamilies(ctx, scope);
  if (!followed.ok) throw new Error(followed.problem.code);
  const { families, todayOn, accountsKnown } = followed.value;
  const given = filterInput.parse(query);
  const named = new Set(searchFamilies(families, given.query ?? '').map((family) => family.id));
  const searched = families.filter((family) => named.has(family.id));
  const filter = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== ''),
  ) as WorkList['filter'];
  const found = rankFamilies(
    searched.filter((family) => passesFilter(family, filter, todayOn)),
    todayOn,
  );
  const { people } = filter;
  return {
    todayOn,
    accountsKnown,
    filter,
    found,
    people: people ? new Set(found.flatMap((family) => listCounted(family, people, filter))).size : null,
    counts: countChoices(searched, filter, todayOn),
    places: listPlaces(families),
    families,
    total: families.length,
    left: families.filter((family) => !family.covered).length,
  };
}
