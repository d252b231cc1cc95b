import type { Metadata } from 'next';
import { getRegionDesk } from '@/app/_server/desk';
import { Badge } from '@/app/_ui/badge';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { describeSlot, SESSIONS as WORDS } from '@/lib/messages/help-sessions';
import {
  type CountedSession,
  listRegionSessions,
} from '@/lib/services/planning/help-session/list-region-sessions';

export const metadata: Metadata = { title: WORDS.title };

function SessionList({ sessions, timeZone }: { sessions: CountedSession[]; timeZone: string }) {
  return (
    <ul className="grid gap-3 lg:grid-cols-2">
      {sessions.map((session) => {
        const slot = describeSlot(session.startsAt, session.endsAt, timeZone);
        return (
          <li key={session.id}>
            <Card className="space-y-2">
              <div>
                <h3 className="text-base">{slot.charAt(0).toUpperCase() + slot.slice(1)}</h3>
                <p className="break-words">{session.topic}</p>
              </div>
              <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
                {session.cancelledAt ? (
                  <Badge icon="close" tone="danger">
                    {WORDS.cancelled}
                  </Badge>
                ) : (
                  WORDS.taken(session.placed, session.capacity)
                )}
                {!session.cancelledAt && session.waiting > 0 && (
                  <Badge icon="clock" tone="dormant">
                    {WORDS.waiting(session.waiting)}
                  </Badge>
                )}
              </p>
              <LinkButton href={`/region/permanences/${session.id}`} look="secondary">
                {WORDS.open}
                <span className="sr-only"> : {slot}</span>
              </LinkButton>
            </Card>
          </li>
        );
      })}
    </ul>
  );
}

/** The help sessions of the région: those to come with how full they are, and those that are over. */
export default async function SessionsPage() {
  const { ctx, scope } = await getRegionDesk();
  const { coming, past, timeZone } = await listRegionSessions(ctx, scope);
  const begin = (
    <LinkButton href="/region/permanences/nouvelle" icon="calendar">
      {WORDS.begin}
    </LinkButton>
  );
  return (
    <>
      <PageHeader actions={coming.length > 0 && begin} lead={WORDS.lead} title={WORDS.title} />
      <div className="space-y-10">
        {coming.length === 0 ? (
          <EmptyState action={begin} icon="calendar" title={WORDS.none}>
            <p>{WORDS.noneText}</p>
          </EmptyState>
        ) : (
          <Section id="a-venir" title={WORDS.coming}>
            <SessionList sessions={coming} timeZone={timeZone} />
          </Section>
        )}
        {past.length > 0 && (
          <Section id="passees" title={WORDS.past}>
            <SessionList sessions={past} timeZone={timeZone} />
          </Section>
        )}
      </div>
    </>
  );
}
