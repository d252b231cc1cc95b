import { ACADEMIES } from '@/lib/domain/directory/academies';
import type { Day } from '@/lib/domain/directory/types';
import type { CampaignContent } from '@/lib/domain/planning/region-campaign/campaign-content';
import type { CampaignFault } from '@/lib/domain/planning/region-campaign/check-campaign';
import { type CampaignChange, listAdded } from '@/lib/domain/planning/region-campaign/diff-campaign';
import type { AnswerState, FollowedSchool } from '@/lib/domain/planning/region-campaign/follow-campaign';
import type { BoundBreak } from '@/lib/domain/planning/region-campaign/plan-bounds';
import { formatCountOf, formatDayPlain, formatDayShort, formatTarget } from './format';
import { METRIC_NAMES } from './planning';
import { SCHOOL_KIND_LABELS } from './region-pages';
import { fr } from './typeset';

/** Titles of scenarios and templates by id; what is gone has none. */
export type CampaignTitles = ReadonlyMap<string, string>;

const day = (on: Day | null) => (on ? formatDayPlain(on) : 'à choisir');

export const describeKinds = (kinds: CampaignContent['kinds']): string =>
  kinds.map((kind) => SCHOOL_KIND_LABELS[kind]).join(', ');

export const describeAcademies = (codes: readonly string[]): string =>
  codes.length === 0
    ? 'toute la région académique'
    : codes.map((code) => ACADEMIES.find((a) => a.code === code)?.name ?? code).join(', ');

export const describeCampaignGoal = ({ metric, value, by }: CampaignContent['goal']): string =>
  fr`${formatTarget(value)} ${METRIC_NAMES[metric]} au ${day(by)}`;

export const describeWindow = ({ earliestStartOn, latestStartOn }: CampaignContent): string =>
  fr`entre le ${day(earliestStartOn)} et le ${day(latestStartOn)}`;

const FIELD_NAMES = {
  title: 'Titre',
  why: 'Pourquoi',
  guidance: 'Mode d’emploi',
  startsOn: 'Début proposé',
  earliestStartOn: 'Départ au plus tôt',
  latestStartOn: 'Départ au plus tard',
  endsOn: 'Fin',
  answerBy: 'Réponse modifiable jusqu’au',
  goal: 'Objectif',
  kinds: 'Établissements concernés',
  academyCodes: 'Académies',
  scenarioIds: 'Scénarios au choix',
  templateIds: 'Modèles demandés',
} as const satisfies Record<keyof CampaignContent, string>;

/** A change of a campaign in one line: what it is and what it was. */
export function describeCampaignChange(
  { field, before, after }: CampaignChange,
  titles: CampaignTitles,
): string {
  const name = FIELD_NAMES[field];
  switch (field) {
    case 'title':
      return fr`${name} : « ${after.title} », au lieu de « ${before.title} »`;
    case 'why':
    case 'guidance':
      return fr`${name} : texte modifié`;
    case 'goal':
      return fr`${name} : ${describeCampaignGoal(after.goal)}, au lieu de ${formatTarget(before.goal.value)} au ${day(before.goal.by)}`;
    case 'kinds':
      return fr`${name} : ${describeKinds(after.kinds)}, au lieu de ${describeKinds(before.kinds)}`;
    case 'academyCodes':
      return fr`${name} : ${describeAcademies(after.academyCodes)}, au lieu de ${describeAcademies(before.academyCodes)}`;
    case 'scenarioIds':
    case 'templateIds':
      return fr`${name} : ${describeLists(before[field], after[field], titles)}`;
    default:
      return fr`${name} : ${day(after[field])}, au lieu du ${day(before[field])}`;
  }
}

function describeLists(before: string[], after: string[], titles: CampaignTitles): string {
  const name = (ids: string[]) =>
    ids.map((id) => fr`« ${titles.get(id) ?? 'retiré de la bibliothèque'} »`).join(', ');
  const [added, removed] = [listAdded(before, after), listAdded(after, before)];
  return [added.length > 0 && fr`ajouté ${name(added)}`, removed.length > 0 && fr`retiré ${name(removed)}`]
    .filter(Boolean)
    .join(fr` ; `);
}

