import { findLinkFault } from '@/lib/domain/campaign/message/find-in-text';
import { isForPupils, type MessageForm } from '@/lib/domain/campaign/message/messages';
import { fillVariables, isReaderVariable, type Variable } from '@/lib/domain/campaign/message/variables';
import type { DataProtectionContact } from '@/lib/domain/directory/data-protection';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import { LANGUAGE_FACTS, type Language } from '@/lib/domain/materials/library/languages';
import { typedIn } from '@/lib/domain/materials/library/piece-settings';
import type { SchoolType } from '@/lib/domain/materials/library/pieces';
import type { AssistanceContacts } from '@/lib/domain/materials/types';
import { proposeMessage } from '@/lib/messages/mails/propose-message';
import { MAIL_TEXTS, WHY_PUPIL } from '@/lib/messages/mails/texts';
import { colonIn, formatClockIn, formatDayIn, formatWeekdayIn } from '@/lib/messages/materials/format-local';
import { FAMILY_TEXTS, fillIn, getPupilTexts, nameEnt } from '@/lib/messages/materials/propose-fields';
import type { FamilyMailPart } from './family-data';
import { markOf, withoutMarks } from './marks';

/** What a message takes from the settings of the school and its région. */
export type MailGround = {
  school: { name: string; email: string; phone: string; entName: string };
  schoolType: SchoolType;
  contacts: AssistanceContacts;
  /** Whom families write to about their data; null: the school itself. */
  protection: DataProtectionContact | null;
  /** The school's public help page: the same for every reader. */
  helpUrl: string;
};

/** What a school has written. */
export type MailContent = {
  form: MessageForm;
  typed: Partial<Record<Language, FieldValues>>;
  ground: MailGround;
};

/** How readers differ in more than what fills a mark. */
export type ReaderKind = { hasOneChild: boolean; hasMobile: boolean };

const joinWays = (...ways: string[]) => ways.filter((way) => way.trim() !== '').join(' · ');

/** Where a line begins: some mail programs take no notice of `dir`. */
export const sideOf = (direction: 'ltr' | 'rtl'): 'left' | 'right' =>
  direction === 'rtl' ? 'right' : 'left';

/** Paragraphs are told apart by an empty line. */
const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** What a form says in one language: what was typed over what is proposed. */
export const valuesIn = ({ form, typed, ground }: MailContent, language: Language): FieldValues => ({
  ...proposeMessage(form.id, language, ground.schoolType),
  ...typedIn({ typed }, language),
});

/** A text of the form with its variables filled in, those of a reader by a mark. */
export function fillFor(content: MailContent, language: Language, text: string): string {
  const values = valuesIn(content, language);
  const { school } = content.ground;
  const known: Record<Exclude<Variable, 'prénom' | 'nom' | 'enfants' | 'classes' | 'mobile'>, string> = {
    établissement: school.name,
    ent: nameEnt(language, values.ent ?? school.entName),
    date: values.date ? formatDayIn(language, values.date) : '…',
    heure: values.time ? formatClockIn(language, values.time) : '…',
    lieu: values.place || '…',
  };
  return fillVariables(withoutMarks(text), (variable) =>
    isReaderVariable(variable)
      ? isolate(language, markOf(`${variable}/${language}`))
      : withoutMarks(known[variable]),
  );
}

/** A name or a number of the other direction keeps its own order, and leaves that of the sentence alone. */
const isolate = (language: Language, text: string) =>
  LANGUAGE_FACTS[language].direction === 'rtl' ? `\u2068${text}\u2069` : text;

/**
 * A message in one language, for readers of one kind. `many`: one text is read by all of them, so that nothing in it is
 * about one reader.
 */
