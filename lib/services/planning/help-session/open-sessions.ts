import { insertSessions } from '@/db/queries/help-sessions';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { findCampaignRow } from '@/db/queries/region-campaigns';
import { inRegion, type RegionScope } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { deriveActId } from '../../derive-act-id';
import { loadProposal, type SessionProblem } from './propose-sessions';

/**
 * Opens the sessions that `proposeSessions` shows, each on its own from then on: schools may sign up at once. `form` names
 * the page that was sent: sent twice, it opens them once. Refusals: those of the proposal, `campaign_unknown`.
 */
export async function openSessions(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  form: string,
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
      const idOf = (startsAt: Date) =>
        deriveActId(form, [scope.regionCode, scope.userId, startsAt.toISOString(), JSON.stringify(series)]);
      const rows = sessions.map(({ startsAt, endsAt }) => ({
        ...{ regionCode: scope.regionCode, id: idOf(startsAt), campaignId },
        ...{ topic, forWhom, place, link, capacity },
        ...{ startsAt, endsAt, changedAt: ctx.now },
      }));
      const ids = rows.map(({ id }) => id);
      if ((await insertSessions(tx, rows)) === 0) return ok({ ids });
      await recordRegionAudit(tx, scope, ctx.now, 'session.opened', { topic, sessions: rows.length });
      return ok({ ids });
    },
  );
}
