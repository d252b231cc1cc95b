import { listRollUp } from '@/db/queries/adoption-daily';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { ScopeFigures } from '@/lib/domain/adoption/measure';
import { readRollUp } from '@/lib/domain/adoption/roll-up';
import type { SeriesScope } from '@/lib/domain/adoption/series-measure';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { ServiceContext } from '../context';

export type SeriesPoint = ScopeFigures & { on: Day };

/**
 * The figures of one scope on every day with news, oldest first, from the roll-up.
 * A person of some classes sees the series of these classes only: any other is empty.
 */
export async function getSeries(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  of: SeriesScope,
): Promise<SeriesPoint[]> {
  if (scope.classCodes !== 'all' && !(of.kind === 'class' && scope.classCodes.includes(of.code))) return [];
  const rows = await inSchool(ctx.db, scope, (tx) =>
    listRollUp(tx, {
      scopeKind: of.kind,
      scopeCodes: [of.kind === 'school' ? '' : of.code],
      until: dayIn('Europe/Paris', ctx.now),
    }),
  );
  const days = [...new Set(rows.map((r) => r.on))];
  return days.map((on) => ({ on, ...readRollUp(rows.filter((r) => r.on === on)) }));
}
