import type {
  ActionChange,
  ActionField,
  HeadField,
  PhaseChange,
  PhaseField,
  ScenarioDiff,
} from '@/lib/domain/planning/diff-scenario';
import type { MovedAction } from '@/lib/domain/planning/merge-plan';
import { formatCountOf, formatDay, joinWords } from './format';
import { fr } from './typeset';

const HEAD_FIELDS: Record<HeadField, string> = {
  title: 'le titre',
  summary: 'le résumé',
  goal: fr`l'objectif`,
  kinds: fr`les types d'établissement`,
  sizes: fr`l'effectif visé`,
  pros: fr`les points qui aident`,
  cons: 'les points à savoir avant',
};
const PHASE_FIELDS: Record<PhaseField, string> = {
  title: 'le titre',
  levels: 'les niveaux',
  start: 'le début',
  weeks: 'la durée',
  gates: 'les seuils',
  unbroken: fr`le fait d'être d'un seul tenant`,
  order: fr`la place dans l'ordre`,
};
const ACTION_FIELDS: Record<ActionField, string> = {
  title: 'les mots',
  kind: 'la nature',
  role: 'qui le fait',
  when: 'le jour',
  audience: 'à qui',
  template: 'le modèle',
  minutes: 'le temps de travail',
  automatic: 'qui le coche',
  notifies: fr`la remise d'identifiants`,
};

function describePhaseChange(change: PhaseChange): string {
  const { phase } = change;
  switch (change.change) {
    case 'added':
      return fr`Phase ajoutée : « ${phase.title} » (${formatCountOf(phase.actions.length, 'action', 'actions')}).`;
    case 'removed':
      return fr`Phase retirée : « ${phase.title} » (${formatCountOf(phase.actions.length, 'action', 'actions')}).`;
    case 'changed': {
      const isMoved = change.fields.some((field) => field === 'start' || field === 'order');
      const fields = joinWords(change.fields.map((field) => PHASE_FIELDS[field]));
      return fr`Phase ${isMoved ? 'déplacée' : 'modifiée'} : « ${phase.title} » (${fields}).`;
    }
  }
}

function describeActionChange(change: ActionChange): string {
  const where = fr`dans « ${change.phase.title} »`;
  const { title } = change.action;
  switch (change.change) {
    case 'added':
      return fr`Action ajoutée ${where} : « ${title} ».`;
    case 'removed':
      return fr`Action retirée ${where} : « ${title} ».`;
    case 'moved':
      return fr`Action déplacée de « ${change.from.title} » à « ${change.phase.title} » : « ${title} ».`;
    case 'changed': {
      const isMoved = change.fields.includes('when');
      const fields = joinWords(change.fields.map((field) => ACTION_FIELDS[field]));
      return fr`Action ${isMoved ? 'déplacée' : 'modifiée'} ${where} : « ${title} » (${fields}).`;
    }
  }
}

/** What is different, one sentence a change: the scenario itself, its phases, their actions. */
export const describeDiff = ({ head, phases, actions }: ScenarioDiff): string[] => [
  ...(head.length > 0 ? [fr`Changé : ${joinWords(head.map((field) => HEAD_FIELDS[field]))}.`] : []),
  ...phases.map(describePhaseChange),
  ...actions.map(describeActionChange),
];

export const describeMovedAction = ({ title, fromOn, toOn }: MovedAction): string =>
  fr`« ${title} » : du ${formatDay(fromOn)} au ${formatDay(toOn)}.`;

/** On the plan page of a school. */
export const PLAN_NEWS = {
  versionTitle: (version: number) => fr`Une nouvelle version du scénario est publiée (version ${version})`,
  versionLead: fr`Votre plan suit la version que vous avez adoptée et ne change pas tout seul. Voici ce qui est différent.`,
  moved: (count: number) =>
    count === 0
      ? fr`Aucune action déjà prévue ne change de jour.`
      : fr`${formatCountOf(count, 'action déjà prévue change', 'actions déjà prévues changent')} de jour :`,
  done: fr`Ce qui est fait reste fait, à sa date.`,
  take: 'Prendre la nouvelle version',
  decline: 'Garder le plan tel quel',
  declined: (version: number) =>
    fr`Vous avez gardé le plan tel quel à la version ${version} du scénario. La question reviendra à la version suivante.`,
  reopen: 'Revoir ce qui était nouveau',
  calendarTitle: 'Le calendrier scolaire a changé',
  calendarLead: fr`Les vacances ou la rentrée ne sont plus celles avec lesquelles votre plan a été daté. Rien n'a bougé : voici ce qui bougerait.`,
  redate: 'Dater le plan de nouveau',
  impossible: fr`Le plan ne peut pas être daté de nouveau :`,
  onlyPrincipal: fr`Le chef d'établissement décide. Montrez-lui cette page.`,
  notKeptTitle: fr`Ce plan ne peut pas être comparé à une version plus récente`,
  notKept: fr`Il a été adopté avant que Palier ne garde le scénario et le calendrier à côté du plan : une nouvelle version ou un calendrier changé ne seront pas signalés ici. Adopter de nouveau un scénario le permet ; ce qui est coché reste alors dans le journal.`,
  more: (count: number) => fr`Voir ${formatCountOf(count, 'changement', 'changements')}`,
} as const;
