import type { EmptyReason } from '@/lib/domain/campaign/explain-empty';
import type {
  AudienceChannel,
  AudienceRole,
  ChipReason,
  EarlierOutcome,
  Finding,
} from '@/lib/domain/campaign/types';
import type { ContactLimits } from '@/lib/domain/delivery/contact-pressure';
import { formatCountOf, formatMoment } from './format';
import { fr } from './typeset';

/** Labels of the chips that a rule is made of. */
export const AUDIENCE_FORM = {
  title: 'À qui',
  role: 'Rôle',
  levels: 'Niveaux',
  levelsHint: fr`Aucun niveau coché : tous les niveaux.`,
  level: (level: string, count: number) =>
    fr`${level} (${formatCountOf(count, 'responsable', 'responsables')})`,
  classesSummary: 'Limiter à certaines classes',
  classes: 'Seulement ces classes',
  classesHint: fr`Aucune classe cochée : toutes les classes des niveaux ci-dessus. Une classe d'un niveau non coché n'ajoute personne.`,
  excludedSummary: 'Laisser des classes de côté',
  excluded: 'Sauf ces classes',
  excludedHint: fr`Un responsable qui a aussi un enfant dans une autre classe retenue reste destinataire.`,
  goneClass: (code: string) => fr`${code} (n'existe plus)`,
  goal: 'But de la vague',
  cells: fr`Situation : compte et ENT`,
  cellsHint: fr`Aucune case cochée : toutes les situations. Un rappel ne part jamais vers un compte activé.`,
  family: 'Famille',
  families: { any: 'Toutes', not_covered: 'Pas encore couverte', covered: 'Déjà couverte' },
  findingsSummary: fr`Défauts d'adresse ou de numéro`,
  findings: fr`Avec l'un de ces défauts`,
  contactSummary: 'Dernier message reçu',
  contactChannel: fr`Sans message par`,
  contactDays: fr`Depuis combien de jours`,
  contactDaysHint: fr`Vide : qui n'en a encore jamais reçu. Compte les vagues, les lettres, les papiers remis, les messages dans l'ENT et les appels aboutis que Palier connaît.`,
  noContact: 'Sans condition',
  languagesSummary: 'Langue de la famille',
  languages: fr`Dont la langue est`,
  unknownLanguage: fr`Langue pas notée`,
  earlierSummary: fr`Suite d'une vague précédente`,
  earlierWave: 'Vague',
  noWave: 'Sans condition',
  earlierOutcomes: fr`Qui`,
  earlierHint: fr`Palier sait à qui la vague est partie et quelles adresses ont été refusées. Il ne sait pas qui a lu ou répondu : les réponses arrivent dans la boîte de l'établissement.`,
  noEarlier: fr`Aucune vague n'est encore partie.`,
  lockedOutSummary: fr`Bascule : ancien identifiant`,
  lockedOut: fr`Seulement qui serait bloqué à la bascule`,
  lockedOutHint: fr`Sans compte activé, et dernière connexion à l'ENT par l'ancien identifiant. La liste est refaite à la minute de l'envoi. Pour n'oublier personne, choisissez le but « Tous les responsables ».`,
  segments: 'Partir d’un segment',
  segmentsHint: fr`Ses critères remplacent ceux ci-dessous ; le texte de la vague ne change pas. La vague garde ensuite ses propres critères.`,
  noSegment: 'Choisir…',
  apply: 'Reprendre ses critères',
  keep: 'Garder ces critères comme segment',
  keepName: 'Nom du segment',
  keepAction: 'Enregistrer le segment',
  kept: (name: string) => fr`Le segment « ${name} » est enregistré. La vague, elle, ne l'est pas encore.`,
  undo: 'Annuler le dernier changement',
  preview: 'Voir qui est concerné',
  live: fr`Se met à jour à chaque changement.`,
  busy: 'Calcul en cours…',
  stale: fr`Le compte n'a pas pu être mis à jour : vérifiez votre connexion. Vos critères sont encore là.`,
  more: (count: number) => fr`et ${formatCountOf(count, 'autre', 'autres')}`,
  sample: 'Par exemple',
} as const;

export const ROLE_NAMES: Record<AudienceRole, string> = {
  guardians: 'Responsables légaux',
  pupils: 'Élèves',
  adult_pupils: 'Élèves majeurs',
};

export const FINDING_NAMES: Record<Finding, string> = {
  no_email: fr`Sans adresse e-mail`,
  malformed_email: fr`Adresse e-mail mal écrite`,
  shared_email: fr`Adresse e-mail partagée avec un autre responsable`,
  bounced_email: fr`Adresse e-mail refusée par son serveur`,
  no_mobile: 'Sans numéro de mobile',
  malformed_mobile: 'Numéro de mobile mal écrit',
  wrong_number: fr`Faux numéro, d'après un appel`,
};

