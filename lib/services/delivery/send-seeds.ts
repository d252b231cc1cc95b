import { recordAudit } from '@/db/queries/audit';
import type { Pace } from '@/db/queries/send-slot';
import { listSeeds, settleSeed } from '@/db/queries/wave-seed';
import { inSchool, type SchoolScope } from '@/db/scope';
import { EXAMPLE_READER } from '@/emails/parts/reader';
import type { PreparedMail } from '@/emails/prepare-family-mail';
import { buildEnvelope, buildMessageId } from '../campaign/build-reminder';
import type { Run, SendContext } from './send-wave';
import { takePlaces } from './take-places';

/**
 * Copies of a wave to the school's own addresses, filled with an invented family, once the wave has begun. They have no
 * row in the ledger and count in no figure. At least once, as any message: each is written down as soon as the server has
 * taken it, and a repeat has the same Message-ID. One that fails is told, and not tried again; one for which the pace
 * has no place waits for the next run. A place is not given back by hand: it is free again a little later than it might be.
 */
export async function sendSeeds(
  ctx: SendContext,
  scope: SchoolScope,
  run: Run,
  mail: PreparedMail,
  paces: readonly Pace[],
): Promise<void> {
  const seeds = await inSchool(ctx.db, scope, (tx) => listSeeds(tx, run.wave.id));
  const pending = seeds.filter(({ status }) => status === 'pending');
  if (pending.length === 0) return;
  const envelope = buildEnvelope(ctx, run.school);
  for (const seed of pending) {
    if (ctx.signal.aborted) return;
    if (paces.length > 0 && 'freeInMs' in (await takePlaces(ctx, paces, 1))) return;
    const sent = await ctx.mailer.send({
      ...envelope,
      messageId: buildMessageId(ctx, run.wave.id, `seed ${seed.address}`),
      to: { address: seed.address },
      ...mail.merge(EXAMPLE_READER),
    });
    await inSchool(ctx.db, scope, async (tx) => {
      const now = ctx.clock();
      const failure = sent.ok ? null : sent.code;
      await settleSeed(tx, seed, { status: sent.ok ? 'sent' : 'failed', failure, settledAt: now });
      await recordAudit(tx, scope, now, 'wave.seeded', { waveId: run.wave.id, sent: sent.ok });
    });
  }
}
