'use client';

import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from 'react';
import { Alert } from '@/app/_ui/alert';
import { Card } from '@/app/_ui/card';
import { LOGO_MAX_BYTES } from '@/lib/domain/materials/library/check-logo';
import { EDITOR } from '@/lib/messages/materials/editor';
import { describeFieldProblem } from '@/lib/messages/materials/piece-problems';
import { ConflictNotice } from './conflict-notice';
import { beginDraft, type DraftState, listOtherTexts } from './draft-state';
import type { EditorData } from './editor-data';
import type { SaveAction } from './editor-state';
import { FieldList } from './field-list';
import { beginHistory, record, redo, undo } from './history';
import { LanguageBar } from './language-bar';
import type { LivePictureHandle } from './live-picture';
import { LookFields } from './look-fields';
import { PreviewPane } from './preview-pane';
import { SaveBar } from './save-bar';
import { useLivePreview } from './use-live-preview';

type Props = {
  save: SaveAction;
  data: EditorData;
  /** The version or revision that the form was made from. */
  base: number;
  title: string;
  /** This page, and where its pictures are asked for. */
  page: string;
  preview: string;
  previewNotes: string[];
  saveLabel: string;
  /** Above the fields: the name of a région's template. */
  head?: ReactNode;
};

/** The form of a piece beside its live preview. Without JavaScript it is a plain form with a picture. */
export function PieceEditor({ data: saved, base, page, preview: address, title, ...props }: Props) {
  const [state, action] = useActionState(props.save, { attempt: 0 });
  const data = state.data ?? saved;
  const [history, setHistory] = useState(() => beginHistory(beginDraft(data)));
  const first = useRef(history.present);
  const [files, setFiles] = useState(0);
  const [fileProblem, setFileProblem] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const picture = useRef<LivePictureHandle>(null);
  const draft = history.present;
  const isDirty = draft !== first.current || files > 0;

  // What was merged with somebody else's is a step like any other: « Annuler » takes it back.
  const taken = useRef(0);
  useEffect(() => {
    if (!state.conflict || taken.current === state.attempt) return;
    taken.current = state.attempt;
    setHistory((before) => record(before, { ...beginDraft(data), language: before.present.language }, '', 0));
  }, [state, data]);

  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);

  const preview = useLivePreview(
    address,
    `${files} ${JSON.stringify(draft)}`,
    form,
    (drawing) => picture.current?.show(drawing) ?? false,
  );
  const change = (next: DraftState, what: string) => {
    const atMs = performance.now();
    setHistory((before) => record(before, next, what, atMs));
  };
  const onFile = () => {
    const input = form.current?.elements.namedItem('logo');
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    const isHeavy = file !== undefined && file.size > LOGO_MAX_BYTES;
    // A file of 40 MB is not sent to be told that it is too heavy.
    if (isHeavy && input instanceof HTMLInputElement) input.value = '';
    setFileProblem(
      isHeavy
        ? describeFieldProblem({ field: 'logo', code: 'logo_too_heavy', detail: { max: LOGO_MAX_BYTES } })
        : undefined,
    );
    setFiles((count) => count + 1);
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // By hand: React would empty the form, and with it the file that was chosen, before it is known to be saved.
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

  const language = data.languages.find(({ code }) => code === draft.language);
  const hrefOf = (code: string) => `${page}?langue=${code}`;
  const fields = {
    data,
    draft,
    change,
    onFile,
    language,
    problems: {
      ...state.fields,
      ...preview.answer?.problems,
      ...(fileProblem ? { logo: fileProblem } : {}),
    },
    warnings: preview.answer?.warnings ?? {},
  };
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] lg:items-start lg:gap-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]">
      <div className="mb-6 lg:sticky lg:top-6 lg:order-2 lg:mb-0">
        <PreviewPane
          initial={`${address}?langue=${draft.language}`}
          notes={props.previewNotes}
          picture={picture}
          preview={preview}
          title={title}
        />
      </div>
      <form
        action={action}
        className="min-w-0 space-y-6"
        onKeyDown={onKeyDown}
        onSubmit={onSubmit}
        ref={form}
      >
        {state.conflict && <ConflictNotice conflict={state.conflict} reopen={hrefOf(draft.language)} />}
        {state.problem && (
          <Alert live tone="error">
            {state.problem}
          </Alert>
        )}
        <input name="base" type="hidden" value={state.base ?? base} />
        <input name="langue" type="hidden" value={draft.language} />
        <input name="autres" type="hidden" value={JSON.stringify(listOtherTexts(draft, first.current))} />
        {props.head}
        <LanguageBar
          current={draft.language}
          hrefOf={hrefOf}
          languages={data.languages}
          onChoose={(code) => change({ ...draft, language: code }, '')}
        />
        {language && !language.isApproved && (
          <p className="text-sm text-muted">{EDITOR.unreadNote(language.french)}</p>
        )}
        <Card>
          <h2 className="mb-4 text-lg">{EDITOR.texts(language?.french ?? '')}</h2>
          <FieldList {...fields} of={({ shared }) => !shared} />
        </Card>
        <Card>
          <h2 className="mb-4 text-lg">{EDITOR.shared}</h2>
          <div className="space-y-5">
            <FieldList {...fields} of={({ shared }) => shared} />
            <LookFields change={change} data={data} draft={draft} />
          </div>
        </Card>
        <SaveBar
          canRedo={history.future.length > 0}
          canUndo={history.past.length > 0}
          isDirty={isDirty}
          label={props.saveLabel}
          onRedo={() => setHistory(redo)}
          onUndo={() => setHistory(undo)}
        />
      </form>
    </div>
  );
}
