import { normaliseName } from '../roster/normalise-name';
import type { DescribedFamily, PersonNames } from './describe-families';

/** Families of which one person's names hold every word of the query, whatever its accents and case. */
export function searchFamilies<P extends PersonNames, G extends PersonNames>(
  families: readonly DescribedFamily<P, G>[],
  query: string,
): DescribedFamily<P, G>[] {
  const words = normaliseName(query).split(' ').filter(Boolean);
  if (words.length === 0) return [...families];
  const matches = (person: PersonNames) => {
    const names = normaliseName([person.familyName, person.usageName ?? '', person.firstName].join(' '));
    return words.every((word) => names.includes(word));
  };
  return families.filter((family) => [...family.pupils, ...family.guardians].some(matches));
}
