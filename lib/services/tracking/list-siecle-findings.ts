import { listToldByExports } from '@/db/queries/import-rows';
import { listGuardians, listPupils } from '@/db/queries/roster';
import { loadSnapshot } from '@/db/queries/snapshot';
import { listSuppressedHashes } from '@/db/queries/tracking';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { findSiecleFindings, type SiecleFinding } from '@/lib/domain/tracking/find-siecle-findings';
import { hashAddress } from '../campaign/hash-address';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';

export type SiecleQuality = { on: Day; pupils: number; findings: SiecleFinding[] };

const TOLD = ['no_class', 'no_pupil', 'bad_email'] as const;
type Told = (typeof TOLD)[number];

/**
 * What is to be corrected in SIECLE, as the last exports left it and as calls and messages have shown: the whole school, for who imports its files. Refusal:
 * `not_allowed`.
 */
export async function listSiecleFindings(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'secretKey'>,
  scope: SchoolScope,
): Promise<Result<SiecleQuality, 'not_allowed'>> {
  if (!can(scope.grants, 'import')) return refuse('not_allowed');
  const { timeZone } = await getSchool(ctx, scope);
  const on = dayIn(timeZone, ctx.now);
  return inSchool(ctx.db, scope, async (tx) => {
    const snapshot = await loadSnapshot(tx, { on });
    const classOf = new Map(snapshot.pupils.map(({ id, classCode }) => [id, classCode]));
    const told = await listToldByExports(tx, TOLD);
    const suppressed = await listSuppressedHashes(tx);
    const findings = findSiecleFindings({
      classes: snapshot.classes,
      pupils: (await listPupils(tx)).flatMap((pupil) => {
        const classCode = classOf.get(pupil.id);
        return classCode === undefined ? [] : [{ ...pupil, classCode }];
      }),
      links: snapshot.links,
      guardians: await listGuardians(tx),
      told: told.map((row) => ({ ...row, reason: row.reason as Told })),
      suppressionOf: (way) => suppressed.get(hashAddress(scope.uai, way, ctx.secretKey)),
    });
    return ok({ on, pupils: snapshot.pupils.length, findings });
  });
}