/** What keeps a campaign from being published, and what to do about it. */
export function describeCampaignFault(fault: CampaignFault): string {
  switch (fault.fault) {
    case 'no_title':
      return fr`Donnez un titre à la campagne.`;
    case 'no_why':
      return fr`Dites pourquoi : c'est la première chose que lit un chef d'établissement.`;
    case 'days_missing':
      return fr`Il manque une date : début, fin, départ au plus tôt et au plus tard, réponse et objectif.`;
    case 'days_disorder':
      return fr`Les dates se contredisent : départ au plus tôt, début proposé, départ au plus tard, puis fin.`;
    case 'answer_after_end':
      return fr`La réponse ne peut pas être attendue après la fin de la campagne.`;
    case 'goal_outside':
      return fr`La date de l'objectif doit tomber pendant la campagne.`;
    case 'no_goal':
      return fr`Choisissez un objectif au-dessus de 0 %.`;
    case 'no_kind':
      return fr`Choisissez au moins un type d'établissement.`;
    case 'no_scenario':
      return fr`Proposez au moins un scénario.`;
    case 'scenario_gone':
      return fr`${formatCountOf(fault.count, fr`scénario n'est plus proposé`, 'scénarios ne sont plus proposés')} aux établissements : décochez, ou proposez de nouveau dans « Scénarios ».`;
    case 'template_gone':
      return fr`${formatCountOf(fault.count, fr`modèle n'est plus publié`, 'modèles ne sont plus publiés')} : décochez, ou publiez de nouveau dans « Modèles ».`;
    case 'kind_without_scenario':
      return fr`Aucun scénario choisi ne convient à : ${SCHOOL_KIND_LABELS[fault.kind]}.`;
  }
}

/** Where a plan leaves what its campaign allows. */
export function describeBreak(broken: BoundBreak): string {
  switch (broken.bound) {
    case 'starts_early':
      return fr`Le plan s'adresse aux familles dès le ${formatDayPlain(broken.on)}, avant le ${formatDayPlain(broken.limitOn)}, départ au plus tôt de la campagne régionale.`;
    case 'starts_late':
      return fr`Le plan ne s'adresse aux familles que le ${formatDayPlain(broken.on)}, après le ${formatDayPlain(broken.limitOn)}, départ au plus tard de la campagne régionale.`;
    case 'ends_late':
      return fr`Le plan finit le ${formatDayPlain(broken.on)}, après la fin de la campagne régionale (${formatDayPlain(broken.limitOn)}).`;
    case 'goal_low':
      return fr`L'objectif du plan (${formatTarget(broken.value)}) est plus bas que celui de la campagne régionale (${formatTarget(broken.atLeast)}).`;
    case 'goal_late':
      return fr`L'objectif du plan tombe le ${formatDayPlain(broken.on)}, après celui de la campagne régionale (${formatDayPlain(broken.limitOn)}).`;
  }
}

export const ANSWER_NAMES: Record<AnswerState, string> = {
  unseen: 'Pas encore lue',
  seen: 'Lue, sans réponse',
  adopted: 'Participe',
  left: 'A changé de plan',
  declined: 'Décline',
};

export const CAMPAIGNS = {
  nav: 'Campagnes',
  title: 'Campagnes régionales',
  lead: fr`Une campagne propose à des établissements des scénarios, des dates et un objectif. Chacun l'adopte dans ce cadre, ou la décline en disant pourquoi.`,
  begin: 'Nouvelle campagne',
  beginTitle: 'Nouvelle campagne',
  none: fr`Aucune campagne pour l'instant`,
  noneText: fr`Commencez un brouillon : aucun établissement ne le voit avant que vous le publiiez.`,
  open: 'Modifier',
  follow: 'Suivre',
  duplicate: fr`Refaire l'an prochain`,
  duplicateOf: (title: string) => fr`Refaire l'an prochain : ${title}`,
  copyTitle: (title: string) => fr`${title} (suite)`,
  draft: 'Brouillon',
  running: (version: number) => fr`Publiée, version ${version}`,
  changed: 'Modifiée depuis la publication',
  closed: 'Close',
  updated: (ago: string) => fr`modifiée ${ago}`,
} as const;

