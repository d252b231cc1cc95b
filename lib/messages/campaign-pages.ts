import type { WaveChannel } from '@/lib/domain/campaign/channel';
import type { Audience, AudienceRole, WaveStatus } from '@/lib/domain/campaign/types';
import type { DeliveryStatus } from '@/lib/domain/delivery/types';
import type { Day } from '@/lib/domain/directory/types';
import { formatCount, formatCountOf, formatDay, formatDayPlain, formatDaysAgo, joinWords } from './format';
import { fr } from './typeset';
import { countPeople } from './wave-sentences';

/** The same from what a form gives: a day and `17:30`. */
export function formatWallClock(on: Day, time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return fr`${formatDay(on)} à ${Number(hour)}${'\u00a0'}h${'\u00a0'}${minute}`;
}

export const WAVE_GOALS: Record<Audience['goal'], { name: string; hint: string }> = {
  one_per_family: {
    name: 'Au moins un compte par famille',
    hint: fr`On n'écrit plus à une famille dès qu'un responsable a activé son compte, pour chacun de ses enfants. À choisir pour commencer.`,
  },
  all_guardians: {
    name: 'Tous les responsables',
    hint: fr`On écrit à chaque responsable dont le compte n'est pas activé, même si l'autre parent l'a fait.`,
  },
};

/** How a wave reaches its people, for who chooses. */
export const WAVE_CHANNEL_NAMES: Record<WaveChannel, { name: string; hint: string }> = {
  email: {
    name: 'E-mail',
    hint: fr`Pour ceux qui ne viennent pas sur l'ENT. Chacun lit son nom et les prénoms de ses enfants.`,
  },
  ent_message: {
    name: fr`Message dans l'ENT`,
    hint: fr`Pour ceux qui viennent sur l'ENT sans avoir activé leur compte. Le même texte pour tous, sans nom ni lien personnel.`,
  },
};

export const WAVES_PAGE = {
  title: 'Vagues',
  lead: (drafts: number, scheduled: number) => {
    const parts = [
      ...(scheduled > 0 ? [formatCountOf(scheduled, 'vague programmée', 'vagues programmées')] : []),
      ...(drafts > 0 ? [formatCountOf(drafts, 'brouillon à confirmer', 'brouillons à confirmer')] : []),
    ];
    return parts.length > 0 ? `${joinWords(parts)}.` : fr`Aucune vague n'attend.`;
  },
  create: 'Préparer une vague',
  onlyPreparers: fr`La direction et le secrétariat préparent les vagues.`,
  notForYou: fr`Les vagues nomment des familles de tout l'établissement. La direction et le secrétariat les préparent ; le chef d'établissement les confirme.`,
  notForYouTitle: fr`Votre rôle n'ouvre pas cette page`,
  emptyTitle: 'Aucune vague pour le moment',
  empty: fr`Une vague est un e-mail ou un message dans l'ENT à celles et ceux qui n'ont pas encore de compte activé. Vous voyez qui le recevra, qui non et pourquoi, avant que quoi que ce soit ne parte.`,
  caption: fr`Vagues de l'établissement, la plus récente d'abord`,
  wave: 'Vague',
  status: 'État',
  audience: 'Destinataires',
  when: 'Départ',
  sent: 'Envoyés',
  excluded: 'Exclus',
  failed: 'Non remis',
  notYet: '–',
  toChoose: fr`À choisir`,
  proposedFor: (day: Day) => fr`Proposée par le plan pour le ${formatDayPlain(day)}`,
  draftedBy: (day: Day, name: string | null) =>
    name ? fr`brouillon de ${name}, ${formatDayPlain(day)}` : fr`brouillon du ${formatDayPlain(day)}`,
} as const;

