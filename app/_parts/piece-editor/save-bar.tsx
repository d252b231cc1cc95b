'use client';

import { Button } from '@/app/_ui/button';
import { SubmitButton } from '@/app/_ui/submit-button';
import { EDITOR } from '@/lib/messages/materials/editor';

/** Always in sight, whatever part of a long form is being written. */
export function SaveBar({
  label,
  isDirty,
  canUndo,
  canRedo,
  onUndo,
  onRedo,
}: {
  label: string;
  isDirty: boolean;
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
}) {
  return (
    <div className="no-print sticky bottom-14 z-20 -mx-4 flex flex-wrap items-center gap-2 border-t border-line bg-canvas px-4 py-3 sm:mx-0 sm:px-0 lg:bottom-0">
      <SubmitButton icon="check">{label}</SubmitButton>
      <Button aria-disabled={!canUndo} className="!px-2" icon="undo" look="quiet" onClick={onUndo}>
        {EDITOR.undo}
      </Button>
      <Button aria-disabled={!canRedo} className="!px-2" look="quiet" onClick={onRedo}>
        {EDITOR.redo}
      </Button>
      <p className="ml-auto hidden text-sm text-muted sm:block">
        {isDirty ? EDITOR.unsaved : EDITOR.allSaved}
      </p>
    </div>
  );
}
