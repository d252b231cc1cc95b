import { MAILBOX } from '@/lib/messages/mailbox';

/** Nothing is fetched for a message: it must look here as it does without a network. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/**
 * A message's HTML in a frame of no origin, without scripts, forms or network. Its links open in a tab of their
 * own, so that the help page and the opt-out can be tried.
 */
export function FramedHtml({ subject, html }: { subject: string; html: string }) {
  const head = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><base target="_blank">`;
  return (
    <iframe
      className="block h-[40rem] w-full rounded-lg border border-line bg-white"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={`<!doctype html>${head}${html.replace(/^\s*<!doctype[^>]*>/i, '')}`}
      title={MAILBOX.frame(subject)}
    />
  );
}
