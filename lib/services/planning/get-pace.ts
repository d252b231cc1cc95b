import { findRunningPlan } from '@/db/queries/planning';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { Changes } from '@/lib/domain/adoption/compare-days';
import type { Adoption } from '@/lib/domain/adoption/measure';
import { decidePace, type Pace } from '@/lib/domain/planning/decide-pace';
import type { ServiceContext } from '../context';
import { loadCalendar } from './load-ground';

/**
 * The pace that the running plan's goal asks for, beside the one of late. Undefined: no plan, a goal that is not told
 * in families, or no list yet that says who is covered.
 */
export async function getPace(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { families, changes }: { families: Adoption['families']; changes: Changes | null },
): Promise<Pace | undefined> {
  const { covered, total } = families;
  if (covered === null) return undefined;
  return inSchool(ctx.db, scope, async (tx) => {
    const plan = await findRunningPlan(tx);
    if (plan?.goal.metric !== 'family_coverage') return undefined;
    const { calendar, todayOn } = await loadCalendar(tx, scope, ctx.now);
    const won = changes?.familiesCovered;
    return decidePace({
      calendar,
      todayOn,
      goal: plan.goal,
      families: { covered, total },
      ...(changes && won && { recent: { ...changes, net: won.gained - won.lost } }),
    });
  });
}
