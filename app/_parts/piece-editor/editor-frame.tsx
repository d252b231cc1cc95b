'use client';

import { type FormHTMLAttributes, type ReactNode, useEffect } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ConflictNotice } from './conflict-notice';
import { listOtherTexts } from './draft-state';
import { LanguageBar } from './language-bar';
import { SaveBar } from './save-bar';
import type { Editor } from './use-editor';

const PREVIEW_WIDTHS = {
  page: 'xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]',
  mail: 'xl:grid-cols-[minmax(0,1fr)_minmax(0,34rem)]',
};

type Props = {
  editor: Editor;
  /** The version or revision that the form was made from. */
  base: number;
  /** This page. */
  page: string;
  /** Whether there is something to be lost by leaving. */
  isDirty: boolean;
  saveLabel: string;
  previewWidth: keyof typeof PREVIEW_WIDTHS;
  preview: ReactNode;
  /** Above the languages. */
  head?: ReactNode;
  /** What of the form is listened to beside its own. */
  listeners?: Pick<FormHTMLAttributes<HTMLFormElement>, 'onKeyUp' | 'onPointerUp'>;
  children: ReactNode;
};

/** A form of texts beside what they will look like: languages above, steps back and saving below. */
export function EditorFrame({ editor, base, page, isDirty, saveLabel, preview, ...props }: Props) {
  const { state, data, draft, first, history, change } = editor;
  const hrefOf = (code: string) => `${page}?langue=${code}`;

  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);

  return (
    <div
      className={`lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] lg:items-start lg:gap-8 ${PREVIEW_WIDTHS[props.previewWidth]}`}
    >
      {preview}
      <form
        action={editor.action}
        className="min-w-0 space-y-6"
        onKeyDown={editor.onKeyDown}
        onSubmit={editor.onSubmit}
        ref={editor.form}
        {...props.listeners}
      >
        {state.conflict && <ConflictNotice conflict={state.conflict} reopen={hrefOf(draft.language)} />}
        {state.problem && (
          <Alert live tone="error">
            {state.problem}
          </Alert>
        )}
        <input name="base" type="hidden" value={state.base ?? base} />
        <input name="langue" type="hidden" value={draft.language} />
        <input name="autres" type="hidden" value={JSON.stringify(listOtherTexts(draft, first))} />
        {props.head}
        <LanguageBar
          current={draft.language}
          hrefOf={hrefOf}
          languages={data.languages}
          onChoose={(code) => change({ ...draft, language: code }, '')}
        />
        {props.children}
        <SaveBar
          canRedo={history.future.length > 0}
          canUndo={history.past.length > 0}
          isDirty={isDirty}
          label={saveLabel}
          onRedo={editor.redo}
          onUndo={editor.undo}
        />
      </form>
    </div>
  );
}
