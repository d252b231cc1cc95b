import { formatCountOf } from './format';
import { fr } from './typeset';

/** The screen of the addresses that said no to reminders. */
export const OPPOSITIONS = {
  title: 'Oppositions aux rappels',
  link: 'Oppositions',
  lead: (count: number) =>
    count === 0
      ? fr`Aucune adresse ne s'est opposée aux rappels.`
      : fr`${formatCountOf(count, 'adresse s’est opposée', 'adresses se sont opposées')} aux rappels par e-mail : aucune vague ne leur écrit.`,
  notListed: fr`Leur liste ne peut pas être affichée : Palier n'en garde qu'une empreinte, qui permet de reconnaître une adresse sans jamais la lire. C'est pourquoi il faut saisir l'adresse. Le journal retient qui a fait le changement, pas l'adresse.`,
  recordTitle: 'Noter une opposition',
  recordLead: fr`Quand une famille demande par téléphone ou au secrétariat à ne plus recevoir de rappels.`,
  record: fr`Noter l'opposition`,
  liftTitle: 'Lever une opposition',
  liftLead: fr`Quand la personne elle-même a changé d'avis et vous l'a dit.`,
  lift: fr`Lever l'opposition`,
  address: 'Adresse e-mail',
  addressHint: fr`Celle qui reçoit, ou recevait, les messages.`,
} as const;
