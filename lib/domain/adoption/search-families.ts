import { normaliseName } from '../roster/normalise-name';
import type { DescribedFamily, PersonNames } from './describe-families';

/** Whether a person's names hold every word of the query, whatever its accents and case. */
export function isNamed(
  { familyName, usageName, firstName }: Pick<PersonNames, 'familyName' | 'usageName' | 'firstName'>,
  query: string,
): boolean {
  const names = normaliseName([familyName, usageName ?? '', firstName].join(' '));
  return normaliseName(query)
    .split(' ')
    .every((word) => names.includes(word));
}

/** Families of which one person's names hold every word of the query. */
export const searchFamilies = <P extends PersonNames, G extends PersonNames>(
  families: readonly DescribedFamily<P, G>[],
  query: string,
): DescribedFamily<P, G>[] =>
  families.filter((family) => [...family.pupils, ...family.guardians].some((p) => isNamed(p, query)));
