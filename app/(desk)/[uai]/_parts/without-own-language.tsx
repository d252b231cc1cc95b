import Link from 'next/link';
import { Alert } from '@/app/_ui/alert';
import type { WithoutOwnLanguage } from '@/lib/domain/materials/print/choose-letter-language';
import { LETTER_LANGUAGE } from '@/lib/messages/print-pages';

/** Said wherever letters are printed: who gets theirs in French since nobody has read their language over. */
export function WithoutOwnLanguageNote({ uai, without }: { uai: string; without: WithoutOwnLanguage }) {
  if (without.families === 0) return null;
  return (
    <div className="no-print mb-5 max-w-prose">
      <Alert title={LETTER_LANGUAGE.without(without)} tone="warn">
        <p>
          <Link
            className="font-semibold text-accent underline underline-offset-2"
            href={`/${uai}/supports/langues`}
          >
            {LETTER_LANGUAGE.approve}
          </Link>
        </p>
      </Alert>
    </div>
  );
}
