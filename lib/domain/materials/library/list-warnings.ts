import type { Day } from '../../directory/types';
import type { FieldId, FieldValues } from './fields';
import { findCoarseLogo } from './find-coarse-logo';
import { findLinkFault, type LinkFaultCode } from './find-link-fault';
import type { Piece } from './pieces';

export type FieldWarningCode =
  | LinkFaultCode
  /** Words in braces that nothing fills: they would be printed as they are. */
  | 'braces_left'
  | 'day_past'
  /** A logo of fewer pixels than its place on the paper takes. */
  | 'logo_coarse';

export type FieldWarning = { field: FieldId; code: FieldWarningCode; detail?: Record<string, string> };

const FILLED = ['ent', 'date'];

/** What prints, and would not please: said at the field, in no one's way. */
export function listWarnings(
  piece: Pick<Piece, 'fields' | 'kind' | 'sizes'>,
  values: FieldValues,
  on: Day,
  sizeId?: string,
): FieldWarning[] {
  const size = piece.sizes.find((one) => one.id === sizeId) ?? piece.sizes[0];
  return piece.fields.flatMap(({ id, kind }): FieldWarning[] => {
    if (id === 'logo') return values.logo ? warnOfCoarse(findCoarseLogo(piece, size, values.logo)) : [];
    const value = values[id];
    if (id === 'steps' || typeof value !== 'string') return [];
    const fault = kind === 'url' ? findLinkFault(value) : undefined;
    if (fault) return [{ field: id, ...fault }];
    if (kind === 'date' && value < on && value !== '') return [{ field: id, code: 'day_past' }];
    const left = [...value.matchAll(/\{(\w+)\}/g)].find(
      ([, word = '']) => !FILLED.includes(word) || (word === 'date' && !values.date),
    );
    return left ? [{ field: id, code: 'braces_left', detail: { braces: left[0] } }] : [];
  });
}

function warnOfCoarse(found: ReturnType<typeof findCoarseLogo>): FieldWarning[] {
  if (!found) return [];
  const detail = Object.fromEntries(Object.entries(found).map(([name, value]) => [name, String(value)]));
  return [{ field: 'logo', code: 'logo_coarse', detail }];
}
