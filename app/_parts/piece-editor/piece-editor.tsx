'use client';

import { type ReactNode, useRef, useState } from 'react';
import { Card } from '@/app/_ui/card';
import { LOGO_MAX_BYTES } from '@/lib/domain/materials/library/check-logo';
import { EDITOR } from '@/lib/messages/materials/editor';
import { describeFieldProblem } from '@/lib/messages/materials/piece-problems';
import type { EditorData } from './editor-data';
import { EditorFrame } from './editor-frame';
import type { SaveAction } from './editor-state';
import { FieldList } from './field-list';
import type { LivePictureHandle } from './live-picture';
import { LookFields } from './look-fields';
import { PreviewPane } from './preview-pane';
import { useEditor } from './use-editor';
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
export function PieceEditor({ data: saved, base, page, preview: address, title, save, ...props }: Props) {
  const editor = useEditor(save, saved);
  const { data, draft, first, change, form, state } = editor;
  const [files, setFiles] = useState(0);
  const [fileProblem, setFileProblem] = useState<string>();
  const picture = useRef<LivePictureHandle>(null);
  const preview = useLivePreview(
    address,
    `${files} ${JSON.stringify(draft)}`,
    form,
    (drawing) => picture.current?.show(drawing) ?? false,
  );
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
  const language = data.languages.find(({ code }) => code === draft.language);
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
    <EditorFrame
      base={base}
      editor={editor}
      head={props.head}
      isDirty={draft !== first || files > 0}
      page={page}
      preview={
        <div className="mb-6 lg:sticky lg:top-6 lg:order-2 lg:mb-0">
          <PreviewPane
            initial={`${address}?langue=${draft.language}`}
            notes={props.previewNotes}
            picture={picture}
            preview={preview}
            title={title}
          />
        </div>
      }
      previewWidth="page"
      saveLabel={props.saveLabel}
    >
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
    </EditorFrame>
  );
}
