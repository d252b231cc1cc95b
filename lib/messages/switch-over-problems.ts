import type { Problem } from '@/lib/domain/result';
import { fr } from './typeset';

/** What the verbs of the switch-over refuse, beside what their plan does. */
export type SwitchOverProblemCode =
  | 'invalid_decision'
  | 'switch_over_decided'
  | 'switch_over_moved'
  | 'gate_missed'
  | 'gate_met'
  | 'switch_over_passed'
  | 'switch_over_too_early'
  | 'postponed_not_later'
  | 'reason_missing'
  | 'invalid_day'
  | 'wrong_password'
  | 'settings_changed'
  | 'announcements_too_late'
  | 'action_is_switch_over';

export const switchOverProblems: Record<
  SwitchOverProblemCode,
  (d: Record<string, string | number>) => string
> = {
  invalid_decision: () => fr`La décision n'est pas enregistrée : le formulaire est incomplet. Reprenez-le.`,
  switch_over_decided: () =>
    fr`Rien n'a été enregistré : quelqu'un vient de décider, ou la bascule est déjà faite. Voici où elle en est.`,
  switch_over_moved: () =>
    fr`Rien n'a été enregistré : le jour de la bascule a changé dans le plan depuis que vous avez ouvert cette page. Relisez, puis décidez.`,
  gate_missed: () =>
    fr`Un seuil n'est pas atteint : la bascule ne se confirme pas. Reportez-la, ou signez une dérogation motivée.`,
  gate_met: () => fr`Tous les seuils sont atteints : confirmez la bascule, une dérogation est inutile.`,
  switch_over_passed: () =>
    fr`Le jour prévu est arrivé ou passé : cette décision n'est plus possible. Reportez la bascule, ou notez qu'elle est faite.`,
  switch_over_too_early: () =>
    fr`La bascule n'est pas encore arrivée : l'ancien accès se ferme le jour prévu, pas avant.`,
  postponed_not_later: () => fr`Choisissez un jour après celui qui est prévu, et après aujourd'hui.`,
  reason_missing: () =>
    fr`Rien n'a été enregistré : donnez un motif de dix caractères au moins (mille au plus).`,
  invalid_day: () => fr`Ce jour n'est pas valable. Choisissez-le dans le calendrier.`,
  wrong_password: () =>
    fr`Ce n'est pas votre mot de passe : rien n'a été signé. Ressaisissez-le, le motif est à redonner.`,
  settings_changed: () =>
    fr`Rien n'a été enregistré : un collègue a changé ces réglages entre-temps. Les voici à jour.`,
  announcements_too_late: () =>
    fr`Les jours des annonces sont tous passés. Reportez la bascule, ou prévenez les familles autrement.`,
  action_is_switch_over: () =>
    fr`Cette action se coche d'elle-même : ouvrez la page « Bascule », où la fermeture se décide et se note.`,
};

export type SwitchOverProblem = Problem<SwitchOverProblemCode>;
