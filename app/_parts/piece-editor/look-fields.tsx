'use client';

import { SelectField } from '@/app/_ui/field';
import { EDITOR } from '@/lib/messages/materials/editor';
import type { DraftState } from './draft-state';
import type { EditorData } from './editor-data';

/** Format, contrast, and the language that comes first. */
export function LookFields({
  data,
  draft,
  change,
}: {
  data: EditorData;
  draft: DraftState;
  change: (next: DraftState, what: string) => void;
}) {
  const set = (part: Partial<DraftState['look']>) =>
    change({ ...draft, look: { ...draft.look, ...part } }, '');
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2">
      <SelectField
        id="sizeId"
        label={EDITOR.size}
        onChange={(event) => set({ sizeId: event.target.value })}
        options={data.sizes}
        value={draft.look.sizeId}
      />
      <SelectField
        id="contrast"
        label={EDITOR.contrast}
        onChange={(event) => set({ contrast: event.target.value })}
        options={data.contrasts}
        value={draft.look.contrast}
      />
      {data.languages.length > 1 && (
        <SelectField
          id="premiere"
          label={EDITOR.first}
          onChange={(event) => set({ first: event.target.value as EditorData['language'] })}
          options={data.languages.map(({ code, french }) => ({ value: code, label: french }))}
          value={draft.look.first}
        />
      )}
    </div>
  );
}
