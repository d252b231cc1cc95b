import type { DataProtectionContact } from '@/lib/domain/directory/data-protection';
import type { Day } from '@/lib/domain/directory/types';
import { LANGUAGE_FACTS, LANGUAGES, type Language } from '@/lib/domain/materials/library/languages';
import type { FamilyMeeting } from '@/lib/domain/materials/meeting';
import type { AssistanceContacts, LetterSchool } from '@/lib/domain/materials/types';
import { HELP_TEXTS } from './help/help-texts';
import { QUESTION_IDS, ROUTE_IDS, TROUBLE_IDS } from './help/texts';
import { type HelpSentence, toRuns } from './help/to-runs';
import { EDUCONNECT_HOST, EDUCONNECT_URL } from './letters';
import { formatClockIn, formatWeekdayIn } from './materials/format-local';
import { FAMILY_TEXTS, fillIn, nameEnt } from './materials/propose-fields';
import { fr } from './typeset';

/** What the page is about: a school's public settings and dates, nobody's data. */
export type HelpPageInput = {
  school: Pick<LetterSchool, 'name' | 'phone' | 'email' | 'entName'>;
  contacts: AssistanceContacts;
  protection: DataProtectionContact | null;
  meetings: readonly FamilyMeeting[];
  /** Languages that somebody of the school, of its région or of the product has read over. */
  approved: readonly Language[];
  /** The end of the old login, when it has been decided; the lines of its help desk as the school wrote them. */
  switchOver?: { on: Day; stage: 'before' | 'after'; desk: readonly string[] } | null;
};

/** A titled text; `id` is its anchor on the page. */
export type HelpTopic = { id: string; title: HelpSentence; body: HelpSentence[] };
/** `address`: on paper, as it was typed. */
export type HelpContact = { who: string; what: HelpSentence; phone: string; email: string; address: string };
/** `place` and `note` as the school wrote them, in French. */
export type HelpMeeting = { id: string; name: string; when: string; place: string; note: string };

/** The families' public help page in one language, as data: the page gives it its form. */
export type HelpPage = {
  language: Language;
  tag: string;
  direction: 'ltr' | 'rtl';
  title: HelpSentence;
  /** The same in plain words, for the tab of a browser. */
  name: string;
  lead: HelpSentence;
  /** The only login address; the one link of the page that leads to a login. */
  educonnect: { label: HelpSentence; url: string };
  contents: string;
  languages: string;
  /** NULL where somebody has read the language over. `french`: the same, for who helps the reader. */
  toReadOver: { text: string; french: string; link: string } | null;
  /** Every language the page comes in, those that nobody has read over told apart. */
  choices: { language: Language; isApproved: boolean }[];
  /** What the page says first: the old login ends, or has ended. */
  notice: { text: HelpSentence; desk: { label: string; lines: readonly string[] } | null } | null;
  steps: { heading: string; items: HelpTopic[] };
  meetings: { heading: string; where: string; items: HelpMeeting[] };
  routes: { heading: string; intro: string; items: (HelpTopic & { tag: string })[] };
  pupils: { heading: string; body: HelpSentence[] };
  lost: {
    heading: string;
    caption: string;
    columns: readonly [symptom: string, firstTry: string, otherwise: string];
    rows: { id: string; symptom: HelpSentence; firstTry: HelpSentence; otherwise: HelpSentence }[];
  };
  safety: { heading: string; items: HelpSentence[] };
  contacts: { heading: string; intro: string; items: HelpContact[] };
  faq: { heading: string; items: HelpTopic[] };
};

/** What the page says in French, whatever its language: for whoever stands beside the reader. */
export const HELP_PAGE = { toReadOver: fr`texte pas encore relu` } as const;
const NOT_READ_OVER = fr`Texte à relire : personne de l'établissement ni de la région académique ne l'a encore vérifié. La page en français fait foi.`;

