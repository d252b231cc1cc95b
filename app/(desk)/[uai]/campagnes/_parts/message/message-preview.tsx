import { Alert } from '@/app/_ui/alert';
import type { Language } from '@/lib/domain/materials/library/languages';
import { MESSAGE_EDITOR as WORDS } from '@/lib/messages/mails/pages';
import { EDITOR } from '@/lib/messages/materials/editor';
import { MailViews } from './mail-views';
import type { MessageAnswer } from './use-message-preview';

/** The message as it stands on the form, beside it. */
export function MessagePreview({
  answer,
  isOffline,
  language,
}: {
  answer: MessageAnswer;
  isOffline: boolean;
  language: Language;
}) {
  return (
    <section aria-labelledby="apercu" className="mb-6 min-w-0 lg:sticky lg:top-6 lg:order-2 lg:mb-0">
      <h2 className="mb-2 text-lg" id="apercu">
        {WORDS.preview}
      </h2>
      <MailViews language={language} mail={answer} />
      <div aria-live="polite" className="mt-2 empty:hidden">
        {isOffline && <Alert tone="warn">{WORDS.offline}</Alert>}
      </div>
      <p className="mt-2 text-xs text-muted">{WORDS.previewNote}</p>
      <noscript>
        <p className="mt-2 text-sm text-muted">{EDITOR.previewWithoutScript}</p>
      </noscript>
    </section>
  );
}
