import { recordAudit } from '@/db/queries/audit';
import { changeWave, lockWave } from '@/db/queries/campaign';
import { excludePending, insertPending, listPending } from '@/db/queries/delivery';
import { ensureFacts, holdFactsVersion } from '@/db/queries/facts-lock';
import { inSchool, type SchoolScope } from '@/db/scope';
import { findQuietReason, nextOpenMoment } from '@/lib/domain/campaign/quiet-time';
import { canMove } from '@/lib/domain/campaign/wave-status';
import { dayIn } from '@/lib/domain/directory/day';
import { instantOf, momentIn } from '@/lib/domain/directory/wall-clock';
import type { HolderId } from '@/lib/domain/roster/types';
import { loadAudience } from '../campaign/load-audience';
import { loadQuietCalendar } from '../campaign/load-quiet-calendar';
import { enqueueSendWave, type SendWavePayload } from '../campaign/send-wave-job';
import type { SchoolCard } from '../directory/get-school';
import type { SendingWave } from './send-one';
import type { SendContext } from './send-wave';

export type Begun =
  | { outcome: 'over' | 'postponed' }
  | { outcome: 'sending'; wave: SendingWave; queue: HolderId[] };

/**
 * Takes a wave from `scheduled` to `sending` and writes down one pending row for each candidate of this minute,
 * in one transaction; a wave that is being sent already goes on as it is. A worker that comes late, at night or
 * in holidays, puts the wave off to the next open morning unless the principal insisted, and the wave says so.
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
    if (wave?.status === 'cancelled') await excludePending(tx, scope.uai, wave.id, now);
    if (!wave || (wave.status !== 'sending' && !canMove(wave.status, 'sending'))) return { outcome: 'over' };
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
    const { id, subject, body, audience } = wave;
    const startedAt = wave.startedAt ?? now;
    if (wave.status !== 'sending') {
      await holdFactsVersion(tx, scope.uai);
      const { facts } = await loadAudience(tx, ctx, {
        schoolUai: scope.uai,
        audience,
        on: dayIn(timeZone, now),
      });
      await changeWave(tx, scope.uai, id, { status: 'sending', startedAt });
      await insertPending(tx, scope.uai, id, [...facts.candidates]);
      const detail = { waveId: id, title: wave.title, candidates: facts.candidates.size };
      await recordAudit(tx, scope, now, 'wave.started', detail);
    }
    return {
      outcome: 'sending',
      wave: { id, subject, body, audience, startedAt },
      queue: await listPending(tx, scope.uai, id),
    };
  });
}
