import {
  ANSWER_STATES,
  FOLLOW_ORDERS,
  type FollowOrder,
  type FollowQuery,
} from '@/lib/domain/planning/region-campaign/follow-campaign';

export type FollowSearch = 'q' | 'reponse' | 'retard' | 'tri' | 'ordre';

/** Where a column is most telling first: the most late, the least covered, the oldest import. */
const USUAL: Record<FollowOrder, 'asc' | 'desc'> = {
  nom: 'asc',
  reponse: 'asc',
  retard: 'desc',
  couverture: 'asc',
  import: 'asc',
};

/** What an address asks for; what it does not know of is left out. */
export function readFollowQuery(search: { [key in FollowSearch]?: string }): FollowQuery {
  const by = FOLLOW_ORDERS.find((order) => order === search.tri) ?? 'nom';
  const order = search.ordre === 'asc' || search.ordre === 'desc' ? search.ordre : USUAL[by];
  return {
    text: (search.q ?? '').slice(0, 80),
    state: ANSWER_STATES.find((state) => state === search.reponse) ?? null,
    isBehind: search.retard === 'oui',
    by,
    order,
  };
}

/** The query of the address that asks for it, with its question mark; '' for the usual view. */
export function toFollowAddress({ text, state, isBehind, by, order }: FollowQuery): string {
  const params = new URLSearchParams({
    ...(text ? { q: text } : {}),
    ...(state ? { reponse: state } : {}),
    ...(isBehind ? { retard: 'oui' } : {}),
    ...(by === 'nom' ? {} : { tri: by }),
    ...(order === USUAL[by] ? {} : { ordre: order }),
  });
  return params.size > 0 ? `?${params}` : '';
}

/** The address of a column's header: its usual order first, the other one on a second click. */
export const sortBy = (query: FollowQuery, by: FollowOrder): FollowQuery => ({
  ...query,
  by,
  order: query.by !== by ? USUAL[by] : query.order === 'asc' ? 'desc' : 'asc',
});
