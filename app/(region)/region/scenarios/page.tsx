import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getRegionDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Badge } from '@/app/_ui/badge';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { Scenario } from '@/lib/domain/planning/scenario';
import { formatAgo } from '@/lib/messages/format';
import { SCHOOL_KIND_LABELS } from '@/lib/messages/region-pages';
import { REGION_SCENARIOS as WORDS } from '@/lib/messages/region-scenarios';
import { listRegionScenarios } from '@/lib/services/planning/list-region-scenarios';
import { readProblem } from './_parts/problem-address';
import { ScenarioMarks } from './_parts/scenario-marks';
import { copyScenarioAction, offerScenarioAction } from './actions';

export const metadata: Metadata = { title: WORDS.title };

type Props = { searchParams: Search<'probleme' | 'max'> };

function Shape({ scenario }: { scenario: Scenario }) {
  const actions = scenario.phases.reduce((count, phase) => count + phase.actions.length, 0);
  return (
    <p className="text-sm text-muted">
      {scenario.for.map((kind) => SCHOOL_KIND_LABELS[kind]).join(', ')}
      {' · '}
      {WORDS.shape(scenario.phases.length, actions)}
    </p>
  );
}

/** What schools may choose from: the scenarios that ship, offered or not, and the région's own. */
export default async function ScenariosPage({ searchParams }: Props) {
  const problem = readProblem(await readSearch(searchParams));
  const { ctx, scope } = await getRegionDesk();
  const { shipped, own } = await listRegionScenarios(ctx, scope);
  return (
    <>
      <PageHeader lead={WORDS.lead} title={WORDS.title} />
      {problem && (
        <div className="mb-5">
          <Alert live tone="error">
            {problem}
          </Alert>
        </div>
      )}
      <div className="space-y-10">
        <Section id="nos-scenarios" lead={WORDS.ownLead} title={WORDS.own}>
          {own.length === 0 ? (
            <EmptyState icon="flag" title={WORDS.none}>
              <p>{WORDS.noneText}</p>
            </EmptyState>
          ) : (
            <ul className="grid gap-3">
              {own.map((row) => (
                <li key={row.id}>
                  <Card className="flex flex-wrap items-start justify-between gap-3">
                    <div className="min-w-0 space-y-1">
                      <h3 className="text-base">{row.draft.title}</h3>
                      <Shape scenario={row.draft} />
                      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
                        <ScenarioMarks row={row} />
                        {WORDS.changed(formatAgo(row.updatedAt, ctx.now))}
                      </p>
                    </div>
                    <div className="flex flex-wrap gap-2">
                      <LinkButton href={`/region/scenarios/${row.id}`} look="secondary">
                        {WORDS.open}
                        <span className="sr-only"> : {row.draft.title}</span>
                      </LinkButton>
                      <form action={copyScenarioAction.bind(null, row.id, randomUUID())}>
                        <SubmitButton ariaLabel={WORDS.copyOf(row.draft.title)} look="quiet">
                          {WORDS.copy}
                        </SubmitButton>
                      </form>
                    </div>
                  </Card>
                </li>
              ))}
            </ul>
          )}
        </Section>
        <Section id="bibliotheque" lead={WORDS.shippedLead} title={WORDS.shipped}>
          <ul className="grid gap-3">
            {shipped.map(({ scenario, isOffered }) => (
              <li key={scenario.id}>
                <Card className="space-y-3">
                  <div className="space-y-1">
                    <div className="flex flex-wrap items-baseline gap-2">
                      <h3 className="text-base">{scenario.title}</h3>
                      <Badge icon={isOffered ? 'check' : 'close'} tone={isOffered ? 'adopted' : 'neutral'}>
                        {isOffered ? WORDS.offered : WORDS.notOffered}
                      </Badge>
                    </div>
                    <p className="max-w-prose text-sm">{scenario.summary}</p>
                    <Shape scenario={scenario} />
                  </div>
                  <div className="flex flex-wrap gap-2">
                    <form action={copyScenarioAction.bind(null, scenario.id, randomUUID())}>
                      <SubmitButton ariaLabel={WORDS.copyOf(scenario.title)} look="secondary">
                        {WORDS.copy}
                      </SubmitButton>
                    </form>
                    <form action={offerScenarioAction.bind(null, scenario.id, !isOffered)}>
                      <SubmitButton
                        ariaLabel={
                          isOffered ? WORDS.withdrawOf(scenario.title) : WORDS.offerOf(scenario.title)
                        }
                        look="quiet"
                      >
                        {isOffered ? WORDS.withdraw : WORDS.offer}
                      </SubmitButton>
                    </form>
                  </div>
                </Card>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </>
  );
}
