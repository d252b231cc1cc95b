import { Alert } from '@/app/_ui/alert';
import { MAILBOX } from '@/lib/messages/mailbox';

/** So that nobody takes this for a real mailbox, or fears that families were written to. */
export function NothingLeaves() {
  return (
    <Alert title={MAILBOX.nothingLeaves} tone="info">
      <p>{MAILBOX.why}</p>
    </Alert>
  );
}
