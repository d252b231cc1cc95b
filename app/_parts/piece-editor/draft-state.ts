import type { Language } from '@/lib/domain/materials/library/languages';
import type { EditorData, EditorField } from './editor-data';
import { controlsOf, type FormValues } from './form-values';

/** What stands on the form: everything that « Annuler » takes back. */
export type DraftState = {
  language: Language;
  look: EditorData['look'];
  shared: FormValues;
  texts: Partial<Record<Language, FormValues>>;
};

export const beginDraft = ({ language, look, shared, texts, logoAlt }: EditorData): DraftState => ({
  language,
  look,
  shared: { ...shared, 'logo-alt': logoAlt ?? '' },
  texts,
});

/** The controls of a field that is not shared are those of the language shown. */
export const readControl = (draft: DraftState, { shared }: EditorField, name: string): string =>
  (shared ? draft.shared[name] : draft.texts[draft.language]?.[name]) ?? '';

export function writeControl(
  draft: DraftState,
  { shared }: Pick<EditorField, 'shared'>,
  name: string,
  value: string,
): DraftState {
  if (shared) return { ...draft, shared: { ...draft.shared, [name]: value } };
  const texts = { ...draft.texts[draft.language], [name]: value };
  return { ...draft, texts: { ...draft.texts, [draft.language]: texts } };
}

/** What the product proposes for a field, put back into its controls. */
export function proposeAgain(draft: DraftState, field: EditorField, { defaults }: EditorData): DraftState {
  const proposed = field.shared ? defaults.shared : defaults.texts[draft.language];
  return controlsOf(field).reduce(
    (changed, name) => writeControl(changed, field, name, proposed?.[name] ?? ''),
    draft,
  );
}

export function isAsProposed(draft: DraftState, field: EditorField, { defaults }: EditorData): boolean {
  const proposed = field.shared ? defaults.shared : defaults.texts[draft.language];
  return controlsOf(field).every((name) => readControl(draft, field, name) === (proposed?.[name] ?? ''));
}

/** Texts of the languages that are not shown and are no longer as they were, for the form to carry along. */
export function listOtherTexts(draft: DraftState, first: DraftState): Partial<Record<Language, FormValues>> {
  const entries = Object.entries(draft.texts).filter(
    ([language, values]) => language !== draft.language && values !== first.texts[language as Language],
  );
  return Object.fromEntries(entries);
}
