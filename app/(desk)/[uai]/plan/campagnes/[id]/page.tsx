import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CampaignFrame } from '@/app/_parts/region-campaign/campaign-frame';
import type { ProblemSearch } from '@/app/_parts/region-campaign/problem-address';
import { ProblemNotice } from '@/app/_parts/region-campaign/problem-notice';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { SubmitButton } from '@/app/_ui/submit-button';
import { describeSlot } from '@/lib/messages/help-sessions';
import { SCHOOL_CAMPAIGN as WORDS } from '@/lib/messages/region-campaign-pages';
import { describeCampaignChange } from '@/lib/messages/region-campaigns';
import { UI } from '@/lib/messages/ui';
import { getSchoolCampaign } from '@/lib/services/planning/region-campaign/get-school-campaign';
import { AnswerMark } from '../_parts/answer-mark';
import { readChangesAction, seeCampaignAction } from '../actions';
import { AnswerSections, AnswerState } from './_parts/answer-sections';
import { MarkSeen } from './_parts/mark-seen';

export const metadata: Metadata = { title: WORDS.notice };

type Props = { params: Promise<{ uai: string; id: string }>; searchParams: Search<ProblemSearch> };

/** One campaign of the région: what it asks, what has changed, and the school's answer. */
export default async function SchoolCampaignPage({ params, searchParams }: Props) {
  const { uai, id } = await params;
  const search = await readSearch(searchParams);
  const desk = await getDesk(uai);
  const opened = await getSchoolCampaign(desk.ctx, desk.scope, { id });
  if (!opened.ok) notFound();
  const campaign = opened.value;
  const { latest, closedAt, answer, news, titles, templates, sessions } = campaign;
  const mayAnswer = desk.can('answer_campaign');
  const messageHref = (templateId: string) =>
    desk.can('prepare_wave') ? `/${uai}/campagnes/nouvelle?region=${templateId}` : undefined;
  return (
    <>
      {mayAnswer && !closedAt && <MarkSeen see={seeCampaignAction.bind(null, uai, id)} />}
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/plan/campagnes`, label: WORDS.title }]} />}
        lead={
          <AnswerMark answer={answer?.answer ?? null} isClosed={closedAt !== null} isNews={news.length > 0} />
        }
        title={latest.content.title}
      />
      <ProblemNotice search={search} />
      <div className="space-y-10">
        {!mayAnswer && <p className="text-sm text-muted">{WORDS.onlyPrincipal}</p>}
        {!closedAt && <AnswerState campaign={campaign} uai={uai} />}
        {news.length > 0 && !closedAt && (
          <Section id="nouveau" title={WORDS.news}>
            <Alert title={WORDS.newsLead(latest.note)} tone="info">
              <ul className="list-disc space-y-1 pl-5">
                {news.map((change) => (
                  <li key={change.field}>{describeCampaignChange(change, titles)}</li>
                ))}
              </ul>
              {mayAnswer && (
                <form action={readChangesAction.bind(null, uai, id, latest.version)} className="pt-2">
                  <SubmitButton icon="check" look="secondary">
                    {WORDS.read}
                  </SubmitButton>
                </form>
              )}
            </Alert>
          </Section>
        )}
        <Section id="cadre" title={WORDS.ask}>
          <CampaignFrame
            content={latest.content}
            templates={templates.map(({ isPiece, ...template }) => ({
              ...template,
              href: isPiece ? `/${uai}/supports/modeles/${template.id}` : messageHref(template.id),
            }))}
          />
        </Section>
        <AnswerSections campaign={campaign} id={id} mayAnswer={mayAnswer} uai={uai} />
        {sessions.length > 0 && (
          <Section
            actions={
              <LinkButton href={`/${uai}/permanences`} look="quiet">
                {WORDS.sessionsAll}
              </LinkButton>
            }
            id="permanences"
            title={WORDS.sessions}
          >
            <Card>
              <ul className="list-disc space-y-1 pl-5">
                {sessions.map((session) => (
                  <li key={session.id}>
                    {UI.named(describeSlot(session.startsAt, session.endsAt, desk.school.timeZone))}
                    {session.topic}
                  </li>
                ))}
              </ul>
            </Card>
          </Section>
        )}
      </div>
    </>
  );
}
