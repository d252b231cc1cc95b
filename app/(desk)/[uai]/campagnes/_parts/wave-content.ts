import { MAIL_TEMPLATE_IDS } from '@/emails/registry';
import type { Audience } from '@/lib/domain/campaign/types';

/** What the verbs of a wave take, from a stored one. A template that has gone gives the default one. */
export const contentOf = ({
  audience,
  templateId,
  subject,
  body,
}: {
  audience: Audience;
  templateId: string;
  subject: string;
  body: string;
}) => ({ audience, templateId: MAIL_TEMPLATE_IDS.find((id) => id === templateId), subject, body });
