import { nameKey } from '../roster/normalise-name';
import type { HolderId } from '../roster/types';
import { holderIdOf, type People } from './match-index';
import type { ListRow } from './types';

/** Of whom all is true that the row says, and who else it may mean. */
export type Weighed = { sure: HolderId[]; possible: HolderId[] };

export const idsOf = (people: readonly { id: HolderId }[]): HolderId[] => people.map(({ id }) => id);

/** By a trusted identifier: its holder if the name agrees, else nobody for sure. Undefined for a row without one. */
export function weighById<T extends { id: HolderId }>(
  people: People<T>,
  row: ListRow,
  named: readonly T[],
  contradicts: (person: T) => boolean,
): Weighed | undefined {
  const id = holderIdOf(row);
  if (id === undefined) return undefined;
  const holder = people.byId.get(id);
  if (holder && named.includes(holder) && !contradicts(holder)) return { sure: [id], possible: [] };
  return { sure: [], possible: idsOf([...(holder ? [holder] : []), ...named]) };
}

/** Those of `people` who share the first or a family name with what is written. */
export function listNear<T extends { families: string[]; first: string }>(
  people: readonly T[],
  names: ListRow['names'],
): T[] {
  const first = nameKey(names.first ?? '');
  const families = [names.family, names.usage].map((name) => nameKey(name ?? '')).filter(Boolean);
  const full = nameKey(names.full ?? '');
  const isPartOfFull = (part: string) => full.startsWith(part) || full.endsWith(part);
  return people.filter(
    (person) =>
      (first !== '' && first === person.first) ||
      families.some((family) => person.families.includes(family)) ||
      (full !== '' && [person.first, ...person.families].some(isPartOfFull)),
  );
}
