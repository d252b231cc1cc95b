import { ok, type Result, refuse } from '../../result';
import { fieldsSchema, listProblems } from './check-fields';
import { CONTRASTS } from './colours';
import type { FieldValues } from './fields';
import { LANGUAGES, type Language } from './languages';
import { BASE_LANGUAGE, isShared, type PieceSettings } from './piece-settings';
import type { Piece } from './pieces';

/** What is asked to be kept, as it came: nothing of it has been checked, whatever it looks like. */
export type AskedSettings = {
  contrast: string;
  sizeId: string;
  language: string;
  typed: Partial<Record<Language, FieldValues>>;
};

/**
 * The settings of a piece as they can be kept: of its sizes, languages and contrasts, each field of a form that can be
 * printed. A required field may still be empty: a poster waits for its date. Refusals: `not_offered` {what}, and
 * `field_refused` with the first field, its code, its language and what fills its sentence.
 */
export function checkSettings(
  piece: Pick<Piece, 'fields' | 'sizes' | 'languages' | 'contrasts'>,
  asked: AskedSettings,
): Result<PieceSettings, 'not_offered' | 'field_refused'> {
  const contrast = CONTRASTS.find((one) => one === asked.contrast);
  const language = piece.languages.find((one) => one === asked.language);
  if (!contrast || !piece.contrasts.includes(contrast)) return refuse('not_offered', { what: 'contrast' });
  if (!language) return refuse('not_offered', { what: 'language' });
  if (!piece.sizes.some(({ id }) => id === asked.sizeId)) return refuse('not_offered', { what: 'size' });
  const typed: PieceSettings['typed'] = {};
  for (const each of Object.keys(asked.typed)) {
    const known = piece.languages.find((one) => one === each);
    if (!known) return refuse('not_offered', { what: 'language' });
    const fields = piece.fields.filter(({ id }) => known === BASE_LANGUAGE || !isShared(id));
    const parsed = fieldsSchema({ fields }).safeParse(asked.typed[known]);
    if (!parsed.success) {
      const [{ field, code, detail = {} } = { field: '', code: 'not_understood' as const }] = listProblems(
        parsed.error,
      );
      return refuse('field_refused', { ...detail, field, code, language: known });
    }
    typed[known] = withoutUndefined(parsed.data);
  }
  return ok({ contrast, sizeId: asked.sizeId, language, typed });
}

const withoutUndefined = (values: object): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** A form may hold any language of the product, whichever piece it is of. */
export const isLanguage = (text: string): text is Language => LANGUAGES.some((one) => one === text);