export const CHANNEL_NAMES: Record<AudienceChannel | 'any', string> = {
  any: 'Tout contact',
  email: 'E-mail',
  letter: 'Lettre',
  handed_out: 'Papier remis en main propre',
  ent_message: fr`Message dans l'ENT`,
  phone: 'Appel',
  meeting: 'Rencontre',
};

export const OUTCOME_NAMES: Record<EarlierOutcome, string> = {
  received: fr`l'ont reçue`,
  bounced: fr`ont une adresse qui a été refusée`,
  failed: fr`n'ont pas pu la recevoir`,
  not_sent: fr`ne devaient pas la recevoir`,
};

/** The kinds of chip, as an explanation names them. */
const CHIP_NAMES: Record<ChipReason, string> = {
  other_cell: fr`situation (compte et ENT)`,
  other_family: 'famille',
  no_finding: fr`défauts d'adresse ou de numéro`,
  recent_contact: 'dernier message reçu',
  other_language: 'langue',
  other_outcome: fr`suite d'une vague précédente`,
  not_locked_out: fr`blocage à la bascule`,
};

/** Why nobody is left, and what would change it. */
export function describeEmpty(empty: EmptyReason, role: AudienceRole = 'guardians'): string {
  switch (empty.kind) {
    case 'unreadable':
      return fr`Personne : ces critères ont été enregistrés par une autre version de Palier. Choisissez-les de nouveau.`;
    case 'no_class':
      return fr`Personne : aucune classe ne répond à la fois aux niveaux et aux classes choisis. Décochez les uns ou les autres.`;
    case 'nobody_there':
      return fr`Personne : ces classes n'ont aucun destinataire de ce rôle.`;
    case 'protected':
      return fr`Personne : tous ont activé leur compte, ou leur famille est déjà couverte. Un rappel ne leur est jamais envoyé.`;
    case 'no_way':
      return fr`Personne : aucune de celles et ceux qui restent n'a d'adresse à laquelle écrire. Un courrier ou un appel reste possible.`;
    case 'chip': {
      const left =
        empty.before === 1
          ? 'la seule personne qui restait'
          : fr`les ${formatCountOf(empty.before, 'personne', 'personnes')} qui restaient`;
      // How many would be written to is a question of e-mails, which pupils get none of.
      const without =
        role !== 'guardians'
          ? ''
          : empty.without > 0
            ? fr` Sans lui, ${formatCountOf(empty.without, 'personne recevrait', 'personnes recevraient')} le message.`
            : fr` Même sans lui, il ne resterait personne à qui écrire.`;
      return fr`Personne : le critère « ${CHIP_NAMES[empty.reason]} » écarte ${left}.${without}`;
    }
  }
}

/** Who gets the message later than the others, said before anybody confirms. */
export function describePressure(
  {
    limits,
    waiting,
    without,
  }: {
    limits: ContactLimits;
    waiting: { count: number; firstAt: Date; lastAt: Date } | null;
    without: number;
  },
  timeZone: string,
): string[] {
  const momentOf = (at: Date) => formatMoment(at, timeZone);
  const why = fr`il y a moins de ${limits.hours}${'\u00a0'}h, ou déjà ${limits.perFortnight} en quatorze jours`;
  return [
    ...(waiting
      ? [
          fr`${formatCountOf(waiting.count, 'personne a reçu', 'personnes ont reçu')} un message ${why} : ${waiting.count > 1 ? 'elles recevront' : 'elle recevra'} celui-ci à partir du ${momentOf(waiting.firstAt)}${momentOf(waiting.lastAt) === momentOf(waiting.firstAt) ? '' : fr`, la dernière le ${momentOf(waiting.lastAt)}`}.`,
        ]
      : []),
    ...(without > 0
      ? [
          fr`${formatCountOf(without, 'personne a reçu', 'personnes ont reçu')} trop de messages récemment et ${without > 1 ? 'devraient' : 'devrait'} attendre plus d'une semaine : la vague se terminera sans ${without > 1 ? 'elles' : 'elle'}.`,
        ]
      : []),
  ];
}

/** A rule asks who connects to the ENT, and nobody knows. */
export const CONNECTIONS_UNKNOWN = fr`Aucune liste de l'ENT n'a été importée : Palier ne sait pas qui s'y connecte, et compte tout le monde comme absent de l'ENT.`;
