import type { SchoolRole } from '@/lib/domain/access/types';
import type { Day } from '@/lib/domain/directory/types';
import { formatCount, formatCountOf, formatDayPlain, formatRate } from './format';
import { fr } from './typeset';

export const ROLE_NAMES: Record<SchoolRole | 'drane', string> = {
  principal: fr`Chef d'établissement`,
  secretariat: 'Secrétariat',
  rupn: 'Référent numérique',
  cpe: 'CPE',
  class_teacher: 'Professeur principal',
  drane: 'DRANE',
};

/** The start page of a desk. */
export const HOME = {
  title: 'Accueil',
  emptyTitle: fr`Votre établissement est vide pour l'instant`,
  emptyText: fr`Déposez les exports de SIECLE, les listes de comptes EduConnect et l'export de l'ENT : Palier les reconnaît, les vérifie et vous montre ce qu'ils changeront avant de les appliquer.`,
  emptyTeacher: fr`Le secrétariat ou la direction n'a encore déposé aucun fichier. Vous verrez ici les familles de vos classes dès que ce sera fait.`,
  importAction: 'Déposer les premiers fichiers',
  importNext: 'Déposer les fichiers du jour',
  families: (left: number, total: number) =>
    left === 0
      ? fr`${formatCountOf(total, 'famille est couverte', 'familles sont toutes couvertes')}.`
      : fr`${formatCountOf(left, 'famille', 'familles')} sur ${formatCount(total)} ${left < 2 ? 'reste' : 'restent'} à joindre.`,
  familiesUnknown: fr`Aucune liste EduConnect des responsables n'a encore dit qui a activé son compte.`,
  importLists: 'Déposer les listes EduConnect',
  asOf: (on: Day) => fr`Chiffres du ${formatDayPlain(on)}, date des derniers fichiers.`,
  classesLead: fr`Ouvrez une classe pour voir les familles et imprimer leurs lettres.`,
  remaining: (left: number) => fr`${formatCountOf(left, 'famille', 'familles')} à joindre`,
  nextTitle: 'À faire maintenant',
  noPlan: fr`Aucun plan n'est adopté. Un plan vous dit quoi faire, quand, et par qui.`,
  choosePlan: 'Choisir un plan',
  seeLate: fr`Voir les actions en retard`,
  seePlan: 'Voir tout ce qui est à faire',
  nothingToDo: fr`Rien à faire dans les deux semaines qui viennent.`,
  drafts: (n: number) =>
    fr`${formatCountOf(n, 'brouillon attend', 'brouillons attendent')} votre confirmation`,
  moreDrafts: (n: number) =>
    fr`${formatCountOf(n, 'autre brouillon attend', 'autres brouillons attendent')} votre confirmation`,
  seeAll: (classes: number) => (classes === 1 ? 'Voir la classe' : 'Voir toutes les classes'),
  noPlanYet: fr`Le chef d'établissement n'a pas encore adopté de plan : il vous dira quoi faire, et quand.`,
} as const;

/** What the figures of somebody who follows some classes are about: never called the school's. */
export const SCOPE_NAMES = {
  school: 'Établissement',
  classes: (codes: readonly string[]) =>
    codes.length === 1 ? fr`Classe ${codes[0] ?? ''}` : fr`Vos classes : ${codes.join(', ')}`,
  allClasses: 'Vos classes ensemble',
} as const;

