import type { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { lockForm } from '@/db/queries/form-lock';
import { recordRegionAudit } from '@/db/queries/region-audit';
import {
  findOwnSender,
  inOwner,
  type SenderOwner,
  type StoredSender,
  writeSender,
} from '@/db/queries/sender';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { checkBase, rowBase } from '../../directory/form-base';
import { seal } from '../../materials/seal';
import { MAIL_PORTS, type SenderInput, senderInput } from './sender-input';
import { nameOwner } from './sender-owner';

export type SaveSenderContext = Pick<ServiceContext, 'db' | 'now' | 'secretKey'> & {
  /** Mail servers on a private network, and on any port, are allowed. */
  allowPrivate: boolean;
};

export type SaveSenderProblem = 'not_allowed' | 'invalid_sender' | 'secret_needed' | 'settings_changed';

/**
 * How a school, or the schools of a région, send from the next run on. A password or key is sealed and never told again;
 * one that is stored is kept only for the same server and account, so that nobody has it sent to a server of theirs.
 * Refused as `settings_changed` when somebody else has saved since the form was drawn (`base`).
 */
export async function saveSender(
  ctx: SaveSenderContext,
  owner: SenderOwner,
  input: z.input<typeof senderInput>,
  base?: string,
): Promise<Result<null, SaveSenderProblem>> {
  if ('school' in owner && !can(owner.school.grants, 'edit_settings')) return refuse('not_allowed');
  const parsed = senderInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_sender', { field: String(parsed.error.issues[0]?.path[0]) });
  const given = parsed.data;
  if (given.kind === 'smtp' && !ctx.allowPrivate && !MAIL_PORTS.includes(given.port)) {
    return refuse('invalid_sender', { field: 'port' });
  }
  return inOwner(ctx.db, owner, async (tx): Promise<Result<null, SaveSenderProblem>> => {
    await lockForm(tx, `sender ${nameOwner(owner)}`);
    const before = await findOwnSender(tx, owner);
    const based = checkBase(base, rowBase(before));
    if (!based.ok) return based;
    const sealedSecret = sealAgain(ctx, owner, given, before);
    if (sealedSecret === 'needed') return refuse('secret_needed');
    await writeSender(tx, owner, buildRow(ctx, owner, given, sealedSecret, before), {
      sendLimitCount: given.sendLimitCount,
      sendLimitSeconds: given.sendLimitSeconds,
    });
    if ('school' in owner) {
      await recordAudit(tx, owner.school, ctx.now, 'sender.changed', { kind: given.kind });
    } else {
      await recordRegionAudit(tx, owner.region, ctx.now, 'sender.changed', { kind: given.kind });
    }
    return ok(null);
  });
}

/** The secret of what is saved now: the one typed, or the stored one where nothing about it has changed. */
function sealAgain(
  ctx: SaveSenderContext,
  owner: SenderOwner,
  given: SenderInput,
  before: StoredSender | undefined,
): string | null | 'needed' {
  if (given.kind === 'smtp' && given.userName === '') return null;
  if (given.secret !== '') {
    const thing = { owner: nameOwner(owner), what: 'sender_secret' as const };
    return seal(Buffer.from(given.secret), thing, ctx.secretKey);
  }
  const isSame =
    before?.kind === given.kind &&
    (given.kind === 'resend' ||
      (before.host === given.host &&
        before.port === given.port &&
        before.security === given.security &&
        before.userName === given.userName));
  return (isSame && before.sealedSecret) || 'needed';
}

function buildRow(
  ctx: SaveSenderContext,
  owner: SenderOwner,
  given: SenderInput,
  sealedSecret: string | null,
  before: StoredSender | undefined,
): StoredSender {
  const { kind, fromAddress, fromName, replyTo } = given;
  const isSmtp = kind === 'smtp';
  const typed = given.webhookSecret;
  const thing = { owner: nameOwner(owner), what: 'webhook_secret' as const };
  const kept = before?.kind === 'resend' ? before.sealedWebhookSecret : null;
  const sealedWebhookSecret = typed ? seal(Buffer.from(typed), thing, ctx.secretKey) : kept;
  return {
    kind,
    fromAddress,
    fromName,
    replyTo,
    host: isSmtp ? given.host : '',
    port: isSmtp ? given.port : 443,
    security: isSmtp ? given.security : 'tls',
    userName: isSmtp ? given.userName : '',
    sealedSecret,
    sealedWebhookSecret: isSmtp ? null : sealedWebhookSecret,
    updatedBy: 'school' in owner ? owner.school.userId : owner.region.userId,
    updatedAt: ctx.now,
  };
}
