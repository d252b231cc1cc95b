import { ACADEMIES } from '@/lib/domain/directory/academies';
import type { Day } from '@/lib/domain/directory/types';
import type { CampaignContent } from '@/lib/domain/planning/region-campaign/campaign-content';
import type { CampaignFault } from '@/lib/domain/planning/region-campaign/check-campaign';
import { type CampaignChange, listAdded } from '@/lib/domain/planning/region-campaign/diff-campaign';
import type { BoundBreak } from '@/lib/domain/planning/region-campaign/plan-bounds';
import { formatCountOf, formatDayPlain, formatTarget } from './format';
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
