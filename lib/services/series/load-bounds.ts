import type { Tx } from '@/db/client';
import { listOpenAccounts, type OpenAccount } from '@/db/queries/series-marks';
import { loadSnapshot } from '@/db/queries/snapshot';
import { inSchool, type SchoolScope } from '@/db/scope';
import { boundCoverage } from '@/lib/domain/adoption/bound-coverage';
import type { SeriesScope } from '@/lib/domain/adoption/series-measure';
import { narrowToClasses } from '@/lib/domain/adoption/snapshot';
import type { Day } from '@/lib/domain/directory/types';
import { rememberByFacts } from '../adoption/remember';
import type { ServiceContext } from '../context';

/**
 * How many families of a scope may be covered at most on each day, while activated accounts of the lists wait for
 * somebody to say whose they are; days on which nothing waits are left out. METRICS: an interval, never a guess.
 */
export async function loadBounds(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  of: SeriesScope,
  days: readonly Day[],
): Promise<ReadonlyMap<Day, number>> {
  const open = await inSchool(ctx.db, scope, listOpenAccounts);
  if (open.length === 0) return new Map();
  // A decision raises the facts' version, so what was open then is not remembered.
  const key = `bounds ${JSON.stringify(of)} ${days.join()}`;
  return rememberByFacts(ctx.db, scope, key, (tx) => boundDays(tx, open, of, days));
}

async function boundDays(tx: Tx, open: readonly OpenAccount[], of: SeriesScope, days: readonly Day[]) {
  const highest = new Map<Day, number>();
  for (const on of days) {
    const accounts = listActivatedOn(open, on);
    if (accounts.length === 0) continue;
    const snapshot = await loadSnapshot(tx, { on });
    const codes = snapshot.classes
      .filter((c) => of.kind === 'school' || (of.kind === 'level' ? c.level === of.code : c.code === of.code))
      .map((c) => c.code);
    const { low, high } = boundCoverage(narrowToClasses(snapshot, codes), accounts);
    if (high > low) highest.set(on, high);
  }
  return highest;
}

/** Open accounts that the last list up to a day said to be activated. */
function listActivatedOn(open: readonly OpenAccount[], on: Day): OpenAccount[] {
  const latest = new Map(open.filter((a) => a.on <= on).map((account) => [account.key, account]));
  return [...latest.values()].filter((account) => account.state === 'activated');
}
