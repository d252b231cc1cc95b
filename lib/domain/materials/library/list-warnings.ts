import type { Day } from '../../directory/types';
import type { FieldId, FieldValues } from './fields';
import { findLinkFault, type LinkFaultCode } from './find-link-fault';
import type { Piece } from './pieces';

export type FieldWarningCode =
  | LinkFaultCode
  /** Words in braces that nothing fills: they would be printed as they are. */
  | 'braces_left'
  | 'day_past';

export type FieldWarning = { field: FieldId; code: FieldWarningCode; detail?: Record<string, string> };

const FILLED = ['ent', 'date'];

/** What prints, and would not please: said at the field, in no one's way. */
export function listWarnings(piece: Pick<Piece, 'fields'>, values: FieldValues, on: Day): FieldWarning[] {
  return piece.fields.flatMap(({ id, kind }): FieldWarning[] => {
    const value = values[id];
    if (id === 'steps' || id === 'logo' || typeof value !== 'string') return [];
    const fault = kind === 'url' ? findLinkFault(value) : undefined;
    if (fault) return [{ field: id, ...fault }];
    if (kind === 'date' && value < on && value !== '') return [{ field: id, code: 'day_past' }];
    const left = [...value.matchAll(/\{(\w+)\}/g)].find(
      ([, word = '']) => !FILLED.includes(word) || (word === 'date' && !values.date),
    );
    return left ? [{ field: id, code: 'braces_left', detail: { braces: left[0] } }] : [];
  });
}
