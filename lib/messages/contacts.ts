import type { Channel } from '@/lib/domain/adoption/recommend-channel';
import type { Day } from '@/lib/domain/directory/types';
import type { ContactEvent, TimelineEvent } from '@/lib/domain/tracking/build-timeline';
import {
  type AttendanceMark,
  CALL_AGAIN_WITHIN_DAYS,
  type CallOutcome,
  type ContactChannel,
  type ContactKind,
  NOTE_MAX_LENGTH,
  type RecordedKind,
} from '@/lib/domain/tracking/contact';
import type { PlannedContact } from '@/lib/domain/tracking/planned-contact';
import { tellTicketStep } from './assistance';
import { deliveryStatuses, exclusionReasons } from './campaign';
import { describeFailure } from './failures';
import { formatCountOf, formatDayPlain, formatDayShort, formatDaysAgo } from './format';
import { MEETING_KIND_NAMES } from './help-desk';
import { fileKindNames } from './import';
import { ACTION_KIND_NAMES, describeLevels, PLAN_ROLE_NAMES } from './planning';
import { describePrinted } from './print-runs';
import { fr, SEMICOLON } from './typeset';
import { ACCOUNT_STATE_NAMES } from './ui-adoption';

/** What a mark is called on the button that makes it. */
export const MARKS: Record<RecordedKind | CallOutcome | AttendanceMark, string> = {
  handed_out: 'Remis',
  ent_message: 'Message ENT',
  phone: 'Appelé',
  no_answer: 'Sans réponse',
  wrong_number: 'Faux numéro',
  refused: 'Refuse',
  invited: 'Invité',
  meeting: 'Rencontré',
  note: 'Noter',
};

/** What each mark means: the help beside the buttons. */
export const MARK_MEANINGS: Record<ContactKind, string> = {
  letter: fr`Lettre : elle a été imprimée d'ici. La marque se pose d'elle-même à l'impression ; annulez-la si la lettre n'est pas partie.`,
  handed_out: fr`Remis : un papier (lettre, flyer, code) a été donné en main propre, au responsable ou à l'élève.`,
  ent_message: fr`Message ENT : vous lui avez écrit dans la messagerie de l'ENT. Une vague dans l'ENT pose cette marque d'elle-même : ne la notez que pour un message écrit à part.`,
  phone: fr`Appelé : quelqu'un a répondu, et vous avez pu parler d'EduConnect.`,
  no_answer: fr`Sans réponse : personne n'a décroché. L'essai compte : la famille attend une semaine avant de remonter dans la liste.`,
  wrong_number: fr`Faux numéro : quelqu'un d'autre a répondu, ou le numéro n'existe pas. Il n'est plus proposé à l'appel, et le secrétariat le trouve dans « Adresses et numéros à corriger » jusqu'à ce que SIECLE en donne un autre.`,
  refused: fr`Refuse : la personne ne veut plus être relancée. C'est une opposition : son numéro n'est plus appelé, et plus aucun rappel ne lui est écrit, par e-mail ni dans l'ENT.`,
  invited: fr`Invité : la famille a été prévenue d'une réunion ou d'un atelier.`,
  meeting: fr`Rencontré : vous l'avez vue à l'établissement, ou à une réunion.`,
  note: fr`Note : une chose à savoir pour les collègues ; ce n'est pas un contact. Rien de sensible : ni santé, ni situation sociale, ni mot de passe.`,
};

/** The last contact, as it stands in a list, before its day. */
const DONE: Record<ContactChannel, string> = {
  letter: 'lettre imprimée',
  handed_out: 'remis en main propre',
  ent_message: fr`message dans l'ENT`,
  phone: 'appel',
  no_answer: 'appel sans réponse',
  refused: 'refus au téléphone',
  invited: 'invitation',
  meeting: 'rencontre',
  email: 'e-mail',
};

/** "appel, hier", with the date itself for the hover and for what is printed. */
export const describeLastContact = (
  { channel, on }: { channel: ContactChannel; on: Day },
  todayOn: Day,
): { text: string; day: string } => ({
  text: `${DONE[channel]}, ${formatDaysAgo(on, todayOn)}`,
  day: formatDayPlain(on),
});

/** "lettre imprimée le 12/10/2026": for tables that leave the product. */
export const tellLastContact = ({ channel, on }: { channel: ContactChannel; on: Day }): string =>
  `${DONE[channel]} le ${formatDayShort(on)}`;

/** "vague « Rappel », demain", "appels, dans 12 jours". */
export const describeNext = (planned: PlannedContact, todayOn: Day): { text: string; day: string } => ({
  text: fr`${planned.kind === 'wave' ? fr`vague « ${planned.title} »` : planned.title}, ${formatDaysAgo(planned.on, todayOn)}`,
  day: formatDayPlain(planned.on),
});

