import type { Metadata } from 'next';
import { SessionFacts } from '@/app/_parts/help-session/session-facts';
import type { ProblemSearch } from '@/app/_parts/region-campaign/problem-address';
import { ProblemNotice } from '@/app/_parts/region-campaign/problem-notice';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Badge } from '@/app/_ui/badge';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { TextArea } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { dayIn } from '@/lib/domain/directory/day';
import { formatDayPlain } from '@/lib/messages/format';
import { describeSlot, SESSIONS, SCHOOL_SESSIONS as WORDS } from '@/lib/messages/help-sessions';
import { UI } from '@/lib/messages/ui';
import {
  listSchoolSessions,
  type SchoolSession,
} from '@/lib/services/planning/help-session/list-school-sessions';
import { SESSION_LIMITS } from '@/lib/services/planning/help-session/session-input';
import { joinSessionAction, leaveSessionAction } from './actions';

export const metadata: Metadata = { title: WORDS.title };

type Props = { params: Promise<{ uai: string }>; searchParams: Search<ProblemSearch> };

function State({ session }: { session: SchoolSession }) {
  if (session.cancelledAt) {
    return (
      <Badge icon="close" tone="danger">
        {SESSIONS.cancelled}
      </Badge>
    );
  }
  if (session.own?.status === 'placed') {
    return (
      <Badge icon="check" tone="adopted">
        {WORDS.placed}
      </Badge>
    );
  }
  if (session.own) {
    return (
      <Badge icon="clock" tone="dormant">
        {WORDS.waiting}
      </Badge>
    );
  }
  return <span>{session.left > 0 ? WORDS.left(session.left) : WORDS.full(session.waiting)}</span>;
}

function SignUp({ session, slot, uai }: { session: SchoolSession; slot: string; uai: string }) {
  const { id, own, left } = session;
  const [word, name] = own
    ? [WORDS.saveQuestion, `${UI.named(WORDS.saveQuestion)}${slot}`]
    : left > 0
      ? [WORDS.join, WORDS.joinOf(slot)]
      : [WORDS.wait, WORDS.waitOf(slot)];
  return (
    <>
      <form action={joinSessionAction.bind(null, uai, id)} className="space-y-3">
        <TextArea
          defaultValue={own?.question ?? ''}
          hint={WORDS.questionHint}
          id={`question-${id}`}
          label={WORDS.question}
          maxLength={SESSION_LIMITS.question}
          name="question"
          optional
          rows={2}
        />
        <SubmitButton ariaLabel={name} look={own ? 'secondary' : 'primary'}>
          {word}
        </SubmitButton>
      </form>
      {own && (
        <div className="flex flex-wrap gap-2">
          {own.status === 'placed' && (
            <LinkButton download href={`/${uai}/permanences/${id}/agenda`} icon="calendar" look="quiet">
              {SESSIONS.calendar}
            </LinkButton>
          )}
          <form action={leaveSessionAction.bind(null, uai, id)}>
            <SubmitButton ariaLabel={WORDS.leaveOf(slot)} look="quiet">
              {WORDS.leave}
            </SubmitButton>
          </form>
        </div>
      )}
      {own?.status === 'waiting' && <p className="text-sm text-muted">{WORDS.waitingText}</p>}
    </>
  );
}

/** The help sessions of the région: one click to sign up, a question typed beforehand, and what was said in the last ones. */
export default async function SchoolSessionsPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const search = await readSearch(searchParams);
  const { ctx, scope, school } = await getDesk(uai);
  const { coming, past } = await listSchoolSessions(ctx, scope);
  const slotOf = (session: { startsAt: Date; endsAt: Date }) =>
    describeSlot(session.startsAt, session.endsAt, school.timeZone);
  const changedOf = (session: { changedAt: Date }) =>
    formatDayPlain(dayIn(school.timeZone, session.changedAt));
  return (
    <>
      <PageHeader lead={WORDS.lead} title={WORDS.title} />
      <ProblemNotice search={search} />
      {coming.length === 0 ? (
        <EmptyState icon="calendar" title={WORDS.none}>
          <p>{WORDS.noneText}</p>
        </EmptyState>
      ) : (
        <ul className="grid items-start gap-4 lg:grid-cols-2">
          {coming.map((session) => {
            const slot = slotOf(session);
            return (
              <li key={session.id}>
                <Card className="space-y-3">
                  <div>
                    <h2 className="text-base">{slot.charAt(0).toUpperCase() + slot.slice(1)}</h2>
                    <p className="break-words font-semibold">{session.topic}</p>
                  </div>
                  <p className="text-sm text-muted">
                    <State session={session} />
                  </p>
                  {session.cancelledAt && <p className="text-sm">{session.cancelReason}</p>}
                  {session.own && session.sequence > 0 && !session.cancelledAt && (
                    <p className="text-sm font-semibold">{WORDS.changed(changedOf(session))}</p>
                  )}
                  <SessionFacts session={session} />
                  {!session.cancelledAt && <SignUp session={session} slot={slot} uai={uai} />}
                </Card>
              </li>
            );
          })}
        </ul>
      )}
      {past.length > 0 && (
        <div className="mt-10">
          <Section id="comptes-rendus" title={WORDS.past}>
            <ul className="grid gap-3">
              {past.map((session) => (
                <li key={session.id}>
                  <Card>
                    <h3 className="text-base">{session.topic}</h3>
                    <p className="text-sm text-muted">{slotOf(session)}</p>
                    <p className="mt-2 max-w-prose whitespace-pre-line break-words">{session.notes}</p>
                  </Card>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      )}
    </>
  );
}
