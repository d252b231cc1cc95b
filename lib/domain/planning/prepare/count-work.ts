import type { Day } from '../../directory/types';
import type { DatedPhase } from '../plan';
import { type CanPrint, findWorkKind } from './choose-work';
import type { WorkKind } from './prepared-work';

/** What may be confirmed and published with a plan as it is adopted. */
export type AutomaticWork = { waves: number; banners: number };

/** How much adopting a plan makes ready. */
export type WorkCount = Record<WorkKind, number> & { automatic: AutomaticWork };

/** Counted as `decidePrepared` makes it: nothing for what lies behind. */
export function countWork(
  phases: readonly DatedPhase[],
  { todayOn, canPrint }: { todayOn: Day; canPrint: CanPrint },
): WorkCount {
  const count: WorkCount = { wave: 0, print: 0, banner: 0, automatic: { waves: 0, banners: 0 } };
  for (const phase of phases) {
    for (const action of phase.actions) {
      const kind = action.dueOn >= todayOn ? findWorkKind(phase, action, canPrint) : undefined;
      if (!kind) continue;
      count[kind] += 1;
      if (kind === 'wave' && action.automatic) count.automatic.waves += 1;
      if (kind === 'banner' && action.automatic) count.automatic.banners += 1;
    }
  }
  return count;
}
