import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { Badge } from '@/app/_ui/badge';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Icon, type IconName } from '@/app/_ui/icon';
import { CHOOSE_PAGE as WORDS } from '@/lib/messages/plan-pages';
import { describeGate } from '@/lib/messages/planning';
import { getAdoption } from '@/lib/services/adoption/get-adoption';
import { getPlan } from '@/lib/services/planning/get-plan';
import { listScenarios } from '@/lib/services/planning/list-scenarios';

export const metadata: Metadata = { title: WORDS.title };

function Points({
  title,
  points,
  icon,
  tone,
}: {
  title: string;
  points: string[];
  icon: IconName;
  tone: string;
}) {
  return (
    <div>
      <h3 className="text-sm">{title}</h3>
      <ul className="mt-1 space-y-1 text-sm">
        {points.map((point) => (
          <li className="flex gap-2" key={point}>
            <Icon className={`mt-0.5 size-4 ${tone}`} name={icon} />
            {point}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The scenarios made for this kind of school. Looking at one changes nothing. */
export default async function ChooseScenarioPage({ params }: { params: Promise<{ uai: string }> }) {
  const { uai } = await params;
  const { ctx, scope } = await getDesk(uai);
  const plan = await getPlan(ctx, scope);
  const { pupils } = await getAdoption(ctx, scope);
  const scenarios = await listScenarios(ctx, scope);
  return (
    <>
      <PageHeader lead={WORDS.lead(plan?.title)} title={WORDS.title} />
      {scenarios.length === 0 && (
        <EmptyState icon="flag" title={WORDS.none}>
          <p>{WORDS.noneHint}</p>
        </EmptyState>
      )}
      <ul className="grid gap-4 xl:grid-cols-2">
        {scenarios.map((scenario) => (
          <li className="flex" key={scenario.id}>
            <Card className="flex flex-1 flex-col gap-4">
              <div className="space-y-1.5">
                <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
                  <h2 className="text-lg">{scenario.title}</h2>
                  {plan?.scenarioId === scenario.id && (
                    <Badge icon="flag" tone="accent">
                      {WORDS.running}
                    </Badge>
                  )}
                </div>
                <p>{scenario.summary}</p>
                <p className="text-sm text-muted">
                  {WORDS.shape(
                    scenario.phases.length,
                    scenario.phases.reduce((count, phase) => count + phase.actions.length, 0),
                  )}
                  {' · '}
                  {WORDS.goal(describeGate({ metric: scenario.goal.metric, atLeast: scenario.goal.value }))}
                </p>
                {scenario.sizes && scope.classCodes === 'all' && (
                  <p className="text-sm text-muted">{WORDS.sizes(...scenario.sizes, pupils.population)}</p>
                )}
              </div>
              <div className="grid flex-1 content-start gap-4 sm:grid-cols-2">
                <Points icon="check" points={scenario.pros} title={WORDS.pros} tone="text-adopted" />
                <Points icon="alert" points={scenario.cons} title={WORDS.cons} tone="text-dormant" />
              </div>
              <div>
                <LinkButton href={`/${uai}/plan/choisir/${scenario.id}`} icon="calendar" look="secondary">
                  {WORDS.preview}
                  <span className="sr-only"> : {scenario.title}</span>
                </LinkButton>
              </div>
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}
