import { isUuid } from '@/db/queries/is-uuid';
import { findOfferedTemplate, type TemplateVersionRow } from '@/db/queries/templates';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { ServiceContext } from '../context';

/** What the school's région offers under this id now; undefined when it offers nothing. */
export async function findOffered(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { id }: { id: string },
): Promise<TemplateVersionRow | undefined> {
  return isUuid(id) ? inSchool(ctx.db, scope, (tx) => findOfferedTemplate(tx, id)) : undefined;
}
