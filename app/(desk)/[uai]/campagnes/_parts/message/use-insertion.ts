import { useRef } from 'react';
import { type DraftState, readControl, writeControl } from '@/app/_parts/piece-editor/draft-state';
import type { EditorData } from '@/app/_parts/piece-editor/editor-data';

/** Puts a variable where the cursor was last, in a text of the form's language; into the message itself before that. */
export function useInsertion(
  data: EditorData,
  draft: DraftState,
  change: (next: DraftState, what: string) => void,
): { keepCursor: (event: { target: EventTarget }) => void; insert: (braces: string) => void } {
  const written = useRef<{ name: string; at: number }>({ name: 'lead', at: -1 });
  const isText = (name: string) =>
    data.fields.some(
      ({ id, kind, shared }) => id === name && !shared && ['line', 'paragraph'].includes(kind),
    );
  return {
    keepCursor: ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
      if (isText(target.name)) written.current = { name: target.name, at: target.selectionStart ?? -1 };
    },
    insert: (braces) => {
      const { name, at } = written.current;
      const field = data.fields.find(({ id }) => id === name);
      if (!field) return;
      const text = readControl(draft, field, name);
      const place = at < 0 ? text.length : Math.min(at, text.length);
      change(writeControl(draft, field, name, text.slice(0, place) + braces + text.slice(place)), '');
      written.current = { name, at: place + braces.length };
    },
  };
}
