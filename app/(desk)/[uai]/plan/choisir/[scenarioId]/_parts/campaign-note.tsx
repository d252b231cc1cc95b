import Link from 'next/link';
import { Alert } from '@/app/_ui/alert';
import { formatDayPlain } from '@/lib/messages/format';
import { SCHOOL_CAMPAIGN as WORDS } from '@/lib/messages/region-campaign-pages';
import { describeWindow } from '@/lib/messages/region-campaigns';
import type { getSchoolCampaign } from '@/lib/services/planning/region-campaign/get-school-campaign';

type Props = { uai: string; campaign: Awaited<ReturnType<typeof getSchoolCampaign>> };

/** The campaign of the région that the plan would answer, and between which days; nothing for one that is not the school's. */
export function CampaignNote({ uai, campaign }: Props) {
  if (!campaign.ok) return null;
  const { campaignId, content } = campaign.value.latest;
  return (
    <Alert title={WORDS.inCampaign(content.title)} tone="info">
      <p>
        {WORDS.bounds(describeWindow(content), formatDayPlain(content.endsOn))}{' '}
        <Link className="link font-semibold" href={`/${uai}/plan/campagnes/${campaignId}`}>
          {WORDS.look}
        </Link>
      </p>
    </Alert>
  );
}
