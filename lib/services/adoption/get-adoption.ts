import { loadSnapshot } from '@/db/queries/snapshot';
import type { SchoolScope } from '@/db/scope';
import { type Adoption, measureAdoption } from '@/lib/domain/adoption/measure';
import { narrowToClasses } from '@/lib/domain/adoption/snapshot';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { ServiceContext } from '../context';
import { rememberByFacts } from './remember';

/** The figures of the scope on a day (today when none is given), of the person's own classes only. */
export async function getAdoption(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: { on?: Day } = {},
): Promise<Adoption> {
  const on = input.on ?? dayIn('Europe/Paris', ctx.now);
  return rememberByFacts(ctx.db, scope, `adoption ${on}`, async (tx) =>
    measureAdoption(narrowToClasses(await loadSnapshot(tx, { on }), scope.classCodes)),
  );
}
