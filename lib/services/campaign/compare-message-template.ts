import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { changeWave, findWave, lockWave, type StoredWave } from '@/db/queries/campaign';
import { findOfferedMessage, type MessageVersionRow } from '@/db/queries/templates';
import { keepMessage } from '@/db/queries/wave-message';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { settingsOf, storedOf } from '@/lib/domain/campaign/message/messages';
import { canEdit } from '@/lib/domain/campaign/wave-status';
import type { FieldId } from '@/lib/domain/materials/library/fields';
import {
  diffSettings,
  type PieceSettings,
  type Place,
  takeOver,
} from '@/lib/domain/materials/library/piece-settings';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchool, type SchoolCard } from '../directory/get-school';
import { alignReminders } from './align-reminders';
import { proposedFor } from './mail-content';
import { findTemplateOf } from './message-template';
import { isWaveId } from './wave-input';

export type MessageComparison = {
  wave: StoredWave;
  template: MessageVersionRow;
  newer: MessageVersionRow;
  /** Whether the school has said that it does not want this version for this message. */
  isDeclined: boolean;
  before: PieceSettings;
  /** The message as it would be. */
  after: PieceSettings;
  changes: Place[];
  /** Fields that can no longer be changed, and those that now can. */
  newlyLocked: FieldId[];
  opened: FieldId[];
};

type Refusal = 'not_allowed' | 'unknown_wave' | 'up_to_date' | 'wave_confirmed';

/** What the newer version of the région's message would change in a draft; `up_to_date` when there is none. */
export async function compareMessageTemplate(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { waveId }: { waveId: string },
): Promise<Result<MessageComparison, Refusal>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const school = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, async (tx) =>
    compareIn(tx, school, isWaveId(waveId) ? await findWave(tx, waveId) : undefined),
  );
}

async function compareIn(
  tx: Tx,
  school: SchoolCard,
  wave: StoredWave | undefined,
): Promise<Result<MessageComparison, Exclude<Refusal, 'not_allowed'>>> {
  if (!wave) return refuse('unknown_wave');
  if (!canEdit(wave.status)) return refuse('wave_confirmed');
  const template = await findTemplateOf(tx, wave);
  const newer = template && (await findOfferedMessage(tx, template.templateId));
  if (!template || !newer || newer.version <= template.version) return refuse('up_to_date');
  const before = settingsOf(wave, proposedFor(school, template.pieceId));
  const after = takeOver(template.settings, newer.settings, newer.locked, before);
  return ok({
    wave,
    template,
    newer,
    isDeclined: wave.declinedTemplateVersion === newer.version,
    before,
    after,
    changes: diffSettings(before, after),
    newlyLocked: newer.locked.filter((field) => !template.locked.includes(field)),
    opened: template.locked.filter((field) => !newer.locked.includes(field)),
  });
}

/**
 * Takes the newer version over (`take: true`): locked fields and what the school had left as it was follow it, what it
 * has typed stays. Or says that this message does without it, until the next one, and back (`declined`). `seen`: the
 * versions that the person was shown; others since are refused (`message_changed`).
 */
export async function answerMessageTemplate(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: {
    waveId: string;
    seen: { version: number; templateVersion: number };
    answer: 'take' | 'decline' | 'reconsider';
  },
): Promise<Result<null, Refusal | 'message_changed'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const { waveId, seen, answer } = input;
  const school = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, Refusal | 'message_changed'>> => {
    const held = isWaveId(waveId) ? await lockWave(tx, waveId) : undefined;
    const compared = await compareIn(tx, school, held);
    if (!compared.ok) return compared;
    const { wave, newer, after, isDeclined } = compared.value;
    if (seen.version !== wave.version || seen.templateVersion !== newer.version) {
      return refuse('message_changed');
    }
    const detail = { waveId, title: wave.title, templateVersion: newer.version };
    if (answer !== 'take') {
      if (isDeclined === (answer === 'decline')) return ok(null);
      const declinedTemplateVersion = answer === 'decline' ? newer.version : null;
      await changeWave(tx, scope.uai, waveId, { declinedTemplateVersion });
      if (answer === 'decline') await recordAudit(tx, scope, ctx.now, 'wave.template_declined', detail);
      else await recordAudit(tx, scope, ctx.now, 'wave.template_reconsidered', detail);
      return ok(null);
    }
    const stored = storedOf(after, proposedFor(school, newer.pieceId));
    await keepMessage(tx, wave, { by: scope.userId, at: ctx.now });
    await changeWave(tx, scope.uai, waveId, {
      ...stored,
      version: wave.version + 1,
      regionTemplateVersion: newer.version,
      declinedTemplateVersion: null,
    });
    const said = { templateId: newer.pieceId, message: stored.message, template: newer };
    await alignReminders(tx, school, wave, said);
    await recordAudit(tx, scope, ctx.now, 'wave.taken_over', detail);
    return ok(null);
  });
}
