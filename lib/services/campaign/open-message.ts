import { findWave, type StoredWave } from '@/db/queries/campaign';
import { listApprovedLanguages } from '@/db/queries/print-pieces';
import { findOfferedMessage, type MessageVersionRow } from '@/db/queries/templates';
import { listMessageVersions, type MessageVersion } from '@/db/queries/wave-message';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { getMessageForm, type MessageForm } from '@/lib/domain/campaign/message/messages';
import type { Language } from '@/lib/domain/materials/library/languages';
import { BASE_LANGUAGE, type PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchool, type SchoolCard } from '../directory/get-school';
import { messageSettings } from './mail-content';
import { findTemplateOf } from './message-template';
import { isWaveId } from './wave-input';

export type OpenedMessage = {
  wave: StoredWave;
  school: SchoolCard;
  form: MessageForm;
  settings: PieceSettings;
  /** What it said before, the newest first. */
  versions: MessageVersion[];
  approved: ReadonlySet<Language>;
  /** The version of the région's that it was made from, and the newer one that it offers, when there is one. */
  template: MessageVersionRow | undefined;
  newer: { version: number; isDeclined: boolean } | undefined;
};

/** A wave's message as it is written now, with what it said before. */
export async function openMessage(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { waveId }: { waveId: string },
): Promise<Result<OpenedMessage, 'not_allowed' | 'unknown_wave'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  if (!isWaveId(waveId)) return refuse('unknown_wave');
  const school = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, async (tx): Promise<Result<OpenedMessage, 'unknown_wave'>> => {
    const wave = await findWave(tx, waveId);
    if (!wave) return refuse('unknown_wave');
    const template = await findTemplateOf(tx, wave);
    const offered = template && (await findOfferedMessage(tx, template.templateId));
    const isNewer = template && offered && offered.version > template.version;
    return ok({
      template,
      newer: isNewer
        ? { version: offered.version, isDeclined: wave.declinedTemplateVersion === offered.version }
        : undefined,
      wave,
      school,
      form: getMessageForm(wave.templateId),
      settings: messageSettings(school, wave),
      versions: await listMessageVersions(tx, waveId),
      approved: new Set([BASE_LANGUAGE, ...(await listApprovedLanguages(tx))]),
    });
  });
}
