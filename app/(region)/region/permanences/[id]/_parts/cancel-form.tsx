import { Card } from '@/app/_ui/card';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { SESSION_PAGE as WORDS } from '@/lib/messages/help-sessions';
import type { SessionRow } from '@/lib/services/planning/help-session/list-session-events';
import { SESSION_LIMITS } from '@/lib/services/planning/help-session/session-input';
import { cancelSessionAction } from '../../actions';

/** Ends it before it has begun, with a reason. */
export function CancelForm({ session, people }: { session: SessionRow; people: number }) {
  return (
    <form action={cancelSessionAction.bind(null, session.id)}>
      <Card className="space-y-4">
        <p className="text-sm">{WORDS.cancelLead(people)}</p>
        <TextField id="motif" label={WORDS.cancelReason} maxLength={SESSION_LIMITS.reason} required />
        <SubmitButton look="danger">{WORDS.cancelNow}</SubmitButton>
      </Card>
    </form>
  );
}
