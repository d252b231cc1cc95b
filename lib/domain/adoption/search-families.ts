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

/** Who of a family is told of when its list shows pupils: the guardians found by a name that no pupil of it has. */
export function listFoundGuardians<P extends PersonNames, G extends PersonNames>(
  { pupils, guardians }: Pick<DescribedFamily<P, G>, 'pupils' | 'guardians'>,
  query: string,
): DescribedFamily<P, G>['guardians'] {
  if (pupils.some((pupil) => isNamed(pupil, query))) return [];
  return guardians.filter((guardian) => isNamed(guardian, query));
}

/** Families of which one person's names hold every word of the query. */
export const searchFamilies = <P extends PersonNames, G extends PersonNames>(
  families: readonly DescribedFamily<P, G>[],
  query: string,
): DescribedFamily<P, G>[] =>
  families.filter((family) => [...family.pupils, ...family.guardians].some((p) => isNamed(p, query)));
