import type { SchoolRole } from '@/lib/domain/access/types';
import type { Day } from '@/lib/domain/directory/types';
import type { ChecklistId } from '@/lib/domain/planning/switch-over/checklist';
import { formatDay } from './format';
import { PLAN_ROLE_NAMES } from './planning';
import { fr } from './typeset';

/** What is to be ready for the day: what it is called, and how it is done. */
export const CHECKLIST_TEXTS: Record<ChecklistId, readonly [title: string, how: string]> = {
  help_desk_set: [
    fr`Fixer le guichet de la semaine d'aide`,
    fr`Horaires, lieu, téléphone et personnes, dans les réglages de cette page : la page d'aide des familles les affiche dès le jour venu.`,
  ],
  ent_admin_access: [
    fr`Vérifier l'accès d'administration de l'ENT`,
    fr`Il faut pouvoir changer en masse les mots de passe des élèves et des responsables. Sinon, demandez-le à l'éditeur ou à la DRANE.`,
  ],
  codes_ready: [
    fr`Remettre leur identifiant aux élèves qui seraient bloqués`,
    fr`La feuille à découper vaut trois mois. Un élève qui a activé son compte n'en reçoit jamais.`,
  ],
  staff_told: [
    fr`Prévenir l'équipe`,
    fr`Professeurs principaux, vie scolaire, accueil : la date, la page d'aide, et à qui envoyer une famille bloquée.`,
  ],
  lists_fresh: [
    fr`Importer les listes EduConnect et ENT de la veille`,
    fr`Les annonces et le nombre de personnes bloquées en dépendent.`,
  ],
  ent_text_posted: [
    fr`Publier le texte sur la page d'accueil de l'ENT`,
    fr`Le texte est plus bas, avec l'adresse de la page d'aide.`,
  ],
  passwords_changed: [
    fr`Changer en masse les mots de passe des anciens comptes`,
    fr`Dans l'administration de l'ENT : élèves et responsables, pas les personnels. Ne communiquez les nouveaux mots de passe à personne.`,
  ],
  old_login_tried: [
    fr`Essayer l'ancien identifiant d'un élève volontaire`,
    fr`Il doit être refusé, et l'entrée par EduConnect doit marcher.`,
  ],
  help_desk_open: [
    fr`Ouvrir le guichet et le téléphone`,
    fr`Chaque demande se note dans « Assistance » : les causes se comptent d'elles-mêmes sur cette page.`,
  ],
  lists_after: [
    fr`Importer de nouveau les listes`,
    fr`Pour voir qui a activé depuis, et rappeler qui ne peut toujours pas entrer.`,
  ],
};

export const describeCheck = (check: {
  role: SchoolRole;
  dueOn: Day;
  doneAt: Date | null;
  doneByName: string | null;
}): string => {
  if (check.doneAt) return check.doneByName ? fr`Fait par ${check.doneByName}` : 'Fait';
  return fr`${PLAN_ROLE_NAMES[check.role]}, pour ${formatDay(check.dueOn)}`;
};

/** For the ENT's home page, the day before; says the same before and after. */
export const entText = (on: Day, ent: string, helpUrl: string): string =>
  fr`À partir du ${formatDay(on)}, on entre dans ${ent || "l'ENT"} avec EduConnect seulement, élèves et responsables. L'ancien identifiant est refusé. Pas encore de compte activé ? Cinq minutes suffisent, et on vous aide : ${helpUrl}`;

/** The banners of the ENT before the day, and from it on; without the day, which may still move. */
export const SWITCH_OVER_BANNERS = {
  before: {
    title: fr`L'ancien identifiant de l'ENT ferme bientôt`,
    lead: fr`Bientôt, seul EduConnect ouvrira l'ENT. Activez votre compte : cinq minutes.`,
  },
  after: {
    title: fr`Seul EduConnect ouvre l'ENT désormais`,
    lead: fr`L'ancien identifiant est refusé. Pas de compte activé ? On vous aide.`,
  },
} as const;
