import { recordAudit } from '@/db/queries/audit';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can, classesFor } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { buildFamiliesTable, nameFamiliesFile } from '@/lib/messages/families-table';
import type { ServiceContext } from '../context';
import { writeCsv } from '../import/write-csv';
import { getWorkList, type WorkQuery } from './get-work-list';

/**
 * The work list with its filters as a table for a spreadsheet: names, states, channel and contacts; no address, no
 * number, no note. It leaves the product, so the journal says that it did. Refusal: `not_allowed`.
 */
export async function exportFamilies(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'secretKey'>,
  scope: SchoolScope,
  query: WorkQuery,
): Promise<Result<{ fileName: string; csv: string }, 'not_allowed'>> {
  if (!can(scope.grants, 'export_families')) return refuse('not_allowed');
  const { found, filter, todayOn } = await getWorkList(ctx, scope, query);
  const classes = classesFor(scope.grants, 'export_families');
  // Somebody may see more classes, by another role, than this one lets out.
  const families = found.filter(
    ({ pupils }) => classes === 'all' || pupils.every((p) => classes.includes(p.classCode)),
  );
  const { query: _name, ...named } = filter;
  await inSchool(ctx.db, scope, (tx) =>
    recordAudit(tx, scope, ctx.now, 'families.exported', { families: families.length, ...named }),
  );
  return ok({ fileName: nameFamiliesFile(todayOn), csv: writeCsv(buildFamiliesTable(families)) });
}
