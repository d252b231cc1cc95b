import type { Day } from '@/lib/domain/directory/types';
import type { GateDecision } from '@/lib/domain/planning/decide-gate';
import type { Metric } from '@/lib/domain/planning/scenario';
import type {
  DecisionKind,
  OverrideCause,
  SwitchOverState,
} from '@/lib/domain/planning/switch-over/decision';
import type { DecisionFigures } from '@/lib/domain/planning/switch-over/figures';
import {
  formatCount,
  formatCountOf,
  formatDay,
  formatDayPlain,
  formatDaysAgo,
  formatRate,
  formatTarget,
  joinWords,
} from './format';
import { fr } from './typeset';

export const SWITCH_OVER = {
  title: 'Bascule',
  back: 'Plan',
  noPlan: fr`Aucun plan adopté`,
  noPlanHint: fr`La bascule se prépare dans un plan : choisissez un scénario, puis revenez ici.`,
  noSwitchOver: fr`Ce plan ne ferme pas l'ancien accès`,
  noSwitchOverHint: fr`Le scénario suivi n'a pas de bascule. Ajoutez au plan une action « Bascule », ou choisissez un scénario qui en prévoit une.`,
  choose: 'Choisir un scénario',
  adapt: 'Adapter le plan',
  gates: 'Les seuils',
  gatesLead: fr`Ce que le plan demande avant de fermer l'ancien accès, avec les chiffres d'aujourd'hui.`,
  threshold: 'Seuil',
  noGates: fr`Le plan ne pose aucun seuil : rien n'empêche de confirmer le jour prévu.`,
  byPlace: 'Par niveau et par classe',
  byPlaceLead: fr`Le seuil vaut pour l'établissement entier. Le détail dit où porter l'effort ; une famille compte dans chaque classe où elle a un enfant.`,
  placeCaption: 'Seuils par niveau et par classe',
  place: 'Niveau ou classe',
  level: (name: string) => fr`Niveau ${name}`,
  before: 'Ce qui reste à faire avant',
  beforeNothing: fr`Rien ne s'oppose à la bascule : les seuils sont atteints, les listes sont récentes et les annonces sont prêtes.`,
  lockedOut: 'Qui serait bloqué aujourd’hui',
  refresh: 'Importer des listes récentes',
  decision: 'La décision',
  onlyPrincipal: fr`Le chef d'établissement confirme, déroge ou reporte.`,
  confirm: 'Confirmer la bascule',
  override: 'Signer une dérogation',
  overrideLead: fr`Un seuil n'est pas atteint. Vous pouvez fermer l'ancien accès malgré tout : votre nom, l'heure, les chiffres de cet instant et le motif sont gardés, et ne se changent plus.`,
  cause: 'Cause',
  causeHint: fr`La DRANE voit cette cause et le mot « dérogation ».`,
  reason: 'Motif',
  reasonHint: fr`Dix caractères au moins. Reste dans l'établissement ; ne nommez ni élève ni famille.`,
  password: 'Votre mot de passe',
  passwordHint: fr`Celui de votre compte Palier, pour signer.`,
  sign: 'Signer la dérogation',
  passed: fr`Le jour prévu est passé sans décision : reportez la bascule à un nouveau jour.`,
  postpone: 'Reporter la bascule',
  postponeDo: 'Reporter',
  signedBy: (name: string, at: string) => (name ? fr`${name}, ${at}` : at),
  postponeLead: fr`La phase de la bascule et celles qui la suivent se déplacent d'autant de jours de classe. Les annonces auxquelles personne n'a touché suivent.`,
  newDay: 'Nouveau jour',
  newDayHint: fr`Un jour sans classe vaut pour le prochain jour de classe.`,
  withdraw: 'Revenir sur la décision',
  withdrawHint: fr`Possible jusqu'à la veille. Rien ne ferme tant que la bascule n'est pas confirmée de nouveau.`,
  close: 'Noter que l’ancien accès est fermé',
  closeHint: fr`À noter une fois les mots de passe des anciens comptes changés dans l'ENT. L'action du plan se coche d'elle-même.`,
  history: 'Décisions prises',
  announcements: 'Les annonces',
  announcementsLead: fr`À 15, 5 et 1 jours de classe de la bascule, aux responsables par e-mail et aux élèves dans l'ENT, à ceux qui seraient bloqués et à eux seuls : la liste est refaite à la minute de chaque envoi. Qui active son compte n'est plus prévenu.`,
  prepare: 'Préparer les annonces',
  prepareMissing: fr`Préparer celles qui manquent`,
  schedule: 'Confirmer et programmer les annonces',
  scheduleHint: fr`Chacune part à 17 h 30 le jour indiqué. Relisez-les d'abord : chaque annonce s'ouvre, se change et se confirme aussi une à une.`,
  openWave: fr`Ouvrir l'annonce`,
  letters: (families: number) =>
    fr`Imprimer les lettres de ${formatCountOf(families, 'famille', 'familles')} sans e-mail`,
  lettersHint: fr`Une lettre par famille et par adresse, aux responsables dont le compte n'est pas activé. L'impression s'ouvre pour être suivie et distribuée.`,
  noLetters: fr`Personne n'a besoin d'une lettre : une adresse est connue pour chacun.`,
  pupilsByEnt: fr`Les élèves bloqués se connectent tous à l'ENT : c'est là que leur annonce les attend. Si votre ENT n'est pas relié à Palier, l'annonce prépare à son heure le texte et la liste, et le RUPN ou le secrétariat l'envoie depuis la messagerie de l'ENT.`,
  poster: fr`Proposer aussi l'affiche du hall`,
  banner: fr`Préparer les deux bannières de l'ENT`,
  bannerAgain: fr`Mettre les bannières au jour de la bascule`,
  bannerHint: fr`L'une annonce la fermeture jusqu'à la veille, l'autre prend le relais le jour venu. Collez-les toutes deux dans l'ENT : hors de son temps, chacune montre une image neutre.`,
  openBanner: { before: 'Bannière d’avant', after: 'Bannière d’après' },
  checklist: 'Préparer le jour',
  checklistLead: fr`Qui fait quoi, et pour quand. Chacun coche ce qui lui revient.`,
  tick: 'Fait',
  untick: 'Remettre à faire',
  entText: fr`Texte pour la page d'accueil de l'ENT`,
  entTextHint: fr`À publier la veille ; il vaut avant et après la bascule.`,
  helpDesk: fr`Réglages et semaine d'aide`,
  settings: {
    windowDays: fr`Jours pendant lesquels l'ancien identifiant a servi`,
    windowDaysHint: fr`De 7 à 120, comptés jusqu'à la dernière liste de l'ENT. Les annonces suivent ce réglage.`,
    staleDays: fr`Avertir quand une liste a plus de (jours)`,
    helpOpening: fr`Horaires du guichet`,
    helpPlace: 'Lieu',
    helpPhone: 'Téléphone',
    helpPeople: 'Personnes',
    helpPeopleHint: fr`Pour l'équipe : n'est pas montré aux familles.`,
    save: 'Enregistrer',
  },
  settingsHint: fr`Horaires, lieu et téléphone s'affichent sur la page d'aide des familles dès le jour de la bascule.`,
  helpWeek: fr`La semaine d'aide`,
  stillLocked: 'Qui ne peut toujours pas entrer',
  nobodyStill: fr`D'après les dernières listes, toutes les personnes bloquées ont activé leur compte.`,
  outcome: 'Ce que la bascule a donné',
  tickets: fr`Demandes d'aide`,
  openTickets: fr`Ouvrir les demandes d'aide`,
  noTickets: fr`Aucune demande d'aide n'a été notée depuis la bascule.`,
} as const;

