'use client';

import {
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from 'react';
import { beginDraft, type DraftState } from './draft-state';
import type { EditorData } from './editor-data';
import type { EditorState, SaveAction } from './editor-state';
import { beginHistory, type History, record, redo, undo } from './history';

export type Editor = {
  form: RefObject<HTMLFormElement | null>;
  /** What the last attempt to save came to. */
  state: EditorState;
  action: (sent: FormData) => void;
  data: EditorData;
  draft: DraftState;
  /** The draft that the form began with. */
  first: DraftState;
  history: History<DraftState>;
  /** `what` names the control that was changed: strokes in one make one step. */
  change: (next: DraftState, what: string) => void;
  undo: () => void;
  redo: () => void;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** A form of texts that is saved as versions: its draft with steps back, and what saving it came to. */
export function useEditor(save: SaveAction, saved: EditorData): Editor {
  const [state, action] = useActionState(save, { attempt: 0 });
  const data = state.data ?? saved;
  const [history, setHistory] = useState(() => beginHistory(beginDraft(data)));
  const first = useRef(history.present);
  const form = useRef<HTMLFormElement>(null);

  // What was merged with somebody else's is a step like any other: « Annuler » takes it back.
  const taken = useRef(0);
  useEffect(() => {
    if (!state.conflict || taken.current === state.attempt) return;
    taken.current = state.attempt;
    setHistory((before) => record(before, { ...beginDraft(data), language: before.present.language }, '', 0));
  }, [state, data]);

  return {
    form,
    state,
    action,
    data,
    draft: history.present,
    first: first.current,
    history,
    change: (next, what) => {
      const atMs = performance.now();
      setHistory((before) => record(before, next, what, atMs));
    },
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    onSubmit: (event) => {
      // By hand: React would empty the form, and with it a file that was chosen, before it is known to be saved.
      event.preventDefault();
      const sent = new FormData(event.currentTarget);
      startTransition(() => action(sent));
    },
    onKeyDown: (event) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || !['z', 'y'].includes(key)) return;
      event.preventDefault();
      setHistory(key === 'y' || event.shiftKey ? redo : undo);
    },
  };
}
