import { recordAudit } from '@/db/queries/audit';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can, classesFor } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { buildLockedOutTable, nameLockedOutFile } from '@/lib/messages/switch-over-table';
import type { ServiceContext } from '../../context';
import { writeCsv } from '../../import/write-csv';
import { type LockedOutQuery, listLockedOutPeople } from './list-locked-out';

/**
 * Those who would be locked out, with the filters of the list, as a table for a spreadsheet: names, classes and the last
 * session; no address, no number. It leaves the product, so the journal says that it did. Refusal: `not_allowed`.
 */
export async function exportLockedOut(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  query: LockedOutQuery,
): Promise<Result<{ fileName: string; csv: string }, 'not_allowed'>> {
  if (!can(scope.grants, 'export_families')) return refuse('not_allowed');
  const { found, filter, todayOn } = await listLockedOutPeople(ctx, scope, query);
  const classes = classesFor(scope.grants, 'export_families');
  // Somebody may see more classes, by another role, than this one lets out.
  const people = found.filter(
    ({ classCodes }) => classes === 'all' || classCodes.every((code) => classes.includes(code)),
  );
  const { query: _words, ...named } = filter;
  await inSchool(ctx.db, scope, (tx) =>
    recordAudit(tx, scope, ctx.now, 'locked_out.exported', { people: people.length, ...named }),
  );
  return ok({ fileName: nameLockedOutFile(todayOn), csv: writeCsv(buildLockedOutTable(people)) });
}
