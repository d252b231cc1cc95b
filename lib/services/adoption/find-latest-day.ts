import { desc } from 'drizzle-orm';
import { adoptionDaily } from '@/db/schema/adoption';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { Day } from '@/lib/domain/directory/types';
import type { ServiceContext } from '../context';

/** The newest day that any list has told about; undefined before the first one. */
export async function findLatestDay(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<Day | undefined> {
  const [row] = await inSchool(ctx.db, scope, (tx) =>
    tx.select({ on: adoptionDaily.on }).from(adoptionDaily).orderBy(desc(adoptionDaily.on)).limit(1),
  );
  return row?.on;
}
