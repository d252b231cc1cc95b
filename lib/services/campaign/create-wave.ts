import { recordAudit } from '@/db/queries/audit';
import { findWave, insertDraft, replaceReminders } from '@/db/queries/campaign';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { reminderOf, sharedOf } from '@/lib/domain/campaign/message/messages';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { type AudienceProblem, checkWaveAudience } from './check-audience';
import { nameReminders } from './name-reminders';
import { firstField, isWaveId, type WaveInput, waveInput } from './wave-input';

/**
 * Makes a campaign with one wave, as a draft: nothing leaves before the principal has confirmed it.
 * Refusals: `not_allowed`, `invalid_wave` (`field`), and those of what the rule names.
 */
export async function createWave(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: SchoolScope,
  input: WaveInput,
): Promise<Result<{ waveId: string; campaignId: string }, 'not_allowed' | 'invalid_wave' | AudienceProblem>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const parsed = waveInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_wave', firstField(parsed.error));
  const [waveId, campaignId] = [ctx.newId(), ctx.newId()];
  const { reminders: _, copyOf, ...content } = parsed.data;
  const base = { schoolUai: scope.uai, createdBy: scope.userId, createdAt: ctx.now };
  return inSchool(ctx.db, scope, async (tx) => {
    const checked = await checkWaveAudience(tx, content);
    if (!checked.ok) return checked;
    const model = copyOf && isWaveId(copyOf) ? await findWave(tx, copyOf) : undefined;
    const message = model?.templateId === content.templateId ? model.message : {};
    await insertDraft(tx, { ...base, waveId, campaignId, ...content, message });
    await replaceReminders(
      tx,
      {
        ...base,
        id: waveId,
        campaignId,
        channel: content.channel,
        audience: content.audience,
        templateId: reminderOf(content.templateId),
        message: sharedOf(message),
      },
      nameReminders(ctx, parsed.data),
    );
    await recordAudit(tx, scope, ctx.now, 'wave.drafted', { waveId, title: parsed.data.title });
    return ok({ waveId, campaignId });
  });
}
