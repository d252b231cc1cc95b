import type { PieceContext } from '@/lib/domain/materials/library/draft';
import type { FieldId, FieldKind } from '@/lib/domain/materials/library/fields';
import { LANGUAGE_FACTS, type Language } from '@/lib/domain/materials/library/languages';
import { BASE_LANGUAGE, isShared, type PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import type { Piece, SchoolType } from '@/lib/domain/materials/library/pieces';
import { CONTRAST_NAMES, describeSize, FIELD_NAMES, LANGUAGE_NAMES } from '@/lib/messages/materials/library';
import { type FormValues, listDefaults, showValues } from './form-values';

export type EditorField = {
  id: FieldId;
  kind: FieldKind;
  label: string;
  hint: string;
  maxLength: number;
  required: boolean;
  shared: boolean;
  /** Fixed by the région: shown, not asked for. */
  locked: boolean;
  /** Whether a région may fix it; undefined where no région is at work. */
  lock: 'locked' | 'open' | 'never' | undefined;
};

export type EditorLanguage = {
  code: Language;
  own: string;
  french: string;
  tag: string;
  direction: 'ltr' | 'rtl';
  isApproved: boolean;
};

type Option = { value: string; label: string };

/** All that the form of a piece shows; it crosses to the browser, and holds no picture. */
export type EditorData = {
  fields: EditorField[];
  languages: EditorLanguage[];
  language: Language;
  sizes: Option[];
  contrasts: Option[];
  look: { sizeId: string; contrast: string; first: Language };
  shared: FormValues;
  texts: Partial<Record<Language, FormValues>>;
  defaults: { shared: FormValues; texts: Partial<Record<Language, FormValues>> };
  /** What the saved logo shows; undefined when there is none. */
  logoAlt: string | undefined;
};

/** What a form is built from: a piece, or a message that is of the same make. */
export type EditorForm = Pick<Piece, 'fields' | 'languages' | 'sizes' | 'contrasts'>;

export type FormInput = {
  form: EditorForm;
  settings: PieceSettings;
  language: Language;
  /** What stands in the controls where nothing was typed. */
  defaultsOf: (language: Language) => FormValues;
  approved: ReadonlySet<Language>;
  locked: readonly FieldId[];
  /** The région's own form: which fields its schools cannot change. */
  asRegion: boolean;
};

export type EditorInput = Omit<FormInput, 'form' | 'defaultsOf'> & {
  piece: Piece;
  schoolType: SchoolType;
  context: Pick<PieceContext, 'school' | 'contacts'> | undefined;
};

export const buildEditorData = ({ piece, schoolType, context, ...rest }: EditorInput): EditorData =>
  buildFormData({
    ...rest,
    form: piece,
    defaultsOf: (of) => listDefaults(piece, of, schoolType, context),
  });

export function buildFormData(input: FormInput): EditorData {
  const { form: piece, settings, language, defaultsOf, locked, asRegion } = input;
  const each = <Value>(make: (of: Language) => Value) =>
    Object.fromEntries(piece.languages.map((of) => [of, make(of)])) as Partial<Record<Language, Value>>;
  const base = settings.typed[BASE_LANGUAGE] ?? {};
  return {
    fields: piece.fields.map(({ id, kind, maxLength, required, lockable }) => ({
      id,
      kind,
      ...FIELD_NAMES[id],
      maxLength,
      required,
      shared: isShared(id),
      locked: !asRegion && locked.includes(id),
      lock: asRegion ? (lockable ? (locked.includes(id) ? 'locked' : 'open') : 'never') : undefined,
    })),
    languages: piece.languages.map((code) => ({
      code,
      ...LANGUAGE_NAMES[code],
      ...LANGUAGE_FACTS[code],
      isApproved: input.approved.has(code),
    })),
    language,
    sizes: piece.sizes.map((size) => ({ value: size.id, label: describeSize(size) })),
    contrasts: piece.contrasts.map((value) => ({ value, label: CONTRAST_NAMES[value] })),
    look: { sizeId: settings.sizeId, contrast: settings.contrast, first: settings.language },
    shared: showValues(piece, base, defaultsOf(language)),
    texts: each((of) => showValues(piece, settings.typed[of] ?? {}, defaultsOf(of))),
    defaults: { shared: defaultsOf(language), texts: each(defaultsOf) },
    logoAlt: base.logo?.alt,
  };
}