export const tellNext = (planned: PlannedContact): string =>
  fr`${planned.kind === 'wave' ? fr`vague « ${planned.title} »` : planned.title} le ${formatDayShort(planned.on)}`;

/** What is to come, on a page that has room: who does it, and what it is. */
export const describePlanned = (planned: PlannedContact): string =>
  planned.kind === 'wave'
    ? fr`Vague « ${planned.title} » : elle écrirait à un responsable au moins de cette famille.`
    : fr`${ACTION_KIND_NAMES[planned.actionKind]} : ${planned.title} (${PLAN_ROLE_NAMES[planned.role]})`;

export const describePhase = ({
  title,
  startsOn,
  endsOn,
  levels,
}: {
  title: string;
  startsOn: Day;
  endsOn: Day;
  levels: Parameters<typeof describeLevels>[0];
}): string =>
  fr`Phase « ${title} », ${describeLevels(levels)} : du ${formatDayPlain(startsOn)} au ${formatDayPlain(endsOn)}.`;

/** The way to a family, as the name of a group of families. */
export const CHANNEL_NAMES: Record<Channel, string> = {
  ent_message: fr`Message dans l'ENT`,
  email: 'E-mail',
  letter: 'Lettre',
  phone: 'Appel',
  meeting: 'Rencontre',
};

/** What to do next for one family, and why this way. */
export const NEXT_STEPS: Record<Channel, string> = {
  ent_message: fr`Un message dans l'ENT : un responsable au moins s'y connecte, sans EduConnect.`,
  email: fr`Un e-mail : aucun responsable ne vient dans l'ENT, une adresse est connue.`,
  letter: fr`Une lettre : aucun responsable ne vient dans l'ENT ni n'a d'adresse e-mail, une adresse postale est connue.`,
  phone: fr`Un appel : seul un mobile est connu.`,
  meeting: fr`Une rencontre : SIECLE ne donne ni adresse ni numéro. Demandez-les par l'élève, puis faites corriger SIECLE.`,
};

/** How many families an act is on, in a sentence that ends there. */
const onFamilies = (families: number) => formatCountOf(families, 'famille', 'familles');

/** What the page says of an act just recorded. */
const RECORDED: Record<ContactKind, (families: number) => string> = {
  letter: (n) => fr`Lettres imprimées : la marque est posée sur ${onFamilies(n)}.`,
  handed_out: (n) => fr`Noté « remis en main propre » pour ${onFamilies(n)}.`,
  ent_message: (n) => fr`Noté « message ENT » pour ${onFamilies(n)}.`,
  phone: (n) => fr`Noté « appelé » pour ${onFamilies(n)}.`,
  no_answer: (n) => fr`Noté « sans réponse » pour ${onFamilies(n)}.`,
  wrong_number: (n) =>
    fr`Noté « faux numéro » pour ${onFamilies(n)} : il n'est plus proposé à l'appel, et le secrétariat le trouve parmi les numéros à corriger.`,
  refused: (n) =>
    fr`Noté « refuse » pour ${onFamilies(n)} : c'est une opposition, plus aucun rappel ne part vers cette personne.`,
  invited: (n) => fr`Noté « invité » pour ${onFamilies(n)}.`,
  meeting: (n) => fr`Noté « rencontré » pour ${onFamilies(n)}.`,
  note: (n) => fr`Note enregistrée pour ${onFamilies(n)}.`,
};

export const describeRecorded = ({ kind, families }: { kind: ContactKind; families: number }): string =>
  RECORDED[kind](families);

const ACT_NAMES: Record<ContactKind, string> = {
  letter: 'Lettre imprimée',
  handed_out: 'Remis en main propre',
  ent_message: fr`Message dans l'ENT`,
  phone: 'Appel',
  no_answer: 'Appel sans réponse',
  wrong_number: fr`Appel : faux numéro`,
  refused: fr`Appel : ne veut plus être relancé`,
  invited: 'Invitation',
  meeting: 'Rencontre',
  note: 'Note',
};

/** "Appel : 3 familles, par Claire Vasseur". */
export const describeAct = ({
  kind,
  families,
  recordedByName,
}: {
  kind: ContactKind;
  families: number;
  recordedByName: string | null;
}): string =>
  fr`${ACT_NAMES[kind]} : ${onFamilies(families)}${recordedByName ? `, par ${recordedByName}` : ''}`;

