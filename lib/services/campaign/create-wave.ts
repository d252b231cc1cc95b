import { recordAudit } from '@/db/queries/audit';
import { findWave, insertDraft, replaceReminders } from '@/db/queries/campaign';
import { lockForm } from '@/db/queries/form-lock';
import { findOfferedMessage } from '@/db/queries/templates';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { reminderOf, storedOf } from '@/lib/domain/campaign/message/messages';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { deriveActId } from '../derive-act-id';
import { getSchool } from '../directory/get-school';
import { alignReminders, checkReminderLocks, findReminderTemplate } from './align-reminders';
import { type AudienceProblem, checkWaveAudience } from './check-audience';
import { proposedFor } from './mail-content';
import { checkMessageLocks, findTemplateOf } from './message-template';
import { nameReminders } from './name-reminders';
import { firstField, isWaveId, type WaveInput, waveInput } from './wave-input';

/**
 * Makes a campaign with one wave, as a draft: nothing leaves before the principal has confirmed it. `form` names the page that
 * was sent: sent twice as it is, it is one draft.
 * Refusals: `not_allowed`, `invalid_wave` (`field`), `unknown_template` (no longer offered), `field_locked` (`field`: the
 * région has fixed it), `reminder_locked`, and those of what the rule names.
 */
export async function createWave(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: SchoolScope,
  { form, ...input }: WaveInput & { form?: string },
): Promise<
  Result<
    { waveId: string; campaignId: string },
    'not_allowed' | 'invalid_wave' | 'unknown_template' | 'field_locked' | 'reminder_locked' | AudienceProblem
  >
> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const parsed = waveInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_wave', firstField(parsed.error));
  const campaignId = ctx.newId();
  const waveId = form
    ? deriveActId(form, [scope.uai, scope.userId, JSON.stringify(parsed.data)])
    : ctx.newId();
  const { reminders: _, copyOf, regionTemplateId, ...content } = parsed.data;
  const school = await getSchool(ctx, scope);
  const base = { schoolUai: scope.uai, createdBy: scope.userId, createdAt: ctx.now };
  return inSchool(ctx.db, scope, async (tx) => {
    await lockForm(tx, waveId);
    const made = await findWave(tx, waveId);
    if (made) return ok({ waveId, campaignId: made.campaignId });
    const checked = await checkWaveAudience(tx, content);
    if (!checked.ok) return checked;
    const offered = regionTemplateId ? await findOfferedMessage(tx, regionTemplateId) : undefined;
    if (regionTemplateId && offered?.pieceId !== content.templateId) return refuse('unknown_template');
    const model = copyOf && isWaveId(copyOf) ? await findWave(tx, copyOf) : undefined;
    const isCopy = model?.templateId === content.templateId;
    const proposed = proposedFor(school, content.templateId);
    const message = offered ? storedOf(offered.settings, proposed).message : isCopy ? model.message : {};
    const template = offered ?? (isCopy ? await findTemplateOf(tx, model) : undefined);
    const locks = checkMessageLocks(template, school, { ...content, message });
    if (!locks.ok) return locks;
    const reminders = nameReminders(ctx, parsed.data);
    const held = checkReminderLocks(await findReminderTemplate(tx, template), school, reminders);
    if (!held.ok) return held;
    const origin = template && {
      regionTemplateId: template.templateId,
      regionTemplateVersion: template.version,
    };
    await insertDraft(tx, { ...base, waveId, campaignId, ...content, message, ...origin });
    await replaceReminders(
      tx,
      {
        ...base,
        id: waveId,
        campaignId,
        channel: content.channel,
        audience: content.audience,
        templateId: reminderOf(content.templateId),
      },
      reminders,
    );
    const said = { templateId: content.templateId, message, template };
    await alignReminders(tx, school, { schoolUai: scope.uai, id: waveId }, said);
    await recordAudit(tx, scope, ctx.now, 'wave.drafted', { waveId, title: parsed.data.title });
    return ok({ waveId, campaignId });
  });
}
