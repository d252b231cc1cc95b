import type { Day } from '@/lib/domain/directory/types';
import { stateOf } from '@/lib/domain/planning/follow-plan';
import type { DatedAction, DatedGoal, DatedPhase } from '@/lib/domain/planning/plan';
import { ACTION_STATE_NAMES, describeGoal, describeLevels, PLAN_ROLE_NAMES } from './planning';
import { fr } from './typeset';

type Action = DatedAction & { doneAt?: Date | null };
type Shown = {
  title: string;
  goal: DatedGoal;
  phases: readonly (Omit<DatedPhase, 'actions'> & { actions: readonly Action[] })[];
  todayOn: Day;
};

/** What `palier plan` says. */
export const PLAN_COMMAND = {
  summary: fr`Montre le plan d’un établissement, en essaie un autre, l’adopte`,
  usage: [
    'palier plan --school UAI [--json]',
    'palier plan --school UAI --scenario ID [--start AAAA-MM-JJ] [--meeting AAAA-MM-JJ] [--adopt] [--json]',
    fr`  --scenario  le plan que donnerait ce scénario, daté d’aujourd’hui ; rien n’est écrit sans --adopt`,
    fr`  --start     premier jour où les familles sont sollicitées`,
    fr`  --meeting   jour de la réunion des parents`,
    fr`  --adopt     en fait le plan de l’établissement, à la place de celui qui court`,
  ].join('\n'),
  needsScenario: fr`Indiquez aussi --scenario : « palier scenarios » donne leurs noms.`,
  none: fr`Cet établissement n’a pas encore adopté de plan.`,
  table: ({ title, goal, phases, todayOn }: Shown): string[] => [
    title,
    fr`Objectif : ${describeGoal(goal)}`,
    ...phases.flatMap((phase) => [
      '',
      `${phase.startsOn} – ${phase.endsOn}  ${phase.title} (${describeLevels(phase.levels)})`,
      ...phase.actions.map((action) => {
        const state = ACTION_STATE_NAMES[stateOf({ doneAt: null, skipped: false, ...action }, todayOn)];
        return `  ${action.dueOn}  ${state.padEnd(10)}  ${action.title} (${PLAN_ROLE_NAMES[action.role]})`;
      }),
    ]),
  ],
};
