import { fr } from './typeset';

/** What is done with an account: said in the journal of each school and région of its person. */
export const ACCOUNT_EVENTS: Record<
  'password.changed' | 'password.replaced' | 'password.chosen',
  () => string
> = {
  'password.changed': () => fr`A changé son mot de passe.`,
  'password.replaced': () =>
    fr`Le mot de passe d'une personne a été remplacé par les responsables de l'installation.`,
  'password.chosen': () => fr`A choisi son mot de passe, par son invitation.`,
};
