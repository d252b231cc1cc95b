import type { Desk } from '@/app/_server/desk';
import { normaliseLabel, resolveState } from '@/lib/domain/import/state-labels';
import type { AccountState } from '@/lib/domain/roster/types';
import { getImport, listImports } from '@/lib/services/import/list-imports';

/** How many of the newest drops are looked through. */
const DROPS = 5;

export type UnknownLabel = { label: string; rows: number };

/** Labels for which rows were refused in the newest drops and that still mean nothing, the most frequent first. */
export async function listUnknownLabels(
  { ctx, scope }: Pick<Desk, 'ctx' | 'scope'>,
  own: ReadonlyMap<string, AccountState>,
): Promise<UnknownLabel[]> {
  const listed = await listImports(ctx, scope, { limit: DROPS });
  if (!listed.ok) return [];
  const rowsOf = new Map<string, UnknownLabel>();
  for (const { id, status, files } of listed.value) {
    if (status === 'discarded' || files.every((file) => file.rowsRefused === 0)) continue;
    const report = await getImport(ctx, scope, { batchId: id });
    for (const { reason, detail } of report.ok ? report.value.rows : []) {
      const label = detail.value ?? '';
      if (reason !== 'unknown_label' || normaliseLabel(label) === '' || resolveState(label, own)) continue;
      const key = normaliseLabel(label);
      const known = rowsOf.get(key);
      rowsOf.set(key, { label: known?.label ?? label, rows: (known?.rows ?? 0) + 1 });
    }
  }
  return [...rowsOf.values()].sort((a, b) => b.rows - a.rows);
}
