import { fr } from './typeset';

/** Sign-in and sign-out of staff. */
export const SIGN_IN = {
  title: 'Se connecter',
  lead: fr`Réservé aux personnels des établissements et de la région académique.`,
  email: 'Adresse électronique professionnelle',
  password: 'Mot de passe',
  submit: 'Se connecter',
  families: fr`Vous êtes parent ou élève ? Palier n'a pas de compte pour vous : la page d'aide de votre établissement vous guide vers EduConnect.`,
  leaveTitle: 'Se déconnecter',
  leaveLead: fr`Fermez votre session avant de quitter un poste partagé.`,
  leave: 'Se déconnecter',
  stay: 'Revenir à mon bureau',
} as const;
