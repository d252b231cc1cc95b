import { eq } from 'drizzle-orm';
import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { raiseFactsVersion } from '@/db/queries/facts';
import { lockForm } from '@/db/queries/form-lock';
import { school } from '@/db/schema/directory';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { isDay } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { rollUp } from '../adoption/roll-up';
import type { ServiceContext } from '../context';
import { checkBase, formBase } from './form-base';

/** Text that stands on one line of a letter, or in a mail's header. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}]*$/u);

export const schoolSettings = z.object({
  name: line(120).min(2),
  addressLines: z.array(line(38)).max(4),
  city: line(80),
  phone: z.union([z.literal(''), line(30).refine((text) => isValidPhoneNumber(text, 'FR'))]),
  email: z.union([z.literal(''), z.email().max(254)]),
  entName: line(60).min(1),
  entUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(300)]),
  rentreeOn: z.string().refine(isDay),
});

type SchoolSettings = z.output<typeof schoolSettings>;
const SETTING_KEYS = Object.keys(schoolSettings.shape) as (keyof SchoolSettings)[];

/** What the form of a school's settings is drawn from. */
export const settingsBase = (of: SchoolSettings): string => formBase(SETTING_KEYS.map((key) => of[key]));

/** A year and a day: whoever types another year has made a slip. */
const FARTHEST_RENTREE_MS = 366 * 86_400_000;

/** Before any list that a school could drop. */
const EARLIEST_DAY = '2000-01-01';

/**
 * Changes what the school's letters, mails and help page say of it. Connections count from
 * the rentrée on (METRICS), so another rentrée makes the figures again. Refusals: `not_allowed`, `invalid_settings`,
 * `settings_changed` when they are others than the form was drawn from (`base`).
 */
export async function updateSchool(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: unknown,
  base?: string,
): Promise<Result<null, 'not_allowed' | 'invalid_settings' | 'settings_changed'>> {
  if (!can(scope.grants, 'edit_settings')) return refuse('not_allowed');
  const parsed = schoolSettings.safeParse(input);
  if (!parsed.success) {
    return refuse('invalid_settings', { field: String(parsed.error.issues[0]?.path[0] ?? '') });
  }
  if (Math.abs(Date.parse(parsed.data.rentreeOn) - ctx.now.getTime()) > FARTHEST_RENTREE_MS) {
    return refuse('invalid_settings', { field: 'rentreeOn' });
  }
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, 'settings_changed'>> => {
    await lockForm(tx, `settings ${scope.uai}`);
    const [before] = await tx.select().from(school).where(eq(school.uai, scope.uai));
    const based = before ? checkBase(base, settingsBase(before)) : ok(null);
    if (!based.ok) return based;
    await tx.update(school).set(parsed.data).where(eq(school.uai, scope.uai));
    if (before?.rentreeOn !== parsed.data.rentreeOn) {
      await raiseFactsVersion(tx, scope.uai);
      await rollUp(tx, scope, EARLIEST_DAY);
    }
    await recordAudit(tx, scope, ctx.now, 'school.updated', {});
    return ok(null);
  });
}
