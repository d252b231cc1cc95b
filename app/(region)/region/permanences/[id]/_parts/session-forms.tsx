import { Card } from '@/app/_ui/card';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { NEW_SESSIONS, SESSION_PAGE as WORDS } from '@/lib/messages/help-sessions';
import type { SessionRow } from '@/lib/services/planning/help-session/list-session-events';
import { SESSION_LIMITS as LIMITS } from '@/lib/services/planning/help-session/session-input';
import { cancelSessionAction, changeSessionAction } from '../../actions';

/** Where it is, what it is about, how many places: whoever has signed up hears of a change. */
export function ChangeForm({ session }: { session: SessionRow }) {
  return (
    <form action={changeSessionAction.bind(null, session.id, session.sequence)}>
      <Card className="space-y-4">
        <TextField
          defaultValue={session.topic}
          id="sujet"
          label={NEW_SESSIONS.topic}
          maxLength={LIMITS.topic}
          required
        />
        <TextField
          defaultValue={session.forWhom}
          id="pour"
          label={NEW_SESSIONS.forWhom}
          maxLength={LIMITS.forWhom}
          optional
        />
        <TextField
          defaultValue={session.place}
          id="lieu"
          label={NEW_SESSIONS.place}
          maxLength={LIMITS.place}
          optional
        />
        <TextField
          defaultValue={session.link}
          id="lien"
          label={NEW_SESSIONS.link}
          maxLength={LIMITS.link}
          optional
          type="url"
        />
        <TextField
          defaultValue={session.capacity}
          id="places"
          label={NEW_SESSIONS.capacity}
          max={LIMITS.capacity}
          min={1}
          required
          type="number"
        />
        <SubmitButton look="secondary">{WORDS.changeNow}</SubmitButton>
      </Card>
    </form>
  );
}

/** Ends it before it has begun, with a reason. */
export function CancelForm({ session, people }: { session: SessionRow; people: number }) {
  return (
    <form action={cancelSessionAction.bind(null, session.id)}>
      <Card className="space-y-4">
        <p className="text-sm">{WORDS.cancelLead(people)}</p>
        <TextField id="motif" label={WORDS.cancelReason} maxLength={LIMITS.reason} required />
        <SubmitButton look="danger">{WORDS.cancelNow}</SubmitButton>
      </Card>
    </form>
  );
}
