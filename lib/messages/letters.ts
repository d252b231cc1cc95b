import type {
  ActivationRoute,
  Civility,
  FamilyLetter,
  LeftOutReason,
  LetterRecipient,
  LetterSchool,
} from '@/lib/domain/materials/types';
import { NARROW_SPACE, NO_BREAK_SPACE } from './format';

/** A piece of a sentence; `strong` carries weight, in print and on screen. */
export type Run = string | { strong: string };
export type Sentence = Run[];

/** One route: its title, and what is to be done, a line each. */
export type RouteCard = { tag: string; title: string; body: Sentence[] };

const N = NO_BREAK_SPACE;
const n = NARROW_SPACE;

/** The only address of the login; every text that names it takes it from here (phishing hygiene). */
export const EDUCONNECT_URL = 'https://educonnect.education.gouv.fr/';
export const EDUCONNECT_HOST = 'educonnect.education.gouv.fr';

/** The four steps, the same words on the letter, the help page and the flyers. */
export const STEP_TITLES = [
  `Ouvrez ${EDUCONNECT_HOST}`,
  'Choisissez votre voie',
  'Vérifiez vos enfants',
  'Confirmez votre adresse e-mail',
] as const;

const CIVILITIES: Record<Civility, string> = { MME: 'Mme', 'M.': 'M.' };

type Person = { civility: Civility | null; firstName: string; displayName: string };

/** "Mme Claire MARTIN", or "Claire MARTIN" when no civility is known. */
export const personName = (person: Person): string =>
  [person.civility ? CIVILITIES[person.civility] : '', person.firstName, person.displayName]
    .filter((part) => part !== '')
    .join(' ');

/** "•• •• •• •• 42": a French number of ten digits of which two are shown. */
export const maskedMobile = (ending: string): string =>
  ['••', '••', '••', '••', ending].join(NO_BREAK_SPACE);

/** "Madame,", "Messieurs,"…: by civility, "Madame, Monsieur," as soon as one is unknown. */
export function greeting(recipients: Person[]): string {
  const women = recipients.filter((person) => person.civility === 'MME').length;
  const men = recipients.filter((person) => person.civility === 'M.').length;
  if (women + men < recipients.length) return 'Madame, Monsieur,';
  const words = [
    women > 1 ? 'Mesdames' : women === 1 ? 'Madame' : '',
    men > 1 ? 'Messieurs' : men === 1 ? 'Monsieur' : '',
  ];
  return `${words.filter((word) => word !== '').join(', ')},`;
}

export const letterTexts = {
  title: (school: string) => `Activez votre compte EduConnect – ${school}`,
  subject: 'Activez votre compte EduConnect',
  dateLine: (city: string, day: string) => (city ? `${city}, le ${day}` : `Le ${day}`),
  byPupil: 'À remettre par l’élève',
  pupilInClass: (name: string, classCode: string) => `${name}${N}· ${classCode}`,
  bookmark: (classCode: string, name: string) => `${classCode} · ${name}`,
  childrenIntro: (count: number) =>
    count === 1
      ? `Votre enfant est élève de notre établissement${N}:`
      : `Vos enfants sont élèves de notre établissement${N}:`,
  why: (entName: string): Sentence => [
    `Pour suivre la scolarité sur l’espace numérique de travail${entName === '' || entName === 'ENT' ? '' : ` (${entName})`}, vous vous connectez désormais avec `,
    { strong: 'EduConnect' },
    ', le compte de l’Éducation nationale. Il remplace l’ancien identifiant, vaut pour tous vos enfants, quel que soit leur établissement, et chaque responsable légal a le sien. L’activation prend environ cinq minutes. Si vous l’avez déjà faite, ne tenez pas compte de ce courrier.',
  ],
  routesHeading: 'Deux voies pour activer votre compte',
  franceConnect: {
    tag: 'Le plus simple',
    title: 'Avec FranceConnect',
    body: [
      [
        `Servez-vous d’un compte que vous avez déjà${N}: impots.gouv.fr, ameli.fr, La Poste… Aucun nouvel identifiant à retenir.`,
      ],
    ],
  } as RouteCard,
  lastResort: [
    `Aucune des deux ne convient${n}? En dernier recours, le secrétariat peut vous remettre un identifiant et un mot de passe provisoires, valables trois mois.`,
  ] as Sentence,
  stepsHeading: 'Les quatre étapes',
  steps: (anyMobile: boolean): Sentence[] => [
    [
      { strong: STEP_TITLES[0] },
      `${N}: tapez l’adresse vous-même, puis choisissez «${N}Responsable d’élève${N}».`,
    ],
    [
      { strong: STEP_TITLES[1] },
      anyMobile
        ? `${N}: «${N}S’identifier avec FranceConnect${N}», ou «${N}Je n’ai pas de compte${N}» pour le SMS.`
        : `${N}: «${N}S’identifier avec FranceConnect${N}», ou «${N}Je n’ai pas de compte${N}» une fois votre mobile enregistré par le secrétariat.`,
    ],
    [
      { strong: STEP_TITLES[2] },
      `${N}: il en manque un, ou l’un n’est pas le vôtre${n}? Prévenez l’établissement.`,
    ],
    [
      { strong: STEP_TITLES[3] },
      `${N}: cliquez sur le lien reçu. Entrez ensuite sur l’ENT avec EduConnect.`,
    ],
  ],
  helpHeading: `Besoin d’aide${n}?`,
  schoolContact: (school: LetterSchool): Sentence | null =>
    contactLine('L’établissement', school.phone, school.email),
  assistanceContact: (phone: string, email: string): Sentence | null =>
    contactLine('L’assistance nationale', phone, email),
  helpPage: (address: string): Sentence => [{ strong: 'La page d’aide' }, `${N}: ${address}`],
  warning: [
    `Votre mot de passe et les codes reçus par SMS sont personnels${N}: l’établissement ne vous les demandera jamais.`,
  ] as Sentence,
  qrAlt: (url: string) => `Code QR menant à la page d’aide de l’établissement${N}: ${url}`,
  qrCaption: 'La page d’aide',
  closing: 'Bien cordialement,',
  signature: 'La direction de l’établissement',
  notice: (school: LetterSchool) =>
    `Vos données. L’établissement, responsable du traitement, vous écrit dans le cadre de sa mission de service public. Vos nom, adresse et numéro de mobile et la classe de vos enfants viennent de sa base élèves (SIECLE). Vous pouvez les consulter, les faire corriger, ou vous opposer à ces rappels, en écrivant à l’établissement, à l’attention du délégué à la protection des données${school.email ? `${N}: ${school.email}` : ''}.`,
  pageLabel: 'Page {page} sur {total}',
};

