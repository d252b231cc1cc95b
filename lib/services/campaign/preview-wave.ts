import { z } from 'zod';
import { findAccountsDay } from '@/db/queries/campaign';
import { listApprovedLanguages } from '@/db/queries/print-pieces';
import { inSchool, type SchoolScope } from '@/db/scope';
import { EXAMPLE_READER, type MailReader } from '@/emails/parts/reader';
import { type FamilyMail, prepareFamilyMail } from '@/emails/prepare-family-mail';
import { can } from '@/lib/domain/access/rights';
import { compareNames } from '@/lib/domain/campaign/compare-names';
import { decideAudience } from '@/lib/domain/campaign/decide-audience';
import {
  checkMessage,
  type MessageFinding,
  type ReaderCounts,
} from '@/lib/domain/campaign/message/check-message';
import { getMessageForm, type TypedMessage } from '@/lib/domain/campaign/message/messages';
import type { ExclusionReason } from '@/lib/domain/campaign/types';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { LANGUAGES } from '@/lib/domain/materials/library/languages';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { HolderId } from '@/lib/domain/roster/types';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { loadAudience } from './load-audience';
import { countReaders, mailContentOf, mailReaderOf, messageSettings, proposedFor } from './mail-content';
import { optOutPageUrl } from './opt-out-token';
import { firstField, waveInput } from './wave-input';

/** The rest of a message is checked where it is saved; whatever it holds is text. */
export const messageInput = waveInput.pick({ templateId: true, subject: true, body: true }).extend({
  message: z.custom<TypedMessage>((value) => typeof value === 'object' && value !== null).default({}),
  /** Shown besides French, whether or not somebody has read it over; absent: as the first reader gets it. */
  language: z.enum(LANGUAGES).optional(),
});

export const previewInput = messageInput.extend({ audience: waveInput.shape.audience });

export type PreviewedPerson = {
  holderId: HolderId;
  /** Family name to show, then first name. */
  name: string;
  firstName: string;
  childFirstNames: string[];
  classCodes: string[];
  /** Null: written to. */
  reason: ExclusionReason | null;
};

export type WavePreview = {
  on: Day;
  /** Day of the newest list of guardians' accounts; null: nobody knows who has activated. */
  accountsOn: Day | null;
  candidates: number;
  included: number;
  excluded: Partial<Record<ExclusionReason, number>>;
  /** Every candidate, by name. */
  people: PreviewedPerson[];
  sample: FamilyMail;
  /** What speaks against the message, for those who would get it. */
  findings: MessageFinding[];
  readers: ReaderCounts;
};

/**
 * Who a wave would write to if it left now, who not and why, and what it looks like: to the first of them, or to
 * an invented family when there is nobody. The opt-out link of the sample stops nothing.
 */
export async function previewWave(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'publicUrl' | 'secretKey'>,
  scope: SchoolScope,
  input: z.input<typeof previewInput>,
): Promise<Result<WavePreview, 'not_allowed' | 'invalid_wave'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const parsed = previewInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_wave', firstField(parsed.error));
  const { audience, language, ...message } = parsed.data;
  const school = await getSchool(ctx, scope);
  const on = dayIn(school.timeZone, ctx.now);
  const { loaded, accountsOn, approved } = await inSchool(ctx.db, scope, async (tx) => ({
    loaded: await loadAudience(tx, ctx, { schoolUai: scope.uai, audience, on }),
    accountsOn: (await findAccountsDay(tx)) ?? null,
    approved: await listApprovedLanguages(tx),
  }));
  const decisions = decideAudience(loaded.facts);
  const excluded: WavePreview['excluded'] = {};
  for (const d of decisions) if (!d.included) excluded[d.reason] = (excluded[d.reason] ?? 0) + 1;
  const people = decisions.flatMap((decision): PreviewedPerson[] => {
    const reader = loaded.readers.get(decision.holderId);
    if (!reader) return [];
    const { guardian, childFirstNames, classCodes } = reader;
    return [
      {
        holderId: decision.holderId,
        name: guardian.usageName ?? guardian.familyName,
        firstName: guardian.firstName,
        childFirstNames,
        classCodes,
        reason: decision.included ? null : decision.reason,
      },
    ];
  });
  const written = decisions.flatMap(({ included, holderId }) =>
    included ? (loaded.readers.get(holderId) ?? []) : [],
  );
  const optOutUrl = optOutPageUrl(ctx.publicUrl, 'exemple');
  const [first] = written;
  const reader: MailReader = first ? mailReaderOf(first, optOutUrl) : { ...EXAMPLE_READER, optOutUrl };
  const mail = await prepareFamilyMail(mailContentOf(ctx, school, message));
  const readers = countReaders(written);
  const form = getMessageForm(message.templateId);
  return ok({
    on,
    accountsOn,
    candidates: decisions.length,
    included: decisions.filter((d) => d.included).length,
    excluded,
    people: people.sort(compareNames),
    sample: mail.merge({ ...reader, language: language ?? reader.language }),
    findings: checkMessage({
      form,
      settings: messageSettings(school, message),
      proposed: (of) => proposedFor(school, form.id, of),
      approved,
      on,
      readers,
    }),
    readers,
  });
}
