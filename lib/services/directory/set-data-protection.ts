import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { lockForm } from '@/db/queries/form-lock';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { inOwner, type SenderOwner } from '@/db/queries/sender';
import { region, school } from '@/db/schema/directory';
import { can } from '@/lib/domain/access/rights';
import type { DataProtectionContact } from '@/lib/domain/directory/data-protection';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { checkBase, formBase } from './form-base';

/** On one line of a letter's foot or a page. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}]*$/u);

const contactInput = z.object({
  name: line(120).min(2),
  email: z.string().trim().max(254).pipe(z.email()),
  address: line(200),
});

/** As typed; all of it empty takes the contact away. */
export type DataProtectionInput = z.input<typeof contactInput>;

/** What the form of the contact is drawn from. */
export const protectionBase = (of: DataProtectionContact | null): string =>
  formBase(of && [of.name, of.email, of.address]);

/**
 * Says whom families write to about their data: for a région, or for a school that has a delegate of its own. All empty
 * takes it away. Refusals: `not_allowed`, `invalid_protection` {field},
 * `settings_changed` when the contact is another than the form was drawn from (`base`).
 */
export async function setDataProtection(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  owner: SenderOwner,
  input: DataProtectionInput,
  base?: string,
): Promise<Result<null, 'not_allowed' | 'invalid_protection' | 'settings_changed'>> {
  if ('school' in owner && !can(owner.school.grants, 'edit_settings')) return refuse('not_allowed');
  const isEmpty = Object.values(input).every((text) => text.trim() === '');
  const parsed = contactInput.safeParse(input);
  if (!isEmpty && !parsed.success) {
    return refuse('invalid_protection', { field: String(parsed.error.issues[0]?.path[0] ?? '') });
  }
  const dataProtection = parsed.data ?? null;
  return inOwner(ctx.db, owner, async (tx): Promise<Result<null, 'settings_changed'>> => {
    await lockForm(tx, `protection ${'school' in owner ? owner.school.uai : owner.region.regionCode}`);
    const based = checkBase(base, protectionBase(await findContact(tx, owner)));
    if (!based.ok) return based;
    if ('school' in owner) {
      await tx.update(school).set({ dataProtection }).where(eq(school.uai, owner.school.uai));
      await recordAudit(tx, owner.school, ctx.now, 'protection.changed', {});
    } else {
      await tx.update(region).set({ dataProtection }).where(eq(region.code, owner.region.regionCode));
      await recordRegionAudit(tx, owner.region, ctx.now, 'protection.changed', {});
    }
    return ok(null);
  });
}

async function findContact(tx: Tx, owner: SenderOwner): Promise<DataProtectionContact | null> {
  const [row] =
    'school' in owner
      ? await tx.select({ of: school.dataProtection }).from(school).where(eq(school.uai, owner.school.uai))
      : await tx
          .select({ of: region.dataProtection })
          .from(region)
          .where(eq(region.code, owner.region.regionCode));
  return row?.of ?? null;
}
