import { openResend } from '@/lib/adapters/mail/testing/open-resend';

/* A server that answers as Resend does, in a process of its own. Asked by its parent, it tells what came. */

const resend = await openResend();
process.send?.({ url: resend.url });
process.on('message', () => {
  process.send?.({
    requests: resend.requests.map(({ count }) => count),
    to: resend.mails.map(({ to }) => to),
  });
});
process.on('disconnect', () => process.exit(0));
