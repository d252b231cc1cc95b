import { Resend } from 'resend';
import { z } from 'zod';
import type { DeliveryEventKind } from '@/lib/domain/delivery/types';
import { REFERENCE_TAG } from './open-resend-mailer';

/** What Resend says of one of our messages. */
export type ResendNotice = {
  /** The same each time it is told. */
  eventId: string;
  reference: string;
  kind: DeliveryEventKind;
  at: Date;
};

/** `unsigned`: not from Resend, or too old; `ignored`: nothing that we keep. */
export type ReadNotice = ResendNotice | 'unsigned' | 'ignored';

const KINDS: Record<string, DeliveryEventKind> = {
  'email.delivered': 'delivered',
  'email.bounced': 'bounced',
  'email.complained': 'complained',
};

const notice = z.object({
  type: z.string(),
  created_at: z.coerce.date(),
  data: z.object({
    tags: z.record(z.string(), z.string()).optional(),
    bounce: z.object({ type: z.string() }).optional(),
  }),
});

/** Verifying asks no server: the key of this client is never used. */
const verifier = new Resend('re_verifies_only');

/**
 * A webhook's body, once its signature (Svix: id, timestamp and body under the shared secret) holds and is less than five
 * minutes away from now. A bounce that may pass (a full mailbox) says nothing of the address and is left aside.
 */
export function readResendNotice(body: string, headers: Headers, webhookSecret: string): ReadNotice {
  const id = headers.get('svix-id') ?? '';
  const timestamp = headers.get('svix-timestamp') ?? '';
  const signature = headers.get('svix-signature') ?? '';
  let payload: unknown;
  try {
    payload = verifier.webhooks.verify({
      payload: body,
      headers: { id, timestamp, signature },
      webhookSecret,
    });
  } catch {
    return 'unsigned';
  }
  const read = notice.safeParse(payload);
  if (!read.success) return 'ignored';
  const { type, created_at: at, data } = read.data;
  const kind = KINDS[type];
  const reference = data.tags?.[REFERENCE_TAG];
  if (!kind || !reference) return 'ignored';
  if (kind === 'bounced' && data.bounce && data.bounce.type !== 'Permanent') return 'ignored';
  return { eventId: id, reference, kind, at };
}
