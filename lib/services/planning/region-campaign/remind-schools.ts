import { recordRegionAudit } from '@/db/queries/region-audit';
import { findCampaignRow, updateCampaign } from '@/db/queries/region-campaigns';
import { inRegion, type RegionScope } from '@/db/scope';
import { decideReminder, type ReminderProblem } from '@/lib/domain/planning/region-campaign/decide-answer';
import { isSilent } from '@/lib/domain/planning/region-campaign/follow-campaign';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { enqueueCampaignMails } from './campaign-mail-job';
import { getCampaignProgress } from './get-campaign-progress';

/**
 * Writes to the principals of the schools that have not answered. Whoever answers before the mail leaves gets none.
 * Refusals: `campaign_unknown` and those of `decideReminder`.
 */
export async function remindSchools(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { id }: { id: string },
): Promise<Result<{ schools: number }, ReminderProblem | 'campaign_unknown'>> {
  const progress = await getCampaignProgress(ctx, scope, { id });
  if (!progress.ok) return progress;
  const { todayOn, closedAt } = progress.value;
  const silent = progress.value.schools.filter(({ state }) => isSilent(state));
  return inRegion(ctx.db, scope, async (tx) => {
    // Read again under its lock: two clicks are one reminder.
    const row = await findCampaignRow(tx, id, { lock: true });
    if (!row) return refuse('campaign_unknown');
    const { reminders } = row;
    const decided = decideReminder({
      isClosed: closedAt !== null,
      todayOn,
      reminders,
      silent: silent.length,
    });
    if (!decided.ok) return decided;
    await updateCampaign(tx, row, { reminders: [...reminders, { on: todayOn, schools: silent.length }] });
    const news = { campaignId: id, version: row.publishedVersion, what: 'reminder' } as const;
    const round = reminders.length + 1;
    await enqueueCampaignMails(
      tx,
      silent.map(({ uai: schoolUai }) => ({ schoolUai, ...news, round })),
    );
    const { title } = progress.value.content;
    await recordRegionAudit(tx, scope, ctx.now, 'campaign.reminded', {
      campaignId: id,
      title,
      schools: silent.length,
    });
    return ok({ schools: silent.length });
  });
}
