import { recordAudit } from '@/db/queries/audit';
import { changeWave, lockWave, replaceReminders } from '@/db/queries/campaign';
import { keepMessage } from '@/db/queries/wave-message';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { getMessageForm, reminderOf } from '@/lib/domain/campaign/message/messages';
import { canEdit } from '@/lib/domain/campaign/wave-status';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { alignReminders, checkReminderLocks, findReminderTemplate } from './align-reminders';
import { type AudienceProblem, checkWaveAudience } from './check-audience';
import { checkMessageLocks, findTemplateOf } from './message-template';
import { nameReminders } from './name-reminders';
import { firstField, isWaveId, type WaveInput, waveInput } from './wave-input';

export type UpdateWaveProblem =
  | 'not_allowed'
  | 'invalid_wave'
  | 'unknown_wave'
  | 'wave_confirmed'
  | 'wave_in_series'
  | 'wave_edited'
  | 'field_locked'
  | 'reminder_locked'
  | AudienceProblem;

/**
 * Changes a draft. `version` is that of the draft that was opened: what a colleague has saved since is not overwritten
 * unseen. What the principal has confirmed is not changed any more: it is cancelled and made anew.
 * Refusals: `wave_edited` (`version` of the draft as it is now), those of `createWave`, and those of its status.
 */
export async function updateWave(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: SchoolScope,
  { waveId, version, ...input }: WaveInput & { waveId: string; version: number },
): Promise<Result<null, UpdateWaveProblem>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  if (!isWaveId(waveId)) return refuse('unknown_wave');
  const parsed = waveInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_wave', firstField(parsed.error));
  const school = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, UpdateWaveProblem>> => {
    const wave = await lockWave(tx, waveId);
    if (!wave) return refuse('unknown_wave');
    // The principal approves a series as a whole, by the version of the wave that it follows.
    if (wave.followsId) return refuse('wave_in_series');
    if (!canEdit(wave.status)) return refuse('wave_confirmed');
    if (wave.version !== version) return refuse('wave_edited', { version: wave.version });
    // Which message it is, is chosen where the message is written.
    const { reminders: _, templateId: __, copyOf: ___, regionTemplateId: ____, ...content } = parsed.data;
    const checked = await checkWaveAudience(tx, { ...content, templateId: wave.templateId });
    if (!checked.ok) return checked;
    const { message } = wave;
    const template = await findTemplateOf(tx, wave);
    const locks = checkMessageLocks(template, school, {
      ...content,
      templateId: wave.templateId,
      message,
    });
    if (!locks.ok) return locks;
    const reminders = nameReminders(ctx, parsed.data);
    const held = checkReminderLocks(await findReminderTemplate(tx, template), school, reminders);
    if (!held.ok) return held;
    if (content.subject !== wave.subject || content.body !== wave.body) {
      await keepMessage(tx, wave, { by: scope.userId, at: ctx.now });
    }
    await changeWave(tx, scope.uai, waveId, { ...content, version: wave.version + 1 });
    const { schoolUai, id, campaignId, createdBy, createdAt } = wave;
    const { audience, channel } = content;
    const templateId = reminderOf(getMessageForm(wave.templateId).id);
    await replaceReminders(
      tx,
      { schoolUai, id, campaignId, channel, createdBy, createdAt, templateId, audience },
      reminders,
    );
    await alignReminders(tx, school, wave, { templateId: wave.templateId, message, template });
    await recordAudit(tx, scope, ctx.now, 'wave.changed', { waveId, title: parsed.data.title });
    return ok(null);
  });
}
