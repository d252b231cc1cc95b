import type { z } from 'zod';
import type { RegionScope } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { getPublishedSchool } from '../adoption/get-region-school';
import type { ServiceContext } from '../context';
import type { levelsAnswer, schoolDetailAnswer } from './answers';
import type { levelParameters } from './parameters';
import { showLevels, showMatrix } from './show-figure';
import { showSchool } from './show-school';

type Context = Pick<ServiceContext, 'db' | 'now'>;

/** One school. Refusal: `unknown_address`, also of a school of another région. */
export async function getSchool(
  ctx: Context,
  scope: RegionScope,
  uai: string,
): Promise<Result<z.infer<typeof schoolDetailAnswer>, 'unknown_address'>> {
  const view = await getPublishedSchool(ctx, scope, uai);
  if (!view) return refuse('unknown_address');
  const { school, pupils, guardians, like } = view;
  return ok({
    ...showSchool(school),
    matrix: { pupils: showMatrix(pupils.matrix), guardians: showMatrix(guardians.matrix) },
    like: like && { schools: like.schools, ...like.coverage },
  });
}

/** Its levels, as they could be shown on a day. Refusal: `unknown_address`. */
export async function getLevels(
  ctx: Context,
  scope: RegionScope,
  uai: string,
  { on }: z.infer<typeof levelParameters>,
): Promise<Result<z.infer<typeof levelsAnswer>, 'unknown_address'>> {
  const view = await getPublishedSchool(ctx, scope, uai, on === undefined ? {} : { on });
  if (!view) return refuse('unknown_address');
  return ok({
    uai,
    families: showLevels(view.families.levels),
    guardians: showLevels(view.guardians.levels),
    pupils: showLevels(view.pupils.levels),
  });
}
