import { insertSessions } from '@/db/queries/help-sessions';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { findCampaignRow } from '@/db/queries/region-campaigns';
import { inRegion, type RegionScope } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { loadProposal, type SessionProblem } from './propose-sessions';

/**
 * Opens the sessions that `proposeSessions` shows, each on its own from then on: schools may sign up at once. Refusals:
 * those of the proposal, `campaign_unknown`.
 */
export async function openSessions(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: RegionScope,
  input: unknown,
): Promise<Result<{ ids: string[] }, SessionProblem | 'campaign_unknown'>> {
  return inRegion(
    ctx.db,
    scope,
    async (tx): Promise<Result<{ ids: string[] }, SessionProblem | 'campaign_unknown'>> => {
      const proposed = await loadProposal(tx, ctx.now, scope, input);
      if (!proposed.ok) return proposed;
      const { series, sessions } = proposed.value;
      const campaignId = series.campaignId || null;
      if (campaignId && !(await findCampaignRow(tx, campaignId))) return refuse('campaign_unknown');
      const { topic, forWhom, place, link, capacity } = series;
      const rows = sessions.map(({ startsAt, endsAt }) => ({
        ...{ regionCode: scope.regionCode, id: ctx.newId(), campaignId },
        ...{ topic, forWhom, place, link, capacity },
        ...{ startsAt, endsAt, changedAt: ctx.now },
      }));
      await insertSessions(tx, rows);
      await recordRegionAudit(tx, scope, ctx.now, 'session.opened', { topic, sessions: rows.length });
      return ok({ ids: rows.map(({ id }) => id) });
    },
  );
}
