import { formatCountOf } from './format';
import { fr } from './typeset';

/** The screen of who said no to reminders. */
export const OPPOSITIONS = {
  title: 'Oppositions aux rappels',
  link: 'Oppositions',
  lead: (count: number) =>
    count === 0
      ? fr`Personne ne s'est opposé aux rappels.`
      : fr`${formatCountOf(count, 'opposition est notée', 'oppositions sont notées')} (personnes, adresses et numéros) : aucune vague ne leur écrit, aucune liste d'appels ne les propose.`,
  notListed: fr`Leur liste ne peut pas être affichée : Palier n'en garde que des empreintes, qui permettent de reconnaître une personne, une adresse ou un numéro sans jamais les lire. C'est pourquoi il faut saisir l'adresse ou le numéro. Le journal retient qui a fait le changement, pas de qui il s'agit.`,
  recordTitle: 'Noter une opposition',
  recordLead: fr`Quand une famille demande par téléphone ou au secrétariat à ne plus recevoir de rappels.`,
  record: fr`Noter l'opposition`,
  liftTitle: 'Lever une opposition',
  liftLead: fr`Quand la personne elle-même a changé d'avis et vous l'a dit.`,
  lift: fr`Lever l'opposition`,
  address: 'Adresse e-mail ou numéro de mobile',
  addressHint: fr`L'adresse qui reçoit les messages, ou le numéro qu'on appelle. Un refus noté au téléphone vaut pour les deux.`,
  withoutAddress: fr`Sans adresse ni numéro, par exemple pour qui n'est joint que dans l'ENT : ouvrez sa famille, puis « Ne veut plus de rappels » sous son nom.`,
  families: 'Chercher la famille',
} as const;

/** The same of one person, on the page of their family. */
export const OWN_OPPOSITION = {
  mark: 'Opposé aux rappels',
  record: 'Ne veut plus de rappels',
  recordLead: fr`Plus aucune vague ne lui écrira, par e-mail ni dans l'ENT, et aucune liste d'appels ne proposera son numéro. Cela reste vrai après l'effacement de fin d'année : Palier n'en garde alors qu'une empreinte.`,
  lift: 'Veut de nouveau des rappels',
  liftLead: fr`Seulement si la personne elle-même vous l'a dit : les vagues lui écriront de nouveau, et son numéro sera proposé à l'appel.`,
  nameOf: (what: string, name: string) => fr`${what} : ${name}`,
} as const;