function contactLine(who: string, phone: string, email: string): Sentence | null {
  const ways = [phone.replaceAll(' ', NO_BREAK_SPACE), email].filter((way) => way !== '');
  return ways.length === 0 ? null : [{ strong: who }, `${N}: ${ways.join(' · ')}`];
}

const findRoute = <Kind extends ActivationRoute['kind']>(recipient: LetterRecipient, kind: Kind) =>
  recipient.routes.find((route): route is Extract<ActivationRoute, { kind: Kind }> => route.kind === kind);

/**
 * The card of the SMS route, for all readers of one letter. The end of a number is shown only where its
 * owner, or the owner's household, reads the letter: not on one that two people of unknown address share.
 */
export function smsCard(letter: FamilyLetter): RouteCard {
  const alone = letter.recipients.length === 1;
  const ways = letter.recipients.map((person) => ({ person, sms: findRoute(person, 'sms') }));
  const known = ways.find((way) => way.sms)?.sms;
  if (!known) {
    const unknown = alone
      ? 'pas votre numéro de mobile. Donnez-le'
      : 'aucun numéro de mobile à vos noms. Donnez le vôtre';
    return {
      tag: '',
      title: 'Par SMS, après un mot au secrétariat',
      body: [
        [
          `L’établissement ne connaît ${unknown} au secrétariat${N}: l’inscription par SMS s’ouvre dès le lendemain.`,
        ],
      ],
    };
  }
  const birthDates =
    letter.children.length === 1
      ? 'La date de naissance de votre enfant vous sera demandée.'
      : 'La date de naissance de chaque enfant vous sera demandée.';
  if (alone) {
    const body: Sentence = ['Un code est envoyé sur le mobile que nous connaissons, ', { strong: maskedMobile(known.mobileEnding) }, `. ${birthDates}`];
    return { tag: '', title: 'Par SMS', body: [body] };
  }
  const showsEnding = letter.delivery.kind === 'post';
  const each = ways.map(({ person, sms }): Sentence => {
    const name = `${personName(person)}${N}: `;
    if (!sms) return [`${name}à donner au secrétariat`];
    return showsEnding ? [name, { strong: maskedMobile(sms.mobileEnding) }] : [`${name}numéro connu`];
  });
  return { tag: '', title: 'Par SMS', body: [[`Un code est envoyé sur le mobile que nous connaissons${N}:`], ...each, [birthDates]] };
}

/** Why a family gets no letter, for the screen that shows who is left out. */
export const leftOutReasons: Record<LeftOutReason, string> = {
  covered: 'Famille déjà couverte',
  all_guardians_activated: 'Tous les responsables ont déjà activé leur compte',
};