function tellAct({ kind, run, meeting, callAgainOn }: ContactEvent): string {
  const name = ACT_NAMES[kind];
  if (run) return fr`${name} : ${describePrinted(run.title, run.languages)}`;
  if (meeting) return fr`${name} : ${MEETING_KIND_NAMES[meeting].toLowerCase()}`;
  return callAgainOn ? fr`${name} ; à rappeler le ${formatDayPlain(callAgainOn)}` : name;
}

/** A line of the timeline: what happened; who it is about and who did it stand beside it. */
export function describeTimelineEvent(event: TimelineEvent): string {
  switch (event.type) {
    case 'contact':
      return tellAct(event);
    case 'ticket':
      return tellTicketStep(event);
    case 'files':
      return fr`Fichiers importés : ${event.kinds.map((kind) => fileKindNames[kind]).join(SEMICOLON)}`;
    case 'connection':
      return event.which === 'first'
        ? fr`Première connexion connue à l'ENT depuis la rentrée`
        : fr`Dernière connexion connue à l'ENT`;
    case 'state': {
      if (event.state === 'gone') return fr`Le compte n'apparaît plus dans les listes`;
      const state = fr`Compte EduConnect : ${ACCOUNT_STATE_NAMES[event.state].toLowerCase()}`;
      return event.activatedOn && event.activatedOn !== event.on
        ? fr`${state} (le ${formatDayPlain(event.activatedOn)})`
        : state;
    }
    case 'wave': {
      const reason = event.exclusion
        ? exclusionReasons[event.exclusion]
        : event.failure && event.status !== 'sent'
          ? describeFailure(event.failure, event.channel)
          : '';
      return fr`${event.channel === 'ent_message' ? fr`Message ENT de la vague` : 'Vague'} « ${event.title} » : ${deliveryStatuses[event.status].toLowerCase()}${reason && ` (${reason})`}`;
    }
  }
}

export const CONTACTS = {
  undo: 'Annuler',
  openRun: 'Voir le tirage',
  undoAct: (what: string) => fr`Annuler : ${what}`,
  recent: 'Dernières marques',
  never: 'jamais',
  nothingPlanned: 'rien de prévu',
  lastContact: 'Dernier contact',
  next: 'Prochain prévu',
  commandLine: 'Palier',
  help: fr`Que veut dire chaque marque ?`,
  noteOnly: fr`Une note seulement (ce n'est pas un contact)`,
  noteLabel: 'Note pour les collègues',
  noteHint: fr`${NOTE_MAX_LENGTH} signes au plus. Elle s'efface avec les données de la famille, à la fin de l'année au plus tard.`,
} as const;

export type ContactProblemCode =
  | 'invalid_contact'
  | 'note_missing'
  | 'note_too_long'
  | 'people_not_yours'
  | 'act_taken'
  | 'call_again_past'
  | 'meeting_not_yet'
  | 'unknown_act'
  | 'unknown_family'
  | 'nobody_chosen';

/** Refusals of the verbs of contacts; `lib/messages/problems.ts` says them. */
export const contactProblems: Record<ContactProblemCode, (d: Record<string, string | number>) => string> = {
  invalid_contact: () =>
    fr`Rien n'est noté : choisissez ce qui a été fait, et au moins une personne (500 au plus).`,
  note_missing: () => fr`Rien n'est noté : écrivez la note, puis enregistrez de nouveau.`,
  note_too_long: (d) =>
    fr`Rien n'est noté : la note dépasse ${d.max ?? NOTE_MAX_LENGTH} signes. Raccourcissez-la, puis enregistrez de nouveau.`,
  people_not_yours: () =>
    fr`Rien n'est noté : une de ces personnes n'est pas, ou n'est plus, dans les classes qui vous sont confiées. Rechargez la page.`,
  call_again_past: (d) =>
    fr`Rien n'est noté : donnez un jour de rappel entre aujourd'hui et dans ${d.max ?? CALL_AGAIN_WITHIN_DAYS} jours.`,
  meeting_not_yet: () =>
    fr`Rien n'est noté : cette date n'est pas encore passée. Notez qui est invité ; les présences se cochent le jour même.`,
  act_taken: () => fr`Rien n'est noté de plus : cette page a déjà servi. Rechargez-la, puis recommencez.`,
  unknown_act: () => fr`Cette marque n'existe plus, ou n'est pas la vôtre : rien n'a été annulé.`,
  unknown_family: () =>
    fr`Rien n'est fait : une de ces familles n'est pas, ou n'est plus, dans les classes qui vous sont confiées. Rechargez la page.`,
  nobody_chosen: () => fr`Aucune famille n'est cochée : cochez-en une au moins, puis recommencez.`,
};
