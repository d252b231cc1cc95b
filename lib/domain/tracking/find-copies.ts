import { readMailAddress } from '../campaign/mail-address';
import { findMobileEnding } from '../materials/choose-activation-route';
import { nameKey } from '../roster/normalise-name';
import type { HolderId } from '../roster/types';

export type CopiedGuardian = {
  id: HolderId;
  familyName: string;
  usageName: string | null;
  firstName: string;
  email: string | null;
  mobile: string | null;
  address: { lines: readonly string[]; postalCode: string } | null;
};

/** Records of SIECLE that are one person; `apart`: no record holds all the children, so no account shows them all. */
export type Copies = { guardians: CopiedGuardian[]; apart: boolean };

/**
 * Guardians who stand in SIECLE more than once: the same name, and a child, a mobile, an address of e-mail or of the post
 * in common. Of two people of one name who share none of these nothing is said.
 */
export function findCopies(
  guardians: readonly CopiedGuardian[],
  pupilsOf: ReadonlyMap<HolderId, readonly HolderId[]>,
): Copies[] {
  const byName = new Map<string, CopiedGuardian[]>();
  for (const guardian of guardians) {
    const key = `${nameKey(guardian.familyName)} ${nameKey(guardian.firstName)}`;
    byName.set(key, [...(byName.get(key) ?? []), guardian]);
  }
  return [...byName.values()]
    .filter((namesakes) => namesakes.length > 1)
    .flatMap((namesakes) => groupBySign(namesakes, pupilsOf))
    .map((copies) => {
      const all = new Set(copies.flatMap(({ id }) => pupilsOf.get(id) ?? []));
      return {
        guardians: copies,
        apart: copies.every(({ id }) => new Set(pupilsOf.get(id)).size < all.size),
      };
    });
}

/** Namesakes with a sign in common, by however many steps; alone somebody is no copy. */
function groupBySign(
  namesakes: readonly CopiedGuardian[],
  pupilsOf: ReadonlyMap<HolderId, readonly HolderId[]>,
): CopiedGuardian[][] {
  const groups: { signs: Set<string>; guardians: CopiedGuardian[] }[] = [];
  for (const guardian of namesakes) {
    const signs = new Set(listSigns(guardian, pupilsOf.get(guardian.id) ?? []));
    const touched = groups.filter((group) => [...signs].some((sign) => group.signs.has(sign)));
    for (const group of touched) {
      groups.splice(groups.indexOf(group), 1);
      for (const sign of group.signs) signs.add(sign);
    }
    groups.push({ signs, guardians: [...touched.flatMap((group) => group.guardians), guardian] });
  }
  return groups.map((group) => group.guardians).filter((copies) => copies.length > 1);
}

function listSigns({ email, mobile, address }: CopiedGuardian, pupilIds: readonly HolderId[]): string[] {
  const mail = readMailAddress(email);
  const street = nameKey([...(address?.lines ?? []), address?.postalCode ?? ''].join(' '));
  return [
    ...pupilIds,
    ...(mail ? [`mail ${mail}`] : []),
    ...(findMobileEnding(mobile) ? [`mobile ${mobile}`] : []),
    ...(street ? [`street ${street}`] : []),
  ];
}
