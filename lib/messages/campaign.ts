import type { ScheduleProblem } from '@/lib/domain/campaign/decide-schedule';
import type { ExclusionReason, WaveStatus } from '@/lib/domain/campaign/types';
import type { DeliveryStatus, FailureCode } from '@/lib/domain/delivery/types';
import { failureReasons } from './failures';
import { formatMoment } from './format';
import { nameIn } from './name-in';
import { fr } from './typeset';

/** Before the subject of a message that somebody sends to themselves. */
export const TEST_PREFIX = '[Essai] ';
/** … and of one that a rehearsal has put into the local mailbox. */
export const REHEARSAL_PREFIX = '[Répétition] ';

/** How a reminder that follows a wave is called, and a second try; cut so that the whole fits. */
export const reminderTitle = (title: string, number: number): string =>
  fr`${title.slice(0, 105)} – rappel ${number}`;
export const resendTitle = (title: string): string => fr`${title.slice(0, 105)} – nouvel essai`;

export const waveStatuses: Record<WaveStatus, string> = {
  draft: 'Brouillon',
  approved: 'Approuvée',
  scheduled: 'Programmée',
  sending: 'Envoi en cours',
  paused: 'En pause',
  sent: 'Envoyée',
  cancelled: 'Annulée',
};

/** A wave under way of which nothing leaves before a later moment: what is left waits. */
export const WAVE_WAITING = 'En attente';
/** A wave that somebody sends in the ENT by hand, from its minute on. */
export const WAVE_BY_HAND = fr`À la main dans l'ENT`;
export const describeWaitEnd = (at: Date, timeZone: string): string =>
  fr`jusqu'au ${formatMoment(at, timeZone)}`;

export const deliveryStatuses: Record<DeliveryStatus, string> = {
  pending: 'En attente',
  sent: 'Envoyé',
  excluded: 'Exclu',
  failed: 'Non remis',
};

/** Why somebody is not written to, as it stands in a list. */
export const exclusionReasons: Record<ExclusionReason, string> = {
  left: 'ne fait plus partie des destinataires (départ ou changement de classe)',
  activated: 'compte déjà activé',
  family_covered: 'famille déjà couverte',
  other_cell: fr`autre situation (compte, ENT) que celle qui est demandée`,
  other_family: fr`famille déjà couverte, ou pas encore, contrairement à ce qui est demandé`,
  no_finding: fr`sans le défaut d'adresse ou de numéro qui est demandé`,
  recent_contact: fr`a reçu un message plus récemment que demandé`,
  other_language: 'autre langue que celles qui sont demandées',
  other_outcome: fr`autre suite que celle qui est demandée à la vague précédente`,
  not_locked_out: fr`n'utilise plus l'ancien identifiant : la bascule ne bloque pas cette personne`,
  opted_out: fr`s'est opposé aux rappels`,
  bounced: fr`adresse refusée lors d'un envoi précédent`,
  no_address: 'sans adresse e-mail valide',
  no_ent_id: fr`sans identifiant dans l'ENT`,
  same_address: fr`même adresse qu'un autre responsable, qui reçoit le message`,
  pressure: fr`a reçu d'autres messages trop récemment, jusqu'à la fin de la vague`,
  cancelled: fr`vague annulée avant l'envoi`,
};

/** What can be done about it, and by whom; the others need nothing. */
export const exclusionHints: Partial<Record<ExclusionReason, string>> = {
  no_address: fr`Complétez ou corrigez l'adresse dans SIECLE, puis importez de nouveau l'export ; en attendant, imprimez un courrier.`,
  bounced: fr`Demandez une autre adresse à la famille et corrigez-la dans SIECLE : la nouvelle sera utilisée dès le prochain import.`,
  opted_out: fr`Ces personnes ne reçoivent plus de rappels par e-mail ni dans l'ENT : un courrier ou un échange reste possible.`,
  no_ent_id: fr`Déposez un export des comptes de l'ENT qui porte l'identifiant de chaque personne (colonne « Id » ou « Identifiant ENT ») ; en attendant, écrivez-leur par e-mail ou imprimez un courrier.`,
};

export type CampaignProblemCode =
  | ScheduleProblem
  | 'invalid_wave'
  | 'invalid_time'
  | 'unknown_wave'
  | 'wave_confirmed'
  | 'wave_not_draft'
  | 'wave_changed'
  | 'wave_edited'
  | 'invalid_audience'
  | 'unknown_audience_class'
  | 'unknown_earlier_wave'
  | 'audience_not_guardians'
  | 'message_for_guardians'
  | 'message_for_pupils'
  | 'unknown_segment'
  | 'invalid_segment_name'
  | 'segment_name_taken'
  | 'segment_edited'
  | 'wave_over'
  | 'message_faulty'
  | 'message_changed'
  | 'seed_invalid'
  | 'too_many_seeds'
  | 'seeds_by_mail'
  | 'reminder_locked'
  | 'wave_in_series'
  | 'wave_not_approved'
  | 'wave_not_sending'
  | 'wave_not_paused'
  | 'nothing_failed'
  | 'wave_not_over'
  | 'window_closed'
  | 'invalid_limits'
  | 'lift_reason_needed'
  | 'not_bounced'
  | 'invalid_event'
  | 'unsigned_notice'
  | 'unknown_message'
  | 'no_own_address'
  | 'mail_not_sent'
  | 'invalid_link'
  | 'invalid_address'
  | 'opposition_unknown';

