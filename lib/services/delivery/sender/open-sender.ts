import { findSchoolSender, findSenderAbove, type SenderPace, type StoredSender } from '@/db/queries/sender';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { Mailer, MailPerson } from '@/lib/adapters/mail/mailer';
import { openSenderMailer, type SenderOptions, type SenderWay } from '@/lib/adapters/mail/open-sender-mailer';
import type { MailContext } from '../../campaign/mail-context';
import type { ServiceContext } from '../../context';
import { getSchool } from '../../directory/get-school';
import { unseal } from '../../materials/seal';
import { regionOwner, schoolOwner } from './sender-owner';

export type SenderContext = Pick<ServiceContext, 'db' | 'secretKey'> &
  Pick<MailContext, 'mailer' | 'mailFrom'> & {
    senders: SenderOptions;
    /** The pace of the installation's sender. */
    sendLimit?: { count: number; seconds: number };
  };

/** A way out that is open, and in whose name. */
export type OpenSender = {
  mailer: Mailer;
  mailFrom: MailPerson;
  senderName?: string;
  replyTo?: string;
  /** What binds this sender over all its schools. */
  sendLimit: { count: number; seconds: number } | undefined;
  close(): void;
};

/**
 * The way out of a school's messages: its own, else that of its région, else the installation's. To be closed; the
 * installation's stays open.
 */
export async function openSender(ctx: SenderContext, scope: SchoolScope): Promise<OpenSender> {
  const { regionCode } = await getSchool(ctx, scope);
  const { own, above } = await inSchool(ctx.db, scope, async (tx) => ({
    own: await findSchoolSender(tx, scope.uai),
    above: await findSenderAbove(tx, scope.uai),
  }));
  if (own) return open(ctx, own, schoolOwner(scope.uai), undefined);
  if (above) return open(ctx, above, regionOwner(regionCode), readPace(above));
  const { mailer, mailFrom, sendLimit } = ctx;
  return { mailer, mailFrom, sendLimit, close: () => {} };
}

/** As `openSender`, of one that is stored already. */
export function open(
  ctx: Pick<SenderContext, 'secretKey' | 'senders'>,
  stored: StoredSender,
  owner: string,
  sendLimit: OpenSender['sendLimit'],
): OpenSender {
  const mailer = openSenderMailer(readWay(stored, owner, ctx.secretKey), ctx.senders);
  const { fromName, fromAddress, replyTo } = stored;
  return {
    mailer,
    mailFrom: { address: fromAddress },
    ...(fromName ? { senderName: fromName } : {}),
    ...(replyTo ? { replyTo } : {}),
    sendLimit,
    close: () => mailer.close(),
  };
}

export const readPace = ({ sendLimitCount: count, sendLimitSeconds: seconds }: SenderPace) =>
  count && seconds ? { count, seconds } : undefined;

function readWay(stored: StoredSender, owner: string, secretKey: string): SenderWay {
  const sealed = stored.sealedSecret;
  const bytes = sealed === null ? undefined : unseal(sealed, { owner, what: 'sender_secret' }, secretKey);
  const secret = bytes && Buffer.from(bytes).toString('utf8');
  if (sealed !== null && secret === undefined) return { kind: 'sealed' };
  if (stored.kind === 'resend') return secret ? { kind: 'resend', apiKey: secret } : { kind: 'sealed' };
  const { host, port, security, userName } = stored;
  const auth = secret === undefined ? {} : { auth: { user: userName, password: secret } };
  return { kind: 'smtp', target: { host, port, security, ...auth } };
}
