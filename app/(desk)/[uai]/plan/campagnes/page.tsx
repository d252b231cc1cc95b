import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { formatSpan } from '@/lib/messages/format';
import { SCHOOL_CAMPAIGN as WORDS } from '@/lib/messages/region-campaign-pages';
import { describeCampaignGoal } from '@/lib/messages/region-campaigns';
import { listSchoolCampaigns } from '@/lib/services/planning/region-campaign/list-school-campaigns';
import { AnswerMark } from './_parts/answer-mark';

export const metadata: Metadata = { title: WORDS.title };

/** What the région proposes to this school, and what it has answered. */
export default async function SchoolCampaignsPage({ params }: { params: Promise<{ uai: string }> }) {
  const { uai } = await params;
  const { ctx, scope } = await getDesk(uai);
  const campaigns = await listSchoolCampaigns(ctx, scope);
  return (
    <>
      <PageHeader lead={WORDS.listLead} title={WORDS.title} />
      {campaigns.length === 0 ? (
        <EmptyState icon="flag" title={WORDS.none}>
          <p>{WORDS.noneText}</p>
        </EmptyState>
      ) : (
        <ul className="grid gap-3">
          {campaigns.map((campaign) => {
            const { id, content } = campaign;
            return (
              <li key={id}>
                <Card className="flex flex-wrap items-start justify-between gap-3">
                  <div className="min-w-0 space-y-1">
                    <h2 className="text-base">{content.title}</h2>
                    <p className="text-sm text-muted">
                      {formatSpan(content.startsOn, content.endsOn)}
                      {' · '}
                      {describeCampaignGoal(content.goal)}
                    </p>
                    <AnswerMark
                      answer={campaign.answer?.answer ?? null}
                      isClosed={campaign.closedAt !== null}
                      isNews={campaign.isNews}
                    />
                  </div>
                  <LinkButton href={`/${uai}/plan/campagnes/${id}`} look="secondary">
                    {WORDS.look}
                    <span className="sr-only"> : {content.title}</span>
                  </LinkButton>
                </Card>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
