'use client';

import {
  type FormEvent,
  type KeyboardEvent,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from 'react';
import { ConflictNotice } from '@/app/_parts/piece-editor/conflict-notice';
import { beginDraft, type DraftState, listOtherTexts } from '@/app/_parts/piece-editor/draft-state';
import type { EditorData } from '@/app/_parts/piece-editor/editor-data';
import type { SaveAction } from '@/app/_parts/piece-editor/editor-state';
import { FieldList } from '@/app/_parts/piece-editor/field-list';
import { beginHistory, record, redo, undo } from '@/app/_parts/piece-editor/history';
import { LanguageBar } from '@/app/_parts/piece-editor/language-bar';
import { SaveBar } from '@/app/_parts/piece-editor/save-bar';
import { Alert } from '@/app/_ui/alert';
import { Card } from '@/app/_ui/card';
import { FIELD_OF_VARIABLE, isReaderVariable, type Variable } from '@/lib/domain/campaign/message/variables';
import { MESSAGE_EDITOR as WORDS } from '@/lib/messages/mails/pages';
import { EDITOR } from '@/lib/messages/materials/editor';
import { MessagePreview } from './message-preview';
import { useInsertion } from './use-insertion';
import { type MessageAnswer, useMessagePreview } from './use-message-preview';
import { VariableChips } from './variable-chips';

type Props = {
  save: SaveAction;
  data: EditorData;
  /** The version of the draft that the form was made from. */
  base: number;
  /** This page, and where its preview is asked for. */
  page: string;
  preview: string;
  initial: MessageAnswer;
  /** How many of those who would be written to have nothing to fill a variable with. */
  missing: Partial<Record<Variable, number>>;
  /** One text for all readers: no variable of one of them is offered. */
  toMany: boolean;
};

/** The form of a message beside what a family would get. Without JavaScript it is a plain form with the saved message. */
export function MessageEditor({
  data: saved,
  base,
  page,
  preview: address,
  initial,
  missing,
  toMany,
  save,
}: Props) {
  const [state, action] = useActionState(save, { attempt: 0 });
  const data = state.data ?? saved;
  const [history, setHistory] = useState(() => beginHistory(beginDraft(data)));
  const first = useRef(history.present);
  const form = useRef<HTMLFormElement>(null);
  const draft = history.present;
  const isDirty = draft !== first.current;

  // What was merged with somebody else's is a step like any other: « Annuler » takes it back.
  const taken = useRef(0);
  useEffect(() => {
    if (!state.conflict || taken.current === state.attempt) return;
    taken.current = state.attempt;
    setHistory((before) => record(before, { ...beginDraft(data), language: before.present.language }, '', 0));
  }, [state, data]);

  // What was refused, or what somebody else has saved, is said above the form: out of sight of who saves at its end.
  useEffect(() => {
    if (state.attempt > 0) form.current?.scrollIntoView({ block: 'start' });
  }, [state]);

  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);

  const { answer, isOffline } = useMessagePreview(address, JSON.stringify(draft), initial, () =>
    form.current ? new FormData(form.current) : undefined,
  );
  const change = (next: DraftState, what: string) => {
    const atMs = performance.now();
    setHistory((before) => record(before, next, what, atMs));
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // By hand: React would empty the form before it is known to be saved.
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    startTransition(() => action(sent));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !['z', 'y'].includes(key)) return;
    event.preventDefault();
    setHistory(key === 'y' || event.shiftKey ? redo : undo);
  };
  const { keepCursor, insert } = useInsertion(data, draft, change);
  const language = data.languages.find(({ code }) => code === draft.language);
  const fields = {
    data,
    draft,
    change,
    onFile: () => {},
    language,
    problems: { ...state.fields, ...answer.problems },
    warnings: answer.warnings,
  };
  const has = (variable: Variable) => {
    if (toMany && isReaderVariable(variable)) return false;
    const field = FIELD_OF_VARIABLE[variable];
    return !field || data.fields.some(({ id }) => id === field);
  };
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] lg:items-start lg:gap-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,34rem)]">
      <MessagePreview answer={answer} isOffline={isOffline} language={draft.language} />
      <form
        action={action}
        className="min-w-0 space-y-6"
        onKeyDown={onKeyDown}
        onKeyUp={keepCursor}
        onPointerUp={keepCursor}
        onSubmit={onSubmit}
        ref={form}
      >
        {state.conflict && (
          <ConflictNotice conflict={state.conflict} reopen={`${page}?langue=${draft.language}`} />
        )}
        {state.problem && (
          <Alert live tone="error">
            {state.problem}
          </Alert>
        )}
        <input name="base" type="hidden" value={state.base ?? base} />
        <input name="langue" type="hidden" value={draft.language} />
        <input name="autres" type="hidden" value={JSON.stringify(listOtherTexts(draft, first.current))} />
        <LanguageBar
          current={draft.language}
          hrefOf={(code) => `${page}?langue=${code}`}
          languages={data.languages}
          onChoose={(code) => change({ ...draft, language: code }, '')}
        />
        <p className="text-sm text-muted">
          {language && !language.isApproved ? EDITOR.unreadNote(language.french) : WORDS.frenchFirst}
        </p>
        <Card className="space-y-5">
          <h2 className="text-lg">{WORDS.texts(language?.french ?? '')}</h2>
          <VariableChips missing={missing} offered={has} onChoose={insert} />
          <FieldList {...fields} of={({ shared }) => !shared} />
        </Card>
        <Card>
          <h2 className="mb-4 text-lg">{EDITOR.shared}</h2>
          <FieldList {...fields} of={({ shared }) => shared} />
        </Card>
        <SaveBar
          canRedo={history.future.length > 0}
          canUndo={history.past.length > 0}
          isDirty={isDirty}
          label={WORDS.save}
          onRedo={() => setHistory(redo)}
          onUndo={() => setHistory(undo)}
        />
      </form>
    </div>
  );
}
