import type { WaveChannel } from '@/lib/domain/campaign/channel';
import { getMessageForm, type TypedMessage } from '@/lib/domain/campaign/message/messages';
import type { Audience } from '@/lib/domain/campaign/types';

/** What the verbs of a wave take, from a stored one. A template that has gone gives the default one. */
export const contentOf = ({
  audience,
  channel,
  templateId,
  subject,
  body,
  message,
}: {
  audience: Audience;
  channel: WaveChannel;
  templateId: string;
  subject: string;
  body: string;
  message: TypedMessage;
}) => ({ audience, channel, templateId: getMessageForm(templateId).id, subject, body, message });
