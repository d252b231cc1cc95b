import { checkFields } from '@/lib/domain/materials/library/check-fields';
import type { PieceRequest } from '@/lib/domain/materials/library/draft';
import type { FieldId, FieldValues } from '@/lib/domain/materials/library/fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import { getPiece, type Piece, type PieceSize } from '@/lib/domain/materials/library/pieces';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { proposeFields } from '@/lib/messages/materials/propose-fields';

export type PieceProblem =
  /** A language, contrast, size or school type that the piece does not come in: `detail.what`. */
  | 'not_offered'
  /** `detail`: the field, its code and what fills its sentence, of the first of `checkFields`. */
  | 'field_refused'
  | 'no_people'
  /** {count, max}: print by class. */
  | 'too_many_people'
  /** The words do not stand in their place; `detail.field` is the one most likely too long, '' when it is the people. */
  | 'overflow'
  /** `detail.texts` cannot be printed, `detail.field` holds it, '' when it is a name. */
  | 'unprintable_sign'
  | 'render_timeout'
  | 'render_stopped';

/** In one compilation, whose memory grows with them by 0.6 MB each. */
const MAX_PEOPLE = 2000;

/** What the piece shows, in the language of its draft, and in each that a family of the pile reads. */
export type CheckedRequest = {
  piece: Piece;
  size: PieceSize;
  values: FieldValues;
  proposed: FieldValues;
  valuesIn: Partial<Record<Language, FieldValues>>;
};

/** Fields that are no text: a family's language does not change them. */
const SHARED: readonly FieldId[] = ['date', 'ent', 'schoolContact', 'nationalContact'];

type Refusal = Extract<Result<never, PieceProblem>, { ok: false }>;

/** Values of a piece in a language, or the first of its fields that cannot be printed. */
function checkIn(
  { draft }: PieceRequest,
  language: Language,
  typed: FieldValues,
  shared: FieldValues = {},
): { ok: true; values: FieldValues; proposed: FieldValues } | Refusal {
  const piece = getPiece(draft.pieceId);
  if (!piece.languages.includes(language)) return refuse('not_offered', { what: 'language' });
  const proposed = proposeFields(draft.pieceId, language, draft.schoolType);
  const checked = checkFields(piece, typed, { ...proposed, ...shared });
  if (checked.ok) return { ok: true, values: checked.values, proposed };
  const [{ field, code, detail = {} } = { field: '', code: 'not_understood' }] = checked.problems;
  return refuse('field_refused', { ...detail, field, code });
}

/** A request as it can be drawn: what it comes in, the people, and each text that was typed, in each language. */
export function checkRequest(request: PieceRequest): Result<CheckedRequest, PieceProblem> {
  const { draft, people } = request;
  const piece = getPiece(draft.pieceId);
  const size = piece.sizes.find((one) => one.id === draft.sizeId);
  if (!size) return refuse('not_offered', { what: 'size' });
  if (!piece.contrasts.includes(draft.contrast)) return refuse('not_offered', { what: 'contrast' });
  if (!piece.schoolTypes.includes(draft.schoolType)) return refuse('not_offered', { what: 'school_type' });
  const own = checkIn(request, draft.language, draft.typed);
  if (!own.ok) return own;
  const shared = Object.fromEntries(
    SHARED.flatMap((id) => (own.values[id] === undefined ? [] : [[id, own.values[id]]])),
  );
  const valuesIn: CheckedRequest['valuesIn'] = {};
  const others = people.merge === 'families' ? Object.values(people.languageOf ?? {}) : [];
  for (const language of new Set(others)) {
    const typed = people.merge === 'families' ? people.typedIn?.[language] : undefined;
    const other = checkIn(request, language, typed ?? {}, shared);
    if (!other.ok) return other;
    valuesIn[language] = other.values;
  }
  valuesIn[draft.language] = own.values;
  const count = countPeople(people);
  if (count === 0) return refuse('no_people');
  if (count > MAX_PEOPLE) return refuse('too_many_people', { count, max: MAX_PEOPLE });
  return ok({ piece, size, values: own.values, proposed: own.proposed, valuesIn });
}

/** How many pages or piles it makes; 1 for a piece without names. */
export function countPeople(people: PieceRequest['people']): number {
  switch (people.merge) {
    case 'none':
      return 1;
    case 'families':
      return people.letters.letters.length;
    case 'pupils':
      return people.pupils.length;
    case 'accounts':
      return people.accounts.length;
    case 'classes':
      return people.piles.length;
  }
}
