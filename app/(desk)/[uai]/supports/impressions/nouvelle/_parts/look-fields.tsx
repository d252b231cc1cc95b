import { SelectField, TextField } from '@/app/_ui/field';
import { TEXT_SIZES } from '@/lib/domain/materials/library/fields';
import { getPiece } from '@/lib/domain/materials/library/pieces';
import {
  CONTRAST_NAMES,
  describeSize,
  LANGUAGE_NAMES,
  TEXT_SIZE_NAMES,
} from '@/lib/messages/materials/library';
import { NEW_RUN as WORDS } from '@/lib/messages/print-pages';
import { findDateField, type PrintablePiece } from '@/lib/services/materials/print/choose-piece';
import type { RunParams } from '../../run-address';

/** How a piece looks in this run: its own settings, unless something else is chosen. */
export function LookFields({ asked, piece }: { asked: RunParams; piece: PrintablePiece }) {
  const { settings } = piece;
  const { languages, contrasts, sizes, merge } = getPiece(piece.pieceId);
  const date = findDateField(piece);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {date && (
        <TextField
          className="sm:col-span-2"
          defaultValue={asked.date ?? date.value}
          hint={WORDS.dateHint}
          id="date"
          label={WORDS.date}
          required
          type="date"
        />
      )}
      <SelectField
        className="sm:col-span-2"
        defaultValue={asked.langue ?? (merge === 'families' ? 'famille' : settings.language)}
        id="langue"
        label={WORDS.language}
        options={[
          ...(merge === 'families'
            ? [{ value: 'famille', label: WORDS.familyLanguage(settings.language) }]
            : []),
          ...languages.map((value) => ({ value, label: LANGUAGE_NAMES[value].french })),
        ]}
      />
      {sizes.length > 1 && (
        <SelectField
          defaultValue={asked.format ?? settings.sizeId}
          id="format"
          label={WORDS.size}
          options={sizes.map((size) => ({ value: size.id, label: describeSize(size) }))}
        />
      )}
      <SelectField
        defaultValue={asked.contraste ?? settings.contrast}
        id="contraste"
        label={WORDS.contrast}
        options={contrasts.map((value) => ({ value, label: CONTRAST_NAMES[value] }))}
      />
      <SelectField
        defaultValue={asked.texte ?? settings.typed[settings.language]?.textSize ?? TEXT_SIZES[0]}
        id="texte"
        label={WORDS.textSize}
        options={TEXT_SIZES.map((value) => ({ value, label: TEXT_SIZE_NAMES[value] }))}
      />
    </div>
  );
}
