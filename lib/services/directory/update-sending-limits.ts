import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { lockForm } from '@/db/queries/form-lock';
import { school } from '@/db/schema/directory';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { checkBase, formBase } from './form-base';

export const sendingLimits = z
  .object({
    contactHours: z.number().int().min(24).max(336),
    contactsPerFortnight: z.number().int().min(1).max(7),
    /** Both or none. */
    sendLimitCount: z.number().int().min(1).max(10_000).nullable(),
    sendLimitSeconds: z.number().int().min(1).max(86_400).nullable(),
  })
  .refine((all) => (all.sendLimitCount === null) === (all.sendLimitSeconds === null));

/** What the form of the limits is drawn from. */
export const limitsBase = (of: z.output<typeof sendingLimits>): string =>
  formBase([of.contactHours, of.contactsPerFortnight, of.sendLimitCount, of.sendLimitSeconds]);

/**
 * How often a person is written to and how fast the school's messages leave, from the next message on. Nobody may be
 * written to more than once a day, or once every other day on average. Refusals: `not_allowed`, `invalid_limits`,
 * `settings_changed` when they are others than the form was drawn from (`base`).
 */
export async function updateSendingLimits(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: z.input<typeof sendingLimits>,
  base?: string,
): Promise<Result<null, 'not_allowed' | 'invalid_limits' | 'settings_changed'>> {
  if (!can(scope.grants, 'edit_settings')) return refuse('not_allowed');
  const parsed = sendingLimits.safeParse(input);
  if (!parsed.success) return refuse('invalid_limits');
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, 'settings_changed'>> => {
    await lockForm(tx, `limits ${scope.uai}`);
    const [before] = await tx.select().from(school).where(eq(school.uai, scope.uai));
    const based = before ? checkBase(base, limitsBase(before)) : ok(null);
    if (!based.ok) return based;
    await tx.update(school).set(parsed.data).where(eq(school.uai, scope.uai));
    await recordAudit(tx, scope, ctx.now, 'school.updated', {});
    return ok(null);
  });
}
