import { SESSIONS as WORDS } from '@/lib/messages/help-sessions';
import type { SessionRow } from '@/lib/services/planning/help-session/list-session-events';

/** For whom a session is, and where: the room, the video meeting, or both. */
export function SessionFacts({ session }: { session: Pick<SessionRow, 'forWhom' | 'place' | 'link'> }) {
  const { forWhom, place, link } = session;
  return (
    <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
      {forWhom && (
        <div>
          <dt className="text-muted">{WORDS.forWhom}</dt>
          <dd className="break-words">{forWhom}</dd>
        </div>
      )}
      {place && (
        <div>
          <dt className="text-muted">{WORDS.place}</dt>
          <dd className="break-words">{place}</dd>
        </div>
      )}
      {link && (
        <div className="min-w-0">
          <dt className="text-muted">{WORDS.link}</dt>
          <dd>
            <a className="link break-all" href={link} rel="noreferrer" target="_blank">
              {link}
            </a>
          </dd>
        </div>
      )}
    </dl>
  );
}
