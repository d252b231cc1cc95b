import type { ScopeFigures } from './measure';

/** What a table of classes or levels can be put in order by; `name` is the order of the school (6e first). */
export const SCOPE_ORDERS = [
  'name',
  'families',
  'left',
  'guardians-activated',
  'guardians-connected',
  'pupils-activated',
  'pupils-connected',
] as const;
export type ScopeOrder = (typeof SCOPE_ORDERS)[number];

const VALUES: Record<Exclude<ScopeOrder, 'name'>, (figures: ScopeFigures) => number | null> = {
  families: ({ families }) => rate(families.covered, families.total),
  left: ({ families }) => (families.covered === null ? null : families.total - families.covered),
  'guardians-activated': ({ guardians }) => rate(guardians.activated, guardians.population),
  'guardians-connected': ({ guardians }) => rate(guardians.connected, guardians.population),
  'pupils-activated': ({ pupils }) => rate(pupils.activated, pupils.population),
  'pupils-connected': ({ pupils }) => rate(pupils.connected, pupils.population),
};

const rate = (part: number | null, whole: number) => (part === null || whole === 0 ? null : part / whole);

/** In the order asked for; equal ones keep the school's order, and what nobody knows comes last either way. */
export function sortScopes<T extends ScopeFigures>(
  rows: readonly T[],
  by: ScopeOrder,
  order: 'asc' | 'desc',
): T[] {
  if (by === 'name') return order === 'asc' ? [...rows] : [...rows].reverse();
  const measure = VALUES[by];
  const sign = order === 'asc' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [one, other] = [measure(a), measure(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * (one - other);
  });
}
