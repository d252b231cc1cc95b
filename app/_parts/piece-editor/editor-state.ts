import type { EditorData } from './editor-data';

/** What two people have both changed, in words. */
export type ConflictView = {
  title: string;
  when: string;
  /** How many fields only the other one had changed: they stand in the form now. */
  taken: number;
  rows: { name: string; theirs: string; mine: string }[];
};

/** What an attempt to save has come to; nothing that was typed is lost by a refusal. */
export type EditorState = {
  attempt: number;
  problem?: string;
  /** The id of the field that is refused, and why. */
  fields?: Record<string, string>;
  conflict?: ConflictView;
  /** What the form holds now, and the version that it stands on. */
  data?: EditorData;
  base?: number;
};

export type SaveAction = (state: EditorState, form: FormData) => Promise<EditorState>;
