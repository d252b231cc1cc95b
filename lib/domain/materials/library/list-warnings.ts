import type { Day } from '../../directory/types';
import type { FieldId, FieldValues } from './fields';
import type { Piece } from './pieces';

export type FieldWarningCode =
  /** A link that a browser calls insecure, or that leads nowhere outside the school. */
  | 'link_insecure'
  | 'link_local'
  /** Words in braces that nothing fills: they would be printed as they are. */
  | 'braces_left'
  | 'day_past';

export type FieldWarning = { field: FieldId; code: FieldWarningCode; detail?: Record<string, string> };

const FILLED = ['ent', 'date'];

function findLinkWarning(link: string): FieldWarningCode | undefined {
  if (!URL.canParse(link)) return undefined;
  const { hostname, protocol } = new URL(link);
  const isLocal = !hostname.includes('.') || /^[\d.]+$|\.(local|lan|internal|test)$/.test(hostname);
  if (isLocal) return 'link_local';
  return protocol === 'http:' ? 'link_insecure' : undefined;
}

/** What prints, and would not please: said at the field, in no one's way. */
export function listWarnings(piece: Pick<Piece, 'fields'>, values: FieldValues, on: Day): FieldWarning[] {
  return piece.fields.flatMap(({ id, kind }): FieldWarning[] => {
    const value = values[id];
    if (id === 'steps' || id === 'logo' || typeof value !== 'string') return [];
    const code = kind === 'url' ? findLinkWarning(value) : undefined;
    if (code) return [{ field: id, code }];
    if (kind === 'date' && value < on && value !== '') return [{ field: id, code: 'day_past' }];
    const left = [...value.matchAll(/\{(\w+)\}/g)].find(
      ([, word = '']) => !FILLED.includes(word) || (word === 'date' && !values.date),
    );
    return left ? [{ field: id, code: 'braces_left', detail: { braces: left[0] } }] : [];
  });
}
