import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { raiseFactsVersion } from '@/db/queries/facts';
import { lockFactsForChange } from '@/db/queries/facts-lock';
import { addSuppressions, countObjections, removeObjection } from '@/db/queries/tracking';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { readCallNumber } from '@/lib/domain/campaign/call-number';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { hashAddress } from '../campaign/hash-address';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';

type Context = Pick<ServiceContext, 'db' | 'now' | 'secretKey'>;

/** How many addresses and numbers have said no. Which ones nobody can tell: only hashes are kept (docs/decisions/0008). */
export async function countOppositions(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<Result<{ count: number }, 'not_allowed'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  return ok({ count: await inSchool(ctx.db, scope, countObjections) });
}

/** Somebody says no by telephone or at the counter. `changed` is false when the address was on the list already. */
export async function recordOpposition(
  ctx: Context,
  scope: SchoolScope,
  { address }: { address: string },
): Promise<Result<{ changed: boolean }, 'not_allowed' | 'invalid_address'>> {
  return changeList(ctx, scope, address, async (tx, addressHash) => {
    const recordedOn = dayIn((await getSchool(ctx, scope)).timeZone, ctx.now);
    const row = { schoolUai: scope.uai, addressHashes: [addressHash], recordedOn };
    const changed = (await addSuppressions(tx, { ...row, reason: 'opposition' })) > 0;
    if (changed) await settle(tx, ctx, scope, 'recorded');
    return ok({ changed });
  });
}

/** Somebody has changed their mind: the address may be written to again. Refuses an address that never said no. */
export async function liftOpposition(
  ctx: Context,
  scope: SchoolScope,
  { address }: { address: string },
): Promise<Result<{ changed: boolean }, 'not_allowed' | 'invalid_address' | 'opposition_unknown'>> {
  return changeList(ctx, scope, address, async (tx, addressHash) => {
    if (!(await removeObjection(tx, scope.uai, addressHash))) return refuse('opposition_unknown');
    await settle(tx, ctx, scope, 'lifted');
    return ok({ changed: true });
  });
}

async function changeList<Value, Code extends string>(
  ctx: Context,
  scope: SchoolScope,
  typed: string,
  change: (tx: Tx, addressHash: string) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code | 'not_allowed' | 'invalid_address'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const address = readMailAddress(typed) ?? readCallNumber(typed);
  if (!address) return refuse('invalid_address');
  return inSchool(ctx.db, scope, async (tx): Promise<Result<Value, Code>> => {
    // As an import does: a wave that is leaving decides with the list as it was, or as it is now.
    await lockFactsForChange(tx, scope.uai);
    return change(tx, hashAddress(scope.uai, address, ctx.secretKey));
  });
}

/** The journal holds neither the address nor its hash: it outlives both. */
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
