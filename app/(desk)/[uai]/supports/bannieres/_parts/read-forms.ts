import type { FieldId } from '@/lib/domain/materials/library/fields';
import { getPiece, type PieceId } from '@/lib/domain/materials/library/pieces';

/** What a person fills in of a banner, by the name of its field. */
export type BannerFormValues = {
  typed: Partial<Record<FieldId, string>>;
  contrast: string;
  sizeIds: string[];
} & TimesValues;

/** Days `YYYY-MM-DD` and hours `HH:MM`, as date and time fields hold them. */
export type TimesValues = { startsOn: string; startsTime: string; endsOn: string; endsTime: string };

export type BannerPreviewState = {
  altText: string;
  pictures: { id: string; width: number; height: number; src: string }[];
  warnings: string[];
};

export type BannerFormState = {
  values: BannerFormValues;
  /** Counts the answers: the fields are drawn anew with what was typed. */
  attempt: number;
  problem?: string;
  field?: string;
  preview?: BannerPreviewState;
};

export type TimesFormState = { values: TimesValues; attempt: number; problem?: string };

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '');

/** The fields of a banner that are typed or chosen; its logo comes from the piece it is made from. */
export const listTypedFields = (pieceId: PieceId) =>
  getPiece(pieceId).fields.filter((field) => field.kind !== 'logo');

export const readTimes = (form: FormData): TimesValues => ({
  startsOn: textOf(form, 'startsOn'),
  startsTime: textOf(form, 'startsTime'),
  endsOn: textOf(form, 'endsOn'),
  endsTime: textOf(form, 'endsTime'),
});

/** What the verbs take: `2026-11-24T08:30` (they refuse it when it is none). */
export const momentsOf = ({ startsOn, startsTime, endsOn, endsTime }: TimesValues) => ({
  starts: `${startsOn}T${startsTime}`,
  ends: `${endsOn}T${endsTime}`,
});

/** The fields of a posted form; the verb checks them. A browser posts line ends as CRLF. */
export function readBannerForm(form: FormData, pieceId: PieceId): BannerFormValues {
  const typed = listTypedFields(pieceId).map(({ id }) => [id, textOf(form, id).replaceAll('\r\n', '\n')]);
  return {
    typed: Object.fromEntries(typed),
    contrast: textOf(form, 'contrast'),
    sizeIds: form.getAll('sizeIds').map(String),
    ...readTimes(form),
  };
}
