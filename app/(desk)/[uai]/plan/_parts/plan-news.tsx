import type { Desk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { DisabledWithReason, Disclosure } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { MovedAction } from '@/lib/domain/planning/merge-plan';
import { describeProblem } from '@/lib/messages/problems';
import { describeDiff, describeMovedAction, PLAN_NEWS as WORDS } from '@/lib/messages/scenario-news';
import { getPlanNews } from '@/lib/services/planning/get-plan-news';
import type { PlanNews } from '@/lib/services/planning/load-plan-news';
import { declineVersionAction, redatePlanAction, takeVersionAction } from '../news-actions';

/** Long lists are folded: the first lines say what it is about. */
const SHOWN = 6;

function Lines({ lines }: { lines: string[] }) {
  const list = (some: string[]) => (
    <ul className="list-disc space-y-1 pl-5 text-sm">
      {some.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  if (lines.length <= SHOWN) return list(lines);
  return <Disclosure summary={WORDS.more(lines.length)}>{list(lines)}</Disclosure>;
}

const Moved = ({ moved }: { moved: MovedAction[] }) => (
  <div className="space-y-1">
    <p className="text-sm font-semibold">{WORDS.moved(moved.length)}</p>
    <Lines lines={moved.map(describeMovedAction)} />
    <p className="text-sm text-muted">{WORDS.done}</p>
  </div>
);

type Part<K extends 'version' | 'calendarChange'> = {
  desk: Desk;
  planId: string;
  news: NonNullable<PlanNews[K]>;
};

function NewVersion({ desk, planId, news: { scenario, diff, proposal } }: Part<'version'>) {
  const key = { planId, version: scenario.version };
  const { uai } = desk.scope;
  return (
    <Card className="space-y-4">
      <Lines lines={describeDiff(diff)} />
      {proposal.ok ? (
        <Moved moved={proposal.value.moved} />
      ) : (
        <Alert title={WORDS.impossible} tone="warn">
          {describeProblem(proposal.problem)}
        </Alert>
      )}
      {desk.can('adopt_plan') ? (
        <div className="flex flex-wrap gap-3">
          {proposal.ok && (
            <form action={takeVersionAction.bind(null, uai, key)}>
              <SubmitButton icon="check">{WORDS.take}</SubmitButton>
            </form>
          )}
          <form action={declineVersionAction.bind(null, uai, key)}>
            <SubmitButton look="secondary">{WORDS.decline}</SubmitButton>
          </form>
        </div>
      ) : (
        <DisabledWithReason label={WORDS.take} reason={WORDS.onlyPrincipal} />
      )}
    </Card>
  );
}

function NewCalendar({ desk, planId, news: { proposal } }: Part<'calendarChange'>) {
  return (
    <Card className="space-y-4">
      {proposal.ok ? (
        <>
          <Moved moved={proposal.value.moved} />
          {desk.can('adopt_plan') ? (
            <form action={redatePlanAction.bind(null, desk.scope.uai, planId)}>
              <SubmitButton icon="calendar">{WORDS.redate}</SubmitButton>
            </form>
          ) : (
            <DisabledWithReason label={WORDS.redate} reason={WORDS.onlyPrincipal} />
          )}
        </>
      ) : (
        <Alert title={WORDS.impossible} tone="warn">
          {describeProblem(proposal.problem)}
        </Alert>
      )}
    </Card>
  );
}

/** What has changed under the running plan: a newer version of its scenario, another calendar. Nothing without news. */
export async function PlanNewsSections({ desk }: { desk: Desk }) {
  const news = await getPlanNews(desk.ctx, desk.scope);
  if (!news) return null;
  const { plan, version, calendarChange } = news;
  const isDeclined = version && plan.declinedVersion === version.scenario.version;
  return (
    <>
      {calendarChange && (
        <Section id="calendrier-change" lead={WORDS.calendarLead} title={WORDS.calendarTitle}>
          <NewCalendar desk={desk} news={calendarChange} planId={plan.id} />
        </Section>
      )}
      {version && !isDeclined && (
        <Section
          id="nouvelle-version"
          lead={WORDS.versionLead}
          title={WORDS.versionTitle(version.scenario.version)}
        >
          <NewVersion desk={desk} news={version} planId={plan.id} />
        </Section>
      )}
      {version && isDeclined && (
        <div className="max-w-prose space-y-2 text-sm">
          <p>{WORDS.declined(version.scenario.version)}</p>
          <Disclosure summary={WORDS.reopen}>
            <NewVersion desk={desk} news={version} planId={plan.id} />
          </Disclosure>
        </div>
      )}
    </>
  );
}
