import type { ReaderVariable } from '@/lib/domain/campaign/message/variables';
import type { Language } from '@/lib/domain/materials/library/languages';
import { maskedMobile } from '@/lib/messages/letters';

/** One reader as a message speaks to them. */
export type MailReader = {
  /** "Madame,", "Monsieur," or "Madame, Monsieur,". */
  greeting: string;
  /** "Mme Claire PETIT". */
  recipientName: string;
  firstName: string;
  familyName: string;
  /** First names of the reader's own children in this school. */
  childFirstNames: readonly string[];
  classCodes: readonly string[];
  /** Last two digits of the mobile that the school holds; null: the SMS route is not open yet. */
  mobileEnding: string | null;
  /** What they read besides French, when somebody has read the texts over; null: French alone. */
  language: Language | null;
  /** '' for who is no guardian: a test to oneself, a seed address. */
  optOutUrl: string;
};

/** An invented family: for previews, and for what somebody sends to their own address. */
export const EXAMPLE_READER: MailReader = {
  greeting: 'Madame,',
  recipientName: 'Mme Camille EXEMPLE',
  firstName: 'Camille',
  familyName: 'EXEMPLE',
  childFirstNames: ['Léa', 'Tom'],
  classCodes: ['6A', '4C'],
  mobileEnding: '42',
  language: null,
  optOutUrl: '',
};

const lists = new Map<Language, Intl.ListFormat>();

/** "Léa et Tom", "Léa and Tom". */
function joinNames(language: Language, names: readonly string[]): string {
  let list = lists.get(language);
  if (!list) {
    list = new Intl.ListFormat(language === 'fr-falc' ? 'fr' : language, { type: 'conjunction' });
    lists.set(language, list);
  }
  return list.format(names);
}

/** What fills a variable for a reader; '' when there is nothing. */
export function valueFor(variable: ReaderVariable, reader: MailReader, language: Language): string {
  switch (variable) {
    case 'prénom':
      return reader.firstName;
    case 'nom':
      return reader.familyName;
    case 'enfants':
      return joinNames(language, reader.childFirstNames);
    case 'classes':
      return reader.classCodes.filter((code) => code !== '').join(', ');
    case 'mobile':
      return reader.mobileEnding === null ? '' : maskedMobile(reader.mobileEnding);
  }
}
