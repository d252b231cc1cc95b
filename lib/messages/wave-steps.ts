import type { EffectCount } from '@/lib/domain/delivery/summarise-effect';
import type { DeliveryEventKind, WaitReason } from '@/lib/domain/delivery/types';
import { formatCount, formatCountOf, formatMoment } from './format';
import { fr } from './typeset';

const schoolDays = (count: number) => formatCountOf(count, 'jour de classe', 'jours de classe');

/** What can be done with a wave as it stands, and why not. */
export const WAVE_STEPS = {
  approve: 'Approuver sans fixer la date',
  approveNote: fr`Le texte et les destinataires ne changent plus ; le secrétariat choisira le moment.`,
  withdraw: 'Remettre en brouillon',
  withdrawNote: fr`Pour la modifier. Le chef d'établissement devra l'approuver de nouveau.`,
  pause: 'Mettre en pause',
  pauseNote: fr`Tout de suite : plus personne ne reçoit le message avant que vous ne repreniez.`,
  notLeftYet: fr`La vague n'est pas encore partie. Pour qu'elle ne parte pas, annulez-la.`,
  resume: fr`Reprendre l'envoi`,
  resumeNote: fr`Qui a activé son compte depuis ne recevra rien.`,
  finish: 'Terminer la vague',
  finishNote: fr`Ce qui est parti reste compté ; chacun est revu une dernière fois.`,
  resend: (count: number) => fr`Renvoyer ${formatCountOf(count, 'message non remis', 'messages non remis')}`,
  resendNote: fr`À ces personnes seulement, dans une vague à part. Les adresses refusées et les comptes activés depuis sont laissés de côté.`,
  resent: fr`Ces messages ont déjà été renvoyés, dans la vague indiquée ci-dessous.`,
  onlyPrincipal: fr`Le chef d'établissement approuve les envois. Prévenez-le que la vague est prête.`,
} as const;

/** The fields of a draft that most waves do without. */
export const WAVE_MORE = {
  reminders: 'Ajouter des rappels automatiques',
  remindersHint: fr`Jusqu'à trois, confirmés avec la vague. Ils vont à qui a reçu le message, et s'arrêtent d'eux-mêmes dès que le compte est activé, que la famille est couverte, que la personne s'oppose ou que son adresse est refusée.`,
  reminder: (number: number) => fr`Rappel ${number}`,
  afterDays: fr`Jours de classe après la vague`,
  subject: 'Objet',
  body: 'Texte',
  holdBack: fr`Garder une partie des familles pour comparer`,
  holdBackHint: fr`Des familles tirées au sort, dans chaque classe, reçoivent le même message plus tard : on voit alors ce que le message a changé. Elles ne perdent rien d'autre que ces quelques jours.`,
  percent: 'Part des familles, en % (50 au plus)',
  holdBackDays: 'Jours de classe plus tard',
} as const;

export const WAVE_SERIES = {
  title: 'Rappels',
  lead: fr`Ils partent d'eux-mêmes, à qui a reçu le message et n'a toujours pas activé. Annuler la vague les annule aussi.`,
  after: (days: number) => fr`${schoolDays(days)} après la vague`,
  follows: (days: number) =>
    fr`Ce rappel part ${schoolDays(days)} après une autre vague, à qui l'a reçue et n'a toujours pas activé.`,
  resends: fr`Un nouvel essai, pour ceux qu'une autre vague n'a pas pu joindre et pour eux seuls.`,
  seeBase: 'Voir cette vague',
} as const;

export const WAVE_SINCE = {
  title: fr`Ce qui s'est passé depuis`,
  lead: fr`Activations constatées après l'envoi. Elles ne sont pas toutes dues au message : pour le savoir, gardez une partie des familles pour comparer.`,
  comparedLead: fr`Les deux groupes ont été tirés au sort. Ce sont des nombres : dans un seul établissement, un écart de quelques activations peut être dû au hasard.`,
  caption: fr`Comptes activés après le message, par groupe`,
  group: 'Groupe',
  written: 'Ont reçu le message',
  heldBack: fr`Gardées pour comparer, avant de le recevoir`,
  within: (days: number) => fr`En ${days} jours`,
} as const;

/** "12 sur 150"; nothing is said of a time that is not up. */
export const describeEffect = (count: EffectCount): string =>
  count === null ? 'trop tôt' : fr`${formatCount(count.activated)} sur ${formatCount(count.followed)}`;

/** What is to be known of how a wave went, beside its counts. */
export function describeSince(report: {
  excluded: { pressure?: number };
  repeated: number;
  heldBack: number;
  events: Partial<Record<DeliveryEventKind, number>>;
}): string[] {
  const { repeated, heldBack, events, excluded } = report;
  return [
    ...(excluded.pressure
      ? [
          fr`La vague s'est terminée sans ${formatCountOf(excluded.pressure, 'personne qui attendait encore', 'personnes qui attendaient encore')} : elles avaient reçu trop d'autres messages.`,
        ]
      : []),
    ...(heldBack > 0
      ? [fr`${formatCountOf(heldBack, 'personne a été gardée', 'personnes ont été gardées')} pour comparer.`]
      : []),
    ...(repeated > 0
      ? [
          fr`${formatCountOf(repeated, 'message a peut-être été remis', 'messages ont peut-être été remis')} deux fois : le service des envois s'est arrêté pendant leur départ. Les deux exemplaires portent le même identifiant, et la plupart des messageries n'en montrent qu'un.`,
        ]
      : []),
    ...(events.bounced
      ? [
          fr`${formatCountOf(events.bounced, 'message est revenu', 'messages sont revenus')} après l'envoi : on n'écrit plus à ces adresses.`,
        ]
      : []),
    ...(events.complained
      ? [
          fr`${formatCountOf(events.complained, 'personne a signalé', 'personnes ont signalé')} le message comme indésirable : on ne leur écrit plus.`,
        ]
      : []),
  ];
}

const WAITS: Record<WaitReason, string> = {
  spread: fr`l'envoi est étalé`,
  held_back: fr`gardée pour comparer`,
  pressure: fr`a reçu un autre message récemment`,
  retry: fr`nouvel essai prévu`,
};

/** Why a message has not left and from when on it may: "a reçu un autre message récemment ; à partir du …". */
export const describeWait = (reason: WaitReason, dueAt: Date, timeZone: string): string =>
  fr`${WAITS[reason]} ; prévu ${formatMoment(dueAt, timeZone)}`;

/** How often a person is written to, and how fast: settings of the school. */
export const SENDING_LIMITS = {
  title: 'Envois',
  lead: fr`Ces limites valent pour toutes les vagues et tous les canaux : messages, lettres, papiers remis et appels.`,
  contactHours: fr`Heures entre deux messages à une même personne`,
  contactsPerFortnight: fr`Messages au plus en quatorze jours`,
  pace: fr`Cadence d'envoi`,
  paceHint: fr`Seulement si votre serveur de messagerie l'exige ; le relais académique demande souvent 60 messages en 60 secondes. Vide : aucune limite.`,
  count: 'Messages au plus',
  seconds: 'En autant de secondes',
  save: 'Enregistrer les limites',
  notAllowed: fr`La direction et le secrétariat modifient ces limites.`,
} as const;
