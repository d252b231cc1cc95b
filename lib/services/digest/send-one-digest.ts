import type { Mailer, MailMessage } from '@/lib/adapters/mail/mailer';
import { FAILURES } from '@/lib/domain/delivery/types';

/**
 * What became of one person's digest. `off`: they do not want it. `refused`: their address does not take it, and will
 * not next minute. `later`: it did not leave and is tried again; `stop`: nor would anybody else's now.
 */
export type DigestOutcome = 'sent' | 'already' | 'off' | 'refused' | 'later' | 'stop';

/** What the transaction of one person can do; a claim that is not given back is kept by its commit. */
export type Claim = {
  wants: () => Promise<boolean>;
  take: () => Promise<boolean>;
  giveBack: () => Promise<void>;
};

/**
 * One person in one transaction, as with waves (docs/decisions/0007-sending.md): claim, send, commit. A worker killed
 * after the server has taken the message and before the commit sends it again, under the same message id; two workers
 * at one person wait for one another.
 */
export async function sendOneDigest(
  claim: Claim,
  mailer: Pick<Mailer, 'send'>,
  build: () => Promise<MailMessage>,
): Promise<DigestOutcome> {
  if (!(await claim.wants())) return 'off';
  if (!(await claim.take())) return 'already';
  const result = await mailer.send(await build());
  if (result.ok) return 'sent';
  const { kind, about } = FAILURES[result.code];
  if (kind === 'final') return 'refused';
  await claim.giveBack();
  return about === 'server' ? 'stop' : 'later';
}
