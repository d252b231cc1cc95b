import {
  type ColumnMapping,
  LIST_FIELDS,
  LIST_KINDS,
  type ListField,
  listMissingFields,
} from '@/lib/domain/import/columns';
import type { FileProblem } from '@/lib/domain/import/file-problem';
import type { ListKind } from '@/lib/domain/import/types';
import { FIELD_ALIASES, FIELD_ALIASES_OF_KIND, GUARDIAN_ONLY_HEADERS } from './field-aliases';
import { normaliseHeader } from './headers';

export type MappingGuess = {
  /** Complete and beyond doubt: the list maps itself. */
  certain?: ColumnMapping;
  /** The best guess, to start from on the screen; undefined when nothing was recognised. */
  suggestion?: ColumnMapping;
  /** Why the guess is not certain. */
  problems: FileProblem[];
};

type Attempt = { mapping: ColumnMapping; missing: ListField[]; duplicates: string[]; fits: boolean };

/**
 * What the headers say about a list. It maps itself when exactly one kind has all its required columns, shows its
 * own evidence (a list of pupils has a class or a birth date, one of guardians their children, one of an ENT a
 * type and a last connection) and no header it needs comes twice.
 */
export function guessMapping(headers: readonly string[]): MappingGuess {
  const normalised = headers.map(normaliseHeader);
  const attempts = LIST_KINDS.map((kind) => attempt(kind, normalised, headers));
  const complete = attempts.filter((a) => a.fits && a.missing.length === 0);
  const [only, ...others] = complete;
  if (only && others.length === 0 && only.duplicates.length === 0) {
    return { certain: only.mapping, suggestion: only.mapping, problems: [] };
  }
  const best = [...attempts].sort((a, b) => rank(b) - rank(a))[0];
  if (!best || Object.keys(best.mapping.columns).length === 0)
    return { problems: [{ code: 'unknown_layout' }] };
  return { suggestion: best.mapping, problems: listProblems(best) };
}

/** A kind that shows its evidence comes before one that does not, then the one with more columns read. */
const rank = (a: Attempt) => (a.fits ? 100 : 0) + Object.keys(a.mapping.columns).length - a.missing.length;

function listProblems(best: Attempt): FileProblem[] {
  const { kind } = best.mapping;
  const problems: FileProblem[] = [
    ...best.duplicates.map((column) => ({ code: 'duplicate_column' as const, detail: { column } })),
    ...best.missing.map((field) => ({ code: 'missing_column' as const, detail: { field, kind } })),
  ];
  return problems.length > 0 && best.fits ? problems : [{ code: 'unknown_layout' }, ...problems];
}

function attempt(kind: ListKind, normalised: readonly string[], headers: readonly string[]): Attempt {
  const columns: ColumnMapping['columns'] = {};
  const duplicates: string[] = [];
  for (const field of LIST_FIELDS) {
    const aliases = [...(FIELD_ALIASES_OF_KIND[kind][field] ?? []), ...(FIELD_ALIASES[field] ?? [])];
    const alias = aliases.find((name) => normalised.includes(name));
    if (alias === undefined) continue;
    const index = normalised.indexOf(alias);
    if (Object.values(columns).includes(index)) continue;
    columns[field] = index;
    if (normalised.lastIndexOf(alias) !== index) duplicates.push(headers[index] ?? alias);
  }
  const mapping = { kind, columns };
  return {
    mapping,
    missing: listMissingFields(mapping),
    duplicates,
    fits: showsEvidence(mapping, normalised),
  };
}

function showsEvidence({ kind, columns }: ColumnMapping, normalised: readonly string[]): boolean {
  const has = (...fields: ListField[]) => fields.some((field) => columns[field] !== undefined);
  switch (kind) {
    case 'educonnect_pupils':
      return (
        has('bornOn', 'classCode') &&
        !has('type', 'lastConnectedAt') &&
        !normalised.some(
          (header) => GUARDIAN_ONLY_HEADERS.has(header) || isChildHeader(header, columns, normalised),
        )
      );
    case 'educonnect_guardians':
      return has('children', 'childFirstName') && !has('type', 'lastConnectedAt');
    case 'ent_accounts':
      return has('type', 'lastConnectedAt');
  }
}

/** A header of somebody's children, unless this list read the pupil's own name from it. */
function isChildHeader(
  header: string,
  columns: ColumnMapping['columns'],
  normalised: readonly string[],
): boolean {
  const { children, childFirstName } = FIELD_ALIASES_OF_KIND.educonnect_guardians;
  return (
    [...(children ?? []), ...(childFirstName ?? [])].includes(header) &&
    !Object.values(columns).includes(normalised.indexOf(header))
  );
}
