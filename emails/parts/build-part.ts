import { findLinkFault } from '@/lib/domain/campaign/message/find-in-text';
import type { MessageForm } from '@/lib/domain/campaign/message/messages';
import { fillVariables, isReaderVariable, type Variable } from '@/lib/domain/campaign/message/variables';
import type { DataProtectionContact } from '@/lib/domain/directory/data-protection';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import { LANGUAGE_FACTS, type Language } from '@/lib/domain/materials/library/languages';
import { typedIn } from '@/lib/domain/materials/library/piece-settings';
import type { SchoolType } from '@/lib/domain/materials/library/pieces';
import type { AssistanceContacts } from '@/lib/domain/materials/types';
import { proposeMessage } from '@/lib/messages/mails/propose-message';
import { MAIL_TEXTS } from '@/lib/messages/mails/texts';
import { colonIn, formatClockIn, formatDayIn, formatWeekdayIn } from '@/lib/messages/materials/format-local';
import { FAMILY_TEXTS, fillIn } from '@/lib/messages/materials/propose-fields';
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
  const { ent } = FAMILY_TEXTS[language];
  const name = values.ent ?? (school.entName === 'ENT' ? '' : school.entName);
  const known: Record<Exclude<Variable, 'prénom' | 'nom' | 'enfants' | 'classes' | 'mobile'>, string> = {
    établissement: school.name,
    ent: name === '' ? ent.plain : fillIn(ent.named, { name }),
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

/** A message in one language, for readers of one kind. */
export function buildPart(content: MailContent, language: Language, kind: ReaderKind): FamilyMailPart {
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
  return {
    tag,
    direction,
    side: sideOf(direction),
    heading: fill(values.subject),
    greeting: fill(values.greeting) || (language === 'fr' ? markOf('greeting') : letter.greeting),
    paragraphs: paragraphsOf(fill(values.lead)),
    facts: [
      ...fact(meeting.when, joinWays(day, time)),
      ...(has('time') ? fact(meeting.where, withoutMarks(values.place ?? '')) : []),
      ...fact(kind.hasOneChild ? letter.childrenOne : letter.childrenMany, markOf('children')),
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
          ? {
              title: routes.sms.title,
              text: `${fillIn(routes.sms.codeTo, { mobile: isolate(language, markOf(`mobile/${language}`)) })} ${
                kind.hasOneChild ? routes.sms.birthDateOne : routes.sms.birthDateMany
              }`,
            }
          : { title: routes.sms.titleUnknown, text: routes.sms.unknown },
      ],
    },
    steps: { heading: routes.stepsHeading, items: texts.steps.map((step) => ({ ...step })) },
    warnings: [mail.official, help.warning],
    help: {
      heading: help.heading,
      button: fill(values.call),
      // What is no address of a page yet leads to the help page, in a preview too.
      url: values.link && findLinkFault(values.link) !== 'link_broken' ? values.link : ground.helpUrl,
      lines: [
        ...fact(help.school, fill(values.schoolContact ?? joinWays(school.phone, email))),
        ...fact(
          help.assistance,
          fill(values.nationalContact ?? joinWays(contacts.assistancePhone, contacts.assistanceEmail)),
        ),
      ],
    },
    closing: [letter.closing, fill(values.signature)].filter((line) => line !== ''),
    footer: [
      fillIn(mail.sentBy, {
        school: isolate(language, withoutMarks(school.name)),
        recipient: isolate(language, markOf('recipient')),
      }),
      mail.why,
      fillIn(letter.notice, { contact: delegate === '' ? '' : ` (${isolate(language, delegate)})` }),
    ],
    optOut: mail.optOut,
    colon: colonIn(language),
  };
}
