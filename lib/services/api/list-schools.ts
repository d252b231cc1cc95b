import type { z } from 'zod';
import type { RegionScope } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { listPublishedSchools } from '../adoption/list-region-schools';
import type { ServiceContext } from '../context';
import type { schoolPageAnswer } from './answers';
import { readCursor, writeCursor } from './cursor';
import { type schoolListParameters, toRegionFilters } from './parameters';
import { showSchool } from './show-school';

/** A page of the région's schools by UAI. Refusal: `invalid_query`, of a cursor that is none of ours. */
export async function listSchools(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { cursor, limit, ...filters }: z.infer<typeof schoolListParameters>,
): Promise<Result<z.infer<typeof schoolPageAnswer>, 'invalid_query'>> {
  const after = cursor === undefined ? '' : readCursor(cursor);
  if (after === undefined) return refuse('invalid_query', { field: 'cursor' });
  const page = await listPublishedSchools(ctx, scope, { after, limit, filters: toRegionFilters(filters) });
  return ok({
    schools: page.schools.map(showSchool),
    next: page.next === null ? null : writeCursor(page.next),
  });
}
