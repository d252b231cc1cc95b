import { z } from 'zod';
import { listRunningAlerts, setAlertSeen } from '@/db/queries/alerts';
import { inSchool, type SchoolScope } from '@/db/scope';
import { isDay } from '@/lib/domain/directory/day';
import { ALERT_KINDS, alertKey } from '@/lib/domain/planning/alert';
import { selectAlerts } from '@/lib/domain/planning/alert-rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

const seenInput = z
  .array(
    z.object({
      kind: z.enum(ALERT_KINDS),
      scopeKind: z.enum(['school', 'class', 'phase']),
      scopeCode: z.string().max(60),
      raisedOn: z.string().refine(isDay),
    }),
  )
  .min(1)
  .max(500);

type NamedAlert = Record<'kind' | 'scopeKind' | 'scopeCode' | 'raisedOn', string>;

/**
 * Takes alerts that are told together off the front page: somebody has looked. They last until what they tell is over,
 * and come back when there is news. Twice is once. One that is over meanwhile is left out. Refusal: `unknown_alert`
 * when none of them is running, also for those that the person may not see.
 */
export async function markAlertsSeen(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  input: readonly NamedAlert[],
): Promise<Result<{ seen: number }, 'unknown_alert'>> {
  const { userId } = scope;
  const parsed = seenInput.safeParse(input);
  if (!parsed.success || !userId) return refuse('unknown_alert');
  return inSchool(ctx.db, scope, async (tx) => {
    const mine = selectAlerts(await listRunningAlerts(tx), scope.grants);
    const found = parsed.data.flatMap(
      (name) => mine.find((a) => alertKey(a) === alertKey(name) && a.raisedOn === name.raisedOn) ?? [],
    );
    if (found.length === 0) return refuse('unknown_alert');
    for (const alert of found) await setAlertSeen(tx, scope.uai, alert, userId);
    return ok({ seen: found.length });
  });
}