export const CAMPAIGN_EDITOR = {
  head: 'Ce que lisent les établissements',
  name: 'Titre',
  why: 'Pourquoi cette campagne',
  whyHint: fr`En quelques phrases, pour un chef d'établissement qui a quatre minutes.`,
  guidance: fr`Mode d'emploi et contacts`,
  guidanceHint: fr`Par où commencer, à qui s'adresser à la DRANE.`,
  days: 'Dates',
  daysLead: fr`Un établissement choisit son jour de départ entre les deux bornes. Le jour proposé est rempli d'avance.`,
  startsOn: 'Début proposé',
  earliestStartOn: 'Départ au plus tôt',
  latestStartOn: 'Départ au plus tard',
  endsOn: 'Fin de la campagne',
  answerBy: fr`Réponse modifiable jusqu'au`,
  answerByHint: fr`Ensuite, un établissement qui a répondu ne change plus d'avis ; un retardataire peut encore répondre.`,
  goal: 'Objectif',
  goalLead: fr`Il est repris dans le plan des établissements, qui peuvent viser plus haut ou plus tôt.`,
  metric: 'Ce qui est mesuré',
  value: 'À atteindre (%)',
  by: 'Au plus tard le',
  schools: 'Établissements concernés',
  kinds: fr`Types d'établissement`,
  academies: 'Académies',
  academiesHint: fr`Aucune cochée : toute la région académique.`,
  concerned: (count: number, all: number) =>
    fr`${formatCountOf(count, 'établissement concerné', 'établissements concernés')} sur ${all}.`,
  offer: 'Ce que les établissements reçoivent',
  scenarios: 'Scénarios au choix',
  scenariosHint: fr`Seuls ceux qui conviennent à son type sont proposés à un établissement.`,
  noScenarios: fr`Aucun scénario n'est proposé par la région. Ouvrez « Scénarios » pour en proposer.`,
  templates: 'Modèles demandés',
  templatesHint: fr`Les champs que vous avez fixés le restent dans les établissements.`,
  gone: fr`N'est plus proposé`,
  noTemplates: fr`Aucun modèle publié. Ouvrez « Modèles » pour en publier un.`,
  ready: fr`Tout est rempli : la campagne peut être publiée.`,
  faults: (count: number) =>
    fr`${formatCountOf(count, 'point à régler', 'points à régler')} avant de publier`,
  misfits: fr`Un scénario ne tient pas dans le cadre`,
  misfitsText: fr`Commencé le jour proposé, il sortirait des bornes : les établissements qui le choisiraient seraient refusés. Changez les dates, l'objectif ou les scénarios.`,
  preview: fr`Ce que verra un établissement`,
  previewLead: fr`Tel que le brouillon est enregistré.`,
  publish: 'Publier',
  publishLead: fr`Les établissements concernés la voient sur leur accueil, et leurs chefs d'établissement reçoivent un e-mail. Aucun plan n'est modifié.`,
  publishNow: (schools: number) =>
    fr`Publier pour ${formatCountOf(schools, 'établissement', 'établissements')}`,
  note: 'Ce qui est nouveau, en une phrase',
  noteHint: fr`Les établissements la lisent à côté des changements.`,
  unpublished: 'Ce que les établissements verront de nouveau',
  nothingNew: fr`Les établissements voient cette campagne telle qu'elle est ici.`,
  history: 'Publications',
  version: (version: number, on: string) => fr`Version ${version}, ${on}`,
  close: 'Clore la campagne',
  closeNote: fr`Les plans continuent ; les réponses et les rappels s'arrêtent. Vous pourrez la rouvrir.`,
  reopen: 'Rouvrir la campagne',
  remove: 'Supprimer ce brouillon',
  removeNote: fr`Aucun établissement ne l'a vu. La suppression est définitive.`,
  isClosed: fr`Cette campagne est close : elle ne se modifie plus. Rouvrez-la pour la reprendre.`,
} as const;

export const FOLLOW_PAGE = {
  title: (title: string) => fr`Suivi : ${title}`,
  back: 'Campagnes régionales',
  edit: 'Modifier la campagne',
  answer: (adopted: number, asked: number) =>
    fr`${formatCountOf(adopted, 'établissement participe', 'établissements participent')} sur ${asked}`,
  silentText: (count: number) => fr`${formatCountOf(count, fr`n'a pas répondu`, fr`n'ont pas répondu`)}`,
  behindText: (count: number) =>
    fr`${formatCountOf(count, 'est en retard ou hors du cadre', 'sont en retard ou hors du cadre')}`,
  bar: 'Réponses des établissements',
  reached: (count: number, shown: number) =>
    fr`Objectif atteint par ${formatCountOf(count, 'établissement', 'établissements')} sur ${shown} dont le chiffre peut être montré.`,
  remind: (count: number) => fr`Rappeler ${formatCountOf(count, 'établissement', 'établissements')}`,
  remindTitle: 'Rappel',
  remindText: (max: number, days: number) =>
    fr`Un e-mail aux chefs d'établissement qui n'ont pas répondu ; ${max} rappels au plus, à ${days} jours d'intervalle au moins.`,
  reminded: (on: string, schools: number) =>
    fr`Rappel du ${on} : ${formatCountOf(schools, 'établissement', 'établissements')}`,
  filter: 'Filtrer',
  reset: 'Tout afficher',
  search: 'Nom, commune ou UAI',
  state: 'Réponse',
  all: 'Toutes',
  behind: 'Seulement en retard ou hors du cadre',
  found: (count: number) => formatCountOf(count, 'établissement', 'établissements'),
  none: 'Aucun établissement ne correspond',
  noneText: fr`Élargissez les filtres.`,
  noSchools: fr`Aucun établissement n'est concerné`,
  noSchoolsText: fr`Changez les types ou les académies de la campagne, puis publiez-la de nouveau.`,
  table: 'Établissements de la campagne',
  columns: {
    school: 'Établissement',
    answer: 'Réponse',
    plan: 'Scénario et phase',
    late: 'En retard',
    coverage: 'Objectif',
    import: 'Dernier import',
  },
  coming: (title: string, on: string) => fr`à venir : ${title}, le ${on}`,
  ended: 'plan terminé',
  noPlan: 'aucun plan',
  onTime: 'à jour',
  late: (count: number) => formatCountOf(count, 'action', 'actions'),
  outside: 'hors du cadre',
  csv: 'Exporter (CSV)',
  csvName: (on: string) => `campagne-regionale-${on}.csv`,
  csvHead: [
    'UAI',
    'Établissement',
    'Commune',
    'Réponse',
    'Motif',
    'Scénario',
    'Phase',
    'Actions en retard',
    'Hors du cadre',
    'Effectif compté',
    'Population',
    'Chiffre du',
    'Dernier import',
  ],
  small: fr`Un chiffre de moins de cinq personnes, ou qui permettrait d'en déduire un, n'est pas montré. Aucun nom d'élève ni de responsable ne l'est jamais.`,
} as const;

