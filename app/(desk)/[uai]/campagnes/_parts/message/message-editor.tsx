'use client';

import { type ReactNode, useEffect } from 'react';
import type { EditorData } from '@/app/_parts/piece-editor/editor-data';
import { EditorFrame } from '@/app/_parts/piece-editor/editor-frame';
import type { SaveAction } from '@/app/_parts/piece-editor/editor-state';
import { FieldList } from '@/app/_parts/piece-editor/field-list';
import { useEditor } from '@/app/_parts/piece-editor/use-editor';
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
  /** What stands above the texts: the name of a région's template. */
  head?: ReactNode;
  saveLabel?: string;
  /** One text for all readers: no variable of one of them is offered. */
  toMany?: boolean;
};

/** The form of a message beside what a family would get. Without JavaScript it is a plain form with the saved message. */
export function MessageEditor({ data: saved, base, page, preview: address, ...props }: Props) {
  const { initial, missing, save, head, saveLabel = WORDS.save, toMany = false } = props;
  const editor = useEditor(save, saved);
  const { data, draft, first, change, form, state } = editor;

  // What was refused, or what somebody else has saved, is said above the form: out of sight of who saves at its end.
  useEffect(() => {
    if (state.attempt > 0) form.current?.scrollIntoView({ block: 'start' });
  }, [state, form]);

  const { answer, isOffline } = useMessagePreview(address, JSON.stringify(draft), initial, () =>
    form.current ? new FormData(form.current) : undefined,
  );
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
    <EditorFrame
      base={base}
      editor={editor}
      head={head}
      isDirty={draft !== first}
      listeners={{ onKeyUp: keepCursor, onPointerUp: keepCursor }}
      page={page}
      preview={<MessagePreview answer={answer} isOffline={isOffline} language={draft.language} />}
      previewWidth="mail"
      saveLabel={saveLabel}
    >
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
    </EditorFrame>
  );
}
