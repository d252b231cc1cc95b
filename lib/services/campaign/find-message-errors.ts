import type { WaveChannel } from '@/lib/domain/campaign/channel';
import { checkMessage, type MessageFinding } from '@/lib/domain/campaign/message/check-message';
import { getMessageForm, type StoredMessage } from '@/lib/domain/campaign/message/messages';
import { dayIn } from '@/lib/domain/directory/day';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { SchoolCard } from '../directory/get-school';
import { messageSettings, proposedFor } from './mail-content';

/** What must be put right before a message is approved or scheduled, in French and in each language that was typed. */
export function findMessageErrors(
  school: Pick<SchoolCard, 'kind' | 'timeZone'>,
  now: Date,
  stored: StoredMessage & { channel: WaveChannel },
): MessageFinding[] {
  const form = getMessageForm(stored.templateId);
  const languages = Object.keys(stored.message) as Language[];
  return checkMessage({
    form,
    settings: messageSettings(school, stored),
    proposed: (language) => proposedFor(school, form.id, language),
    toMany: stored.channel === 'ent_message',
    approved: new Set(languages),
    on: dayIn(school.timeZone, now),
    readers: {
      readers: 0,
      missing: {},
      languages: Object.fromEntries(languages.map((language) => [language, 0])),
    },
  }).filter(({ severity }) => severity === 'error');
}