/** "mardi 6 octobre 2026, 18 h – 19 h 30". */
function formatMeeting(language: Language, { on, startsAt, endsAt }: FamilyMeeting): string {
  const hours = [startsAt, ...(endsAt ? [endsAt] : [])].map((time) => formatClockIn(language, time));
  const comma = LANGUAGE_FACTS[language].direction === 'rtl' ? '،' : ',';
  return `${formatWeekdayIn(language, on)}${comma} ${hours.join(' – ')}`;
}

/** The page of one school: its name, contacts and dates in the texts that are the same everywhere. */
export function buildHelpPage(
  { school, contacts, protection, meetings, approved, switchOver = null }: HelpPageInput,
  language: Language,
): HelpPage {
  const texts = HELP_TEXTS[language];
  const family = FAMILY_TEXTS[language];
  const { tag, direction } = LANGUAGE_FACTS[language];
  const words = {
    ent: nameEnt(language, school.entName),
    host: EDUCONNECT_HOST,
    url: EDUCONNECT_URL,
  };
  const say = (text: string) => toRuns(fillIn(text, words), direction);
  const { routes, pupils, lost, safety, questions } = texts;
  return {
    language,
    tag,
    direction,
    title: say(texts.title),
    name: texts.title,
    lead: say(texts.lead),
    educonnect: { label: say(texts.open), url: EDUCONNECT_URL },
    contents: texts.contents,
    languages: texts.languages,
    toReadOver: approved.includes(language)
      ? null
      : { text: texts.toReadOver, french: NOT_READ_OVER, link: texts.frenchPage },
    choices: LANGUAGES.map((one) => ({ language: one, isApproved: approved.includes(one) })),
    notice: switchOver && {
      text: toRuns(
        fillIn(texts.switchOver[switchOver.stage], {
          ...words,
          date: formatWeekdayIn(language, switchOver.on),
        }),
        direction,
      ),
      desk:
        switchOver.stage === 'after' && switchOver.desk.length > 0
          ? { label: texts.switchOver.desk, lines: switchOver.desk }
          : null,
    },
    steps: {
      heading: texts.steps.heading,
      items: family.steps.map(({ title }, at) => ({
        id: `etape-${at + 1}`,
        title: say(title),
        body: (texts.steps.bodies[at] ?? []).map(say),
      })),
    },
    meetings: {
      heading: texts.meetings,
      where: family.meeting.where,
      items: meetings.map((meeting) => ({
        id: meeting.id,
        name: meeting.kind === 'workshop' ? family.workshop.title : family.meeting.title,
        when: formatMeeting(language, meeting),
        place: meeting.place,
        note: meeting.note,
      })),
    },
    routes: {
      heading: routes.heading,
      intro: routes.intro,
      items: ROUTE_IDS.map((id) => {
        const route = routes.items[id];
        return { id, tag: route.tag, title: say(route.title), body: route.body.map(say) };
      }),
    },
    pupils: { heading: pupils.heading, body: pupils.body.map(say) },
    lost: {
      heading: lost.heading,
      caption: lost.caption,
      columns: lost.columns,
      rows: TROUBLE_IDS.map((id) => {
        const [symptom, firstTry, otherwise] = lost.rows[id];
        return { id, symptom: say(symptom), firstTry: say(firstTry), otherwise: say(otherwise) };
      }),
    },
    safety: { heading: safety.heading, items: safety.items.map(say) },
    contacts: {
      heading: texts.contacts.heading,
      intro: texts.contacts.intro,
      items: [
        { ...texts.contacts.school, phone: school.phone, email: school.email },
        {
          ...texts.contacts.assistance,
          phone: contacts.assistancePhone,
          email: contacts.assistanceEmail,
        },
        ...(protection
          ? [
              {
                ...texts.contacts.protection,
                phone: '',
                email: protection.email,
                address: protection.address,
              },
            ]
          : []),
      ]
        .filter((contact) => contact.phone !== '' || contact.email !== '')
        .map((contact) => ({ address: '', ...contact, what: say(contact.what) })),
    },
    faq: {
      heading: questions.heading,
      items: QUESTION_IDS.map((id) => {
        const [question, answer] = questions.items[id];
        return { id, title: say(question), body: [say(answer)] };
      }),
    },
  };
}
