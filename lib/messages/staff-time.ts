import type { StaffRole } from '@/lib/domain/planning/staff-minutes';
import { ROLE_NAMES } from './adoption-pages';
import { formatMinutes } from './format';
import { fr } from './typeset';

/** How much time the staff can give: in the settings, and wherever a plan is weighed with it. */
export const STAFF_TIME = {
  title: fr`Temps de l'équipe`,
  lead: fr`Minutes par semaine de classe que chaque rôle peut donner, toutes ses personnes ensemble. Les propositions, les simulations et les semaines trop chargées du plan en dépendent.`,
  field: (role: StaffRole) => fr`${ROLE_NAMES[role]}, minutes par semaine`,
  assumed: (minutes: number) => fr`Hypothèse de Palier : ${formatMinutes(minutes)}`,
  instead: (minutes: number) => fr`Au lieu de l'hypothèse : ${formatMinutes(minutes)}`,
  save: 'Enregistrer',
  notAllowed: fr`Le chef d'établissement et le secrétariat règlent l'établissement.`,
  /** Beside figures that lean on it. */
  basis: (assumed: readonly StaffRole[]) =>
    assumed.length === 0
      ? fr`Temps de l'équipe : celui que l'établissement a indiqué.`
      : fr`Temps de l'équipe : hypothèse de Palier pour ${assumed.map((role) => ROLE_NAMES[role]).join(', ')}, tant que l'établissement n'a rien indiqué.`,
  set: fr`Indiquer le temps de l'équipe`,
} as const;

export const staffTimeProblems = {
  invalid_staff_minutes: () =>
    fr`Le temps n'est pas enregistré : écrivez un nombre entier de minutes par semaine, de 0 à 10 000, ou laissez vide.`,
};
