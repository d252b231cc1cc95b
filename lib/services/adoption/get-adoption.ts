import { loadSnapshot } from '@/db/queries/snapshot';
import { inSchool, type SchoolScope } from '@/db/scope';
import { type Adoption, measureAdoption } from '@/lib/domain/adoption/measure';
import { narrowToClasses } from '@/lib/domain/adoption/snapshot';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { ServiceContext } from '../context';

/** The figures of the scope on a day (today when none is given), of the person's own classes only. */
export async function getAdoption(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: { on?: Day } = {},
): Promise<Adoption> {
  const on = input.on ?? dayIn('Europe/Paris', ctx.now);
  const snapshot = await inSchool(ctx.db, scope, (tx) => loadSnapshot(tx, { on }));
  return measureAdoption(narrowToClasses(snapshot, scope.classCodes));
}
