import type { Tx } from '@/db/client';
import { listObservationDays, replaceRollUp } from '@/db/queries/adoption-daily';
import { loadSnapshot } from '@/db/queries/snapshot';
import type { SchoolScope } from '@/db/scope';
import { measureAdoption } from '@/lib/domain/adoption/measure';
import { buildRollUp } from '@/lib/domain/adoption/roll-up';
import type { Day } from '@/lib/domain/directory/types';
import { publishFigures } from './publish-figures';

/**
 * Makes the daily figures again from `from` on, inside the transaction that changed what they are made from, and
 * releases what a région may know of them.
 * Work grows with the observation days after `from`: one, for a list that comes in its turn.
 */
export async function rollUp(tx: Tx, scope: SchoolScope, from: Day): Promise<void> {
  const days = await listObservationDays(tx, from);
  for (const on of days) {
    const adoption = measureAdoption(await loadSnapshot(tx, { on }));
    await replaceRollUp(tx, scope.uai, buildRollUp(adoption));
  }
  await publishFigures(tx, scope.uai, days);
}
