import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import type { ProblemSearch } from '@/app/_parts/region-campaign/problem-address';
import { ProblemNotice } from '@/app/_parts/region-campaign/problem-notice';
import { getRegionDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { SubmitButton } from '@/app/_ui/submit-button';
import { formatAgo, formatSpan } from '@/lib/messages/format';
import { CAMPAIGNS as WORDS } from '@/lib/messages/region-campaign-pages';
import { describeCampaignGoal, describeKinds } from '@/lib/messages/region-campaigns';
import { listCampaigns } from '@/lib/services/planning/region-campaign/list-campaigns';
import { CampaignMarks } from './_parts/campaign-marks';
import { beginCampaignAction, duplicateCampaignAction } from './actions';

export const metadata: Metadata = { title: WORDS.title };

/** The campaigns of the région: drafts, those that run, those that are closed. */
export default async function CampaignsPage({ searchParams }: { searchParams: Search<ProblemSearch> }) {
  const search = await readSearch(searchParams);
  const { ctx, scope } = await getRegionDesk();
  const campaigns = await listCampaigns(ctx, scope);
  const formId = randomUUID();
  const begin = (
    <form action={beginCampaignAction.bind(null, formId)}>
      <SubmitButton icon="flag">{WORDS.begin}</SubmitButton>
    </form>
  );
  return (
    <>
      <PageHeader actions={campaigns.length > 0 && begin} lead={WORDS.lead} title={WORDS.title} />
      <ProblemNotice search={search} />
      {campaigns.length === 0 ? (
        <EmptyState action={begin} icon="flag" title={WORDS.none}>
          <p>{WORDS.noneText}</p>
        </EmptyState>
      ) : (
        <ul className="grid gap-3">
          {campaigns.map(({ closedAt, ...row }) => {
            const { title, startsOn, endsOn, kinds, goal } = row.draft;
            const isPublished = row.publishedVersion > 0;
            return (
              <li key={row.id}>
                <Card className="flex flex-wrap items-start justify-between gap-3">
                  <div className="min-w-0 space-y-1">
                    <h2 className="text-base">{title || WORDS.beginTitle}</h2>
                    <p className="text-sm text-muted">
                      {[
                        startsOn && endsOn && startsOn <= endsOn && formatSpan(startsOn, endsOn),
                        describeKinds(kinds),
                        describeCampaignGoal(goal),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                    <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
                      <CampaignMarks closedAt={closedAt} row={row} />
                      {WORDS.updated(formatAgo(row.updatedAt, ctx.now))}
                    </p>
                  </div>
                  <div className="flex flex-wrap gap-2">
                    {isPublished && (
                      <LinkButton href={`/region/campagnes/${row.id}/suivi`}>
                        {WORDS.follow}
                        <span className="sr-only"> : {title}</span>
                      </LinkButton>
                    )}
                    <LinkButton href={`/region/campagnes/${row.id}`} look="secondary">
                      {WORDS.open}
                      <span className="sr-only"> : {title}</span>
                    </LinkButton>
                    <form action={duplicateCampaignAction.bind(null, row.id, formId)}>
                      <SubmitButton ariaLabel={WORDS.duplicateOf(title)} look="quiet">
                        {WORDS.duplicate}
                      </SubmitButton>
                    </form>
                  </div>
                </Card>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
