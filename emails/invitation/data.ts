import { z } from 'zod';
import { buildInvitation } from '@/lib/messages/mails/invitation';

/** An invitation of one member of staff; its link is a secret, and is nowhere but here. */
export const invitationData = z.object({
  subject: z.string(),
  heading: z.string(),
  paragraphs: z.array(z.string()).min(1),
  call: z.string(),
  url: z.url(),
  why: z.string(),
});

export type InvitationData = z.infer<typeof invitationData>;

export const invitationPreview: InvitationData = buildInvitation({
  school: 'Collège des Tisserands',
  name: 'Camille Exemple',
  untilOn: '2026-12-20',
  url: 'https://palier.invalid/invitation/exemple',
});