export const METRIC_NAMES: Record<Metric, string> = {
  family_coverage: 'Familles couvertes',
  pupil_activation: 'Élèves activés',
  guardian_activation: 'Responsables activés',
};
const METRIC_UNITS: Record<Metric, readonly [one: string, many: string]> = {
  family_coverage: ['famille', 'familles'],
  pupil_activation: ['élève', 'élèves'],
  guardian_activation: ['responsable', 'responsables'],
};

export const GATE_STATES: Record<GateDecision['status'], string> = {
  met: 'Atteint',
  missed: 'Pas atteint',
  unknown: 'Inconnu',
};

/** "85 %". */
export const describeThreshold = ({ gate }: GateDecision): string => formatTarget(gate.atLeast);

/** "72,2 % (127 sur 176)". */
export const describePart = ({ part, whole }: GateDecision): string =>
  part === null ? 'inconnu' : fr`${formatRate(part, whole)} (${formatCount(part)} sur ${formatCount(whole)})`;

const countMissing = ({ gate, missing }: GateDecision): string =>
  formatCountOf(missing ?? 0, ...METRIC_UNITS[gate.metric]);

/** "il manque 23 familles"; nothing when the gate is met. */
export function describeMissing(decided: GateDecision): string {
  if (decided.status === 'unknown') return fr`aucune liste ne le dit encore`;
  return decided.missing ? fr`il manque ${countMissing(decided)}` : 'rien ne manque';
}

