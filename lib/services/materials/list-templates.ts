import { listTemplateRows, type TemplateRow } from '@/db/queries/templates';
import { inRegion, type RegionScope } from '@/db/scope';
import type { ServiceContext } from '../context';

/** The templates of a région, those in use first, what was changed last before the rest. */
export async function listTemplates(
  ctx: Pick<ServiceContext, 'db'>,
  scope: RegionScope,
): Promise<TemplateRow[]> {
  return inRegion(ctx.db, scope, listTemplateRows);
}
