import { describeProblem, isKnownProblem } from './problems';
import { fr } from './typeset';

/** Sign-in and sign-out of staff. */
export const SIGN_IN = {
  title: 'Se connecter',
  lead: fr`Réservé aux personnels des établissements et de la région académique.`,
  email: 'Adresse e-mail professionnelle',
  password: 'Mot de passe',
  submit: 'Se connecter',
  changeTitle: 'Changer de mot de passe',
  changeLead: (name: string, email: string) =>
    fr`Pour le compte de ${name} (${email}). Vos autres sessions seront fermées ; celle-ci continue.`,
  current: 'Mot de passe actuel',
  wanted: 'Nouveau mot de passe',
  wantedHint: fr`12 caractères au moins ; une phrase convient très bien.`,
  again: 'Le nouveau, encore une fois',
  differ: fr`Les deux nouveaux mots de passe ne sont pas les mêmes : rien n'a été changé.`,
  change: 'Changer le mot de passe',
  lost: fr`Mot de passe actuel perdu ?`,
  changed: fr`Votre mot de passe est changé.`,
  forgotten: fr`Mot de passe perdu, ou pas encore de compte ?`,
  forgottenText: fr`Demandez à la personne qui administre Palier dans votre académie : elle crée les comptes et donne un nouveau mot de passe. Personne ne peut lire l'ancien.`,
  families: fr`Vous êtes parent ou élève ? Palier n'a pas de compte pour vous : la page d'aide de votre établissement vous guide vers EduConnect.`,
  leaveTitle: fr`Se déconnecter ?`,
  leaveLead: fr`Fermez votre session avant de quitter un poste partagé. Ce que vous avez enregistré est gardé, et les envois programmés partiront à leur heure.`,
  leave: 'Se déconnecter',
  stay: 'Revenir à mon bureau',
  back: fr`Connectez-vous pour ouvrir la page demandée : vous y reviendrez aussitôt. Si votre session vient de se terminer, ce que vous aviez enregistré est gardé.`,
  left: 'Vous êtes déconnecté.',
} as const;

/** Why a sign-in did not succeed, by the code that next-auth put in the address. */
export function describeSignInError(code: string): string {
  if (isKnownProblem(code)) return describeProblem({ code });
  return code === 'SessionRequired'
    ? fr`Votre session est terminée. Connectez-vous de nouveau pour continuer : rien de ce que vous avez enregistré n'est perdu.`
    : fr`La connexion n'a pas abouti. Saisissez de nouveau votre adresse et votre mot de passe.`;
}
