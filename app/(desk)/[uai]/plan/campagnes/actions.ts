'use server';

import { withProblem } from '@/app/_parts/region-campaign/problem-address';
import { getDesk, getScope } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { declineCampaign } from '@/lib/services/planning/region-campaign/decline-campaign';
import { readCampaignChanges, seeCampaign } from '@/lib/services/planning/region-campaign/see-campaign';

const pageOf = (uai: string, id: string) => `/${uai}/plan/campagnes/${id}`;

/** The page says that it was opened; who may not answer leaves no trace. */
export async function seeCampaignAction(uai: string, id: string): Promise<void> {
  const { ctx, scope } = await getScope(uai);
  await seeCampaign(ctx, scope, { id });
}

export async function readChangesAction(uai: string, id: string, version: number): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const read = await readCampaignChanges(ctx, scope, { id, version });
  const page = pageOf(uai, id);
  redirectFresh(read.ok ? withFlash(page, 'campaign_read') : withProblem(page, read.problem));
}

export async function declineCampaignAction(uai: string, id: string, form: FormData): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const declined = await declineCampaign(ctx, scope, { id, reason: form.get('motif') });
  const page = pageOf(uai, id);
  redirectFresh(declined.ok ? withFlash(page, 'campaign_declined') : withProblem(page, declined.problem));
}
