import { listGuardians, listPupils } from '@/db/queries/roster';
import { loadSnapshot } from '@/db/queries/snapshot';
import { listDeadHashes } from '@/db/queries/tracking';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { readCallNumber } from '@/lib/domain/campaign/call-number';
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
  /** An address that a server has refused, or a number at which somebody else has answered. */
  kind: 'email' | 'mobile';
  holderId: HolderId;
  name: string;
  firstName: string;
  /** The address or the number. */
  address: string;
  /** Another way to ask for the right one. */
  mobile: string | null;
  email: string | null;
  /** Own children who are in a class today. */
  children: { firstName: string; classCode: string }[];
  recordedOn: Day;
};

/**
 * The findings "the address does not exist" and "the number is somebody else's": guardians whose address of today a server
 * has refused for good, or at whose number of today a call found another person. Neither is stored: it closes by itself when SIECLE brings another address, and a list of findings is made by asking.
 */
export async function listBounced(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'secretKey'>,
  scope: SchoolScope,
): Promise<Result<BouncedAddress[], 'not_allowed'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const on = dayIn((await getSchool(ctx, scope)).timeZone, ctx.now);
  return inSchool(ctx.db, scope, async (tx) => {
    const dead = await listDeadHashes(tx);
    // Most schools have none: no hash is made for nothing.
    if (dead.size === 0) return ok([]);
    const { pupils, links } = await loadSnapshot(tx, { on });
    const firstNames = new Map((await listPupils(tx)).map((pupil) => [pupil.id, pupil.firstName]));
    const classOf = new Map(pupils.map((pupil) => [pupil.id, pupil.classCode]));
    const find = (address: string | null, reason: 'bounce' | 'wrong_number') => {
      const known = address ? dead.get(hashAddress(scope.uai, address, ctx.secretKey)) : undefined;
      return address && known?.reason === reason ? { address, recordedOn: known.recordedOn } : undefined;
    };
    const found = (await listGuardians(tx)).flatMap((guardian): BouncedAddress[] => {
      const { id: holderId, usageName, familyName, firstName } = guardian;
      const email = find(readMailAddress(guardian.email), 'bounce');
      const mobile = find(readCallNumber(guardian.mobile), 'wrong_number');
      const children = links
        .filter(({ guardianId, pupilId }) => guardianId === holderId && classOf.has(pupilId))
        .map(({ pupilId }) => ({
          firstName: firstNames.get(pupilId) ?? '',
          classCode: classOf.get(pupilId) ?? '',
        }));
      const person = {
        holderId,
        name: usageName ?? familyName,
        firstName,
        children,
        mobile: mobile ? null : guardian.mobile,
        email: email ? null : guardian.email,
      };
      return [
        ...(email ? [{ kind: 'email' as const, ...person, ...email }] : []),
        ...(mobile ? [{ kind: 'mobile' as const, ...person, ...mobile }] : []),
      ];
    });
    return ok(found.sort(compareNames));
  });
}