export function buildPart(
  content: MailContent,
  language: Language,
  kind: ReaderKind,
  readers: 'one' | 'many' = 'one',
): FamilyMailPart {
  const { form, ground } = content;
  const { school, contacts } = ground;
  const values = valuesIn(content, language);
  const texts = FAMILY_TEXTS[language];
  const mail = MAIL_TEXTS[language];
  const { tag, direction } = LANGUAGE_FACTS[language];
  const { routes, letter, help, meeting } = texts;
  const fill = (text = '') => fillFor(content, language, text);
  const fact = (label: string, value: string) =>
    value === '' ? [] : [{ label: label.replace(/\s*:$/, ''), value: isolate(language, value) }];
  const has = (id: 'date' | 'time') => form.fields.some((field) => field.id === id);
  const day = values.date && has('date') ? formatWeekdayIn(language, values.date) : '';
  const time = values.time && has('time') ? formatClockIn(language, values.time) : '';
  const email = withoutMarks(school.email).trim();
  const delegate = withoutMarks(ground.protection?.email ?? school.email).trim();
  const assistance = joinWays(contacts.assistancePhone, contacts.assistanceEmail);
  const isForOne = readers === 'one';
  const pupils = isForPupils(form.id) ? getPupilTexts(language) : undefined;
  const sms = isForOne
    ? `${fillIn(routes.sms.codeTo, { mobile: isolate(language, markOf(`mobile/${language}`)) })} ${
        kind.hasOneChild ? routes.sms.birthDateOne : routes.sms.birthDateMany
      }`
    : `${routes.sms.codeToEach.replace(/\s*:$/, '.')} ${routes.sms.birthDateMany}`;
  const sentBy = fillIn(isForOne ? mail.sentBy : mail.sentToMany, {
    school: isolate(language, withoutMarks(school.name)),
    recipient: isolate(language, markOf('recipient')),
  });
  const plainGreeting = language === 'fr' && isForOne ? markOf('greeting') : letter.greeting;
  return {
    tag,
    direction,
    side: sideOf(direction),
    heading: fill(values.subject),
    greeting: fill(values.greeting) || (pupils ? pupils.adultLetter.greeting : plainGreeting),
    paragraphs: paragraphsOf(fill(values.lead)),
    facts: [
      ...fact(meeting.when, joinWays(day, time)),
      ...(has('time') ? fact(meeting.where, withoutMarks(values.place ?? '')) : []),
      ...(isForOne && !pupils
        ? fact(kind.hasOneChild ? letter.childrenOne : letter.childrenMany, markOf('children'))
        : []),
    ],
    extra: paragraphsOf(fill(values.extra)),
    ways: {
      heading: routes.heading,
      items: [
        {
          title: joinWays(routes.franceConnect.title, routes.simplest),
          text: routes.franceConnect.lead,
        },
        kind.hasMobile
          ? { title: routes.sms.title, text: sms }
          : { title: routes.sms.titleUnknown, text: routes.sms.unknown },
      ],
    },
    steps: {
      heading: routes.stepsHeading,
      items: (pupils ? pupils.steps : texts.steps).map((step) => ({ ...step })),
    },
    warnings: [mail.official, (pupils ? pupils.help : help).warning],
    help: {
      heading: (pupils ? pupils.help : help).heading,
      button: fill(values.call),
      // What is no address of a page yet leads to the help page, in a preview too.
      url: values.link && findLinkFault(values.link) !== 'link_broken' ? values.link : ground.helpUrl,
      lines: [
        ...fact(help.school, fill(values.schoolContact ?? joinWays(school.phone, email))),
        // National assistance is for families.
        ...(pupils ? [] : fact(help.assistance, fill(values.nationalContact ?? assistance))),
      ],
    },
    closing: [letter.closing, fill(values.signature)].filter((line) => line !== ''),
    footer: [
      sentBy,
      pupils ? WHY_PUPIL : mail.why,
      fillIn(letter.notice, { contact: delegate === '' ? '' : ` (${isolate(language, delegate)})` }),
    ],
    optOut: mail.optOut,
    colon: colonIn(language),
  };
}
