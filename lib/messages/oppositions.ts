import { formatCountOf } from './format';
import { fr } from './typeset';

/** The screen of the addresses that said no to reminders. */
export const OPPOSITIONS = {
  title: 'Oppositions aux rappels',
  link: 'Oppositions',
  lead: (count: number) =>
    count === 0
      ? fr`Aucune adresse ni aucun numéro ne s'est opposé aux rappels.`
      : fr`${formatCountOf(count, 'adresse ou numéro s’est opposé', 'adresses ou numéros se sont opposés')} aux rappels : aucune vague ne leur écrit, aucune liste d'appels ne les propose.`,
  notListed: fr`Leur liste ne peut pas être affichée : Palier n'en garde qu'une empreinte, qui permet de reconnaître une adresse ou un numéro sans jamais le lire. C'est pourquoi il faut le saisir. Le journal retient qui a fait le changement, pas l'adresse.`,
  recordTitle: 'Noter une opposition',
  recordLead: fr`Quand une famille demande par téléphone ou au secrétariat à ne plus recevoir de rappels.`,
  record: fr`Noter l'opposition`,
  liftTitle: 'Lever une opposition',
  liftLead: fr`Quand la personne elle-même a changé d'avis et vous l'a dit.`,
  lift: fr`Lever l'opposition`,
  address: 'Adresse e-mail ou numéro de mobile',
  addressHint: fr`L'adresse qui reçoit les messages, ou le numéro qu'on appelle. Un refus noté au téléphone vaut pour les deux.`,
} as const;
