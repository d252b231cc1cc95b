'use client';

import type { KeyboardEvent } from 'react';
import { Button } from '@/app/_ui/button';
import { EDITOR } from '@/lib/messages/materials/editor';

const STEPS: Record<string, number> = { ArrowLeft: -1, PageUp: -1, ArrowRight: 1, PageDown: 1 };

/** Which page of several is looked at: by its buttons, or by arrows and page keys while one of them has the focus. */
export function PageTurner({
  page,
  pages,
  onTurn,
}: {
  page: number;
  pages: number;
  onTurn: (page: number) => void;
}) {
  const turn = (step: number) => onTurn(Math.max(1, Math.min(pages, page + step)));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    turn(step);
  };
  return (
    <fieldset className="mt-2 flex min-w-0 flex-wrap items-center justify-center gap-2" onKeyDown={onKeyDown}>
      <legend className="sr-only">{EDITOR.pages}</legend>
      <Button
        aria-disabled={page === 1}
        aria-label={EDITOR.previousPage}
        className="!px-2"
        look="quiet"
        onClick={() => turn(-1)}
      >
        {EDITOR.previous}
      </Button>
      <p aria-live="polite" className="text-sm tabular-nums">
        {EDITOR.pageOf(page, pages)}
      </p>
      <Button
        aria-disabled={page === pages}
        aria-label={EDITOR.nextPage}
        className="!px-2"
        look="quiet"
        onClick={() => turn(1)}
      >
        {EDITOR.next}
      </Button>
    </fieldset>
  );
}
