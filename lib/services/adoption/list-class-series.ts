import { listRollUp } from '@/db/queries/adoption-daily';
import type { SchoolScope } from '@/db/scope';
import { type RollUpRow, readRollUp } from '@/lib/domain/adoption/roll-up';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { ServiceContext } from '../context';
import type { SeriesPoint } from './get-series';
import { rememberByFacts } from './remember';

/** The series of every class that the person may see, by class code, oldest day first. */
export async function listClassSeries(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<ReadonlyMap<string, SeriesPoint[]>> {
  const until = dayIn('Europe/Paris', ctx.now);
  return rememberByFacts(ctx.db, scope, `class series ${until}`, async (tx) => {
    const { classCodes } = scope;
    const only = classCodes === 'all' ? {} : { scopeCodes: classCodes };
    return groupSeries(await listRollUp(tx, { scopeKind: 'class', until, ...only }));
  });
}

/** Rows come by day: each class's days stay in order. */
function groupSeries(rows: readonly RollUpRow[]): Map<string, SeriesPoint[]> {
  const ofClass = new Map<string, Map<Day, RollUpRow[]>>();
  for (const row of rows) {
    const days = ofClass.get(row.scopeCode) ?? new Map<Day, RollUpRow[]>();
    ofClass.set(row.scopeCode, days);
    days.set(row.on, [...(days.get(row.on) ?? []), row]);
  }
  return new Map(
    [...ofClass].map(([code, days]) => [code, [...days].map(([on, of]) => ({ on, ...readRollUp(of) }))]),
  );
}