const fields: Record<string, string> = {
  title: fr`le nom de la vague (120 caractères au plus)`,
  subject: fr`l'objet du message (une ligne, 150 caractères au plus)`,
  body: fr`le texte du message (5 000 caractères au plus)`,
  audience: 'les destinataires',
  templateId: 'le modèle',
  reminders: fr`les rappels (de 2 à 40 jours de classe après la vague, chacun après le précédent, avec un objet et un texte)`,
  holdBackPercent: fr`la part des familles gardée pour comparer (de 0 à 50 %)`,
  holdBackDays: fr`les jours de classe après lesquels elle reçoit le message (de 1 à 30)`,
};

const insist = fr`Choisissez un autre moment ou, en cas d'urgence, cochez « Envoyer même à un moment de repos ».`;

/** Refusals of the verbs of waves and of the opt-out link; `lib/messages/problems.ts` says them. */
export const campaignProblems: Record<CampaignProblemCode, (d: Record<string, string | number>) => string> = {
  invalid_wave: (d) =>
    fr`La vague n'est pas enregistrée : vérifiez ${nameIn(fields, d.field) ?? 'les champs'}.`,
  invalid_time: () =>
    fr`Ce moment n'est pas valable : indiquez une date et une heure, ou « dès maintenant ».`,
  in_past: () =>
    fr`Ce moment est passé : la vague reste un brouillon. Choisissez une heure à venir, ou « dès maintenant ».`,
  quiet_hours: () =>
    fr`Les familles ne reçoivent pas de message entre 20 h et 7 h : la vague reste un brouillon. ${insist}`,
  sunday: () =>
    fr`Les familles ne reçoivent pas de message le dimanche : la vague reste un brouillon. ${insist}`,
  public_holiday: () => fr`C'est un jour férié : la vague reste un brouillon. ${insist}`,
  school_holiday: () => fr`Ce sont les vacances scolaires : la vague reste un brouillon. ${insist}`,
  unknown_wave: () => fr`Cette vague n'existe pas, ou n'est pas de votre établissement.`,
  wave_confirmed: () =>
    fr`Cette vague est déjà confirmée : elle ne se modifie plus. Annulez-la, puis préparez-en une autre.`,
  wave_not_draft: () => fr`Cette vague n'est plus un brouillon : elle a déjà été confirmée ou annulée.`,
  wave_changed: () =>
    fr`Ce brouillon a été modifié pendant que vous le lisiez : rien n'est confirmé. Voici ce qu'il dit maintenant ; relisez-le, puis confirmez.`,
  message_faulty: () =>
    fr`Le message a un défaut à corriger avant son départ : rien n'est programmé. Il est dit sous « Ce qu'ils recevront » ; corrigez-le avec « Modifier le message ».`,
  message_changed: () =>
    fr`Le modèle de ce message a été changé pendant que vous écriviez : rien n'est enregistré. Copiez votre texte, puis ouvrez de nouveau la page.`,
  seed_invalid: () =>
    fr`L'une de ces adresses n'est pas complète : rien n'est enregistré. Écrivez-en une par ligne, par exemple « secretariat@college.fr ».`,
  too_many_seeds: (d) => fr`C'est trop d'adresses témoins : ${d.max ?? 5} au plus. Rien n'est enregistré.`,
  reminder_locked: () =>
    fr`La région a fixé le texte des rappels de ce message : la vague n'est pas enregistrée. Ouvrez de nouveau le brouillon : le texte de la région y est, et ne change pas.`,
  seeds_by_mail: () =>
    fr`Les adresses témoins sont pour les e-mails : rien n'est enregistré. Dans l'ENT, le message reste parmi ceux que le compte a envoyés.`,
  wave_edited: () =>
    fr`Quelqu'un d'autre a enregistré ce brouillon pendant que vous le modifiiez : rien n'est écrasé, et votre saisie est encore ci-dessous. Pour voir la sienne, ouvrez le brouillon dans un autre onglet ; pour garder la vôtre à sa place, enregistrez de nouveau.`,
  invalid_audience: () =>
    fr`Ces critères ne sont pas lisibles : rien n'a changé. Revenez au formulaire et choisissez-les de nouveau (500 classes et 400 jours au plus).`,
  unknown_audience_class: (d) =>
    Number(d.count) > 1
      ? fr`Ces classes n'existent pas, ou plus, dans votre établissement : ${d.classes ?? ''}. Retirez-les des critères.`
      : fr`La classe ${d.classes ?? ''} n'existe pas, ou plus, dans votre établissement. Retirez-la des critères.`,
  unknown_earlier_wave: () =>
    fr`La vague précédente que vous demandez n'existe pas, ou plus : choisissez-en une autre, ou retirez ce critère.`,
  audience_not_guardians: () =>
    fr`Un e-mail de rappel s'adresse aux responsables. Les élèves sont joints dans l'ENT : préparez une vague avec le modèle « Message aux élèves, dans l'ENT », ou choisissez « Responsables ».`,
  message_for_guardians: () =>
    fr`Ce message parle aux responsables, et les destinataires sont des élèves : préparez une vague avec le modèle « Message aux élèves, dans l'ENT ».`,
  message_for_pupils: () =>
    fr`Ce message parle aux élèves, et les destinataires sont des responsables : choisissez des élèves, ou préparez une vague avec un autre modèle.`,
  unknown_segment: () => fr`Ce segment n'existe pas, ou plus, dans votre établissement.`,
  invalid_segment_name: () => fr`Donnez au segment un nom de 80 caractères au plus.`,
  segment_name_taken: (d) =>
    fr`Un segment s'appelle déjà « ${d.name ?? ''} » : donnez à celui-ci un autre nom, ou modifiez l'autre.`,
  segment_edited: () =>
    fr`Quelqu'un d'autre a modifié ce segment pendant ce temps : rien n'est écrasé, et votre saisie est encore ci-dessous. Pour la garder à la place de la sienne, enregistrez de nouveau.`,
  wave_over: () => fr`Cette vague est terminée : il n'y a plus rien à arrêter.`,
  wave_in_series: () => fr`Ce rappel suit une autre vague : il est approuvé, programmé et modifié avec elle.`,
  wave_not_approved: () => fr`Cette vague n'est pas, ou n'est plus, approuvée : il n'y a rien à retirer.`,
  wave_not_sending: () =>
    fr`Cette vague n'est pas en cours d'envoi : il n'y a rien à mettre en pause. Avant son départ, elle peut être annulée.`,
  wave_not_paused: () => fr`Cette vague n'est pas en pause : rien n'a changé.`,
  nothing_failed: () => fr`Tous les messages de cette vague ont été remis : il n'y a rien à renvoyer.`,
  wave_not_over: () =>
    fr`Cette vague n'est pas terminée, ou ses messages non remis ont déjà été renvoyés : rien n'a été programmé.`,
  lift_reason_needed: () =>
    fr`Choisissez le motif pour lequel cette adresse est de nouveau employée : rien n'a changé.`,
  not_bounced: () =>
    fr`Cette adresse n'est pas, ou n'est plus, refusée : elle a été levée, ou SIECLE en a donné une autre.`,
  unsigned_notice: () =>
    fr`Cet avis n'est pas signé par le service d'envoi, ou il est trop ancien : rien n'a changé.`,
  invalid_event: () => fr`Cet avis d'un service d'envoi n'est pas lisible : rien n'a changé.`,
  unknown_message: () => fr`Cet avis parle d'un message que Palier n'a pas envoyé : rien n'a changé.`,
  invalid_limits: () =>
    fr`Les limites ne sont pas enregistrées : de 24 à 336 heures, de 1 à 7 messages, et pour la cadence les deux nombres ou aucun.`,
  window_closed: () =>
    fr`L'envoi doit finir le jour même, après son départ et avant 20 h : la vague n'est pas programmée. Choisissez une autre heure de fin.`,
  no_own_address: () => fr`Votre compte n'a pas d'adresse e-mail valide : l'essai n'est pas parti.`,
  mail_not_sent: (d) =>
    fr`L'essai n'est pas parti : ${failureReasons[d.failure as FailureCode] ?? fr`le serveur d'envoi l'a refusé`}. Rien d'autre n'a été envoyé.`,
  invalid_address: () =>
    fr`Ce n'est ni une adresse e-mail ni un numéro complets : rien n'a changé. Vérifiez, par exemple « prenom.nom@exemple.fr » ou « 06 12 34 56 78 ».`,
  opposition_unknown: () =>
    fr`Aucune opposition n'est notée pour cette adresse ou cette personne : rien n'a changé. Vérifiez que l'adresse est bien celle qui a reçu le message ; une faute de frappe suffit à ne pas la reconnaître.`,
  invalid_link: () =>
    fr`Ce lien n'est pas complet ou ne vient pas de nous : rien n'a changé. Ouvrez-le de nouveau depuis le message, ou écrivez à l'établissement.`,
};
