import { fr } from './typeset';

export const CHOOSE_DESK = {
  title: fr`Où voulez-vous travailler ?`,
  region: 'Bureau de la région académique',
  none: fr`Aucun établissement ne vous est confié`,
  noneText: fr`Votre compte existe, mais aucune délégation n'est en cours : elle n'a pas encore été donnée, ou elle est arrivée à sa date de fin. Demandez au chef d'établissement de vous en donner une.`,
} as const;

export const OPT_OUT = {
  title: 'Ne plus recevoir de rappels',
  lead: (school: string) =>
    fr`${school} vous envoie des rappels par e-mail tant qu'aucun compte EduConnect n'est activé pour votre enfant. Vous pouvez les arrêter.`,
  keeps: fr`L'établissement pourra toujours vous écrire pour le reste de la scolarité. Le compte EduConnect reste à votre disposition.`,
  submit: 'Ne plus m’envoyer de rappels',
  done: 'Vous ne recevrez plus de rappels de cet établissement',
  doneText: fr`C'est enregistré pour l'adresse qui a reçu le message. Si vous changez d'avis, dites-le au secrétariat.`,
  already: fr`C'est déjà enregistré : l'adresse qui a reçu le message ne reçoit plus de rappels de cet établissement. Si vous changez d'avis, dites-le au secrétariat.`,
  help: fr`Ouvrir la page d'aide de l'établissement`,
  invalid: fr`Ce lien n'est pas valable`,
  invalidText: fr`Il a peut-être été coupé par votre messagerie. Ouvrez-le de nouveau depuis le message reçu, en entier ; sinon, répondez au secrétariat de l'établissement que vous ne souhaitez plus de rappels.`,
} as const;

/** Short addresses and banners: what stands there when they lead nowhere. */
export const PUBLIC_ADDRESS = {
  unknown: fr`Cette adresse ne mène à aucun établissement. Vérifiez-la sur le document où vous l'avez lue, ou demandez au secrétariat de votre établissement.`,
} as const;

export const ERRORS = {
  notFoundTitle: fr`Cette page n'existe pas`,
  notFoundText: fr`L'adresse est incomplète, la page a été retirée, ou elle ne fait pas partie de ce que l'on vous a confié.`,
  home: fr`Aller à l'accueil`,
  brokenTitle: fr`La page n'a pas pu s'afficher`,
  brokenText: fr`Le service n'a pas répondu comme prévu. Ce qui était enregistré l'est toujours ; ce que vous étiez en train de saisir ne l'est peut-être pas. Réessayez ; si cela continue, donnez cette référence à la personne qui administre Palier.`,
  retry: 'Réessayer',
  reference: (digest: string) => fr`Référence : ${digest}`,
} as const;
