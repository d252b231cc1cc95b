import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { StatSentence } from '@/app/_ui/stat-sentence';
import { dayIn } from '@/lib/domain/directory/day';
import { countLate } from '@/lib/domain/planning/follow-plan';
import { spanOfPlan } from '@/lib/domain/planning/plan-span';
import { describeLateByRole } from '@/lib/messages/plan-follow';
import { describeNextAction, describeStanding, PLAN_PAGE as WORDS } from '@/lib/messages/plan-pages';
import { describeGoal } from '@/lib/messages/planning';
import { getPlan } from '@/lib/services/planning/get-plan';
import { CampaignLine } from './_parts/campaign-line';
import { OpenGates } from './_parts/open-gates';
import { PhaseList } from './_parts/phase-list';
import { PlanNewsSections } from './_parts/plan-news';
import { PlannedAgainstActual } from './_parts/planned-actual';
import { PreparedStanding } from './_parts/prepared-standing';
import { readProblem } from './_parts/problem-address';
import { Timeline } from './_parts/timeline';

export const metadata: Metadata = { title: WORDS.title };

type Props = { params: Promise<{ uai: string }>; searchParams: Search<'probleme'> };

/** The running plan: which phase, what is late, what comes next. */
export default async function PlanPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const problem = readProblem((await readSearch(searchParams)).probleme);
  const desk = await getDesk(uai);
  const plan = await getPlan(desk.ctx, desk.scope);
  if (!plan) redirect(`/${uai}/plan/choisir`);
  const { phases, progress, todayOn, calendar, gates } = plan;
  const isCurrent = (phase: { id: string }) => progress.currentPhaseIds.includes(phase.id);
  const nextAction = phases
    .flatMap((phase) => phase.actions)
    .filter((action) => !action.doneAt && action.dueOn >= todayOn)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
  const { startsOn, endsOn } = spanOfPlan(phases, todayOn);
  const late = countLate(progress.late);
  const { first, rest } = describeStanding({
    todayOn,
    current: phases.filter(isCurrent),
    next: phases.find((phase) => phase.id === progress.nextPhaseId),
    endsOn,
    lateCount: progress.late.length,
    ownLateCount: late.own,
  });
  return (
    <>
      <PageHeader
        actions={
          <>
            <LinkButton href={`/${uai}/plan/a-faire`} icon="todo">
              {WORDS.toDos}
            </LinkButton>
            <LinkButton href={`/${uai}/plan/adapter`} look="secondary">
              {desk.can('adopt_plan') ? WORDS.adapt : WORDS.adaptForReaders}
            </LinkButton>
            <LinkButton href={`/${uai}/plan/seuils`} look="secondary">
              {WORDS.gates}
            </LinkButton>
            <LinkButton href={`/${uai}/plan/choisir`} look="secondary">
              {WORDS.change}
            </LinkButton>
          </>
        }
        lead={WORDS.follows(plan.title, describeGoal(plan.goal))}
        title={WORDS.title}
      />
      {problem && (
        <div className="mb-6 max-w-prose">
          <Alert live tone="error">
            {problem}
          </Alert>
        </div>
      )}
      <div className="space-y-10">
        <div className="space-y-2">
          <StatSentence>
            <strong className="font-semibold">{first}</strong>
            {rest}
          </StatSentence>
          <CampaignLine campaignId={plan.campaignId} desk={desk} />
          {late.total > 0 && <p className="max-w-prose">{describeLateByRole(late)}</p>}
          {nextAction && <p className="max-w-prose">{describeNextAction(nextAction)}</p>}
          <p className="text-sm text-muted">
            {WORDS.done(progress.doneCount, progress.actionCount)}
            {'. '}
            {WORDS.adoptedBy(dayIn(desk.school.timeZone, plan.adoptedAt), plan.adoptedByName)}
          </p>
          <PreparedStanding actions={phases.flatMap((phase) => phase.actions)} desk={desk} />
        </div>
        <OpenGates desk={desk} />
        <PlanNewsSections desk={desk} />
        <PlannedAgainstActual desk={desk} />
        <Section id="calendrier" lead={WORDS.timelineLead(startsOn, endsOn)} title={WORDS.timeline}>
          <Card>
            <Timeline
              calendar={calendar}
              phases={phases.map((phase) => ({
                ...phase,
                hasGate: phase.gates.length > 0,
                note: WORDS.shortDone(
                  phase.actions.filter((action) => action.doneAt && !action.skipped).length,
                  phase.actions.filter((action) => !action.skipped).length,
                ),
              }))}
              todayOn={todayOn}
            />
          </Card>
        </Section>
        <Section id="phases" title={WORDS.phases}>
          <PhaseList
            desk={desk}
            gatesOf={(phaseId) => gates.filter((gate) => gate.phaseId === phaseId)}
            phases={phases}
            todayOn={todayOn}
          />
        </Section>
      </div>
    </>
  );
}