/** Overview, classes, families and series. */
export const ADOPTION = {
  overviewTitle: fr`Vue d'ensemble`,
  rates: 'Les chiffres',
  pupilsActivated: fr`Élèves : EduConnect activé`,
  pupilsConnected: fr`Élèves : connectés à l'ENT`,
  guardiansActivated: fr`Responsables : EduConnect activé`,
  guardiansConnected: fr`Responsables : connectés à l'ENT`,
  familiesCovered: 'Familles couvertes',
  goalBy: (on: Day) => fr`d'ici le ${formatDayPlain(on)}`,
  familyMeaning: fr`Une famille est couverte quand chacun de ses enfants a au moins un responsable légal activé.`,
  unlinked: (n: number) =>
    fr`${formatCountOf(n, 'élève n’a', 'élèves n’ont')} aucun responsable légal dans SIECLE : ${n < 2 ? 'il n’est compté' : 'ils ne sont comptés'} dans aucune famille.`,
  matrixTitle: 'Qui joindre, et par quel canal',
  matrixLead: fr`La case dit où agir : les élèves connectés se joignent par l'ENT, les autres familles par e-mail, papier ou téléphone.`,
  pupils: 'Élèves',
  guardians: 'Responsables légaux',
  byLevel: 'Par niveau',
  byClass: 'Par classe',
  levelColumn: 'Niveau',
  classColumn: 'Classe',
  matrixColumn: 'Matrice',
  remainingColumn: 'À joindre',
  guardiansActivatedColumn: fr`Resp. activés`,
  guardiansConnectedColumn: fr`Resp. connectés`,
  pupilsActivatedColumn: fr`Élèves activés`,
  pupilsConnectedColumn: fr`Élèves connectés`,
  totalNote: fr`Un responsable qui a des enfants dans deux classes compte une fois dans chacune et une fois dans l'établissement.`,
  chartPupils: (best: string) => fr`Élèves : activation et connexion. ${best}`,
  chartGuardians: (best: string) => fr`Responsables légaux : activation et connexion. ${best}`,
  best: (name: string, part: number, whole: number) =>
    fr`La plus avancée pour l'activation : ${name} (${formatRate(part, whole)}).`,
  methodUnknown: fr`L'export de l'ENT ne dit pas par quel accès les personnes se connectent : « connecté » ne veut pas dire « par EduConnect ».`,
  ratesUnknown: (audience: string) =>
    fr`${audience} : ni activation ni connexion ne sont connues. Il faut une liste EduConnect ou un export de l'ENT.`,
  classesTitle: 'Classes',
  trendColumn: 'Tendance des familles',
  levelFilter: 'Niveau à afficher',
  allLevels: 'Tous les niveaux',
  view: 'Façon de voir',
  asTable: 'Tableau',
  asCharts: 'Petits graphiques',
  noData: fr`Aucun élève n'est encore connu. Déposez les exports de SIECLE dans Données › Imports.`,
} as const;

/** A class and its families. */
export const CLASS_PAGE = {
  title: (code: string) => fr`Classe ${code}`,
  print: (left: number) => (left === 1 ? 'Imprimer la lettre' : 'Imprimer les lettres'),
  printNote: fr`Une lettre par famille et par adresse, dans l'ordre de la classe : deux responsables qui n'habitent pas ensemble reçoivent chacun la leur.`,
  nothingToPrint: 'Imprimer les lettres',
  nothingToPrintWhy: fr`Toutes les familles de la classe sont couvertes : il n'y a personne à relancer.`,
  notCovered: (n: number) => fr`Familles non couvertes (${formatCount(n)})`,
  covered: (n: number) => fr`Familles couvertes (${formatCount(n)})`,
  all: (n: number) => fr`Toutes (${formatCount(n)})`,
  family: 'Familles',
  open: (route: string) => fr`Peut activer par ${route}`,
  reach: (ways: string) => fr`joignable par ${ways}`,
  email: 'e-mail',
  mobile: 'mobile',
  address: 'courrier',
  nobody: fr`aucun moyen connu de SIECLE`,
  routeSms: fr`FranceConnect ou SMS`,
  routeDeclare: fr`FranceConnect (mobile à demander)`,
  neverSeen: 'absent des listes',
  nobodyTold: 'compte inconnu',
  tabs: 'Familles à afficher',
  noFamily: 'Aucune famille dans cette liste.',
  back: 'Classes',
} as const;

export const EVOLUTION = {
  title: 'Évolution',
  lead: fr`Les chiffres à chaque date de fichiers, avec ce qui a été fait entre-temps : phases, vagues, bannières, lettres, rencontres, vacances.`,
  empty: fr`Il faut au moins une liste EduConnect ou un export de l'ENT pour tracer une évolution.`,
} as const;

export const LETTERS_PAGE = {
  title: 'Lettres',
  lead: fr`La lettre « Activez votre compte EduConnect », une par famille et par adresse, avec les enfants, la voie d'activation qui lui est ouverte et un code QR vers la page d'aide. Prête pour une enveloppe à fenêtre ou le carnet de liaison.`,
  school: fr`Tout l'établissement`,
  yourClasses: (codes: readonly string[]) =>
    codes.length === 1 ? fr`Toute la classe ${codes[0] ?? ''}` : 'Toutes vos classes',
  schoolNote: (left: number) =>
    fr`${formatCountOf(left, 'famille non couverte', 'familles non couvertes')}, classe par classe.`,
  download: 'Télécharger le PDF',
  perClass: 'Une classe à la fois',
  helpPage: fr`Voir la page d'aide des familles`,
  notYours: fr`Votre rôle ne permet pas d'imprimer les lettres. La direction peut vous le déléguer.`,
} as const;
