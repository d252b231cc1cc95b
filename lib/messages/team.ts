import type { DelegatedRole } from '@/lib/domain/access/delegation';
import type { SchoolRole } from '@/lib/domain/access/types';
import type { Day } from '@/lib/domain/directory/types';
import { ROLE_NAMES } from './adoption-pages';
import { formatCount, formatCountOf, formatDay, formatDayPlain } from './format';
import { nameIn } from './name-in';
import { fr, SEMICOLON } from './typeset';

type Fill = Record<string, string | number>;

const FIELDS: Record<string, string> = {
  email: fr`l'adresse e-mail`,
  name: 'le nom',
  role: 'le rôle',
  classCodes: fr`les classes : celles que vous avez cochées ont peut-être changé`,
  endsOn: 'le dernier jour',
};

/** What the team's verbs refuse; `lib/messages/problems.ts` says them. */
export const teamProblems = {
  invalid_delegation: (d: Fill) =>
    fr`Rien n'est enregistré : vérifiez ${nameIn(FIELDS, d.field) ?? 'les champs'}.`,
  delegation_needs_name: () =>
    fr`Cette adresse n'est pas encore connue de Palier : écrivez aussi le nom de la personne, pour l'inviter.`,
  delegation_needs_classes: () => fr`Un professeur principal suit sa classe : choisissez-la.`,
  delegation_day: () =>
    fr`Choisissez un dernier jour entre aujourd'hui et l'été de l'année scolaire prochaine, ou laissez vide.`,
  delegation_unknown: () => fr`Ce rôle n'existe plus : regardez l'équipe telle qu'elle est maintenant.`,
  delegation_fixed: () =>
    fr`Le rôle de chef d'établissement ne se change pas ici : l'établissement resterait sans personne pour le rendre. Demandez à qui administre Palier.`,
  nothing_to_restore: () => fr`Il n'y a plus rien à rétablir pour ce rôle.`,
  invitation_over: () =>
    fr`Cette invitation a déjà servi ou n'est plus valable. Demandez au chef d'établissement de vous en renvoyer une.`,
  password_short: () => fr`Choisissez un mot de passe de 12 à 200 caractères.`,
};

export const ROLE_PURPOSES: Record<DelegatedRole, string> = {
  secretariat: fr`Importe les listes, corrige SIECLE, prépare les vagues, imprime. Voit tout l'établissement.`,
  rupn: fr`Aide les élèves, affiche les bannières de l'ENT. Voit les élèves, pas les responsables.`,
  cpe: fr`Remet les lettres et les codes, relance. Voit les classes confiées.`,
  class_teacher: fr`Suit sa classe, remet les lettres. Ne voit que sa classe.`,
};

const scopeOf = (classCodes: readonly string[] | null): string =>
  classCodes === null
    ? fr`tout l'établissement`
    : classCodes.length > 6
      ? formatCountOf(classCodes.length, 'classe', 'classes')
      : classCodes.join(', ');

export const TEAM = {
  title: 'Équipe',
  lead: fr`Qui fait quoi dans Palier, pour quelles classes et jusqu'à quand. Un rôle qui finit ne montre plus rien dès le lendemain de son dernier jour.`,
  onlyPrincipal: fr`Le chef d'établissement confie les rôles. Cette page dit qui les a.`,
  missing: (roles: readonly DelegatedRole[]) =>
    fr`Le plan demande du travail à des rôles que personne n'a encore : ${roles.map((role) => ROLE_NAMES[role]).join(', ')}.`,
  missingLead: fr`Confiez-les ci-dessous : l'action « déléguer » du plan se coche d'elle-même dès que chacun a quelqu'un.`,
  unled: (codes: readonly string[]) =>
    fr`${formatCountOf(codes.length, 'classe n’a pas', 'classes n’ont pas')} de professeur principal dans Palier : ${codes.slice(0, 12).join(', ')}${codes.length > 12 ? '…' : ''}.`,
  ending: (names: readonly { name: string; role: SchoolRole; endsOn: Day }[]) =>
    fr`Des rôles finissent bientôt : ${names.map(({ name, role, endsOn }) => `${name} (${ROLE_NAMES[role]}, ${formatDayPlain(endsOn)})`).join(SEMICOLON)}. Prolongez ceux qui servent encore.`,
  ownEnding: (roles: readonly { role: SchoolRole; classCodes: readonly string[] | null; endsOn: Day }[]) =>
    fr`Dernier jour de votre rôle dans cet établissement : ${roles.map(({ role, classCodes, endsOn }) => `${ROLE_NAMES[role]}${classCodes ? ` ${classCodes.join(', ')}` : ''}, ${formatDayPlain(endsOn)}`).join(SEMICOLON)}. S'il sert encore, demandez au chef d'établissement de le prolonger.`,
  open: fr`Ouvrir l'équipe`,
  give: 'Confier un rôle',
  giveLead: fr`La personne voit l'établissement dès sa prochaine visite. Si elle n'a pas de compte, elle reçoit un e-mail pour choisir son mot de passe.`,
  email: 'Adresse e-mail professionnelle',
  name: 'Nom et prénom',
  nameHint: fr`Pour inviter quelqu'un qui n'a pas encore de compte.`,
  role: 'Rôle',
  scope: 'Pour quelles classes',
  scopeHint: fr`Aucune cochée : tout l'établissement. Un professeur principal a toujours sa classe.`,
  noClasses: fr`Aucune classe n'est encore connue : elles apparaîtront au premier import.`,
  endsOn: 'Dernier jour',
  endsOnHint: fr`Inclus. Vide : jusqu'à ce que vous y mettiez fin.`,
  submit: 'Confier ce rôle',
  now: 'En ce moment',
  before: (count: number) => fr`Rôles terminés (${formatCount(count)})`,
  scopeOf,
  until: (day: Day | null) => (day ? fr`jusqu'au ${formatDay(day)}` : 'sans date de fin'),
  over: (day: Day | null) => (day ? fr`terminé le ${formatDay(day)}` : 'terminé'),
  soon: 'Finit bientôt',
  invited: 'Invitation envoyée',
  invitationOver: 'Invitation expirée',
  change: 'Changer',
  save: 'Enregistrer',
  end: 'Mettre fin maintenant',
  endNote: fr`Il ne verra plus rien de ce rôle dès la prochaine page. Vous pourrez le rétablir.`,
  restore: 'Annuler le dernier changement',
  again: fr`Renvoyer l'invitation`,
  of: (name: string) => fr` – ${name}`,
} as const;

export const INVITATION = {
  title: 'Choisir votre mot de passe',
  lead: (name: string, email: string) =>
    fr`Bonjour ${name}. Votre identifiant sera ${email}. Choisissez un mot de passe de 12 à 200 caractères.; une phrase convient très bien.`,
  password: 'Mot de passe',
  again: 'Le même, encore une fois',
  differ: fr`Les deux mots de passe ne sont pas les mêmes.`,
  submit: 'Enregistrer et me connecter',
  over: fr`Cette invitation n'est plus valable`,
} as const;
