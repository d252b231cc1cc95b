import { type ColourId, type Contrast, DEFAULT_COLOUR } from '@/lib/domain/materials/library/colours';
import type { FieldId, Logo, Step, TextSize } from '@/lib/domain/materials/library/fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import {
  isShared,
  type PieceSettings,
  type Place,
  valueAt,
} from '@/lib/domain/materials/library/piece-settings';
import { getPiece, type PieceId } from '@/lib/domain/materials/library/pieces';
import { formatDayPlain } from '../format';
import { fr } from '../typeset';
import {
  COLOUR_NAMES,
  CONTRAST_NAMES,
  describeSize,
  FIELD_NAMES,
  LANGUAGE_NAMES,
  TEXT_SIZE_NAMES,
} from './library';

const PARTS = {
  contrast: 'Contraste',
  sizeId: 'Format',
  language: 'Langue montrée en premier',
} as const;

/** "Titre", "Titre (arabe)": what is the same in all languages, and French, need no language. */
export function namePlace(place: Place): string {
  if ('part' in place) return PARTS[place.part];
  const { label } = FIELD_NAMES[place.field];
  const plain = isShared(place.field) || place.language === 'fr';
  return plain ? label : fr`${label} (${LANGUAGE_NAMES[place.language].french})`;
}

const UNTOUCHED = fr`Sans changement : ce que Palier propose`;
const EMPTY = 'Vide';

/** What stands in a field, in words. */
export const describeField = (field: FieldId, value: unknown): string => {
  if (value === undefined) {
    if (field === 'logo') return 'Aucun logo';
    if (field === 'colours') return COLOUR_NAMES[DEFAULT_COLOUR];
    return field === 'textSize' ? TEXT_SIZE_NAMES.normal : UNTOUCHED;
  }
  if (field === 'steps') {
    return (value as Step[]).map(({ title, text }, at) => `${at + 1}. ${title}\n${text}`).join('\n');
  }
  if (field === 'logo') return fr`Un logo : ${(value as Logo).alt || EMPTY}`;
  const text = String(value);
  if (text === '') return EMPTY;
  if (field === 'colours') return COLOUR_NAMES[text as ColourId];
  if (field === 'textSize') return TEXT_SIZE_NAMES[text as TextSize];
  return field === 'date' ? formatDayPlain(text) : text;
};

/** What stands at a place, in words. */
export function describeValue(pieceId: PieceId, settings: PieceSettings, place: Place): string {
  const value = valueAt(settings, place);
  if ('field' in place) return describeField(place.field, value);
  switch (place.part) {
    case 'contrast':
      return CONTRAST_NAMES[value as Contrast];
    case 'language':
      return LANGUAGE_NAMES[value as Language].french;
    case 'sizeId': {
      const size = getPiece(pieceId).sizes.find(({ id }) => id === value);
      return size ? describeSize(size) : String(value);
    }
  }
}

/** A change on one line: where, before, after. */
export const describeChange = (
  pieceId: PieceId,
  before: PieceSettings,
  after: PieceSettings,
  place: Place,
): { name: string; before: string; after: string } => ({
  name: namePlace(place),
  before: describeValue(pieceId, before, place),
  after: describeValue(pieceId, after, place),
});
