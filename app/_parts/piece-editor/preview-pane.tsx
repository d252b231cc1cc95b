'use client';

import { type Ref, useState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { EDITOR } from '@/lib/messages/materials/editor';
import { PageTurner } from '../page-turner';
import { LivePicture, type LivePictureHandle } from './live-picture';
import type { LivePreview } from './use-live-preview';

/** The picture of the piece as it stands on the form, and what the page as a whole has against it. */
export function PreviewPane({
  picture,
  preview,
  initial,
  title,
  notes,
}: {
  /** Takes each new picture. */
  picture: Ref<LivePictureHandle>;
  preview: LivePreview;
  /** The address of the picture as it was saved. */
  initial: string;
  title: string;
  notes: string[];
}) {
  const { answer, state, pages } = preview;
  const [asked, setAsked] = useState(1);
  // Words that were taken out may have taken the last page with them.
  const page = Math.min(asked, pages);
  const alt = EDITOR.previewAlt(title);
  // Why nothing new is drawn stands at a field, too, which may be far from the one that is being typed into.
  const reasons = state === 'stale' ? Object.values(answer?.problems ?? {}) : [];
  const isPartly = Object.keys(answer?.problems ?? {}).length > 0;
  return (
    <section aria-labelledby="apercu" className="min-w-0">
      <h2 className="mb-2 text-lg" id="apercu">
        {EDITOR.preview}
      </h2>
      <div className="grid min-h-40 place-items-center rounded-lg border border-line bg-sunken p-3 sm:p-4">
        <LivePicture
          alt={pages > 1 ? `${alt} – ${EDITOR.pageOf(page, pages)}` : alt}
          initial={initial}
          page={page}
          ref={picture}
          state={state}
        />
      </div>
      {pages > 1 && <PageTurner onTurn={setAsked} page={page} pages={pages} />}
      <div aria-live="polite" className="mt-2 space-y-2 empty:hidden">
        {answer?.refusal && <Alert tone="error">{answer.refusal}</Alert>}
        {reasons.map((reason) => (
          <Alert key={reason} tone="error">
            {reason}
          </Alert>
        ))}
        {state === 'offline' && <Alert tone="warn">{EDITOR.previewOffline}</Alert>}
        {state === 'stale' && <p className="text-sm font-medium text-dormant">{EDITOR.previewStale}</p>}
        {state === 'fresh' && isPartly && (
          <p className="text-sm font-medium text-dormant">{EDITOR.previewPartly}</p>
        )}
      </div>
      {notes.map((note) => (
        <p className="mt-2 text-xs text-muted" key={note}>
          {note}
        </p>
      ))}
      <noscript>
        <p className="mt-2 text-sm text-muted">{EDITOR.previewWithoutScript}</p>
      </noscript>
    </section>
  );
}
