import { describeProblem, isKnownProblem } from './problems';
import { fr } from './typeset';

export const SIGN_IN = {
  title: 'Se connecter',
  lead: fr`Réservé aux personnels de l'établissement et de la DRANE. Les familles n'ont pas de compte ici.`,
  email: 'Adresse électronique professionnelle',
  password: 'Mot de passe',
  submit: 'Se connecter',
  forgotten: fr`Mot de passe perdu, ou pas encore de compte ?`,
  forgottenText: fr`Demandez à la personne qui administre Palier dans votre académie : elle crée les comptes et donne un nouveau mot de passe. Personne ne peut lire l'ancien.`,
  families: fr`Vous êtes parent ? La page d'aide de votre établissement est indiquée sur le courrier que vous avez reçu.`,
  noCookies: fr`Votre navigateur refuse les cookies : la connexion en demande un, et un seul, pour savoir que c'est bien vous. Autorisez les cookies de ce site, puis rechargez la page.`,
} as const;

/** Why the last sign-in did not succeed, by the code that came back in the address. */
export function describeSignInError(code: string): string {
  if (isKnownProblem(code)) return describeProblem({ code });
  return code === 'SessionRequired'
    ? fr`Votre session est terminée. Connectez-vous de nouveau pour continuer : rien de ce que vous avez enregistré n'est perdu.`
    : fr`La connexion n'a pas abouti. Saisissez de nouveau votre adresse et votre mot de passe.`;
}

export const SIGN_OUT = {
  title: fr`Se déconnecter ?`,
  lead: fr`Votre session sera fermée sur cet appareil. Ce que vous avez enregistré est gardé, les envois programmés partiront à leur heure.`,
  submit: 'Se déconnecter',
  back: 'Rester connecté',
  done: 'Vous êtes déconnecté.',
} as const;

export const CHOOSE_DESK = {
  title: 'Où voulez-vous travailler ?',
  schools: 'Établissements',
  regions: 'Région académique',
  region: 'Bureau de la région académique',
  none: fr`Aucun établissement ne vous est confié`,
  noneText: fr`Votre compte existe, mais aucune délégation n'est en cours : elle n'a pas encore été donnée, ou elle est arrivée à sa date de fin. Demandez au chef d'établissement de vous en donner une.`,
} as const;

export const OPT_OUT = {
  title: 'Ne plus recevoir de rappels',
  lead: (school: string) =>
    fr`${school} vous envoie des rappels par courrier électronique tant qu'aucun compte EduConnect n'est activé pour votre enfant. Vous pouvez les arrêter.`,
  keeps: fr`L'établissement pourra toujours vous écrire pour le reste de la scolarité. Le compte EduConnect reste à votre disposition.`,
  submit: 'Ne plus m’envoyer de rappels',
  done: 'Vous ne recevrez plus de rappels de cet établissement',
  doneText: fr`C'est enregistré pour l'adresse qui a reçu le message. Si vous changez d'avis, dites-le au secrétariat.`,
  help: fr`Ouvrir la page d'aide de l'établissement`,
  invalid: fr`Ce lien n'est pas valable`,
  invalidText: fr`Il a peut-être été coupé par votre messagerie. Ouvrez-le de nouveau depuis le message reçu, en entier ; sinon, répondez au secrétariat de l'établissement que vous ne souhaitez plus de rappels.`,
} as const;

export const HELP_FRAME = {
  contents: 'Sur cette page',
  call: (phone: string) => fr`Appeler le ${phone}`,
  write: (email: string) => fr`Écrire à ${email}`,
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
