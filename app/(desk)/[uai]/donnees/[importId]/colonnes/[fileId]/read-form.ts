import { type ColumnMapping, LIST_FIELDS, LIST_KINDS, type ListField } from '@/lib/domain/import/columns';
import { MAPPING } from '@/lib/messages/data-questions';
import { listFieldNames } from '@/lib/messages/import';

/** What was chosen: the kind, and for each column a field, or '' for one that is not read. */
export type MappingChoices = { kind: string; fields: string[] };

export type MappingState = { choices?: MappingChoices; problem?: string; attempt: number };

const FIELD_OF = /^colonne-(\d{1,4})$/;

/** Column `i` is the form's `colonne-i`. */
export function readChoices(form: FormData): MappingChoices {
  const fields: string[] = [];
  for (const [name, value] of form) {
    const index = FIELD_OF.exec(name)?.[1];
    if (index !== undefined && typeof value === 'string') fields[Number(index)] = value;
  }
  return { kind: String(form.get('genre') ?? ''), fields: Array.from(fields, (field) => field ?? '') };
}

/** The mapping that the choices say, or the sentence of why they say none. */
export function buildMapping({
  kind,
  fields,
}: MappingChoices): { mapping: ColumnMapping } | { problem: string } {
  const known = LIST_KINDS.find((candidate) => candidate === kind);
  if (!known) return { problem: MAPPING.unknownChoice };
  const columns: ColumnMapping['columns'] = {};
  for (const [index, chosen] of fields.entries()) {
    if (chosen === '') continue;
    const field = LIST_FIELDS.find((candidate): candidate is ListField => candidate === chosen);
    if (!field) return { problem: MAPPING.unknownChoice };
    const other = columns[field];
    if (other !== undefined)
      return { problem: MAPPING.usedTwice(listFieldNames[field], other + 1, index + 1) };
    columns[field] = index;
  }
  return { mapping: { kind: known, columns } };
}
