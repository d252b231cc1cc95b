import { countSigns } from './check-fields';
import type { FieldId, FieldValues } from './fields';
import type { Piece } from './pieces';

const lengthOf = (value: FieldValues[FieldId]): number => {
  if (typeof value === 'string') return countSigns(value);
  if (Array.isArray(value)) return value.reduce((sum, step) => sum + countSigns(step.title + step.text), 0);
  return 0;
};

/**
 * Of a piece that does not fit: the field that has grown most over what the product proposes, which fits. Undefined when
 * none has: then the people on it are too many, or their names too long.
 */
export function findLongestField(
  piece: Pick<Piece, 'fields'>,
  values: FieldValues,
  proposed: FieldValues,
): FieldId | undefined {
  const grown = piece.fields
    .filter((field) => field.maxLength > 0)
    .map(({ id }) => ({ id, by: lengthOf(values[id]) - lengthOf(proposed[id]) }))
    .sort((a, b) => b.by - a.by)[0];
  if (grown && grown.by > 0) return grown.id;
  return values.textSize === 'large' ? 'textSize' : undefined;
}
