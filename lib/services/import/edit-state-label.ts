import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { listStateLabels, removeStateLabel, saveStateLabel } from '@/db/queries/import-words';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { normaliseLabel } from '@/lib/domain/import/state-labels';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { ACCOUNT_STATES, type AccountState } from '@/lib/domain/roster/types';
import type { ServiceContext } from '../context';
import { recheckOpenLists } from './recheck-lists';

const input = z.object({
  label: z.string().trim().min(1).max(120),
  /** Null takes the school's own meaning back: the shipped one holds again. */
  state: z.enum(ACCOUNT_STATES).nullable(),
});

/**
 * Says what a label of an EduConnect list means in this school. The lists that wait to be applied are checked again:
 * `rechecked` names their drops. Refusals: `not_allowed`, `invalid_label`.
 */
export async function editStateLabel(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  given: unknown,
): Promise<Result<{ rechecked: string[] }, 'not_allowed' | 'invalid_label'>> {
  if (!can(scope.grants, 'import')) return refuse('not_allowed');
  const parsed = input.safeParse(given);
  if (!parsed.success) return refuse('invalid_label');
  const label = normaliseLabel(parsed.data.label);
  const { state } = parsed.data;
  return inSchool(ctx.db, scope, async (tx) => {
    if (state) await saveStateLabel(tx, scope.uai, label, state);
    else await removeStateLabel(tx, label);
    await recordAudit(tx, scope, ctx.now, 'state_label.edited', { label, state });
    return ok({ rechecked: await recheckOpenLists(tx, scope, ctx.now) });
  });
}

/** The school's own labels; the shipped ones are in the domain. */
export async function getStateLabels(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<Map<string, AccountState>> {
  return inSchool(ctx.db, scope, (tx) => listStateLabels(tx));
}
