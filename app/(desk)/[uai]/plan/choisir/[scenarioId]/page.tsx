import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { StatSentence } from '@/app/_ui/stat-sentence';
import { tellAdoption } from '@/lib/domain/planning/decide-adoption';
import { spanOfPlan } from '@/lib/domain/planning/plan-span';
import {
  describeHeaviestWeek,
  PLAN_PAGE,
  PREVIEW_PAGE as WORDS,
  warningKey,
} from '@/lib/messages/plan-pages';
import { describeGoal, describeSize, describeWarning } from '@/lib/messages/planning';
import { describeProblem } from '@/lib/messages/problems';
import { getPlan, type RunningPlan } from '@/lib/services/planning/get-plan';
import { listScenarios } from '@/lib/services/planning/list-scenarios';
import { type PlanPreview, previewPlan } from '@/lib/services/planning/preview-plan';
import { getSchoolCampaign } from '@/lib/services/planning/region-campaign/get-school-campaign';
import { LoadTable } from '../../_parts/load-table';
import { PhaseList } from '../../_parts/phase-list';
import { type PreviewSearch, readRequest } from '../../_parts/preview-address';
import { readProblem } from '../../_parts/problem-address';
import { Timeline } from '../../_parts/timeline';
import { AdoptPlan } from './_parts/adopt-plan';
import { CampaignNote } from './_parts/campaign-note';
import { DatesForm } from './_parts/dates-form';

export const metadata: Metadata = { title: PLAN_PAGE.title };

type Props = {
  params: Promise<{ uai: string; scenarioId: string }>;
  searchParams: Search<keyof PreviewSearch | 'probleme'>;
};

function Warnings({ plan }: { plan: PlanPreview['plan'] }) {
  const titleOf = (phaseId: string) => plan.phases.find((phase) => phase.id === phaseId)?.title ?? phaseId;
  if (plan.warnings.length === 0) return null;
  return (
    <Alert title={WORDS.warnings(plan.warnings.length)} tone="warn">
      <ul className="list-disc space-y-1 pl-5">
        {plan.warnings.map((warning) => (
          <li key={warningKey(warning)}>{describeWarning(warning, titleOf)}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** What an address refuses with; who has adopted another plan meanwhile is said from the plan itself. */
const sayRefusal = (code: string | undefined, running: RunningPlan | undefined, timeZone: string) =>
  code === 'plan_replaced'
    ? describeProblem({ code, detail: tellAdoption(running, timeZone) })
    : readProblem(code);

/** One scenario, dated in this school's calendar: what adopting it today would give. Writes nothing. */
export default async function PreviewPlanPage({ params, searchParams }: Props) {
  const { uai, scenarioId } = await params;
  const search = await readSearch(searchParams);
  const desk = await getDesk(uai);
  const scenarios = await listScenarios(desk.ctx, desk.scope);
  const scenario = scenarios.find(({ id }) => id === scenarioId) ?? notFound();
  const request = readRequest(scenario.id, search);
  const previewed = await previewPlan(desk.ctx, desk.scope, request);
  const running = await getPlan(desk.ctx, desk.scope);
  const problem = previewed.ok
    ? sayRefusal(search.probleme, running, desk.school.timeZone)
    : describeProblem(previewed.problem);
  const head = (
    <>
      <PageHeader
        actions={
          previewed.ok && (
            <LinkButton href="#adopter" icon="flag">
              {WORDS.goToAdopt}
            </LinkButton>
          )
        }
        above={<Breadcrumbs trail={[{ href: `/${uai}/plan/choisir`, label: WORDS.back }]} />}
        lead={scenario.summary}
        title={scenario.title}
      />
      {problem && (
        <div className="mb-6 max-w-prose">
          <Alert live tone="error">
            {problem}
          </Alert>
        </div>
      )}
    </>
  );
  const campaign = request.campaignId ? (
    <CampaignNote
      campaign={await getSchoolCampaign(desk.ctx, desk.scope, { id: request.campaignId })}
      uai={uai}
    />
  ) : null;
  if (!previewed.ok) {
    return (
      <>
        {head}
        <div className="space-y-10">
          {campaign}
          <DatesForm search={search} />
        </div>
      </>
    );
  }
  const { plan, size, load, gates, calendar, todayOn, work } = previewed.value;
  const { startsOn, endsOn } = spanOfPlan(plan.phases, todayOn);
  return (
    <>
      {head}
      <div className="space-y-10">
        <div className="space-y-4">
          <StatSentence>
            <strong className="font-semibold">{WORDS.span(startsOn, endsOn)}</strong>{' '}
            {WORDS.goal(describeGoal(plan.goal))}
          </StatSentence>
          <p className="max-w-prose text-sm text-muted">{size ? describeSize(size) : WORDS.sizeUnknown}</p>
          <p>
            <Link className="link font-semibold" href={`/${uai}/plan/comparer?scenario=${scenario.id}`}>
              {WORDS.simulate}
            </Link>
          </p>
          <div className="max-w-prose">
            <Warnings plan={plan} />
          </div>
        </div>
        {campaign}
        <DatesForm search={search} startOn={previewed.value.campaign?.startOn} />
        <Section id="calendrier" lead={PLAN_PAGE.timelineLead(startsOn, endsOn)} title={PLAN_PAGE.timeline}>
          <Card>
            <Timeline
              calendar={calendar}
              phases={plan.phases.map((phase) => ({ ...phase, hasGate: phase.gates.length > 0 }))}
              todayOn={todayOn}
            />
          </Card>
        </Section>
        <Section id="phases" title={PLAN_PAGE.phases}>
          <PhaseList
            gatesOf={(phaseId) => {
              const own = plan.phases.find((phase) => phase.id === phaseId)?.gates ?? [];
              return gates.filter(({ gate }) => own.includes(gate));
            }}
            phases={plan.phases}
            todayOn={todayOn}
          />
        </Section>
        <Section id="travail" lead={WORDS.loadLead(describeHeaviestWeek(load))} title={WORDS.load}>
          <LoadTable load={load} />
        </Section>
        <AdoptPlan
          canAdopt={desk.can('adopt_plan')}
          replaces={running}
          request={request}
          uai={uai}
          work={work}
        />
      </div>
    </>
  );
}