export const WAVE_FORM = {
  newTitle: 'Préparer une vague',
  newLead: fr`Vous enregistrez d'abord un brouillon. Rien ne part avant que le chef d'établissement l'ait confirmé.`,
  editTitle: 'Modifier la vague',
  titleOf: (message: string, day: Day) => fr`${message} du ${formatDayPlain(day)}`,
  defaultTitle: (day: Day) => fr`Rappel EduConnect du ${formatDayPlain(day)}`,
  title: 'Nom de la vague',
  titleHint: fr`Pour la retrouver dans la liste ; les familles ne le voient pas.`,
  subject: 'Objet du message',
  body: 'Texte du message',
  bodyHint: fr`Une ligne vide sépare deux paragraphes. Palier ajoute la formule de politesse avec le nom de la personne, les prénoms de ses enfants, les étapes d'activation, le lien vers la page d'aide et celui pour ne plus recevoir de rappels. À la place de {ent} vient le nom de votre ENT.`,
  entBodyHint: fr`Une ligne vide sépare deux paragraphes. Palier ajoute la formule de politesse, les étapes d'activation et le lien vers la page d'aide ; dans l'ENT, le texte est le même pour tous. À la place de {ent} vient le nom de votre ENT.`,
  channel: 'Par quel moyen',
  pupilsInEnt: fr`Les élèves reçoivent ce message dans l'ENT.`,
  noRoster: fr`Aucun élève n'est encore importé : la vague n'écrirait à personne. Importez d'abord les fichiers SIECLE.`,
  saveNew: 'Enregistrer le brouillon',
  save: 'Enregistrer',
  back: 'Revenir sans enregistrer',
} as const;

export const WAVE_PAGE = {
  who: 'À qui',
  what: fr`Ce qu'ils recevront`,
  when: 'Quand',
  recipients: 'Destinataires',
  included: (count: number, of: AudienceRole) => fr`${countPeople(count, of)} à qui écrire`,
  includedNames: 'Voir à qui le message est destiné',
  decidedAgain: fr`La liste est établie de nouveau à la minute de l'envoi : qui aura activé son compte d'ici là ne recevra rien.`,
  accountsOn: (day: Day, todayOn: Day) =>
    fr`Comptes connus au ${formatDay(day)} (${formatDaysAgo(day, todayOn)}).`,
  accountsOld: fr`Cette liste EduConnect a plus de deux semaines. Importez la liste du jour avant d'écrire : on évite ainsi de relancer des familles qui ont activé depuis.`,
  accountsUnknown: fr`Aucune liste EduConnect des responsables n'a été importée : personne ne sait qui a déjà activé. Importez-la avant d'écrire.`,
  importLists: 'Importer des listes',
  childOf: (names: readonly string[], classes: readonly string[]) =>
    fr`${joinWords(names)} (${joinWords(classes)})`,
  subject: 'Objet',
  entFrameNote: fr`Comme l'ENT l'affiche, le même pour tous. Les liens de cet aperçu sont inactifs.`,
  frameNote: fr`Exemple rempli pour la première personne de la liste. Les liens de cet aperçu sont inactifs.`,
  sendTest: fr`M'envoyer un essai`,
  testNote: fr`À votre adresse seulement, avec une famille inventée.`,
  edit: 'Modifier',
  sentMessage: 'Le message',
  again: 'Repartir de celle-ci',
  againNote: fr`Un nouveau brouillon, avec les mêmes destinataires et le même texte.`,
  cancel: 'Annuler cette vague',
  cancelDraft: 'Abandonner ce brouillon',
  cancelReminders: 'Annuler les rappels qui suivent',
  cancelText: (status: WaveStatus) =>
    status === 'sending' || status === 'paused'
      ? fr`Ce qui est parti ne peut pas être repris. Les personnes qui attendent encore ne recevront rien. Une vague annulée ne repart pas, mais son texte pourra servir à une autre.`
      : status === 'sent'
        ? fr`Ce qui est parti ne peut pas être repris. Les rappels qui suivent ne partiront pas.`
        : fr`Rien ne partira, ni elle ni ses rappels. Une vague annulée ne repart pas, mais son texte pourra servir à une autre.`,
  cancelConfirm: fr`Oui, annuler`,
  paused: fr`La vague est en pause : plus personne ne reçoit le message. Reprenez l'envoi ou annulez-le, ci-dessous.`,
  pausedForNobody: fr`La vague est en pause, et il n'y a plus personne à joindre : le compte est activé, ou la personne ne doit plus recevoir de rappel. Terminez-la, ci-dessous.`,
  refresh: 'Actualiser',
  progress: (settled: number, all: number) =>
    fr`Envoi en cours : ${formatCount(settled)} sur ${formatCountOf(all, 'personne traitée', 'personnes traitées')}`,
  waitingProgress: (settled: number, all: number) =>
    fr`En attente : ${formatCount(settled)} sur ${formatCountOf(all, 'personne traitée', 'personnes traitées')}`,
  starting: fr`La vague part dans un instant : la liste des destinataires est établie à ce moment.`,
  late: fr`La vague n'est pas encore partie : le service des envois a du retard. Rien n'est perdu, elle part d'elle-même. Si cela dure, vérifiez que le service des envois tourne.`,
  refreshing: fr`Cette page s'actualise d'elle-même.`,
} as const;

