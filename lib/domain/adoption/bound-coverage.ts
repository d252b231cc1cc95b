import type { HolderId } from '../roster/types';
import { buildFamilies, listReachedPupils } from './family';
import type { RosterSnapshot } from './snapshot';

/** An activated account of a list that could be that of several guardians: of one of them, or of nobody here. */
export type UnlinkedAccount = { candidates: readonly HolderId[] };

/** Covered families, at least and at most. */
export type CoverageBounds = { low: number; high: number };

/**
 * METRICS, missing links: while nobody has said whose some activated accounts are, the covered families are no number
 * but an interval. `low` is the figure without these accounts. `high` never lies below what any choice would give: of
 * the families that these accounts concern, as many as there are accounts, and only those that would be covered if
 * each account were that of all its candidates at once. It is reached when each family misses one guardian.
 */
export function boundCoverage(
  { links, activated }: Pick<RosterSnapshot, 'links' | 'activated'>,
  accounts: readonly UnlinkedAccount[],
): CoverageBounds {
  const families = buildFamilies(links);
  const now = listReachedPupils(links, activated);
  const uncovered = families.filter((f) => f.pupilIds.some((id) => !now.has(id)));
  const low = families.length - uncovered.length;
  const hoped = new Set([...activated, ...accounts.flatMap(({ candidates }) => candidates)]);
  const then = listReachedPupils(links, hoped);
  const familyOf = new Map<HolderId, string>();
  for (const family of uncovered) {
    if (!family.pupilIds.every((id) => then.has(id))) continue;
    for (const id of family.guardianIds) if (!activated.has(id)) familyOf.set(id, family.id);
  }
  const concerned = accounts.map(({ candidates }) => [
    ...new Set(candidates.flatMap((id) => familyOf.get(id) ?? [])),
  ]);
  return { low, high: low + countPaired(concerned) };
}

/** The most pairs of an account and a family it concerns, each in one pair (Kuhn, augmenting paths). */
function countPaired(concerned: readonly (readonly string[])[]): number {
  const accountOf = new Map<string, number>();
  const place = (account: number, tried: Set<string>): boolean =>
    (concerned[account] ?? []).some((family) => {
      if (tried.has(family)) return false;
      tried.add(family);
      const other = accountOf.get(family);
      if (other !== undefined && !place(other, tried)) return false;
      accountOf.set(family, account);
      return true;
    });
  return concerned.filter((_, account) => place(account, new Set())).length;
}
