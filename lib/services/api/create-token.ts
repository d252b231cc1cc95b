import { z } from 'zod';
import { findToken, insertToken } from '@/db/queries/api-token';
import { lockForm } from '@/db/queries/form-lock';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { inRegion, type RegionScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { deriveActId } from '../derive-act-id';
import { deriveToken, hashToken, inventToken } from './token-secret';

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
 * nowhere else: only its digest is kept. `form` names the page that was sent: sent twice as it is, it makes one key, which both
 * answers show. Refusal: `invalid_token`, with the field.
 */
export async function createToken(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId' | 'secretKey'>,
  scope: RegionScope,
  input: unknown,
  form?: string,
): Promise<Result<{ id: string; token: string; endsOn: Day }, 'invalid_token'>> {
  const parsed = newToken.safeParse(input);
  if (!parsed.success) {
    return refuse('invalid_token', { field: String(parsed.error.issues[0]?.path[0] ?? '') });
  }
  const { name, days } = parsed.data;
  const endsOn = dayIn('Europe/Paris', new Date(ctx.now.getTime() + days * 86_400_000));
  return inRegion(ctx.db, scope, async (tx) => {
    const content = [scope.regionCode, scope.userId, name, String(days)];
    const sent = form && {
      id: deriveActId(form, content),
      token: deriveToken(ctx.secretKey, [form, ...content]),
    };
    if (sent) await lockForm(tx, sent.id);
    const made = sent && (await findToken(tx, sent.id));
    if (made && !made.revokedAt) return ok({ ...sent, endsOn: made.endsOn });
    // One that was revoked does not come back.
    const { id, token } = sent && !made ? sent : { id: ctx.newId(), token: inventToken() };
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
    return ok({ id, token, endsOn });
  });
}
