import Link from 'next/link';
import { getDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { formatDayPlain } from '@/lib/messages/format';
import { SCHOOL_CAMPAIGN as WORDS } from '@/lib/messages/region-campaign-pages';
import {
  isPending,
  listSchoolCampaigns,
} from '@/lib/services/planning/region-campaign/list-school-campaigns';

/** The campaigns of the région that wait for an answer, or have changed since it was read, for who answers; nothing without. */
export async function CampaignNotice({ uai }: { uai: string }) {
  const { ctx, scope, can } = await getDesk(uai);
  if (!can('answer_campaign')) return null;
  const pending = (await listSchoolCampaigns(ctx, scope)).filter(isPending);
  if (pending.length === 0) return null;
  return (
    <div className="mb-6 space-y-3">
      {pending.map(({ id, content, isNews }) => (
        <Alert key={id} title={WORDS.notice} tone="info">
          <p>
            {isNews
              ? WORDS.newsText(content.title)
              : WORDS.noticeText(content.title, formatDayPlain(content.answerBy))}{' '}
            <Link className="link font-semibold" href={`/${uai}/plan/campagnes/${id}`}>
              {WORDS.look}
              <span className="sr-only"> : {content.title}</span>
            </Link>
          </p>
        </Alert>
      ))}
    </div>
  );
}
