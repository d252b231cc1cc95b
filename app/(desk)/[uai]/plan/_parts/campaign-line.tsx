import Link from 'next/link';
import type { Desk } from '@/app/_server/desk';
import { SCHOOL_CAMPAIGN as WORDS } from '@/lib/messages/region-campaign-pages';
import { listSchoolCampaigns } from '@/lib/services/planning/region-campaign/list-school-campaigns';

/** The campaign of the région that the running plan takes part in; nothing without one. */
export async function CampaignLine({ desk, campaignId }: { desk: Desk; campaignId: string | null }) {
  if (!campaignId) return null;
  const campaign = (await listSchoolCampaigns(desk.ctx, desk.scope)).find(({ id }) => id === campaignId);
  if (!campaign) return null;
  return (
    <p className="max-w-prose text-sm text-muted">
      {WORDS.ofPlan(campaign.content.title)}{' '}
      <Link className="link" href={`/${desk.scope.uai}/plan/campagnes/${campaignId}`}>
        {WORDS.look}
      </Link>
    </p>
  );
}
