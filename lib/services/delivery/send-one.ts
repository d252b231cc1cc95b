import type { Tx } from '@/db/client';
import { claimPending, isAnySent, lockAddress, type Settlement, settleDelivery } from '@/db/queries/delivery';
import { holdFactsVersion } from '@/db/queries/facts-lock';
import { inSchool, type SchoolScope } from '@/db/scope';
import { decideRecipient } from '@/lib/domain/campaign/decide-audience';
import type { Audience, ExclusionReason } from '@/lib/domain/campaign/types';
import { decideOutcome } from '@/lib/domain/delivery/decide-outcome';
import { dayIn } from '@/lib/domain/directory/day';
import type { HolderId } from '@/lib/domain/roster/types';
import { buildReminder } from '../campaign/build-reminder';
import { type LoadedAudience, loadAudience } from '../campaign/load-audience';
import type { SchoolCard } from '../directory/get-school';
import type { SendContext } from './send-wave';

export type SendingWave = { id: string; subject: string; body: string; audience: Audience; startedAt: Date };

/** What the lanes of one run share. */
export type Run = {
  school: SchoolCard;
  wave: SendingWave;
  /** Recipients to try, each once in this run. */
  queue: HolderId[];
  /** What was loaded for the newest version of the facts and day. */
  audiences: Map<string, Promise<LoadedAudience>>;
  /** The mail server is of no use to anybody now, or the wave is over. */
  stopped: boolean;
  sent: number;
};

/**
 * One recipient in one transaction: claim, decide again on what is true now, send, write the outcome. The
 * version of the facts is held meanwhile, so an import waits for the message and the message for an import:
 * nobody who has activated is written to, up to the second of sending (DOMAIN rules 1 and 2).
 */
export async function sendOne(
  ctx: SendContext,
  scope: SchoolScope,
  run: Run,
  holderId: HolderId,
): Promise<void> {
  const { wave } = run;
  await inSchool(ctx.db, scope, async (tx) => {
    const version = await holdFactsVersion(tx, scope.uai);
    const claimed = await claimPending(tx, scope.uai, wave.id, holderId);
    run.stopped ||= claimed.claim === 'over';
    if (claimed.claim !== 'taken') return;
    const settle = (settlement: Settlement) =>
      settleDelivery(tx, scope.uai, wave.id, holderId, { settledAt: ctx.clock(), ...settlement });
    const exclude = (exclusion: ExclusionReason) => settle({ status: 'excluded', exclusion });

    const audience = await audienceAt(ctx, tx, run, version, dayIn(run.school.timeZone, ctx.clock()));
    const decision = decideRecipient(holderId, audience.facts);
    if (!decision.included) await exclude(decision.reason);
    else if (await isAddressWritten(tx, scope, wave.id, audience, decision)) await exclude('same_address');
    else {
      const reader = audience.readers.get(holderId);
      if (!reader) throw new Error('an included recipient without reader');
      const message = await buildReminder(ctx, run.school, wave, reader, decision.address);
      const result = await ctx.mailer.send(message);
      if (result.ok) {
        await settle({ status: 'sent' });
        run.sent += 1;
        return;
      }
      const { code } = result;
      const outcome = decideOutcome({
        code,
        attempts: claimed.attempts,
        waveStartedAt: wave.startedAt,
        now: ctx.clock(),
      });
      const { attempts } = outcome;
      if (outcome.status === 'failed') await settle({ status: 'failed', failure: code, attempts });
      else {
        await settleDelivery(tx, scope.uai, wave.id, holderId, {
          status: 'pending',
          failure: code,
          attempts,
        });
        run.stopped ||= outcome.stop;
      }
    }
  });
}

/** The audience as the held version of the facts has it, loaded once for all lanes. */
function audienceAt(
  ctx: SendContext,
  tx: Tx,
  run: Run,
  version: number,
  on: string,
): Promise<LoadedAudience> {
  const key = `${version} ${on}`;
  const known = run.audiences.get(key);
  if (known) return known;
  const loading = loadAudience(tx, ctx, { schoolUai: run.school.uai, audience: run.wave.audience, on });
  run.audiences.clear();
  run.audiences.set(key, loading);
  // The transaction that loads may break; the next lane loads for itself.
  loading.catch(() => run.audiences.delete(key));
  return loading;
}

/** Whether somebody else with this address has got this wave's message; senders to it wait for one another. */
async function isAddressWritten(
  tx: Tx,
  scope: SchoolScope,
  waveId: string,
  audience: LoadedAudience,
  { holderId, address }: { holderId: HolderId; address: string },
): Promise<boolean> {
  const others = (audience.sharers.get(address) ?? []).filter((id) => id !== holderId);
  if (others.length === 0) return false;
  await lockAddress(tx, waveId, address);
  return isAnySent(tx, scope.uai, waveId, others);
}
