import { z } from 'zod';
import { listRunningAlerts, setAlertSeen } from '@/db/queries/alerts';
import { inSchool, type SchoolScope } from '@/db/scope';
import { isDay } from '@/lib/domain/directory/day';
import { ALERT_KINDS, alertKey } from '@/lib/domain/planning/alert';
import { selectAlerts } from '@/lib/domain/planning/alert-rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

export const seenInput = z.object({
  kind: z.enum(ALERT_KINDS),
  scopeKind: z.enum(['school', 'class', 'phase']),
  scopeCode: z.string().max(60),
  raisedOn: z.string().refine(isDay),
});

/**
 * Takes an alert off the front page: somebody has looked. It lasts until what it tells is over, and comes back when
 * there is news. Twice is once. Refusal: `unknown_alert`, also for one that the person may not see.
 */
export async function markAlertSeen(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  input: z.input<typeof seenInput>,
): Promise<Result<null, 'unknown_alert'>> {
  const { userId } = scope;
  const parsed = seenInput.safeParse(input);
  if (!parsed.success || !userId) return refuse('unknown_alert');
  const { raisedOn, ...name } = parsed.data;
  return inSchool(ctx.db, scope, async (tx) => {
    const mine = selectAlerts(await listRunningAlerts(tx), scope.grants);
    const found = mine.find((a) => alertKey(a) === alertKey(name) && a.raisedOn === raisedOn);
    if (!found) return refuse('unknown_alert');
    await setAlertSeen(tx, scope.uai, found, userId);
    return ok(null);
  });
}
