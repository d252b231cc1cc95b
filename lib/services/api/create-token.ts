import { z } from 'zod';
import { insertToken } from '@/db/queries/api-token';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { inRegion, type RegionScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { hashToken, inventToken } from './token-secret';

/** A key is made again at least once a year, at the rentrée. */
export const MOST_DAYS = 400;

export const newToken = z.object({
  name: z
    .string()
    .trim()
    .min(2)
    .max(80)
    .regex(/^[^\p{Cc}]*$/u),
  days: z.coerce.number().int().min(1).max(MOST_DAYS),
});

/**
 * Makes a key by which an academy's own tools read the région's aggregates. The key itself is in the answer and
 * nowhere else: only its digest is kept. Refusal: `invalid_token`, with the field.
 */
export async function createToken(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: RegionScope,
  input: unknown,
): Promise<Result<{ id: string; token: string; endsOn: Day }, 'invalid_token'>> {
  const parsed = newToken.safeParse(input);
  if (!parsed.success) {
    return refuse('invalid_token', { field: String(parsed.error.issues[0]?.path[0] ?? '') });
  }
  const { name, days } = parsed.data;
  const token = inventToken();
  const id = ctx.newId();
  const endsOn = dayIn('Europe/Paris', new Date(ctx.now.getTime() + days * 86_400_000));
  await inRegion(ctx.db, scope, async (tx) => {
    await insertToken(tx, {
      regionCode: scope.regionCode,
      id,
      name,
      tokenHash: hashToken(token),
      createdBy: scope.userId,
      createdAt: ctx.now,
      endsOn,
    });
    await recordRegionAudit(tx, scope, ctx.now, 'key.made', { keyId: id, name, endsOn });
  });
  return ok({ id, token, endsOn });
}
