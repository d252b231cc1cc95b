'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { beginHistory, record, redo, undo } from '@/app/_parts/piece-editor/history';
import type { ScenarioEdit } from '@/lib/domain/planning/edit-scenario';
import type { Scenario } from '@/lib/domain/planning/scenario';
import { SCENARIO_EDITOR as WORDS } from '@/lib/messages/scenario-editor';
import type { SaveAnswer } from '../../actions';

export type Save = (revision: number, draft: unknown) => Promise<SaveAnswer>;
export type DraftConflict = Extract<SaveAnswer, { conflict: unknown }>['conflict'];
/** `what` names the control, so that strokes in one make one step of « Annuler ». */
export type Edit = (edit: ScenarioEdit, what?: string) => void;

/** Long enough not to save at every stroke, short enough to lose nothing that matters. */
const QUIET_MS = 1_200;

/** The draft with its steps back and forth, saved by itself when somebody pauses; nobody else's is overwritten. */
export function useDraft(saved: Scenario, savedRevision: number, save: Save) {
  const router = useRouter();
  const [history, setHistory] = useState(() => beginHistory(saved));
  const [stored, setStored] = useState({ draft: saved, revision: savedRevision });
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [conflict, setConflict] = useState<DraftConflict>();
  const isBusy = useRef(false);
  const draft = history.present;
  const isDirty = draft !== stored.draft;

  const store = useCallback(
    async (wanted: Scenario, revision: number) => {
      if (isBusy.current) return;
      isBusy.current = true;
      setSaving(true);
      try {
        const answer = await save(revision, wanted);
        setProblem('problem' in answer ? answer.problem : undefined);
        setConflict('conflict' in answer ? answer.conflict : undefined);
        if ('revision' in answer) {
          setStored({ draft: wanted, revision: answer.revision });
          // What the page says of the draft (what is new, its dates) is made again from it.
          router.refresh();
        }
      } catch {
        setProblem(WORDS.offline);
      } finally {
        isBusy.current = false;
        setSaving(false);
      }
    },
    [save, router],
  );

  useEffect(() => {
    if (!isDirty || isSaving || conflict) return;
    const later = setTimeout(() => store(draft, stored.revision), QUIET_MS);
    return () => clearTimeout(later);
  }, [draft, isDirty, isSaving, conflict, store, stored.revision]);

  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);

  const edit: Edit = useCallback((change, what = '') => {
    setHistory((before) => record(before, change(before.present), what, performance.now()));
  }, []);

  return {
    draft,
    edit,
    undo: history.past.length > 0 ? () => setHistory(undo) : undefined,
    redo: history.future.length > 0 ? () => setHistory(redo) : undefined,
    state: isSaving ? ('saving' as const) : isDirty ? ('unsaved' as const) : ('saved' as const),
    problem,
    conflict,
    saveNow: () => store(draft, stored.revision),
    /** Ends a conflict: theirs becomes the draft, which « Annuler » takes back; or mine is saved over it, seen as it was. */
    takeTheirs: () => {
      if (!conflict) return;
      setStored({ draft: conflict.theirs, revision: conflict.revision });
      setHistory((before) => record(before, conflict.theirs, '', 0));
      setConflict(undefined);
    },
    keepMine: () => conflict && store(draft, conflict.revision),
  };
}
