import { listGuardians } from '@/db/queries/roster';
import { listSuppressedHashes } from '@/db/queries/tracking';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { compareNames } from '@/lib/domain/campaign/compare-names';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { HolderId } from '@/lib/domain/roster/types';
import type { ServiceContext } from '../context';
import { hashAddress } from './hash-address';

export type BouncedAddress = { holderId: HolderId; name: string; firstName: string; address: string };

/**
 * The finding "the address does not exist": guardians whose address of today a server has refused for good. It is not
 * stored: it closes by itself when SIECLE brings another address, and a list of findings is made by asking.
 */
export async function listBounced(
  ctx: Pick<ServiceContext, 'db' | 'secretKey'>,
  scope: SchoolScope,
): Promise<Result<BouncedAddress[], 'not_allowed'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const { guardians, suppressed } = await inSchool(ctx.db, scope, async (tx) => ({
    guardians: await listGuardians(tx),
    suppressed: await listSuppressedHashes(tx),
  }));
  const bounced = guardians.flatMap(({ id, email, usageName, familyName, firstName }) => {
    const address = readMailAddress(email);
    const hash = address && suppressed.size > 0 && hashAddress(scope.uai, address, ctx.secretKey);
    if (!address || !hash || suppressed.get(hash) !== 'bounce') return [];
    return [{ holderId: id, name: usageName ?? familyName, firstName, address }];
  });
  return ok(bounced.sort(compareNames));
}
