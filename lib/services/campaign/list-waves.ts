import { listWaveRows, type WaveRow } from '@/db/queries/campaign';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

export type { WaveRow };

/** Every wave of the school with its counts, the newest first. No name but that of who made it. */
export async function listWaves(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<Result<WaveRow[], 'not_allowed'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  return ok(await inSchool(ctx.db, scope, listWaveRows));
}
