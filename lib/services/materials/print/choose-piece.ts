import type { Tx } from '@/db/client';
import { listOwnPieces } from '@/db/queries/print-pieces';
import type { SchoolScope } from '@/db/scope';
import { checkFields } from '@/lib/domain/materials/library/check-fields';
import { CONTRASTS, type Contrast } from '@/lib/domain/materials/library/colours';
import type { PieceDraft } from '@/lib/domain/materials/library/draft';
import { type FieldValues, TEXT_SIZES, type TextSize } from '@/lib/domain/materials/library/fields';
import { LANGUAGES, type Language } from '@/lib/domain/materials/library/languages';
import type { PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import { typedIn } from '@/lib/domain/materials/library/piece-settings';
import { getPiece, type PieceId, type SchoolType } from '@/lib/domain/materials/library/pieces';
import { listPrintablePieces } from '@/lib/domain/materials/print/print-rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { PIECE_NAMES } from '@/lib/messages/materials/library';
import { proposeFields } from '@/lib/messages/materials/propose-fields';

/** A piece of the library as it ships, or one that the school has made its own. */
export type PrintablePiece = {
  /** The piece's own id, or that of the school's. */
  key: string;
  pieceId: PieceId;
  schoolPieceId: string | null;
  title: string;
  settings: PieceSettings;
};

/** Those that the person may print for this kind of school: the school's own first. */
export async function listPieces(
  tx: Tx,
  scope: SchoolScope,
  schoolType: SchoolType,
): Promise<PrintablePiece[]> {
  const pieces = listPrintablePieces(scope.grants).filter((piece) => piece.schoolTypes.includes(schoolType));
  const ids = new Set(pieces.map((piece) => piece.id));
  const own = (await listOwnPieces(tx)).filter((piece) => ids.has(piece.pieceId));
  return [
    ...own.map(({ id, ...piece }) => ({ ...piece, key: id, schoolPieceId: id })),
    ...pieces.map(({ id, sizes, contrasts }) => ({
      key: id,
      pieceId: id,
      schoolPieceId: null,
      title: PIECE_NAMES[id].name,
      settings: {
        contrast: contrasts[0] ?? CONTRASTS[0],
        sizeId: sizes[0].id,
        language: LANGUAGES[0],
        typed: {},
      },
    })),
  ];
}

/** How a piece is to look in one run, over its own settings; what is missing stays as it is. */
export type PrintLook = {
  language?: Language;
  contrast?: Contrast;
  sizeId?: string;
  textSize?: TextSize;
  /** The day that some letters name. */
  date?: string;
  /** What was typed for this run alone, by field; it is checked. */
  typed?: Record<string, unknown>;
};

/** The day of the piece, where it names one that nobody has typed; undefined where it names none. */
export function findDateField({ pieceId, settings }: PrintablePiece): { value: string } | undefined {
  const named = getPiece(pieceId).fields.some((field) => field.id === 'date');
  return named ? { value: typedIn(settings, settings.language).date ?? '' } : undefined;
}

/** The settings of a run, and the draft it is printed from. Problems: `not_offered`, `field_refused`. */
export function setPiece(
  { pieceId, settings }: Pick<PrintablePiece, 'pieceId' | 'settings'>,
  look: PrintLook,
  schoolType: SchoolType,
): Result<{ settings: PieceSettings; draft: PieceDraft }, 'not_offered' | 'field_refused'> {
  const piece = getPiece(pieceId);
  const language = look.language ?? settings.language;
  if (!piece.languages.includes(language)) return refuse('not_offered', { what: 'language' });
  const sizeId = look.sizeId ?? settings.sizeId;
  if (!piece.sizes.some((size) => size.id === sizeId)) return refuse('not_offered', { what: 'size' });
  const contrast = look.contrast ?? settings.contrast;
  const textSize = TEXT_SIZES.find((size) => size === look.textSize);
  const typed = {
    ...typedIn(settings, language),
    ...(look.typed as FieldValues | undefined),
    ...(textSize && { textSize }),
    ...(look.date && piece.fields.some((field) => field.id === 'date') && { date: look.date }),
  };
  const checked = checkFields(piece, typed, proposeFields(pieceId, language, schoolType));
  if (!checked.ok) {
    const [{ field, code, detail = {} } = { field: '', code: 'not_understood' }] = checked.problems;
    return refuse('field_refused', { ...detail, field, code });
  }
  return ok({
    settings: { contrast, sizeId, language, typed: { ...settings.typed, [language]: typed } },
    draft: { pieceId, language, contrast, sizeId, schoolType, typed },
  });
}
