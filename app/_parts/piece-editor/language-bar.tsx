'use client';

import { classNames } from '@/app/_ui/class-names';
import { EDITOR } from '@/lib/messages/materials/editor';
import type { EditorLanguage } from './editor-data';

/** The languages of a piece: links where there is no script, and no text is lost by changing where there is. */
export function LanguageBar({
  languages,
  current,
  hrefOf,
  onChoose,
}: {
  languages: EditorLanguage[];
  current: string;
  hrefOf: (code: string) => string;
  onChoose: (code: EditorLanguage['code']) => void;
}) {
  if (languages.length < 2) return null;
  return (
    <nav aria-label={EDITOR.languages} className="-mx-4 overflow-x-auto px-4 pb-1 sm:mx-0 sm:px-0">
      <ul className="flex gap-1.5 sm:flex-wrap">
        {languages.map(({ code, own, french, tag, isApproved }) => (
          <li key={code}>
            <a
              aria-current={code === current ? 'true' : undefined}
              className={classNames(
                'inline-flex min-h-10 items-center gap-1.5 whitespace-nowrap rounded-md border px-3 py-1.5 text-sm font-semibold no-underline',
                code === current
                  ? 'border-accent bg-accent-soft text-accent'
                  : 'border-line-strong bg-surface text-ink hover:bg-sunken',
              )}
              href={hrefOf(code)}
              onClick={(event) => {
                event.preventDefault();
                onChoose(code);
              }}
              title={french}
            >
              <span lang={tag}>{own}</span>
              {!isApproved && (
                <span className="rounded bg-dormant-soft px-1.5 text-2xs font-semibold text-dormant">
                  {EDITOR.toReadOver}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
