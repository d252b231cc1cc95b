'use client';

import { Alert } from '@/app/_ui/alert';
import { Button } from '@/app/_ui/button';
import { SCENARIO_EDITOR as WORDS } from '@/lib/messages/scenario-editor';
import type { DraftConflict } from './use-draft';

type Props = {
  state: 'saved' | 'saving' | 'unsaved';
  problem: string | undefined;
  conflict: DraftConflict | undefined;
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
  saveNow: () => void;
  takeTheirs: () => void;
  keepMine: () => void;
};

const STATES = { saved: WORDS.saved, saving: WORDS.saving, unsaved: WORDS.unsaved };

/** Stays in sight: whether the draft is saved, the steps back, and the two ways out of a conflict. */
export function SaveBar({ state, problem, conflict, undo, redo, saveNow, takeTheirs, keepMine }: Props) {
  return (
    <div className="sticky top-14 z-10 -mx-1 lg:top-0 space-y-2 bg-canvas px-1 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button aria-disabled={!undo} icon="undo" look="secondary" onClick={() => undo?.()}>
          {WORDS.undo}
        </Button>
        <Button aria-disabled={!redo} look="secondary" onClick={() => redo?.()}>
          {WORDS.redo}
        </Button>
        {state === 'unsaved' && !conflict && (
          <Button look="quiet" onClick={saveNow}>
            {WORDS.saveNow}
          </Button>
        )}
        <p className="text-sm text-muted" role="status">
          {STATES[state]}
        </p>
      </div>
      {problem && (
        <Alert live tone="error">
          {problem}
        </Alert>
      )}
      {conflict && (
        <Alert live title={WORDS.conflict} tone="warn">
          <p>{WORDS.conflictText(conflict.ago)}</p>
          <ul className="max-h-40 list-disc overflow-auto pl-5">
            {conflict.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div className="flex flex-wrap gap-2 pt-1">
            <Button look="secondary" onClick={takeTheirs}>
              {WORDS.takeTheirs}
            </Button>
            <Button look="secondary" onClick={keepMine}>
              {WORDS.keepMine}
            </Button>
          </div>
        </Alert>
      )}
    </div>
  );
}
