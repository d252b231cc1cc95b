import type { ScenarioFault } from '@/lib/domain/planning/check-scenario';
import type { Scenario } from '@/lib/domain/planning/scenario';
import { nameTemplate } from './template-names';
import { fr } from './typeset';

/** A fault in a sentence: what, where, what to do. */
export function describeFault(fault: ScenarioFault, scenario: Scenario): string {
  const phase = 'phaseId' in fault ? scenario.phases.find(({ id }) => id === fault.phaseId) : undefined;
  const action =
    phase && 'actionId' in fault ? phase.actions.find(({ id }) => id === fault.actionId) : undefined;
  const inPhase = fr`« ${phase?.title || 'phase sans titre'} »`;
  const inAction = fr`« ${action?.title || 'action sans titre'} » (${phase?.title ?? ''})`;
  switch (fault.code) {
    case 'title_missing':
      return fr`Donnez un titre au scénario.`;
    case 'summary_missing':
      return fr`Écrivez le résumé : le chef d'établissement le lit avant de choisir.`;
    case 'kinds_missing':
      return fr`Dites pour quels établissements le scénario est fait.`;
    case 'sizes_inverted':
      return fr`L'effectif le plus petit dépasse le plus grand.`;
    case 'phases_missing':
      return fr`Ajoutez au moins une phase.`;
    case 'goal_out_of_range':
      return fr`L'objectif doit être compris entre 1 et 100 %.`;
    case 'goal_phase_unknown':
      return fr`La date de l'objectif dépend d'une phase qui n'existe plus, ou d'une préparation : choisissez-en une autre.`;
    case 'phase_title_missing':
      return fr`Une phase n'a pas de titre.`;
    case 'phase_id_twice':
      return fr`Deux phases ont le même identifiant : supprimez ${inPhase} et ajoutez-la de nouveau.`;
    case 'levels_missing':
      return fr`${inPhase} ne s'adresse à aucun niveau : cochez-en un, ou tous.`;
    case 'gate_out_of_range':
      return fr`Un seuil de ${inPhase} doit être compris entre 0 et 100 %.`;
    case 'phase_cycle':
      return fr`${inPhase} attend la fin d'une phase qui attend la sienne : changez le début de l'une des deux.`;
    case 'phase_unknown':
      return fr`${inPhase} commence après une phase qui n'existe plus : choisissez-en une autre.`;
    case 'phase_after_preparation':
      return fr`${inPhase} commence après une préparation, qui peut être raccourcie : partez plutôt de la rentrée.`;
    case 'preparation_anchor':
      return fr`${inPhase} est une préparation : elle commence un nombre de jours avant la rentrée.`;
    case 'actions_missing':
      return fr`${inPhase} n'a aucune action : ajoutez-en une, ou supprimez la phase.`;
    case 'action_title_missing':
      return fr`Une action de ${inPhase} ne dit pas ce qui est à faire.`;
    case 'action_id_twice':
      return fr`Deux actions de ${inPhase} ont le même identifiant : supprimez l'une des deux et ajoutez-la de nouveau.`;
    case 'action_outside_phase':
      return fr`${inAction} tombe hors de sa phase : entre 0 et ${fault.lastOffset} jours de classe après le début.`;
    case 'action_anchor_unknown':
      return fr`${inAction} dépend d'une phase qui n'existe plus, ou d'une préparation : choisissez-en une autre.`;
    case 'audience_missing':
      return fr`${inAction} s'adresse à des personnes : dites auxquelles.`;
    case 'email_to_pupils':
      return fr`${inAction} est un e-mail aux élèves : les e-mails vont aux responsables, les élèves sont joints par l'ENT ou en classe.`;
    case 'notifies_activated':
      return fr`${inAction} remet un identifiant : ne visez que des comptes non activés, les autres seraient réinitialisés.`;
    case 'work_missing':
      return fr`${inAction} ne compte aucune minute de travail.`;
    case 'group_inverted':
      return fr`${inAction} vise un groupe de classes qui n'existe pas.`;
    case 'template_unknown':
      return fr`${inAction} demande le modèle « ${nameTemplate(fault.template)} », qui n'existe pas pour cette nature d'action ou n'est pas écrit pour ceux qui le liraient.`;
  }
}