export const SCHOOL_CAMPAIGN = {
  nav: 'Campagnes régionales',
  title: 'Campagnes régionales',
  listLead: fr`Ce que la région académique propose à votre établissement, et votre réponse.`,
  none: fr`Aucune campagne régionale`,
  noneText: fr`Quand la DRANE en publiera une pour votre établissement, elle apparaîtra ici et sur l'accueil.`,
  notice: 'Campagne régionale',
  noticeText: (title: string, by: string) =>
    fr`« ${title} » : la région académique attend votre réponse d'ici au ${by}.`,
  newsText: (title: string) => fr`« ${title} » : la région académique a modifié sa campagne.`,
  look: 'Voir la campagne',
  waits: 'Réponse attendue',
  adopted: 'Votre établissement participe',
  declined: 'Votre établissement a décliné',
  left: 'Votre établissement suit maintenant un autre plan',
  closed: 'Campagne close',
  news: fr`Ce que la région a changé`,
  newsLead: (note: string) => fr`Votre plan n'a pas été modifié. Le mot de la DRANE : « ${note} »`,
  read: fr`C'est lu`,
  onlyPrincipal: fr`Le chef d'établissement répond pour l'établissement.`,
  why: 'Pourquoi',
  guidance: fr`Mode d'emploi et contacts`,
  ask: 'Ce que propose la région académique',
  frame: 'Le cadre',
  window: 'Départ',
  end: 'Fin',
  goal: 'Objectif',
  answerBy: fr`Réponse modifiable jusqu'au`,
  forWhom: 'Établissements',
  templates: 'Modèles demandés',
  templatesText: fr`Dans « Bibliothèque », partez de ces modèles de la région : les champs qu'elle a fixés le restent.`,
  scenarios: 'Participer',
  scenariosLead: fr`Choisissez un scénario : ses dates sont remplies d'avance, vous les voyez et les changez dans le cadre avant d'adopter.`,
  choose: 'Voir ce scénario, daté',
  chooseOf: (title: string) => fr`Voir ce scénario, daté : ${title}`,
  noScenario: fr`Aucun des scénarios proposés ne convient à votre type d'établissement. Dites-le à la DRANE en déclinant.`,
  replaces: (title: string) => fr`Votre plan actuel, « ${title} », sera remplacé et gardé en mémoire.`,
  decline: 'Décliner',
  declineLead: fr`La DRANE lit votre motif. Un plan en cours continue, hors de la campagne.`,
  reason: 'Motif',
  reasonHint: fr`Par exemple : campagne déjà menée l'an dernier, fusion en cours. Sans nom de personne.`,
  yourReason: 'Votre motif',
  change: fr`Vous pouvez changer d'avis jusqu'au `,
  breaks: 'Votre plan sort du cadre',
  breaksText: fr`La DRANE le voit dans son suivi. Adaptez le plan, ou dites-lui pourquoi.`,
  adapt: 'Adapter le plan',
  within: fr`Votre plan tient dans le cadre.`,
  sessions: 'Permanences',
  sessionsAll: 'Toutes les permanences',
  ofPlan: (title: string) => fr`Ce plan participe à la campagne régionale « ${title} ».`,
  inCampaign: (title: string) =>
    fr`Ce plan sera votre réponse à la campagne régionale « ${title} » : son objectif est repris.`,
} as const;

/** The phase of a school's plan today, or the one that comes; '' without a plan. */
export function describePhase({ scenarioTitle, phaseTitle, nextPhase }: FollowedSchool): string {
  if (scenarioTitle === null) return '';
  if (phaseTitle) return phaseTitle;
  return nextPhase
    ? FOLLOW_PAGE.coming(nextPhase.title, formatDayShort(nextPhase.startsOn))
    : FOLLOW_PAGE.ended;
}
