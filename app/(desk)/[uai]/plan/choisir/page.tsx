import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Card, PageHeader } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { SubmitButton } from '@/app/_ui/submit-button';
import { CHOOSE_PAGE as WORDS } from '@/lib/messages/plan-pages';
import { describeObstacle, PROPOSALS } from '@/lib/messages/proposals';
import { MOST_COMPARED } from '@/lib/services/planning/comparison-request';
import { getPlan } from '@/lib/services/planning/get-plan';
import { listProposals } from '@/lib/services/planning/list-proposals';
import { CampaignNotice } from '../../_parts/campaign-notice';
import { ScenarioCard } from './_parts/scenario-card';

export const metadata: Metadata = { title: WORDS.title };

/** Every scenario, the best for this school first. Looking at one, or comparing some, changes nothing. */
export default async function ChooseScenarioPage({ params }: { params: Promise<{ uai: string }> }) {
  const { uai } = await params;
  const { ctx, scope } = await getDesk(uai);
  const plan = await getPlan(ctx, scope);
  const { proposals, hasRoster } = await listProposals(ctx, scope);
  const suited = proposals.flatMap((proposal) => (proposal.suits ? [proposal] : []));
  const others = proposals.flatMap((proposal) => (proposal.suits ? [] : [proposal]));
  const isUndated = others.some(
    ({ obstacle }) => obstacle.code === 'no_dates' && obstacle.problem.code === 'calendar_unknown',
  );
  return (
    <>
      <PageHeader lead={WORDS.lead(plan?.title)} title={WORDS.title} />
      <CampaignNotice uai={uai} />
      {suited.length === 0 && (
        <EmptyState icon="flag" title={isUndated ? WORDS.noCalendar : WORDS.none}>
          <p>{isUndated ? WORDS.noCalendarHint : WORDS.noneHint}</p>
        </EmptyState>
      )}
      {suited.length > 0 && (
        <form action={`/${uai}/plan/comparer`} className="space-y-4">
          {hasRoster ? (
            <p className="text-sm text-muted">{PROPOSALS.suited}</p>
          ) : (
            <div className="max-w-prose">
              <Alert tone="info">{PROPOSALS.noRoster}</Alert>
            </div>
          )}
          <ul className="grid gap-4 xl:grid-cols-2">
            {suited.map((proposal, i) => (
              <li className="flex" key={proposal.scenario.id}>
                <ScenarioCard
                  best={i === 0}
                  proposal={proposal}
                  running={plan?.scenarioId === proposal.scenario.id}
                  uai={uai}
                />
              </li>
            ))}
          </ul>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SubmitButton icon="chart">{PROPOSALS.compare}</SubmitButton>
            <p className="max-w-prose text-sm text-muted">{PROPOSALS.compareLead(MOST_COMPARED)}</p>
          </div>
        </form>
      )}
      {others.length > 0 && (
        <div className="mt-8">
          <Disclosure open={suited.length === 0} summary={PROPOSALS.others(others.length)}>
            <Card className="max-w-prose">
              <ul className="space-y-3">
                {others.map(({ scenario, obstacle }) => (
                  <li key={scenario.id}>
                    <p className="font-semibold">{scenario.title}</p>
                    <p className="text-sm text-muted">{describeObstacle(obstacle)}</p>
                  </li>
                ))}
              </ul>
            </Card>
          </Disclosure>
        </div>
      )}
    </>
  );
}
