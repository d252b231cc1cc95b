import { recordAudit } from '@/db/queries/audit';
import { changeWave, lockWave } from '@/db/queries/campaign';
import { findMessageAt, keepMessage, listMessageVersions } from '@/db/queries/wave-message';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import {
  ALL_MESSAGE_IDS,
  getMessageForm,
  isForPupils,
  settingsOf,
  storedOf,
} from '@/lib/domain/campaign/message/messages';
import { canEdit } from '@/lib/domain/campaign/wave-status';
import { type AskedSettings, checkSettings } from '@/lib/domain/materials/library/check-settings';
import {
  diffSettings,
  mergeSettings,
  type PieceSettings,
  type Place,
} from '@/lib/domain/materials/library/piece-settings';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { alignReminders } from './align-reminders';
import { proposedFor } from './mail-content';
import { checkMessageLocks, findTemplateOf } from './message-template';
import { isWaveId } from './wave-input';

/** Of a message that follows no template of the région. */
const NO_TEMPLATE = {
  regionTemplateId: null,
  regionTemplateVersion: null,
  declinedTemplateVersion: null,
} as const;

const isVersion = (version: number) => Number.isInteger(version) && version > 0 && version < 2 ** 31;

export type SaveMessageInput = {
  waveId: string;
  templateId: string;
  /** The version of the draft that the person had before them. */
  baseVersion: number;
  settings: AskedSettings;
};

/** Somebody else has saved meanwhile: nothing was written, and both are handed over. */
export type MessageConflict = {
  version: number;
  changedBy: string | null;
  changedAt: Date | null;
  theirs: PieceSettings;
  mine: PieceSettings;
  merged: PieceSettings;
  conflicts: Place[];
  taken: number;
};

export type SaveMessageProblem =
  | 'not_allowed'
  | 'unknown_wave'
  | 'wave_confirmed'
  | 'wave_in_series'
  | 'message_changed'
  | 'not_offered'
  | 'field_refused'
  | 'field_locked';

/**
 * Saves the message of a draft; what it said before is kept as a version. A save that was made from an older version is
 * merged field by field and handed back, never written over somebody else's. Another template than the one that was read
 * is `message_changed`. What the région has fixed is refused whatever is posted: `field_locked` {field}; a template of the
 * product takes the message out of the région's.
 */
export async function saveMessage(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: SaveMessageInput,
): Promise<Result<{ version: number } | { conflict: MessageConflict }, SaveMessageProblem>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const { waveId, baseVersion } = input;
  const id = ALL_MESSAGE_IDS.find((one) => one === input.templateId);
  if (!isWaveId(waveId) || !id) return refuse('unknown_wave');
  if (!isVersion(baseVersion)) return refuse('message_changed');
  const school = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, async (tx): Promise<Awaited<ReturnType<typeof saveMessage>>> => {
    const wave = await lockWave(tx, waveId);
    if (!wave) return refuse('unknown_wave');
    // The principal approves a series as a whole, by the version of the wave that it follows.
    if (wave.followsId) return refuse('wave_in_series');
    if (!canEdit(wave.status)) return refuse('wave_confirmed');
    if (isForPupils(id) !== (wave.audience.kind !== 'guardians')) return refuse('not_offered');
    const checked = checkSettings(getMessageForm(id), input.settings);
    if (!checked.ok) return checked;
    const mine = checked.value;
    const proposed = proposedFor(school, id);
    const isSameTemplate = getMessageForm(wave.templateId).id === id;
    const theirs = settingsOf(wave, proposed);
    if (isSameTemplate && diffSettings(theirs, mine).length === 0) return ok({ version: wave.version });
    const base = baseVersion < wave.version ? await findMessageAt(tx, waveId, baseVersion) : undefined;
    if (base) {
      if (base.templateId !== wave.templateId) return refuse('message_changed');
      const merge = mergeSettings(settingsOf(base, proposed), theirs, mine);
      const [latest] = await listMessageVersions(tx, waveId);
      return ok({
        conflict: {
          version: wave.version,
          changedBy: latest?.replacedBy ?? null,
          changedAt: latest?.replacedAt ?? null,
          theirs,
          mine,
          ...merge,
        },
      });
    }
    const stored = storedOf(mine, proposed);
    const template = isSameTemplate ? await findTemplateOf(tx, wave) : undefined;
    const locks = checkMessageLocks(template, school, { ...stored, templateId: id });
    if (!locks.ok) return locks;
    // A subject is a header, and one line.
    if (/[\r\n]/.test(stored.subject))
      return refuse('field_refused', { field: 'subject', code: 'not_understood' });
    await keepMessage(tx, wave, { by: scope.userId, at: ctx.now });
    const version = wave.version + 1;
    await changeWave(tx, scope.uai, waveId, {
      ...stored,
      templateId: id,
      version,
      ...(isSameTemplate ? {} : NO_TEMPLATE),
    });
    await alignReminders(tx, school, wave, { templateId: id, message: stored.message, template });
    await recordAudit(tx, scope, ctx.now, 'wave.changed', { waveId, title: wave.title });
    return ok({ version });
  });
}
