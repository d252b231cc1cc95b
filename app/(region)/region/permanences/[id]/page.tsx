import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SessionFacts } from '@/app/_parts/help-session/session-facts';
import type { ProblemSearch } from '@/app/_parts/region-campaign/problem-address';
import { ProblemNotice } from '@/app/_parts/region-campaign/problem-notice';
import { getRegionDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { PrintButton } from '@/app/_ui/print-button';
import { describeSlot, SESSIONS, SESSION_PAGE as WORDS } from '@/lib/messages/help-sessions';
import { getRegionSession } from '@/lib/services/planning/help-session/list-region-sessions';
import { beginChange } from '../_parts/change-form-state';
import { changeSessionAction } from '../actions';
import { CancelForm } from './_parts/cancel-form';
import { ChangeForm } from './_parts/change-form';
import { Participants, RecordForm } from './_parts/participants';

export const metadata: Metadata = { title: SESSIONS.title };

type Props = { params: Promise<{ id: string }>; searchParams: Search<ProblemSearch> };

/** One help session: who comes, with which question; afterwards who was there and what was said. */
export default async function SessionPage({ params, searchParams }: Props) {
  const { id } = await params;
  const search = await readSearch(searchParams);
  const { ctx, scope } = await getRegionDesk();
  const opened = await getRegionSession(ctx, scope, { id });
  if (!opened.ok) notFound();
  const { session, participants, timeZone } = opened.value;
  const placed = participants.filter(({ status }) => status === 'placed').length;
  const hasBegun = session.startsAt <= ctx.now;
  const isOver = session.endsAt <= ctx.now;
  const path = `/region/permanences/${id}`;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/region/permanences', label: WORDS.back }]} />}
        actions={
          <div className="flex flex-wrap gap-2 print:hidden">
            <LinkButton download href={`${path}/export`} icon="download" look="secondary">
              {WORDS.csv}
            </LinkButton>
            <LinkButton download href={`${path}/agenda`} icon="calendar" look="secondary">
              {SESSIONS.calendar}
            </LinkButton>
            <PrintButton label={WORDS.print} />
          </div>
        }
        lead={
          <>
            <p>{describeSlot(session.startsAt, session.endsAt, timeZone)}</p>
            <p className="text-base">
              {SESSIONS.taken(placed, session.capacity)}
              {participants.length > placed && `, ${SESSIONS.waiting(participants.length - placed)}`}
            </p>
          </>
        }
        title={session.topic}
      />
      <ProblemNotice search={search} />
      <div className="space-y-10">
        {session.cancelledAt && <Alert tone="warn">{WORDS.isCancelled(session.cancelReason)}</Alert>}
        <Card>
          <SessionFacts session={session} />
        </Card>
        <Section id="participants" lead={WORDS.sweep} title={WORDS.participants}>
          <Participants participants={participants} />
        </Section>
        {!session.cancelledAt && (
          <div className="space-y-10 print:hidden">
            <Section
              id="compte-rendu-titre"
              lead={hasBegun ? WORDS.recordLead : WORDS.notBegun}
              title={WORDS.record}
            >
              {hasBegun && <RecordForm opened={opened.value} />}
            </Section>
            {!isOver && (
              <div className="grid items-start gap-8 lg:grid-cols-2">
                <Section id="modifier" lead={WORDS.changeLead} title={WORDS.change}>
                  <ChangeForm
                    initial={beginChange(session, timeZone)}
                    send={changeSessionAction.bind(null, id)}
                  />
                </Section>
                <Section id="annuler" title={WORDS.cancel}>
                  <CancelForm people={participants.length} session={session} />
                </Section>
              </div>
            )}
          </div>
        )}
      </div>
    </>
  );
}
