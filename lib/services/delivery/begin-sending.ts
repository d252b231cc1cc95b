import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { changeWave, lockWave, type StoredWave } from '@/db/queries/campaign';
import { excludePending, insertPending, listHoldersWith } from '@/db/queries/delivery';
import { ensureFacts, holdFactsVersion, takeSendingTurn } from '@/db/queries/facts-lock';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { MailContent } from '@/emails/parts/build-part';
import type { WaveWay } from '@/lib/domain/campaign/channel';
import { decideRecipient, isMeant } from '@/lib/domain/campaign/decide-audience';
import { findQuietReason, nextOpenMoment, QUIET_FROM_MINUTE } from '@/lib/domain/campaign/quiet-time';
import { nextOpenInstant, type SchoolTime } from '@/lib/domain/campaign/spread';
import type { Audience } from '@/lib/domain/campaign/types';
import { canMove } from '@/lib/domain/campaign/wave-status';
import { dayIn } from '@/lib/domain/directory/day';
import { instantOf, momentIn } from '@/lib/domain/directory/wall-clock';
import type { HolderId } from '@/lib/domain/roster/types';
import { type LoadedAudience, loadAudience } from '../campaign/load-audience';
import { loadQuietCalendar } from '../campaign/load-quiet-calendar';
import { mailContentOf } from '../campaign/mail-content';
import { enqueueSendWave, type SendWavePayload } from '../campaign/send-wave-job';
import type { SchoolCard } from '../directory/get-school';
import { planMessages } from './plan-messages';
import type { Run, SendContext } from './types';

export type Begun =
  | { outcome: 'over' | 'postponed' }
  | {
      outcome: 'sending';
      wave: WaveWay & { audience: Audience; content: MailContent };
      openUntil: Date | null;
      openAt: (at: Date) => Date;
      audience: Run['audience'];
    };

/**
 * Takes a wave from `scheduled` to `sending` and writes down one pending row for each candidate of this minute,
 * in one transaction; a wave that is being sent already goes on as it is, one that is paused does not. A worker that
 * comes late, at night or in holidays, puts the wave off to the next open morning unless the principal insisted, and
 * the wave says so.
 */
export async function beginSending(
  ctx: SendContext,
  scope: SchoolScope,
  school: SchoolCard,
  job: Pick<SendWavePayload, 'waveId' | 'force' | 'run'>,
): Promise<Begun> {
  const now = ctx.clock();
  const { timeZone, zone } = school;
  return inSchool(ctx.db, scope, async (tx): Promise<Begun> => {
    const wave = await lockWave(tx, job.waveId);
    // Cancelled by a process that ended before it had told everybody's rows.
    if (wave?.status === 'cancelled') {
      await takeSendingTurn(tx, scope.uai);
      await excludePending(tx, scope.uai, wave.id, now);
    }
    if (!wave || (wave.status !== 'sending' && wave.status !== 'scheduled')) return { outcome: 'over' };
    const moment = momentIn(timeZone, now);
    const calendar = await loadQuietCalendar(tx, { uai: scope.uai, zone, timeZone, now });
    const quiet = job.force ? undefined : findQuietReason(moment, calendar);
    if (quiet) {
      const runAt = instantOf(timeZone, nextOpenMoment(moment, calendar));
      await changeWave(tx, scope.uai, wave.id, { nextAttemptAt: runAt, delay: quiet });
      await enqueueSendWave(tx, { schoolUai: scope.uai, ...job }, runAt);
      return { outcome: 'postponed' };
    }
    await changeWave(tx, scope.uai, wave.id, { nextAttemptAt: null, delay: null });
    await ensureFacts(tx, scope.uai);
    const { id, channel, audience } = wave;
    const begun = canMove(wave.status, 'sending')
      ? await writePlan(ctx, tx, scope, wave, now, { timeZone, calendar })
      : undefined;
    const evening = instantOf(timeZone, { on: moment.on, minute: QUIET_FROM_MINUTE });
    return {
      outcome: 'sending',
      wave: { id, channel, audience, content: mailContentOf(ctx, school, wave) },
      openUntil: job.force ? null : evening,
      openAt: (at) => nextOpenInstant({ timeZone, calendar }, at),
      audience: begun,
    };
  });
}

/** The first run of a wave: who its candidates are, and when each of them is to be written to. */
async function writePlan(
  ctx: SendContext,
  tx: Tx,
  scope: SchoolScope,
  wave: StoredWave,
  now: Date,
  time: SchoolTime,
): Promise<{ key: string; loaded: LoadedAudience }> {
  const { id, channel, audience, title } = wave;
  const version = await holdFactsVersion(tx, scope.uai);
  const on = dayIn(time.timeZone, now);
  const loaded = await loadAudience(tx, ctx, {
    schoolUai: scope.uai,
    audience,
    channel,
    on,
    now,
    waveId: id,
  });
  const candidates = await listCandidatesOf(tx, wave, loaded);
  await changeWave(tx, scope.uai, id, { status: 'sending', startedAt: now });
  await insertPending(tx, scope.uai, wave, planMessages({ wave, candidates, loaded, now, time }));
  await recordAudit(tx, scope, now, 'wave.started', { waveId: id, title, candidates: candidates.length });
  return { key: `${version} ${on}`, loaded };
}

/**
 * Who the rule means in this minute, also those whom it may not write to; who fails one of its chips gets no row. A
 * reminder is for those who were written to; a second try for those who could not be.
 */
export async function listCandidatesOf(
  tx: Tx,
  wave: StoredWave,
  { facts }: LoadedAudience,
): Promise<HolderId[]> {
  if (wave.followsId) return [...(await listHoldersWith(tx, wave.followsId, 'sent'))];
  if (wave.resendsId) return [...(await listHoldersWith(tx, wave.resendsId, 'failed'))];
  return [...facts.candidates].filter((id) => isMeant(decideRecipient(id, facts)));
}
