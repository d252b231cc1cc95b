import { and, eq } from 'drizzle-orm';
import { recordAudit } from '@/db/queries/audit';
import { raiseFactsVersion } from '@/db/queries/facts';
import { adoptionDaily, schoolForecast } from '@/db/schema/adoption';
import { campaign, segment } from '@/db/schema/campaign';
import { importBatch, matchDecision } from '@/db/schema/import';
import { printJob } from '@/db/schema/materials';
import { plan } from '@/db/schema/planning';
import { holder, schoolClass } from '@/db/schema/roster';
import { suppression } from '@/db/schema/tracking';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

/** What a purge empties, in an order that foreign keys allow; people take their facts and deliveries along. */
const TABLES = [
  campaign,
  segment,
  plan,
  printJob,
  importBatch,
  matchDecision,
  adoptionDaily,
  schoolForecast,
  holder,
  schoolClass,
];

/**
 * Deletes every person of the school and all that was said of them: at the end of the school year, or on request.
 * Settings, delegations, learnt labels and columns, and the journal (which names nobody) stay; so does the list of
 * those who objected, which names nobody either: the next import must not bring their reminders back
 * (docs/decisions/0008-objections-survive-a-purge.md). A wave that was scheduled finds no wave any more and sends
 * nothing. `confirmation` must repeat the UAI.
 * Refusals: `not_allowed`, `not_confirmed`.
 */
export async function purgeSchool(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { confirmation }: { confirmation: string },
): Promise<Result<null, 'not_allowed' | 'not_confirmed'>> {
  if (!can(scope.grants, 'purge')) return refuse('not_allowed');
  if (confirmation.trim().toUpperCase() !== scope.uai) return refuse('not_confirmed', { uai: scope.uai });
  return inSchool(ctx.db, scope, async (tx) => {
    await raiseFactsVersion(tx, scope.uai);
    for (const table of TABLES) await tx.delete(table).where(eq(table.schoolUai, scope.uai));
    // That nobody read at an address is no wish of anybody: it is learnt again.
    await tx
      .delete(suppression)
      .where(and(eq(suppression.schoolUai, scope.uai), eq(suppression.reason, 'bounce')));
    await recordAudit(tx, scope, ctx.now, 'school.purged', {});
    return ok(null);
  });
}
