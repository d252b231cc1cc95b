import { z } from 'zod';
import { listApprovedLanguages } from '@/db/queries/print-pieces';
import { inSchool, type SchoolScope } from '@/db/scope';
import { EXAMPLE_READER, type MailReader } from '@/emails/parts/reader';
import { prepareEntMessage, showEntText } from '@/emails/prepare-ent-message';
import { type FamilyMail, prepareFamilyMail } from '@/emails/prepare-family-mail';
import { can } from '@/lib/domain/access/rights';
import { type audienceInput, readAudience } from '@/lib/domain/campaign/audience-rule';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import {
  checkMessage,
  type MessageFinding,
  type ReaderCounts,
} from '@/lib/domain/campaign/message/check-message';
import { getMessageForm, type TypedMessage } from '@/lib/domain/campaign/message/messages';
import { LANGUAGES } from '@/lib/domain/materials/library/languages';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { type Examined, examineAudience } from './examine-audience';
import { countReaders, mailContentOf, mailReaderOf, messageSettings, proposedFor } from './mail-content';
import { optOutPageUrl } from './opt-out-token';
import { firstField, waveInput } from './wave-input';

/** The rest of a message is checked where it is saved; whatever it holds is text. */
export const messageInput = waveInput.pick({ templateId: true, subject: true, body: true }).extend({
  message: z.custom<TypedMessage>((value) => typeof value === 'object' && value !== null).default({}),
  /** Shown besides French, whether or not somebody has read it over; absent: as the first reader gets it. */
  language: z.enum(LANGUAGES).optional(),
});

export type WavePreview = Examined & {
  sample: FamilyMail;
  /** What speaks against the message, for those who would get it. */
  findings: MessageFinding[];
  readers: ReaderCounts;
};

/**
 * Who a wave would write to at `at`, by default now, who not and why, and what it looks like: to the first of them, or
 * to an invented family when there is nobody. The opt-out link of the sample stops nothing. A rule that a later version
 * has stored is no reason to show nothing: it means nobody, and the preview says so.
 */
export async function previewWave(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'publicUrl' | 'secretKey'>,
  scope: SchoolScope,
  {
    audience,
    channel = 'email',
    at,
    waveId,
    ...text
  }: z.input<typeof messageInput> & {
    audience: z.input<typeof audienceInput>;
    channel?: WaveChannel;
    at?: Date;
    waveId?: string;
  },
): Promise<Result<WavePreview, 'not_allowed' | 'invalid_wave'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const parsed = messageInput.safeParse(text);
  if (!parsed.success) return refuse('invalid_wave', firstField(parsed.error));
  const { language, ...message } = parsed.data;
  const school = await getSchool(ctx, scope);
  const { examined, decisions, loaded, approved } = await inSchool(ctx.db, scope, async (tx) => ({
    ...(await examineAudience(tx, ctx, school, { audience: readAudience(audience), channel, at, waveId })),
    approved: await listApprovedLanguages(tx),
  }));
  const written = decisions.flatMap(({ included, holderId }) =>
    included ? (loaded.readers.get(holderId) ?? []) : [],
  );
  const optOutUrl = optOutPageUrl(ctx.publicUrl, 'exemple');
  const [first] = written;
  const reader: MailReader = first ? mailReaderOf(first, optOutUrl) : { ...EXAMPLE_READER, optOutUrl };
  const content = mailContentOf(ctx, school, message);
  const isEnt = channel === 'ent_message';
  const shown = language ?? reader.language;
  const readers = countReaders(written);
  const form = getMessageForm(message.templateId);
  return ok({
    ...examined,
    sample: isEnt
      ? showEntText(prepareEntMessage(content).in(shown))
      : (await prepareFamilyMail(content)).merge({ ...reader, language: shown }),
    findings: checkMessage({
      form,
      settings: messageSettings(school, message),
      proposed: (of) => proposedFor(school, form.id, of),
      approved,
      toMany: isEnt,
      on: examined.on,
      readers,
      hasDelegate: school.protection !== null,
    }),
    readers,
  });
}
