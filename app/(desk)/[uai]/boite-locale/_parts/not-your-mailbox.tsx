import { Alert } from '@/app/_ui/alert';
import { PageHeader } from '@/app/_ui/card';
import { MAILBOX } from '@/lib/messages/mailbox';

export function NotYourMailbox() {
  return (
    <>
      <PageHeader title={MAILBOX.title} />
      <Alert tone="info">{MAILBOX.notAllowed}</Alert>
    </>
  );
}
