'use client';

import { useState } from 'react';
import { classNames } from '@/app/_ui/class-names';
import { LANGUAGE_FACTS, type Language } from '@/lib/domain/materials/library/languages';
import { BASE_LANGUAGE } from '@/lib/domain/materials/library/piece-settings';
import { WAVE_PAGE } from '@/lib/messages/campaign-pages';
import { MESSAGE_EDITOR as WORDS } from '@/lib/messages/mails/pages';
import { ScaledMail } from './scaled-mail';

const VIEWS = ['desktop', 'phone', 'text'] as const;
const WIDTHS = { desktop: 640, phone: 360 };

/** A mail as a wide window, a telephone and a program without HTML show it. */
export function MailViews({
  mail,
  height = 560,
  language,
}: {
  mail: { subject: string; html: string; text: string };
  height?: number;
  /** Which part of it to show first; French is at its top. */
  language?: Language;
}) {
  const [view, setView] = useState<(typeof VIEWS)[number]>('desktop');
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-sunken">
      <fieldset className="flex border-b border-line bg-surface">
        <legend className="sr-only">{WORDS.views}</legend>
        {VIEWS.map((one) => (
          <button
            aria-pressed={one === view}
            className={classNames(
              'min-h-10 flex-1 border-b-2 px-2 py-2 text-sm font-semibold',
              one === view ? 'border-accent text-accent' : 'border-transparent text-muted hover:text-ink',
            )}
            key={one}
            onClick={() => setView(one)}
            type="button"
          >
            {WORDS[one]}
          </button>
        ))}
      </fieldset>
      <p className="border-b border-line bg-surface px-4 py-2.5">
        <span className="text-sm text-muted">{WAVE_PAGE.subject} </span>
        <strong className="break-words font-semibold">{mail.subject}</strong>
      </p>
      {view === 'text' ? (
        <pre
          className="overflow-auto whitespace-pre-wrap break-words bg-surface p-4 font-sans text-sm"
          dir="auto"
          style={{ height }}
        >
          {mail.text}
        </pre>
      ) : (
        <ScaledMail
          height={height}
          html={mail.html}
          key={view}
          tag={language && language !== BASE_LANGUAGE ? LANGUAGE_FACTS[language].tag : undefined}
          title={WORDS.frame(mail.subject)}
          width={WIDTHS[view]}
        />
      )}
    </div>
  );
}