export const WHEN_FORM = {
  legend: 'Départ',
  planned: 'À une date et une heure',
  now: 'Dès maintenant',
  day: 'Jour',
  time: fr`Heure de l'établissement`,
  quiet: fr`Les familles ne reçoivent rien entre 20 h et 7 h, ni le dimanche, ni les jours fériés, ni pendant les vacances de l'établissement.`,
  force: fr`Envoyer même à un moment de repos`,
  forceHint: fr`En cas d'urgence seulement : la nuit, le dimanche, un jour férié ou pendant les vacances.`,
  until: fr`Étaler l'envoi jusqu'à`,
  untilHint: fr`Les messages partent régulièrement jusqu'à cette heure, le même jour : le secrétariat n'est pas appelé par tous à la fois.`,
  urgent: 'Un cas urgent',
  next: fr`Vérifier avant l'envoi`,
  onlyPrincipal: fr`Le chef d'établissement confirme les envois. Prévenez-le que le brouillon est prêt.`,
  confirm: fr`Confirmer l'envoi`,
} as const;

export const CONFIRM_PAGE = {
  title: fr`Confirmer l'envoi ?`,
  now: 'dès maintenant',
  facts: {
    subject: 'Objet',
    audience: 'Destinataires',
    goal: 'But',
    when: 'Départ',
    until: fr`Étalé jusqu'à`,
    reminders: 'Rappels',
    holdBack: 'Gardées pour comparer',
  },
  reminders: (days: readonly number[]) =>
    fr`${joinWords(days.map(String))} jours de classe après, à qui n'a pas activé`,
  holdBack: (percent: number, days: number) =>
    fr`${percent} % des familles, pendant ${formatCountOf(days, 'jour de classe', 'jours de classe')}`,
  forced: fr`Vous avez demandé l'envoi même à un moment de repos (nuit, dimanche, jour férié, vacances).`,
  undo: fr`Vous pourrez annuler la vague jusqu'à son départ ; ce qui est parti ne peut pas être repris.`,
  confirm: (count: number) => fr`Confirmer l'envoi à ${formatCountOf(count, 'personne', 'personnes')}`,
  confirmNone: fr`Confirmer quand même`,
  message: fr`Voir le message`,
  back: 'Revenir au brouillon',
} as const;

export const RECIPIENTS_TABLE = {
  caption: fr`Destinataires de la vague et ce qu'il en est`,
  person: 'Personne',
  outcome: 'État',
  reason: 'Raison',
  at: 'Quand',
  all: 'Tous',
  filters: 'Filtrer les destinataires',
  byReason: 'Par raison',
  empty: 'Personne dans cette liste.',
  failedCount: (reason: string, count: number) =>
    fr`${formatCountOf(count, 'message non remis', 'messages non remis')} : ${reason}`,
} as const satisfies Record<string, unknown>;

/** Words of a filter of the recipients' table. */
export const OUTCOME_TABS: Record<DeliveryStatus, string> = {
  sent: 'Envoyés',
  pending: 'En attente',
  excluded: 'Exclus',
  failed: 'Non remis',
};
