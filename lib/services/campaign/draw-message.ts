import type { MailGround } from '@/emails/parts/build-part';
import { EXAMPLE_GROUND } from '@/emails/parts/preview-data';
import { EXAMPLE_READER } from '@/emails/parts/reader';
import { prepareEntMessage, showEntText } from '@/emails/prepare-ent-message';
import { type FamilyMail, prepareFamilyMail } from '@/emails/prepare-family-mail';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import { checkLanguage, type MessageFinding, NO_READERS } from '@/lib/domain/campaign/message/check-message';
import { isForPupils, type MessageForm } from '@/lib/domain/campaign/message/messages';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import type { ServiceContext } from '../context';
import type { SchoolCard } from '../directory/get-school';
import { groundOf, proposedFor } from './mail-content';
import { optOutPageUrl } from './opt-out-token';

type Drawn = FamilyMail & { findings: MessageFinding[] };

type Asked = { form: MessageForm; typed: PieceSettings['typed']; language: Language; channel?: WaveChannel };

/**
 * A message as an invented family would get it, or as the ENT would show it to all its readers, whatever stands on its
 * form, and what speaks against it there.
 */
export const drawMessage = (
  ctx: Pick<ServiceContext, 'now' | 'publicUrl'>,
  school: SchoolCard,
  asked: Asked,
): Promise<Drawn> =>
  draw(ctx, groundOf(ctx, school), asked, {
    on: dayIn(school.timeZone, ctx.now),
    proposed: (of) => proposedFor(school, asked.form.id, of),
  });

/** The same of an invented collège: a région writes for all its schools. */
export const drawExample = (ctx: Pick<ServiceContext, 'now' | 'publicUrl'>, asked: Asked): Promise<Drawn> =>
  draw(ctx, EXAMPLE_GROUND, asked, {
    on: dayIn('Europe/Paris', ctx.now),
    proposed: (of) => proposedFor({ kind: 'college' }, asked.form.id, of),
  });

async function draw(
  { publicUrl }: Pick<ServiceContext, 'publicUrl'>,
  ground: MailGround,
  { form, typed, language, channel = isForPupils(form.id) ? 'ent_message' : 'email' }: Asked,
  { on, proposed }: { on: Day; proposed: (language: Language) => FieldValues },
): Promise<Drawn> {
  const toMany = channel === 'ent_message';
  const findings = checkLanguage(
    { form, settings: { typed }, proposed, approved: new Set([language]), on, readers: NO_READERS, toMany },
    language,
  );
  if (toMany) return { ...showEntText(prepareEntMessage({ form, typed, ground }).in(language)), findings };
  const mail = await prepareFamilyMail({ form, typed, ground });
  const optOutUrl = optOutPageUrl(publicUrl, 'exemple');
  return { ...mail.merge({ ...EXAMPLE_READER, language, optOutUrl }), findings };
}
