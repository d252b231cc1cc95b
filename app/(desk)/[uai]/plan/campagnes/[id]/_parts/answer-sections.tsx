import Link from 'next/link';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { Card, Section } from '@/app/_ui/card';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import { TextArea } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { CAMPAIGN_LIMITS } from '@/lib/domain/planning/region-campaign/campaign-content';
import { formatDayPlain } from '@/lib/messages/format';
import { describeProblem } from '@/lib/messages/problems';
import { SCHOOL_CAMPAIGN as WORDS } from '@/lib/messages/region-campaign-pages';
import { describeBreak } from '@/lib/messages/region-campaigns';
import { UI } from '@/lib/messages/ui';
import type { OpenedSchoolCampaign } from '@/lib/services/planning/region-campaign/get-school-campaign';
import { declineCampaignAction } from '../../actions';

type Props = { uai: string; id: string; campaign: OpenedSchoolCampaign; mayAnswer: boolean };

/** What the school has answered, and whether its plan keeps within the bounds. */
export function AnswerState({ uai, campaign }: Pick<Props, 'uai' | 'campaign'>) {
  const { answer, follows, breaks, mayAnswer, latest } = campaign;
  const change = mayAnswer.ok && (
    <p>
      {WORDS.change}
      {formatDayPlain(latest.content.answerBy)}.
    </p>
  );
  if (answer?.answer === 'declined') {
    return (
      <Alert title={WORDS.declined} tone="info">
        <p className="whitespace-pre-line break-words">
          {UI.named(WORDS.yourReason)}
          {answer.reason}
        </p>
        {change}
      </Alert>
    );
  }
  if (answer?.answer !== 'adopted') return null;
  if (!follows) return <Alert tone="warn">{WORDS.left}</Alert>;
  if (breaks.length === 0) {
    return (
      <Alert title={WORDS.adopted} tone="success">
        <p>{WORDS.within}</p>
        {change}
      </Alert>
    );
  }
  return (
    <Alert title={WORDS.breaks} tone="warn">
      <ul className="list-disc space-y-1 pl-5">
        {breaks.map((broken) => (
          <li key={broken.bound}>{describeBreak(broken)}</li>
        ))}
      </ul>
      <p>
        {WORDS.breaksText}{' '}
        <Link className="link font-semibold" href={`/${uai}/plan/adapter`}>
          {WORDS.adapt}
        </Link>
      </p>
    </Alert>
  );
}

/** The two ways to answer: a scenario to adopt within the frame, or a reason. */
export function AnswerSections({ uai, id, campaign, mayAnswer }: Props) {
  const { scenarios, runningTitle, follows, answer } = campaign;
  const refusal = campaign.mayAnswer.ok ? undefined : describeProblem(campaign.mayAnswer.problem);
  if (refusal) return <DisabledWithReason label={WORDS.scenarios} reason={refusal} />;
  return (
    <>
      {!follows && (
        <Section id="participer" lead={WORDS.scenariosLead} title={WORDS.scenarios}>
          {runningTitle && (
            <p className="mb-3 max-w-prose text-sm text-muted">{WORDS.replaces(runningTitle)}</p>
          )}
          {scenarios.length === 0 && <Alert tone="warn">{WORDS.noScenario}</Alert>}
          <ul className="grid gap-3 lg:grid-cols-2">
            {scenarios.map(({ id: scenarioId, title, summary }) => (
              <li className="flex" key={scenarioId}>
                <Card className="flex w-full flex-col items-start gap-3">
                  <h3 className="text-base">{title}</h3>
                  <p className="max-w-prose text-sm">{summary}</p>
                  <LinkButton
                    className="mt-auto"
                    href={`/${uai}/plan/choisir/${encodeURIComponent(scenarioId)}?campagne=${id}`}
                  >
                    {WORDS.choose}
                    <span className="sr-only"> : {title}</span>
                  </LinkButton>
                </Card>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="decliner" lead={WORDS.declineLead} title={WORDS.decline}>
        {mayAnswer ? (
          <form action={declineCampaignAction.bind(null, uai, id)}>
            <Card className="max-w-prose space-y-4">
              <TextArea
                defaultValue={answer?.reason ?? ''}
                hint={WORDS.reasonHint}
                id="motif"
                label={WORDS.reason}
                maxLength={CAMPAIGN_LIMITS.reason}
                minLength={10}
                required
                rows={3}
              />
              <SubmitButton look="secondary">{WORDS.decline}</SubmitButton>
            </Card>
          </form>
        ) : (
          <DisabledWithReason label={WORDS.decline} reason={WORDS.onlyPrincipal} />
        )}
      </Section>
    </>
  );
}