/** The first sentence of the page: the day, how far, and whether the thresholds hold. */
export function describeSwitchOver(view: {
  state: SwitchOverState;
  switchOverOn: Day;
  daysLeft: number;
  gates: readonly GateDecision[];
  isMet: boolean;
}): string {
  const { state, switchOverOn, daysLeft, gates, isMet } = view;
  const day = formatDay(switchOverOn);
  if (state === 'closed') return fr`L'ancien accès à l'ENT est fermé depuis la bascule du ${day}.`;
  const when =
    daysLeft > 0
      ? fr`L'ancien accès ferme ${day}, dans ${formatCountOf(daysLeft, 'jour', 'jours')} de classe.`
      : daysLeft === 0
        ? fr`L'ancien accès ferme aujourd'hui, ${day}.`
        : fr`L'ancien accès devait fermer ${day}.`;
  if (state === 'confirmed') return fr`${when} La bascule est confirmée.`;
  if (state === 'overridden') return fr`${when} La bascule est décidée par dérogation.`;
  if (isMet) return fr`${when} Les seuils sont atteints : la bascule peut être confirmée.`;
  const missed = gates.filter(({ status }) => status === 'missed').map(countMissing);
  return missed.length > 0
    ? fr`${when} Les seuils ne sont pas atteints : il manque ${joinWords(missed)}.`
    : fr`${when} Les listes ne disent pas encore si les seuils sont atteints.`;
}

export const STATE_NAMES: Record<SwitchOverState, string> = {
  open: 'À décider',
  confirmed: 'Confirmée',
  overridden: 'Dérogation',
  closed: 'Ancien accès fermé',
};

export const OVERRIDE_CAUSE_NAMES: Record<OverrideCause, string> = {
  date_imposed: fr`La date est imposée à l'établissement`,
  ent_changes: fr`L'ENT change ou retire l'ancien accès`,
  few_left: fr`Peu de personnes restent, et elles sont suivies une à une`,
  help_ready: fr`L'aide sur place suffira pour celles qui restent`,
  other: 'Autre cause',
};

const DECISIONS: Record<DecisionKind, (on: string, movedTo: string) => string> = {
  confirmed: (on) => fr`Bascule du ${on} confirmée`,
  overridden: (on) => fr`Bascule du ${on} décidée par dérogation`,
  postponed: (on, movedTo) => fr`Bascule du ${on} reportée au ${movedTo}`,
  withdrawn: (on) => fr`Retour sur la décision pour le ${on}`,
  closed: (on) => fr`Ancien accès fermé (bascule du ${on})`,
};

export const describeDecision = (decision: {
  kind: DecisionKind;
  switchOverOn: Day;
  movedTo: Day | null;
}): string =>
  DECISIONS[decision.kind](
    formatDayPlain(decision.switchOverOn),
    decision.movedTo ? formatDayPlain(decision.movedTo) : '',
  );

/** The figures that a decision has kept, in a line. */
export function describeKept({ gates, lockedOut, on }: DecisionFigures): string {
  const lines = gates.map(
    ({ metric, part, whole }) =>
      fr`${METRIC_NAMES[metric].toLowerCase()} ${part === null ? 'inconnu' : fr`${formatRate(part, whole)} (${formatCount(part)} sur ${formatCount(whole)})`}`,
  );
  const { pupils, guardians } = lockedOut;
  const blocked = [
    pupils === null ? undefined : formatCountOf(pupils, 'élève bloqué', 'élèves bloqués'),
    guardians === null ? undefined : formatCountOf(guardians, 'responsable bloqué', 'responsables bloqués'),
  ].filter((words) => words !== undefined);
  return fr`Chiffres du ${formatDayPlain(on)} : ${[...lines, ...blocked].join(', ')}.`;
}

