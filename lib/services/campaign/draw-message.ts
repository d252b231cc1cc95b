import { EXAMPLE_READER } from '@/emails/parts/reader';
import { prepareEntMessage, showEntText } from '@/emails/prepare-ent-message';
import { type FamilyMail, prepareFamilyMail } from '@/emails/prepare-family-mail';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import { checkLanguage, type MessageFinding, NO_READERS } from '@/lib/domain/campaign/message/check-message';
import { isForPupils, type MessageForm } from '@/lib/domain/campaign/message/messages';
import { dayIn } from '@/lib/domain/directory/day';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import type { ServiceContext } from '../context';
import type { SchoolCard } from '../directory/get-school';
import { groundOf, proposedFor } from './mail-content';
import { optOutPageUrl } from './opt-out-token';

/** A message as an invented family would get it, or as the ENT would show it to all its readers, whatever stands on its form, and what speaks against it there. */
export async function drawMessage(
  ctx: Pick<ServiceContext, 'now' | 'publicUrl'>,
  school: SchoolCard,
  {
    form,
    typed,
    language,
    channel = isForPupils(form.id) ? 'ent_message' : 'email',
  }: { form: MessageForm; typed: PieceSettings['typed']; language: Language; channel?: WaveChannel },
): Promise<FamilyMail & { findings: MessageFinding[] }> {
  const content = { form, typed, ground: groundOf(ctx, school) };
  const isEnt = channel === 'ent_message';
  const findings = checkLanguage(
    {
      form,
      settings: { typed },
      proposed: (of) => proposedFor(school, form.id, of),
      approved: new Set([language]),
      on: dayIn(school.timeZone, ctx.now),
      readers: NO_READERS,
      toMany: isEnt,
    },
    language,
  );
  if (isEnt) return { ...showEntText(prepareEntMessage(content).in(language)), findings };
  const mail = await prepareFamilyMail(content);
  const optOutUrl = optOutPageUrl(ctx.publicUrl, 'exemple');
  return { ...mail.merge({ ...EXAMPLE_READER, language, optOutUrl }), findings };
}
