import type { SchoolScope } from '@/db/scope';
import { getMessageForm, settingsOf } from '@/lib/domain/campaign/message/messages';
import { applyLocks } from '@/lib/domain/materials/library/piece-settings';
import { refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { proposedFor } from './mail-content';
import { openMessage } from './open-message';
import { saveMessage } from './save-message';

/**
 * What a draft's message said once, as its newest version. What the région has fixed since stays as the région has it.
 * Refusals: those of `saveMessage`, `unknown_version`.
 */
export async function restoreMessage(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { waveId, version, baseVersion }: { waveId: string; version: number; baseVersion: number },
) {
  const opened = await openMessage(ctx, scope, { waveId });
  if (!opened.ok) return opened;
  const { versions, school, template } = opened.value;
  const kept = versions.find((one) => one.version === version);
  if (!kept) return refuse('unknown_version');
  const { id: templateId } = getMessageForm(kept.templateId);
  const said = settingsOf(kept, proposedFor(school, templateId));
  const settings =
    template?.pieceId === templateId ? applyLocks(template.settings, template.locked, said) : said;
  return saveMessage(ctx, scope, { waveId, templateId, baseVersion, settings });
}
