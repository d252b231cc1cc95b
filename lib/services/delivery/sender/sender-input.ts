import { z } from 'zod';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import { SENDER_KINDS, SMTP_SECURITIES } from '@/lib/domain/delivery/sender';

/** Ports on which mail servers take mail; any other needs the installation's leave, as a private address does. */
export const MAIL_PORTS = [25, 465, 587, 2525];

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
const secret = z
  .string()
  .trim()
  .max(500)
  .regex(/^[\x20-\x7e\u00a0-\u024f]*$/);
const address = z.string().transform((text, issue) => {
  const read = readMailAddress(text);
  if (!read) issue.addIssue({ code: 'custom' });
  return read ?? '';
});

/** A name of the internet, or an address of it. */
const HOST =
  /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$|^[0-9a-f:]+$/i;

/**
 * How somebody wants to send. An empty `secret` keeps the stored one. One who has a user name sends a password, and a
 * password goes through an encrypted connection only.
 */
export const senderInput = z
  .object({
    kind: z.enum(SENDER_KINDS),
    fromAddress: address,
    fromName: line(80),
    replyTo: z.union([z.literal(''), address]),
    host: z.string().trim().toLowerCase().max(253),
    port: z.coerce.number().int().min(1).max(65535),
    security: z.enum(SMTP_SECURITIES),
    userName: line(200),
    secret,
    webhookSecret: z.union([
      z.literal(''),
      z
        .string()
        .trim()
        .regex(/^whsec_[A-Za-z0-9+/]{16,200}={0,2}$/),
    ]),
    sendLimitCount: z.number().int().min(1).max(10_000).nullable(),
    sendLimitSeconds: z.number().int().min(1).max(86_400).nullable(),
  })
  .refine(({ kind, host }) => kind === 'resend' || HOST.test(host), { path: ['host'] })
  .refine(({ kind, secret: key }) => kind === 'smtp' || key === '' || key.startsWith('re_'), {
    path: ['secret'],
  })
  .refine(({ kind, security, userName }) => kind === 'resend' || security !== 'none' || userName === '', {
    path: ['security'],
  })
  .refine((all) => (all.sendLimitCount === null) === (all.sendLimitSeconds === null), {
    path: ['sendLimitCount'],
  });

export type SenderInput = z.output<typeof senderInput>;
