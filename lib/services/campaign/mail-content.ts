import type { MailContent, MailGround } from '@/emails/parts/build-part';
import { type MailReader, valueFor } from '@/emails/parts/reader';
import type { ReaderCounts } from '@/lib/domain/campaign/message/check-message';
import {
  getMessageForm,
  type MessageId,
  type StoredMessage,
  settingsOf,
} from '@/lib/domain/campaign/message/messages';
import { READER_VARIABLES } from '@/lib/domain/campaign/message/variables';
import { findMobileEnding } from '@/lib/domain/materials/choose-activation-route';
import { helpPath } from '@/lib/domain/materials/help-address';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import { BASE_LANGUAGE, type PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import { greeting, personName } from '@/lib/messages/letters';
import { proposeMessage } from '@/lib/messages/mails/propose-message';
import type { SchoolCard } from '../directory/get-school';
import type { Reader } from './load-audience';
import type { MailContext } from './mail-context';

/** What a message takes from the settings of a school. */
export const groundOf = ({ publicUrl }: Pick<MailContext, 'publicUrl'>, school: SchoolCard): MailGround => ({
  school: { name: school.name, email: school.email, phone: school.phone, entName: school.entName },
  schoolType: schoolTypeOf(school.kind),
  contacts: school.contacts,
  protection: school.protection,
  helpUrl: `${publicUrl}${helpPath(school.uai)}`,
});

/** What the product proposes for a message of this school. */
export const proposedFor = (
  school: Pick<SchoolCard, 'kind'>,
  id: MessageId,
  language: Language = BASE_LANGUAGE,
): FieldValues => proposeMessage(id, language, schoolTypeOf(school.kind));

/** A stored message as its form has it. */
export function messageSettings(school: Pick<SchoolCard, 'kind'>, stored: StoredMessage): PieceSettings {
  const { id } = getMessageForm(stored.templateId);
  return settingsOf(stored, proposedFor(school, id));
}

/** A stored message, ready to be prepared for its readers. */
export const mailContentOf = (
  ctx: Pick<MailContext, 'publicUrl'>,
  school: SchoolCard,
  stored: StoredMessage,
): MailContent => ({
  form: getMessageForm(stored.templateId),
  typed: messageSettings(school, stored).typed,
  ground: groundOf(ctx, school),
});

/** A guardian as a message speaks to them. */
export function mailReaderOf(reader: Reader, optOutUrl: string): MailReader {
  const { guardian, childFirstNames, classCodes, language } = reader;
  const displayName = guardian.usageName ?? guardian.familyName;
  const person = { civility: guardian.civility, firstName: guardian.firstName, displayName };
  return {
    greeting: greeting([person]),
    recipientName: personName(person),
    firstName: guardian.firstName,
    familyName: displayName,
    childFirstNames,
    classCodes,
    mobileEnding: findMobileEnding(guardian.mobile),
    language,
    optOutUrl,
  };
}

/** How many of those who would be written to have nothing to fill a variable with, and what they read. */
export function countReaders(readers: readonly Reader[]): ReaderCounts {
  const counts: ReaderCounts = { readers: readers.length, missing: {}, languages: {} };
  for (const reader of readers) {
    const mail = mailReaderOf(reader, '');
    for (const variable of READER_VARIABLES) {
      if (valueFor(variable, mail, BASE_LANGUAGE) === '') {
        counts.missing[variable] = (counts.missing[variable] ?? 0) + 1;
      }
    }
    const { noted } = reader;
    if (noted && noted !== BASE_LANGUAGE) counts.languages[noted] = (counts.languages[noted] ?? 0) + 1;
  }
  return counts;
}
