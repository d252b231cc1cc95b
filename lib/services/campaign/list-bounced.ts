import { listGuardians, listPupils } from '@/db/queries/roster';
import { loadSnapshot } from '@/db/queries/snapshot';
import { listBouncedHashes } from '@/db/queries/tracking';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { compareNames } from '@/lib/domain/campaign/compare-names';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { HolderId } from '@/lib/domain/roster/types';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { hashAddress } from './hash-address';

export type BouncedAddress = {
  holderId: HolderId;
  name: string;
  firstName: string;
  address: string;
  /** For the call in which another address is asked for. */
  mobile: string | null;
  /** Own children who are in a class today. */
  children: { firstName: string; classCode: string }[];
  recordedOn: Day;
};

/**
 * The finding "the address does not exist": guardians whose address of today a server has refused for good. It is not
 * stored: it closes by itself when SIECLE brings another address, and a list of findings is made by asking.
 */
export async function listBounced(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'secretKey'>,
  scope: SchoolScope,
): Promise<Result<BouncedAddress[], 'not_allowed'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const on = dayIn((await getSchool(ctx, scope)).timeZone, ctx.now);
  return inSchool(ctx.db, scope, async (tx) => {
    const bounced = await listBouncedHashes(tx);
    // Most schools have none: no hash is made for nothing.
    if (bounced.size === 0) return ok([]);
    const { pupils, links } = await loadSnapshot(tx, { on });
    const firstNames = new Map((await listPupils(tx)).map((pupil) => [pupil.id, pupil.firstName]));
    const classOf = new Map(pupils.map((pupil) => [pupil.id, pupil.classCode]));
    const found = (await listGuardians(tx)).flatMap((guardian): BouncedAddress[] => {
      const address = readMailAddress(guardian.email);
      const recordedOn = address && bounced.get(hashAddress(scope.uai, address, ctx.secretKey));
      if (!address || !recordedOn) return [];
      const { id: holderId, usageName, familyName, firstName, mobile } = guardian;
      const children = links
        .filter(({ guardianId, pupilId }) => guardianId === holderId && classOf.has(pupilId))
        .map(({ pupilId }) => ({
          firstName: firstNames.get(pupilId) ?? '',
          classCode: classOf.get(pupilId) ?? '',
        }));
      return [{ holderId, name: usageName ?? familyName, firstName, address, mobile, children, recordedOn }];
    });
    return ok(found.sort(compareNames));
  });
}
