import { findWave, type StoredWave } from '@/db/queries/campaign';
import { insertPending, listDue } from '@/db/queries/delivery';
import { inSchool, type SchoolScope } from '@/db/scope';
import { prepareEntMessage } from '@/emails/prepare-ent-message';
import { prepareFamilyMail } from '@/emails/prepare-family-mail';
import type { MailMessage } from '@/lib/adapters/mail/mailer';
import { can } from '@/lib/domain/access/rights';
import { decideRecipient } from '@/lib/domain/campaign/decide-audience';
import type { ExclusionReason } from '@/lib/domain/campaign/types';
import { isAhead } from '@/lib/domain/campaign/wave-status';
import { memoryMs } from '@/lib/domain/delivery/contact-pressure';
import { type BatchDecision, decideBatch } from '@/lib/domain/delivery/decide-batch';
import { dayIn } from '@/lib/domain/directory/day';
import type { Language } from '@/lib/domain/materials/library/languages';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { REHEARSAL_PREFIX } from '@/lib/messages/campaign';
import { buildReminder } from '../campaign/build-reminder';
import { type LoadedAudience, loadAudience } from '../campaign/load-audience';
import { loadQuietCalendar } from '../campaign/load-quiet-calendar';
import { mailContentOf } from '../campaign/mail-content';
import type { MailContext } from '../campaign/mail-context';
import { isWaveId } from '../campaign/wave-input';
import type { ServiceContext } from '../context';
import { getSchool, type SchoolCard } from '../directory/get-school';
import { listCandidatesOf } from './begin-sending';
import { planMessages } from './plan-messages';

export type Rehearsal = {
  candidates: number;
  /** Would leave at once. */
  leave: number;
  excluded: Partial<Record<ExclusionReason, number>>;
  /** Would wait for another message's distance. */
  wait: number;
  /** Would get theirs later, for comparison. */
  heldBack: number;
  /** Of those that would leave, by what stands below the French. */
  languages: Partial<Record<Language, number>>;
  /** Of the largest message, its HTML. */
  largestBytes: number;
  /** Put into the local mailbox. */
  written: number;
};

/** The local mailbox keeps no more (`start-mailbox.ts`). */
const MOST_WRITTEN = 5_000;

/** Thrown to take back what was written to find out: no row of a rehearsal stays. */
class TakenBack extends Error {
  constructor(readonly rehearsal: Rehearsal) {
    super('a rehearsal is taken back');
  }
}

type Context = Pick<ServiceContext, 'db' | 'now'> &
  Pick<MailContext, 'publicUrl' | 'secretKey' | 'mailFrom'> & {
    /** Puts a message where nobody but this machine sees it; undefined: none is kept. */
    keep?: (mail: MailMessage) => Promise<void>;
  };

/**
 * A wave as if it left now: everybody is decided on and every message is made as the worker does it, and none is sent.
 * It runs in a transaction that is taken back.
 */
export async function rehearseWave(
  ctx: Context,
  scope: SchoolScope,
  { waveId }: { waveId: string },
): Promise<Result<Rehearsal, 'not_allowed' | 'unknown_wave' | 'wave_not_draft'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  if (!isWaveId(waveId)) return refuse('unknown_wave');
  const school = await getSchool(ctx, scope);
  try {
    return await inSchool(ctx.db, scope, async (tx) => {
      const wave = await findWave(tx, waveId);
      if (!wave) return refuse('unknown_wave');
      if (!isAhead(wave.status) || wave.followsId) return refuse('wave_not_draft');
      throw new TakenBack(await rehearse(ctx, tx, scope, school, wave));
    });
  } catch (error) {
    if (error instanceof TakenBack) return ok(error.rehearsal);
    throw error;
  }
}

async function rehearse(
  ctx: Context,
  tx: Parameters<typeof findWave>[0],
  scope: SchoolScope,
  school: SchoolCard,
  wave: StoredWave,
): Promise<Rehearsal> {
  const { now } = ctx;
  const { timeZone, zone, uai } = school;
  const loaded = await loadAudience(tx, ctx, {
    schoolUai: uai,
    audience: wave.audience,
    channel: wave.channel,
    on: dayIn(timeZone, now),
    now,
    waveId: wave.id,
  });
  const calendar = await loadQuietCalendar(tx, { uai, zone, timeZone, now });
  const candidates = await listCandidatesOf(tx, wave, loaded);
  // A window or a quiet time changes when a message leaves, not whether.
  const plan = planMessages({
    wave: { ...wave, spreadMinutes: 0, force: true },
    candidates,
    loaded,
    now,
    time: { timeZone, calendar },
  });
  await insertPending(tx, scope.uai, wave, plan);
  const limits = { hours: school.contactHours, perFortnight: school.contactsPerFortnight };
  const decided = decideBatch({
    due: await listDue(tx, uai, wave, {
      now,
      most: candidates.length,
      messagesSince: new Date(now.getTime() - memoryMs(limits)),
    }),
    decide: (holderId) => decideRecipient(holderId, loaded.facts),
    writtenAddresses: new Set(),
    now,
    limits,
  });
  const result: Rehearsal = {
    candidates: candidates.length,
    leave: decided.send.length,
    excluded: {},
    wait: decided.wait.length,
    heldBack: plan.filter(({ heldBack }) => heldBack).length,
    languages: {},
    largestBytes: 0,
    written: 0,
  };
  for (const { exclusion } of decided.exclude) {
    result.excluded[exclusion] = (result.excluded[exclusion] ?? 0) + 1;
  }
  // The second of two who share an address is in none of the three: the first one's message is theirs.
  const told = result.leave + result.wait + result.heldBack + decided.exclude.length;
  if (told < candidates.length) {
    result.excluded.same_address = (result.excluded.same_address ?? 0) + candidates.length - told;
  }
  if (wave.channel === 'ent_message') return weighEntMessages(ctx, school, wave, decided, loaded, result);
  const mail = await prepareFamilyMail(mailContentOf(ctx, school, wave));
  for (const { due, address } of decided.send) {
    const reader = loaded.readers.get(due.holderId);
    if (!reader) throw new Error('an included recipient without reader');
    const message = buildReminder(ctx, school, { id: wave.id, mail }, reader, address);
    if (reader.language) result.languages[reader.language] = (result.languages[reader.language] ?? 0) + 1;
    result.largestBytes = Math.max(result.largestBytes, Buffer.byteLength(message.html));
    if (!ctx.keep || result.written >= MOST_WRITTEN) continue;
    await ctx.keep({ ...message, subject: `${REHEARSAL_PREFIX}${message.subject}` });
    result.written += 1;
  }
  return result;
}

/** The same of messages in the ENT: one for all who read the same, and none is kept, since they are no mails. */
function weighEntMessages(
  ctx: Context,
  school: SchoolCard,
  wave: StoredWave,
  decided: BatchDecision,
  loaded: LoadedAudience,
  result: Rehearsal,
): Rehearsal {
  const message = prepareEntMessage(mailContentOf(ctx, school, wave));
  for (const { due } of decided.send) {
    const language = loaded.readers.get(due.holderId)?.language ?? null;
    if (language) result.languages[language] = (result.languages[language] ?? 0) + 1;
    result.largestBytes = Math.max(result.largestBytes, Buffer.byteLength(message.in(language).html));
  }
  return result;
}
