import type { Day, Level } from '@/lib/domain/directory/types';
import type { CohortOutcome } from '@/lib/domain/planning/switch-over/outcome';
import { formatCount, formatCountOf, formatDayPlain, formatRate } from './format';
import { fr } from './typeset';

/** A level as a table names it. */
export const nameLevel = (level: Level): string => (level === 'autre' ? 'non précisé' : level);

/** The list of those who would be locked out. */
export const LOCKED_OUT = {
  caption: 'Personnes qui seraient bloquées',
  who: 'Qui',
  name: 'Nom',
  classes: 'Classes',
  account: 'Compte EduConnect',
  last: 'Dernière connexion à l’ENT',
  email: 'E-mail',
  hasEmail: 'connu',
  noEmail: 'aucun',
  childrenOf: (names: string) => fr`de ${names}`,
  search: 'Nom ou prénom',
  level: 'Niveau',
  classCode: 'Classe',
  kind: 'Qui',
  contact: 'E-mail',
  any: 'Tous',
  kinds: { pupils: 'Élèves', guardians: 'Responsables légaux' },
  contacts: { with_email: 'Avec un e-mail', without_email: 'Sans e-mail' },
  filter: 'Filtrer',
  clear: 'Tout montrer',
  exportCsv: 'Exporter (CSV)',
  found: (count: number) => fr`${formatCountOf(count, 'personne', 'personnes')} dans cette liste.`,
  nobody: fr`Personne ne répond à ces critères`,
  nobodyHint: fr`Changez les filtres, ou retirez-les.`,
  byClass: 'Compte par niveau et par classe',
  byClassCaption: 'Personnes bloquées par niveau et par classe',
  pupils: 'Élèves',
  guardians: 'Responsables',
  place: 'Niveau ou classe',
  guardiansHidden: fr`Votre rôle montre les élèves ; les responsables sont comptés pour l'établissement, sans leur nom.`,
  ownClasses: fr`Vous voyez les personnes des classes qui vous sont confiées ; la phrase ci-dessus compte tout l'établissement.`,
  levelOf: (level: string) => fr`Niveau ${level}`,
} as const;

export const ANNOUNCEMENTS = {
  to: { guardians: 'Responsables, par e-mail', pupils: 'Élèves, dans l’ENT' },
  link: (days: number, to: string) => fr`J−${days} (${to})`,
  notPrepared: 'À préparer',
  past: fr`Jour passé : n'est pas partie`,
  closed: fr`N'est pas partie : l'ancien accès est déjà fermé`,
  changed: fr`Changée à la main : ne suit plus le jour de la bascule.`,
  names: (on: Day) =>
    fr`Ce message annonce encore le ${formatDayPlain(on)}. Ouvrez-le pour corriger la date, ou annulez-le.`,
  before: (days: number, on: string) => fr`J−${days}, ${on}`,
  ifNow: (count: number) =>
    count === 0
      ? fr`Si une annonce partait maintenant, elle n'irait à personne.`
      : fr`Si une annonce partait maintenant, elle irait à ${formatCountOf(count, 'responsable', 'responsables')} par e-mail.`,
  pupilsIfNow: ({ lockedOut, included }: { lockedOut: number | null; included: number }) =>
    lockedOut === null
      ? fr`Combien d'élèves seraient bloqués n'est pas encore connu : leur annonce se prépare dès que les listes le disent.`
      : fr`Dans l'ENT, elle irait à ${formatCountOf(included, 'élève', 'élèves')} sur ${formatCount(lockedOut)} qui seraient bloqués.`,
  waiting: (count: number, from: string) =>
    fr`Pour l'annonce suivante, ${formatCountOf(count, 'personne a', 'personnes ont')} reçu un message trop récemment : ${count < 2 ? 'elle la recevra' : 'elles la recevront'} à partir du ${from}.`,
  without: (count: number) =>
    fr`${formatCountOf(count, 'personne', 'personnes')} ne la ${count < 2 ? 'recevrait' : 'recevraient'} pas du tout : trop de messages récents.`,
} as const;

/** "33 des 58 responsables bloqués avaient activé leur compte après 7 jours". */
export const OUTCOME = {
  who: { pupils: 'Élèves', guardians: 'Responsables légaux' },
  caption: 'Comptes activés depuis la bascule, parmi les personnes bloquées',
  summary: ({ size, left }: CohortOutcome, who: string): string =>
    size === 0
      ? fr`${who} : personne n'était bloqué.`
      : fr`${who} : sur ${formatCountOf(size, 'qui utilisait', 'qui utilisaient')} encore l'ancien identifiant la veille, ${formatCountOf(size - left.length, 'a', 'ont')} un compte activé d'après les dernières listes, ${formatCountOf(left.length, 'ne peut', 'ne peuvent')} toujours pas entrer.`,
  before: (count: number) =>
    fr`Dont ${formatCountOf(count, 'qui l’avait', 'qui l’avaient')} activé avant, ce que les listes n'ont dit qu'après.`,
  within: (days: number) => fr`Après ${formatCountOf(days, 'jour', 'jours')}`,
  share: (count: number | null, size: number): string =>
    count === null
      ? fr`pas encore connu`
      : fr`${formatCount(count)} sur ${formatCount(size)} (${formatRate(count, size)})`,
  unknown: fr`Les listes ne disent pas qui était bloqué la veille de la bascule.`,
  delay: 'Délai',
  day: 'Jour',
  activated: 'Comptes activés',
  chart: (who: string) => fr`${who} bloqués : comptes activés, jour par jour`,
  connections: fr`Connexions à l'ENT`,
  connectionsCaption: fr`Personnes vues sur l'ENT avant et après la bascule`,
  connectionsHint: fr`Un export de l'ENT ne donne que la dernière connexion de chacun : ce sont des minimums, d'autant plus justes que les listes sont fréquentes.`,
  period: 'Période',
  people: 'Personnes vues',
  educonnect: 'Par EduConnect',
  legacy: fr`Par l'ancien identifiant`,
  unnamed: 'Sans précision',
  before14: 'Avant',
  after14: 'Après',
  notKnown: fr`aucune liste de l'ENT depuis la bascule`,
  tickets: (total: number, open: number) =>
    fr`${formatCountOf(total, 'demande d’aide', 'demandes d’aide')} en deux semaines, dont ${formatCountOf(open, 'non résolue', 'non résolues')}.`,
  cause: 'Cause',
  count: 'Demandes',
  open: 'Non résolues',
  ticketsCaption: fr`Demandes d'aide par cause`,
  ticketDays: fr`Demandes d'aide par jour`,
  helpDays: (from: string, to: string) => fr`Du ${from} au ${to}.`,
} as const;
