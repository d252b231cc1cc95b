import { z } from 'zod';
import { type ColumnMapping, LIST_FIELDS, LIST_KINDS, listMissingFields } from '@/lib/domain/import/columns';
import type { FileErrorCode } from '@/lib/domain/import/file-problem';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { countOccurrences, normaliseHeader } from './headers';

/** A header, or one of several columns of that header, counted from 1. */
const column = z.union([
  z.string().min(1),
  z.strictObject({ header: z.string().min(1), occurrence: z.int().min(1) }),
]);

const layout = z.strictObject({
  kind: z.enum(LIST_KINDS),
  columns: z.partialRecord(z.enum(LIST_FIELDS), column),
});

/**
 * What `palier import --map FILE` reads: one layout or several, as JSON. Headers are compared without accents,
 * case and signs. E.g.
 * `{ "kind": "educonnect_pupils", "columns": { "fullName": "Élève", "bornOn": "Né(e) le", "state": "Statut" } }`;
 * of two columns `Nom` the second is `{ "header": "Nom", "occurrence": 2 }`.
 */
const mapFile = z.preprocess((json) => (Array.isArray(json) ? json : [json]), z.array(layout).min(1));

export type ListLayout = z.infer<typeof layout>;

/** The layouts in the text of a map file; `map_invalid` says where it is wrong. */
export function parseMapFile(text: string): Result<ListLayout[], FileErrorCode> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return refuse('map_invalid', { path: '' });
  }
  const parsed = mapFile.safeParse(json);
  if (!parsed.success) return refuse('map_invalid', { path: parsed.error.issues[0]?.path.join('.') ?? '' });
  return ok(parsed.data);
}

/**
 * The mapping that one of the layouts gives for these headers: the first whose columns are all there. When none
 * fits, the Problem of the first: `map_unknown_column`, `duplicate_column` (say which occurrence) or
 * `missing_column`.
 */
export function resolveLayouts(
  layouts: readonly ListLayout[],
  headers: readonly string[],
): Result<ColumnMapping, FileErrorCode> {
  const resolved = layouts.map((one) => resolveLayout(one, headers));
  return resolved.find(({ ok: fits }) => fits) ?? resolved[0] ?? refuse('map_invalid', { path: '' });
}

function resolveLayout(
  { kind, columns }: ListLayout,
  headers: readonly string[],
): Result<ColumnMapping, FileErrorCode> {
  const normalised = headers.map(normaliseHeader);
  const occurrences = countOccurrences(headers);
  const mapping: ColumnMapping = { kind, columns: {} };
  for (const field of LIST_FIELDS) {
    const wanted = columns[field];
    if (wanted === undefined) continue;
    const header = typeof wanted === 'string' ? wanted : wanted.header;
    const key = normaliseHeader(header);
    const found = normalised.flatMap((name, index) => (name === key ? [index] : []));
    if (typeof wanted === 'string' && found.length > 1) return refuse('duplicate_column', { column: header });
    const index =
      typeof wanted === 'string' ? found[0] : found.find((at) => occurrences[at] === wanted.occurrence);
    if (index === undefined) return refuse('map_unknown_column', { column: header });
    mapping.columns[field] = index;
  }
  const [missing] = listMissingFields(mapping);
  return missing ? refuse('missing_column', { field: missing, kind }) : ok(mapping);
}
