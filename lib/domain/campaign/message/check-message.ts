import type { Day } from '../../directory/types';
import { checkFields, type FieldProblemCode } from '../../materials/library/check-fields';
import type { FieldId, FieldValues } from '../../materials/library/fields';
import type { Language } from '../../materials/library/languages';
import { BASE_LANGUAGE, type PieceSettings, typedIn } from '../../materials/library/piece-settings';
import { findLinkFault, isShouting, type LinkFault, listLinkFaults } from './find-in-text';
import type { MessageForm } from './messages';
import { FIELD_OF_VARIABLE, isReaderVariable, listBraces, type ReaderVariable } from './variables';

export type MessageFindingCode =
  | FieldProblemCode
  | LinkFault
  | 'unknown_variable'
  | 'empty_variable'
  | 'value_missing'
  | 'variable_for_many'
  | 'subject_long'
  | 'shouting'
  | 'day_past'
  | 'language_behind'
  | 'language_unread'
  | 'no_delegate';

/** `error`: nothing leaves before it is put right. `warning`: a person decides. */
export type MessageFinding = {
  severity: 'error' | 'warning';
  code: MessageFindingCode;
  language: Language;
  field: FieldId | '';
  detail?: Record<string, string | number>;
};

/** Of those who would be written to. */
export type ReaderCounts = {
  readers: number;
  /** How many have nothing to fill a variable with. */
  missing: Partial<Record<ReaderVariable, number>>;
  /** How many read a language besides French. */
  languages: Partial<Record<Language, number>>;
};

export const NO_READERS: ReaderCounts = { readers: 0, missing: {}, languages: {} };

/** Telephones cut a subject near here. */
export const SUBJECT_SHOWN = 70;

/** What can be written in: the text of the form in one language, over what the product proposes. */
export type MessageInput = {
  form: MessageForm;
  settings: Pick<PieceSettings, 'typed'>;
  proposed: (language: Language) => FieldValues;
  approved: ReadonlySet<Language>;
  on: Day;
  readers: ReaderCounts;
  /** Whether the foot of the message can name whom to write to about one's data. */
  hasDelegate?: boolean;
  /** One text for all readers, as in the ENT: nothing can be filled in for one of them. */
  toMany?: boolean;
};

/**
 * Everything that speaks against a message, before it is scheduled, in the languages that somebody would get. French
 * comes first.
 */
export function checkMessage(input: MessageInput): MessageFinding[] {
  const { settings, approved, readers } = input;
  const others = (Object.keys(readers.languages) as Language[]).filter((one) => one !== BASE_LANGUAGE);
  const read = others.filter((language) => approved.has(language));
  return [
    ...checkLanguage(input, BASE_LANGUAGE),
    ...read.flatMap((language) => checkLanguage(input, language)),
    ...read.flatMap((language): MessageFinding[] => {
      const isBehind = hasOwnText(settings, BASE_LANGUAGE) && !hasOwnText(settings, language);
      return isBehind
        ? [warn(language, 'lead', 'language_behind', { count: readers.languages[language] ?? 0 })]
        : [];
    }),
    ...others
      .filter((language) => !approved.has(language))
      .map((language) => warn(language, '', 'language_unread', { count: readers.languages[language] ?? 0 })),
    ...(input.hasDelegate === false ? [warn(BASE_LANGUAGE, '', 'no_delegate')] : []),
  ];
}

const hasOwnText = ({ typed }: Pick<PieceSettings, 'typed'>, language: Language) =>
  typed[language]?.lead !== undefined;

const warn = (
  language: Language,
  field: FieldId | '',
  code: MessageFindingCode,
  detail?: MessageFinding['detail'],
): MessageFinding => ({ severity: 'warning', code, language, field, ...(detail ? { detail } : {}) });

const stop = (...[language, field, code, detail]: Parameters<typeof warn>): MessageFinding => ({
  ...warn(language, field, code, detail),
  severity: 'error',
});

/** What speaks against one language of a message. */
export function checkLanguage(input: MessageInput, language: Language): MessageFinding[] {
  const { form, settings, on } = input;
  const typed = typedIn(settings, language);
  const proposed = input.proposed(language);
  const checked = checkFields(form, typed, proposed);
  const refused = checked.ok ? [] : checked.problems;
  const problems = refused.map(({ field, code, detail }) => stop(language, field as FieldId, code, detail));
  const values: FieldValues = { ...proposed, ...typed };
  const texts = form.fields.flatMap(({ id, kind }): MessageFinding[] => {
    const value = values[id];
    if (typeof value !== 'string' || value === '' || refused.some(({ field }) => field === id)) return [];
    if (kind === 'date') return value < on ? [warn(language, id, 'day_past')] : [];
    if (kind === 'url') {
      const fault = findLinkFault(value);
      return fault ? [ofLink(language, id, fault, value)] : [];
    }
    return checkText(input, language, id, value, values);
  });
  return [...problems, ...texts];
}

const ofLink = (language: Language, field: FieldId, fault: LinkFault, link: string) =>
  (fault === 'link_broken' ? stop : warn)(language, field, fault, { link });

function checkText(
  { readers, toMany = false }: MessageInput,
  language: Language,
  field: FieldId,
  text: string,
  values: FieldValues,
): MessageFinding[] {
  const found: MessageFinding[] = [];
  const seen = new Set<string>();
  for (const { braces, variable } of listBraces(text)) {
    if (seen.has(braces)) continue;
    seen.add(braces);
    if (!variable) {
      found.push(stop(language, field, 'unknown_variable', { braces }));
      continue;
    }
    const source = FIELD_OF_VARIABLE[variable];
    if (source && !values[source]) found.push(stop(language, field, 'empty_variable', { braces, source }));
    if (toMany && isReaderVariable(variable)) {
      found.push(stop(language, field, 'variable_for_many', { braces }));
      continue;
    }
    const missing = isReaderVariable(variable) ? (readers.missing[variable] ?? 0) : 0;
    if (missing > 0) {
      found.push(
        warn(language, field, 'value_missing', { braces, count: missing, readers: readers.readers }),
      );
    }
  }
  for (const { link, fault } of listLinkFaults(text)) found.push(ofLink(language, field, fault, link));
  if (field === 'subject' && [...text].length > SUBJECT_SHOWN) {
    found.push(warn(language, field, 'subject_long', { length: [...text].length, max: SUBJECT_SHOWN }));
  }
  if (['subject', 'lead', 'extra', 'greeting'].includes(field) && isShouting(text)) {
    found.push(warn(language, field, 'shouting'));
  }
  return found;
}
