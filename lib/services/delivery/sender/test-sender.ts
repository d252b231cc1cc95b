import { findOwnAddress, findOwnSender, inOwner, type SenderOwner } from '@/db/queries/sender';
import { asUser } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { SENDER_TEST } from '@/lib/messages/senders';
import type { ServiceContext } from '../../context';
import { open, type SenderContext } from './open-sender';
import { nameOwner } from './sender-owner';

type TestContext = Pick<SenderContext, 'db' | 'secretKey' | 'senders'> & Pick<ServiceContext, 'newId'>;

export type TestSenderProblem = 'not_allowed' | 'no_sender' | 'no_own_address' | 'sender_failed';

/**
 * Sends one message through the stored sender to whoever asks, and nobody else. `sender_failed` says with which `failure`
 * and, where it can be told, what is wrong with the setting (`fault`).
 */
export async function testSender(
  ctx: TestContext,
  owner: SenderOwner,
): Promise<Result<{ address: string }, TestSenderProblem>> {
  const userId = 'school' in owner ? owner.school.userId : owner.region.userId;
  if ('school' in owner && !can(owner.school.grants, 'edit_settings')) return refuse('not_allowed');
  if (!userId) return refuse('not_allowed');
  const stored = await inOwner(ctx.db, owner, (tx) => findOwnSender(tx, owner));
  if (!stored) return refuse('no_sender');
  const user = await asUser(ctx.db, userId, (tx) => findOwnAddress(tx, userId));
  const address = readMailAddress(user?.email);
  if (!user || !address) return refuse('no_own_address');
  const sender = open(ctx, stored, nameOwner(owner), undefined);
  const sent = await sender.mailer
    .send({
      messageId: `${ctx.newId()}@${stored.fromAddress.split('@')[1] ?? 'localhost'}`,
      from: { ...sender.mailFrom, ...(sender.senderName ? { name: sender.senderName } : {}) },
      ...(sender.replyTo ? { replyTo: { address: sender.replyTo } } : {}),
      to: { name: user.name, address },
      subject: SENDER_TEST.subject,
      text: SENDER_TEST.text,
      html: `<p>${SENDER_TEST.text}</p>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    .finally(() => sender.close());
  if (sent.ok) return ok({ address });
  return refuse('sender_failed', { failure: sent.code, fault: sent.fault ?? '', host: stored.host });
}