/** "Pupils and guardians locked out", with what is not known said as such. */
export function describeLockedOut({
  pupils,
  guardians,
}: {
  pupils: number | null;
  guardians: number | null;
}): string {
  if (pupils === null && guardians === null)
    return fr`On ne le sait pas encore : il faut une liste de l'ENT et les listes des comptes EduConnect.`;
  const words = [
    pupils === null ? fr`un nombre inconnu d'élèves` : formatCountOf(pupils, 'élève', 'élèves'),
    guardians === null
      ? 'un nombre inconnu de responsables'
      : formatCountOf(guardians, 'responsable légal', 'responsables légaux'),
  ];
  const total = (pupils ?? 0) + (guardians ?? 0);
  if (total === 0 && pupils !== null && guardians !== null)
    return fr`Personne ne serait bloqué si l'ancien accès fermait aujourd'hui.`;
  return fr`Si l'ancien accès fermait aujourd'hui, ${words.join(' et ')} ne pourraient plus entrer dans l'ENT.`;
}

/** What is counted, and what is assumed where the ENT does not say by which login somebody came. */
export function describeWindow(window: { fromOn: Day; toldOn: Day; namesLogin: boolean } | null): string {
  if (!window)
    return fr`Aucune liste de l'ENT n'a été importée : qui utilise encore l'ancien identifiant n'est pas connu.`;
  const { fromOn, toldOn, namesLogin } = window;
  const counted = fr`Sont comptées les personnes sans compte EduConnect activé, vues sur l'ENT entre le ${formatDayPlain(fromOn)} et le ${formatDayPlain(toldOn)}, jour de la dernière liste.`;
  return namesLogin
    ? fr`${counted} L'export de l'ENT dit par quel identifiant chacun est entré ; où il ne le dit pas, sans compte activé, ce ne peut être que l'ancien.`
    : fr`${counted} L'export de l'ENT ne dit pas par quel identifiant chacun est entré : sans compte activé, Palier suppose que c'est l'ancien.`;
}

const LIST_NAMES = {
  guardians: 'Comptes des responsables',
  pupils: 'Comptes des élèves',
  ent: fr`Connexions à l'ENT`,
} as const;

export const describeListAge = (
  { kind, on }: { kind: keyof typeof LIST_NAMES; on: Day | null },
  todayOn: Day,
): string =>
  on === null
    ? fr`${LIST_NAMES[kind]} : aucune liste importée`
    : fr`${LIST_NAMES[kind]} : liste du ${formatDayPlain(on)} (${formatDaysAgo(on, todayOn)})`;

export const staleWarning = (days: number): string =>
  fr`Au moins une liste manque ou a plus de ${formatCountOf(days, 'jour', 'jours')} : ces chiffres ne disent pas tout. Importez des listes récentes avant de décider.`;

/** "Bascule : annonce J−15", "Bascule : annonce J−15 aux élèves". */
export const announcementTitle = (daysBefore: number, to: 'guardians' | 'pupils'): string =>
  to === 'pupils' ? fr`Bascule : annonce J−${daysBefore} aux élèves` : fr`Bascule : annonce J−${daysBefore}`;

/** What stands between today and the switch-over. */
export const TO_DO_BEFORE = {
  families: 'Familles à joindre',
  classes: 'Classe par classe',
  stale: fr`Des listes manquent ou sont anciennes`,
  waves: (count: number) => formatCountOf(count, 'annonce à préparer', 'annonces à préparer'),
  toWaves: 'Les annonces',
  late: (count: number) => formatCountOf(count, 'action du plan en retard', 'actions du plan en retard'),
  toDos: 'À faire',
} as const;

/** The same for a région. */
export const REGION_SWITCH_OVER = {
  title: 'Bascule',
  lead: fr`Le jour prévu, et ce que le chef d'établissement en a décidé. Le motif d'une dérogation reste dans l'établissement.`,
  day: 'Jour prévu',
  state: 'État',
  decidedOn: 'Décidée le',
  cause: 'Cause de la dérogation',
  pupils: 'Élèves bloqués à la décision',
  guardians: 'Responsables bloqués à la décision',
  notShown: fr`non montré`,
} as const;
