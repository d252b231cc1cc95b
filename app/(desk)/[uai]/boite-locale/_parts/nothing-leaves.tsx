import type { Desk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { MAILBOX } from '@/lib/messages/mailbox';
import { getSender } from '@/lib/services/delivery/sender/get-sender';

/**
 * So that nobody takes this for a real mailbox, or fears that families were written to; nor the other way round, where the
 * school or its région has a mail server of its own.
 */
export async function NothingLeaves({ desk }: { desk: Desk }) {
  const { own, above } = await getSender(desk.ctx, { school: desk.scope });
  return own || above ? (
    <Alert title={MAILBOX.someLeave} tone="warn">
      <p>{MAILBOX.whySome}</p>
    </Alert>
  ) : (
    <Alert title={MAILBOX.nothingLeaves} tone="info">
      <p>{MAILBOX.why}</p>
    </Alert>
  );
}
