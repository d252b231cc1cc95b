import { Badge } from '@/app/_ui/badge';
import { LinkButton } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { ChoiceField } from '@/app/_ui/field';
import { Icon, type IconName } from '@/app/_ui/icon';
import type { Proposal } from '@/lib/domain/planning/propose-scenarios';
import { CHOOSE_PAGE as WORDS } from '@/lib/messages/plan-pages';
import { describeGate } from '@/lib/messages/planning';
import { describeReason, PROPOSALS } from '@/lib/messages/proposals';

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

type Suited = Extract<Proposal, { suits: true }>;

/** A scenario that suits the school: why it stands here, what it is, and a box to compare it. */
export function ScenarioCard({
  proposal,
  uai,
  best,
  running,
}: {
  proposal: Suited;
  uai: string;
  best: boolean;
  running: boolean;
}) {
  const { scenario } = proposal;
  return (
    <Card className="flex flex-1 flex-col gap-4">
      <div className="space-y-1.5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
          <h2 className="text-lg">{scenario.title}</h2>
          <span className="flex flex-wrap gap-2">
            {best && (
              <Badge icon="check" tone="adopted">
                {PROPOSALS.best}
              </Badge>
            )}
            {running && (
              <Badge icon="flag" tone="accent">
                {WORDS.running}
              </Badge>
            )}
          </span>
        </div>
        <p className="font-semibold">{describeReason(proposal)}</p>
        <p>{scenario.summary}</p>
        <p className="text-sm text-muted">
          {WORDS.shape(
            scenario.phases.length,
            scenario.phases.reduce((count, phase) => count + phase.actions.length, 0),
          )}
          {' · '}
          {WORDS.goal(describeGate({ metric: scenario.goal.metric, atLeast: scenario.goal.value }))}
        </p>
      </div>
      <div className="grid flex-1 content-start gap-4 sm:grid-cols-2">
        <Points icon="check" points={scenario.pros} title={WORDS.pros} tone="text-adopted" />
        <Points icon="alert" points={scenario.cons} title={WORDS.cons} tone="text-dormant" />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <LinkButton href={`/${uai}/plan/choisir/${scenario.id}`} icon="calendar" look="secondary">
          {WORDS.preview}
          <span className="sr-only"> : {scenario.title}</span>
        </LinkButton>
        <ChoiceField
          defaultChecked={best}
          id={`scenario-${scenario.id}`}
          label={
            <>
              {PROPOSALS.pick}
              <span className="sr-only">{PROPOSALS.pickOf(scenario.title)}</span>
            </>
          }
          name="scenario"
          value={scenario.id}
        />
      </div>
    </Card>
  );
}
