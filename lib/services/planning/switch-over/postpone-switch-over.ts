import { z } from 'zod';
import type { SchoolScope } from '@/db/scope';
import { isDay } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { decideInScope, reasonInput, type SwitchOverProblem, type SwitchOverRead } from './decide-in-scope';

const postponeInput = z.object({ newOn: z.string().refine(isDay), reason: reasonInput });

/**
 * The principal puts the switch-over off, with a reason: its phase and what follows move in the plan, and the announcements
 * that nobody has changed follow. Refusals: `reason_missing`, `invalid_day`, and those of `decideInScope`.
 */
export async function postponeSwitchOver(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { newOn, reason, ...read }: SwitchOverRead & { newOn: string; reason: string },
): Promise<Result<{ switchOverOn: Day }, SwitchOverProblem | 'reason_missing' | 'invalid_day'>> {
  const parsed = postponeInput.safeParse({ newOn, reason });
  if (!parsed.success) {
    return refuse(parsed.error.issues[0]?.path[0] === 'reason' ? 'reason_missing' : 'invalid_day');
  }
  return decideInScope(ctx, scope, read, { kind: 'postponed', ...parsed.data });
}
