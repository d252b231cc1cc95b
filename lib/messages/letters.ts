import type {
  ActivationRoute,
  Civility,
  FamilyLetter,
  LetterRecipient,
  LetterSchool,
  LettersProblem,
} from '@/lib/domain/materials/types';
import { formatCount, NO_BREAK_SPACE } from './format';
import { fr } from './typeset';

/** A piece of a sentence; `strong` carries weight, in print and on screen. */
export type Run = string | { strong: string };
export type Sentence = Run[];

/** One route: its title, and what is to be done, a line each. */
export type RouteCard = { tag: string; title: string; body: Sentence[] };

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
export const maskedMobile = (ending: string): string => ['••', '••', '••', '••', ending].join(NO_BREAK_SPACE);

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
  byHand: 'À remettre en main propre',
  pupilInClass: (name: string, classCode: string) => `${name}${NO_BREAK_SPACE}· ${classCode}`,
  bookmark: (classCode: string, name: string) => `${classCode} · ${name}`,
  childrenIntro: (count: number) =>
    count === 1
      ? fr`Votre enfant est élève de notre établissement :`
      : fr`Vos enfants sont élèves de notre établissement :`,
  why: (entName: string): Sentence => [
    `Pour suivre la scolarité sur l’espace numérique de travail${entName === '' || entName === 'ENT' ? '' : ` (${entName})`}, vous vous connectez désormais avec `,
    { strong: 'EduConnect' },
    ', le compte de l’Éducation nationale. L’ancien identifiant fermera plus tard. Un seul compte vaut pour tous vos enfants, quel que soit leur établissement, et chaque responsable légal a le sien. L’activation prend environ cinq minutes. Si vous l’avez déjà faite, ne tenez pas compte de ce courrier.',
  ],
  routesHeading: 'Deux voies pour activer votre compte',
  franceConnect: {
    tag: 'Le plus simple',
    title: 'Avec FranceConnect',
    body: [
      [
        fr`Servez-vous d’un compte que vous avez déjà : impots.gouv.fr, ameli.fr, La Poste… Aucun nouvel identifiant à retenir.`,
      ],
    ],
  } as RouteCard,
  lastResort: [
    fr`Aucune des deux ne convient ? En dernier recours, le secrétariat peut vous remettre un identifiant et un mot de passe provisoires, valables trois mois.`,
  ] as Sentence,
  stepsHeading: 'Les quatre étapes',
  steps: (anyMobile: boolean): Sentence[] => [
    [{ strong: STEP_TITLES[0] }, fr` : tapez l’adresse vous-même, puis choisissez « Responsable d’élève ».`],
    [
      { strong: STEP_TITLES[1] },
      anyMobile
        ? fr` : « S’identifier avec FranceConnect », ou « Je n’ai pas de compte » pour le SMS.`
        : fr` : « S’identifier avec FranceConnect », ou « Je n’ai pas de compte » une fois votre mobile enregistré par le secrétariat.`,
    ],
    [
      { strong: STEP_TITLES[2] },
      fr` : il en manque un, ou l’un n’est pas le vôtre ? Prévenez l’établissement.`,
    ],
    [{ strong: STEP_TITLES[3] }, fr` : cliquez sur le lien reçu. Entrez ensuite sur l’ENT avec EduConnect.`],
  ],
  helpHeading: fr`Besoin d’aide ?`,
  schoolContact: (school: LetterSchool): Sentence | null =>
    contactLine('L’établissement', school.phone, school.email),
  assistanceContact: (phone: string, email: string): Sentence | null =>
    contactLine('L’assistance nationale', phone, email),
  helpPage: (address: string): Sentence => [{ strong: 'La page d’aide' }, fr` : ${address}`],
  warning: [
    fr`Votre mot de passe et les codes reçus par SMS sont personnels : l’établissement ne vous les demandera jamais.`,
  ] as Sentence,
  qrAlt: (url: string) => fr`Code QR menant à la page d’aide de l’établissement : ${url}`,
  qrCaption: 'La page d’aide',
  closing: 'Bien cordialement,',
  signature: 'La direction de l’établissement',
  notice: (school: LetterSchool) => {
    const contact = school.email === '' ? '' : fr` : ${school.email}`;
    return `Vos données. L’établissement, responsable du traitement, vous écrit dans le cadre de sa mission de service public. Vos nom, adresse et numéro de mobile et la classe de vos enfants viennent de sa base élèves (SIECLE). Vous pouvez les consulter, les faire corriger, ou vous opposer à ces rappels, en écrivant à l’établissement, à l’attention du délégué à la protection des données${contact}.`;
  },
  pageLabel: 'Page {page} sur {total}',
};

function contactLine(who: string, phone: string, email: string): Sentence | null {
  const ways = [phone.replaceAll(' ', NO_BREAK_SPACE), email].filter((way) => way !== '');
  return ways.length === 0 ? null : [{ strong: who }, fr` : ${ways.join(' · ')}`];
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
          fr`L’établissement ne connaît ${unknown} au secrétariat : l’inscription par SMS s’ouvre dès le lendemain.`,
        ],
      ],
    };
  }
  const birthDates =
    letter.children.length === 1
      ? 'La date de naissance de votre enfant vous sera demandée.'
      : 'La date de naissance de chaque enfant vous sera demandée.';
  if (alone) {
    const body: Sentence = [
      'Un code est envoyé sur le mobile que nous connaissons, ',
      { strong: maskedMobile(known.mobileEnding) },
      `. ${birthDates}`,
    ];
    return { tag: '', title: 'Par SMS', body: [body] };
  }
  const showsEnding = letter.delivery.kind === 'post';
  const each = ways.map(({ person, sms }): Sentence => {
    const name = fr`${personName(person)} : `;
    if (!sms) return [`${name}à donner au secrétariat`];
    return showsEnding ? [name, { strong: maskedMobile(sms.mobileEnding) }] : [`${name}numéro connu`];
  });
  return {
    tag: '',
    title: 'Par SMS',
    body: [[fr`Un code est envoyé sur votre mobile :`], ...each, [birthDates]],
  };
}

type Fill = Record<string, string | number>;

/** Why letters were not printed: what happened, what is kept, what to do. */
export const lettersProblems: Record<LettersProblem, (detail: Fill) => string> = {
  no_letters: () =>
    fr`Aucune lettre à imprimer : toutes les familles concernées ont un compte activé pour chaque enfant.`,
  too_many_letters: ({ count = 0, max = 0 }) =>
    fr`${formatCount(Number(count))} lettres, c’est trop pour un seul fichier (${formatCount(Number(max))} au plus). Rien n’a été imprimé : faites un fichier par classe.`,
  missing_glyph: ({ texts = '', bookmark = '' }) =>
    fr`La lettre « ${bookmark} » contient un caractère qui ne peut pas être imprimé : ${texts}. Rien n’a été imprimé : corrigez le nom ou l’adresse dans SIECLE, importez de nouveau, puis recommencez.`,
  render_timeout: () =>
    fr`L’impression a été arrêtée parce qu’elle durait trop longtemps. Rien n’a été perdu : recommencez, ou faites un fichier par classe.`,
  render_stopped: () =>
    fr`L’impression s’est interrompue, sans doute par manque de mémoire. Rien n’a été perdu : recommencez, ou faites un fichier par classe.`,
};
