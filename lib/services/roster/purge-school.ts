import { and, eq, inArray } from 'drizzle-orm';
import { recordAudit } from '@/db/queries/audit';
import { lockWaves } from '@/db/queries/campaign';
import { raiseFactsVersion } from '@/db/queries/facts';
import { takeSendingTurn } from '@/db/queries/facts-lock';
import { adoptionDaily, schoolForecast } from '@/db/schema/adoption';
import { campaign, segment } from '@/db/schema/campaign';
import { importBatch, matchDecision } from '@/db/schema/import';
import { plan } from '@/db/schema/planning';
import { printJob } from '@/db/schema/print';
import { holder, schoolClass } from '@/db/schema/roster';
import { suppression } from '@/db/schema/tracking';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

/** What a purge empties, in an order that foreign keys allow; people take their facts and deliveries along. */
const TABLES = [
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
    // As senders do (docs/decisions/0014): the waves, the turn, the facts. What is prepared while this waits stays.
    const campaignIds = await lockWaves(tx, scope.uai);
    await takeSendingTurn(tx, scope.uai);
    await raiseFactsVersion(tx, scope.uai);
    await tx
      .delete(campaign)
      .where(and(eq(campaign.schoolUai, scope.uai), inArray(campaign.id, [...campaignIds])));
    for (const table of TABLES) await tx.delete(table).where(eq(table.schoolUai, scope.uai));
    // That nobody read at an address, or somebody else answered, is no wish of anybody: it is learnt again.
    await tx
      .delete(suppression)
      .where(
        and(eq(suppression.schoolUai, scope.uai), inArray(suppression.reason, ['bounce', 'wrong_number'])),
      );
    // What is left is of nobody's act any more.
    await tx.update(suppression).set({ actId: null }).where(eq(suppression.schoolUai, scope.uai));
    await recordAudit(tx, scope, ctx.now, 'school.purged', {});
    return ok(null);
  });
}
