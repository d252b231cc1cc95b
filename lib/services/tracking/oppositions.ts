import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { raiseFactsVersion } from '@/db/queries/facts';
import { lockFactsForChange } from '@/db/queries/facts-lock';
import { addSuppressions, countObjections, listContactsOf, removeObjections } from '@/db/queries/tracking';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { readCallNumber } from '@/lib/domain/campaign/call-number';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { HolderId } from '@/lib/domain/roster/types';
import { hashAddress } from '../campaign/hash-address';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { hashObjector } from './hash-objector';

type Context = Pick<ServiceContext, 'db' | 'now' | 'secretKey'>;

/**
 * Who says no, or yes again: an address or a number as somebody types it, or a person of the roster, who may have
 * neither.
 */
export type Objector = { address: string } | { holderId: HolderId };

type ObjectorProblem = 'not_allowed' | 'invalid_address' | 'people_not_yours';

/** How many addresses, numbers and people have said no. Which ones nobody can tell: only hashes are kept (docs/decisions/0008). */
export async function countOppositions(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<Result<{ count: number }, 'not_allowed'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  return ok({ count: await inSchool(ctx.db, scope, countObjections) });
}

/**
 * Somebody says no by telephone or at the counter. `changed` is false when they were on the list already. Refusals:
 * `invalid_address` for what is none, `people_not_yours` for somebody who is not of the school.
 */
export async function recordOpposition(
  ctx: Context,
  scope: SchoolScope,
  objector: Objector,
): Promise<Result<{ changed: boolean }, ObjectorProblem>> {
  return changeList(ctx, scope, objector, async (tx, addressHashes) => {
    const recordedOn = dayIn((await getSchool(ctx, scope)).timeZone, ctx.now);
    const row = { schoolUai: scope.uai, addressHashes, recordedOn };
    const changed = (await addSuppressions(tx, { ...row, reason: 'opposition' })) > 0;
    if (changed) await settle(tx, ctx, scope, 'recorded');
    return ok({ changed });
  });
}

/** Somebody has changed their mind: they may be written to again. Refuses who never said no (`opposition_unknown`). */
export async function liftOpposition(
  ctx: Context,
  scope: SchoolScope,
  objector: Objector,
): Promise<Result<{ changed: boolean }, ObjectorProblem | 'opposition_unknown'>> {
  return changeList(ctx, scope, objector, async (tx, addressHashes) => {
    if (!(await removeObjections(tx, scope.uai, addressHashes))) return refuse('opposition_unknown');
    await settle(tx, ctx, scope, 'lifted');
    return ok({ changed: true });
  });
}

async function changeList<Value, Code extends string>(
  ctx: Context,
  scope: SchoolScope,
  objector: Objector,
  change: (tx: Tx, addressHashes: string[]) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code | ObjectorProblem>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const typed = 'address' in objector ? readTyped(objector.address) : undefined;
  if (typed === null) return refuse('invalid_address');
  return inSchool(ctx.db, scope, async (tx): Promise<Result<Value, Code | ObjectorProblem>> => {
    // As an import does: a wave that is leaving decides with the list as it was, or as it is now.
    await lockFactsForChange(tx, scope.uai);
    if (typed) return change(tx, [hashAddress(scope.uai, typed, ctx.secretKey)]);
    const [person] = 'holderId' in objector ? await listContactsOf(tx, [objector.holderId]) : [];
    if (!person) return refuse('people_not_yours');
    return change(tx, hashObjector(scope.uai, person, ctx.secretKey));
  });
}

const readTyped = (text: string): string | null => readMailAddress(text) ?? readCallNumber(text);

/** The journal holds neither the person nor the address, nor a hash: it outlives them. */
async function settle(
  tx: Tx,
  { now }: Context,
  scope: SchoolScope,
  what: 'recorded' | 'lifted',
): Promise<void> {
  await raiseFactsVersion(tx, scope.uai);
  if (what === 'recorded') await recordAudit(tx, scope, now, 'opposition.recorded', {});
  else await recordAudit(tx, scope, now, 'opposition.lifted', {});
}
