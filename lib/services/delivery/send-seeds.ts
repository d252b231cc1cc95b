import { createHash } from 'node:crypto';
import { recordAudit } from '@/db/queries/audit';
import type { Pace } from '@/db/queries/send-slot';
import { listSeeds, type StoredSeed, settleSeed } from '@/db/queries/wave-seed';
import { inSchool, type SchoolScope } from '@/db/scope';
import { EXAMPLE_READER } from '@/emails/parts/reader';
import type { PreparedMail } from '@/emails/prepare-family-mail';
import type { MailMessage, SendResult } from '@/lib/adapters/mail/mailer';
import { buildEnvelope, buildMessageId } from '../campaign/build-reminder';
import { takePlaces } from './take-places';
import type { Run, SendContext } from './types';

/**
 * Copies of a wave to the school's own addresses, filled with an invented family, once the wave has begun. They have no
 * row in the ledger and count in no figure. At least once, as any message: they are written down as soon as the server has
 * taken them, and a repeat has the same Message-ID, or the same key where they leave in one request. One that fails is
 * told, and not tried again; one for which the pace has no place waits for the next run. A place is not given back by
 * hand: it is free again a little later than it might be.
 */
export async function sendSeeds(
  ctx: SendContext,
  scope: SchoolScope,
  run: Run,
  mail: PreparedMail,
  paces: readonly Pace[],
): Promise<void> {
  const seeds = await inSchool(ctx.db, scope, (tx) => listSeeds(tx, run.wave.id));
  let left = seeds.filter(({ status }) => status === 'pending');
  while (left.length > 0 && !ctx.signal.aborted) {
    const most = ctx.mailer.batch ? left.length : 1;
    const taken = paces.length > 0 ? await takePlaces(ctx, paces, most) : undefined;
    if (taken && 'freeInMs' in taken) return;
    const next = left.slice(0, taken?.places.length ?? most);
    left = left.slice(next.length);
    const results = await sendAll(ctx, buildSeedMails(ctx, run, mail, next));
    await inSchool(ctx.db, scope, async (tx) => {
      const now = ctx.clock();
      for (const [at, seed] of next.entries()) {
        const sent = results[at];
        if (!sent) throw new Error('a provider that gave fewer results than messages');
        const failure = sent.ok ? null : sent.code;
        await settleSeed(tx, seed, { status: sent.ok ? 'sent' : 'failed', failure, settledAt: now });
        await recordAudit(tx, scope, now, 'wave.seeded', { waveId: run.wave.id, sent: sent.ok });
      }
    });
  }
}

const buildSeedMails = (
  ctx: SendContext,
  run: Run,
  mail: PreparedMail,
  seeds: readonly StoredSeed[],
): MailMessage[] =>
  seeds.map(({ address }) => ({
    ...buildEnvelope(ctx, run.school),
    messageId: buildMessageId(ctx, run.wave.id, `seed ${address}`),
    to: { address },
    ...mail.merge(EXAMPLE_READER),
  }));

/** In one round trip where the provider takes several. */
async function sendAll({ mailer }: SendContext, mails: readonly MailMessage[]): Promise<SendResult[]> {
  if (mailer.batch && mails.length > 1) {
    const digest = createHash('sha256').update(mails.map(({ messageId }) => messageId).join(' '));
    const results = await mailer.batch.send(`seeds-${digest.digest('hex')}`, mails);
    if (results !== 'try_each') return results;
  }
  const each: SendResult[] = [];
  for (const mail of mails) each.push(await mailer.send(mail));
  return each;
}
