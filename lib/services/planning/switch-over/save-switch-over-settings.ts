import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { raiseFactsVersion } from '@/db/queries/facts';
import { findSwitchOverSettings, saveSwitchOverSettings as write } from '@/db/queries/switch-over';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { publishSwitchOver } from '../../adoption/publish-switch-over';
import type { ServiceContext } from '../../context';

const line = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^\p{Cc}]*$/u);

const settingsInput = z.object({
  windowDays: z.coerce.number().int().min(7).max(120),
  staleDays: z.coerce.number().int().min(1).max(60),
  helpOpening: line,
  helpPlace: line,
  helpPhone: line,
  helpPeople: line,
  version: z.coerce.number().int().min(0),
});

export type SwitchOverSettingsInput = z.input<typeof settingsInput>;

/**
 * Says how the school counts who would be locked out, and who helps. Another window is another audience: it raises the
 * version of the facts, so that what is being sent is decided again. Refusals: `not_allowed`, `invalid_settings` (`field`),
 * `settings_changed` when a colleague has saved since the page was read.
 */
export async function saveSwitchOverSettings(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: SwitchOverSettingsInput,
): Promise<Result<null, 'not_allowed' | 'invalid_settings' | 'settings_changed'>> {
  if (!can(scope.grants, 'edit_settings')) return refuse('not_allowed');
  const parsed = settingsInput.safeParse(input);
  if (!parsed.success) {
    return refuse('invalid_settings', { field: String(parsed.error.issues[0]?.path[0] ?? '') });
  }
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, 'settings_changed'>> => {
    const { windowDays } = parsed.data;
    const isOther = windowDays !== (await findSwitchOverSettings(tx)).windowDays;
    if (isOther) await raiseFactsVersion(tx, scope.uai);
    if (!(await write(tx, scope.uai, parsed.data))) return refuse('settings_changed');
    await publishSwitchOver(tx, scope.uai);
    await recordAudit(tx, scope, ctx.now, 'switch_over.settings_saved', isOther ? { windowDays } : {});
    return ok(null);
  });
}
