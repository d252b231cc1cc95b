import type { SenderFault, SenderKind, SmtpSecurity } from '@/lib/domain/delivery/sender';
import type { FailureCode } from '@/lib/domain/delivery/types';
import { failureReasons } from './failures';
import { nameIn } from './name-in';
import { fr } from './typeset';

/** The message that somebody sends to themselves to try a sender. */
export const SENDER_TEST = {
  subject: fr`Essai de l'envoi depuis Palier`,
  text: fr`Ce message est parti de Palier par le serveur d'envoi que vous venez de régler : il fonctionne. Vous pouvez y répondre pour vérifier l'adresse de réponse.`,
} as const;

export const senderKinds: Record<SenderKind, string> = {
  smtp: fr`Un serveur d'envoi (SMTP) : celui de l'académie ou le vôtre`,
  resend: fr`Un compte Resend`,
};

export const smtpSecurities: Record<SmtpSecurity, string> = {
  starttls: fr`STARTTLS exigé (port 587, conseillé)`,
  tls: fr`TLS dès la connexion (port 465)`,
  none: fr`Chiffré si le serveur le propose (relais interne sans mot de passe, port 25)`,
};

/** What is wrong, and what to do about it. `host` is what was typed. */
const faults: Record<SenderFault, (host: string) => string> = {
  unknown_host: (host) =>
    fr`Le serveur « ${host} » n'existe pas : vérifiez son nom, sans « https:// » ni espace.`,
  private_host: (host) =>
    fr`Le serveur « ${host} » est sur un réseau privé, et cette installation ne l'autorise pas. Demandez à ses responsables de régler SENDER_PRIVATE_HOSTS.`,
  no_answer: (host) =>
    fr`${host ? fr`Le serveur « ${host} »` : 'Le service'} n'a pas répondu à temps. Vérifiez le port et qu'un pare-feu ne le bloque pas, puis essayez de nouveau.`,
  busy: (host) =>
    fr`${host ? fr`Le serveur « ${host} »` : 'Le service'} est saturé ou ralentit les envois. Il n'y a rien à corriger : essayez de nouveau dans quelques minutes.`,
  connection_refused: (host) =>
    fr`Rien n'écoute sur ce port du serveur « ${host} ». Le port est en général 587, 465 ou 25.`,
  connection_lost: () =>
    fr`Le serveur a coupé la connexion avant la fin. Essayez de nouveau ; si cela dure, demandez à ses responsables ce qu'il refuse.`,
  no_tls: () =>
    fr`Le serveur ne propose pas de connexion chiffrée (STARTTLS). Choisissez le port 465 avec TLS, ou un relais interne sans mot de passe.`,
  certificate: (host) =>
    fr`Le certificat du serveur n'est pas valable pour « ${host} » (périmé, d'un autre nom, ou signé par une autorité inconnue). Employez le nom qui figure dans le certificat.`,
  not_tls: () =>
    fr`Le chiffrement choisi n'est pas celui de ce port : TLS va avec 465, STARTTLS avec 587 ou 25.`,
  sign_in_refused: () =>
    fr`Le serveur refuse l'identifiant ou le mot de passe. Ressaisissez les deux ; certains comptes demandent un mot de passe d'application.`,
  key_refused: () =>
    fr`Resend refuse cette clé. Créez-en une avec le droit d'envoi dans son tableau de bord, puis collez-la entière.`,
  sender_refused: () =>
    fr`L'adresse d'expéditeur est refusée : elle doit appartenir à ce compte, et son domaine être vérifié.`,
  quota: () => fr`Le quota d'envoi du compte est épuisé : essayez demain, ou changez d'offre.`,
};

type Detail = Record<string, string | number>;

/** Why a test did not arrive: as closely as it can be told. */
function describeFault({ fault, failure, host }: Detail): string {
  const said = Object.hasOwn(faults, fault ?? '') ? faults[fault as SenderFault](String(host ?? '')) : '';
  if (said) return said;
  const reason = failureReasons[failure as FailureCode] ?? '';
  return fr`Le message d'essai a été refusé : ${reason}. La connexion elle-même fonctionne.`;
}

const fields: Record<string, string> = {
  fromAddress: fr`l'adresse d'expéditeur`,
  fromName: fr`le nom d'expéditeur (80 caractères au plus)`,
  replyTo: fr`l'adresse de réponse (une seule, ou aucune)`,
  host: fr`le nom du serveur (par exemple smtp.ac-exemple.fr)`,
  port: fr`le port (587, 465, 25 ou 2525)`,
  security: fr`le chiffrement : un mot de passe ne part que par une connexion chiffrée`,
  userName: fr`l'identifiant (200 caractères au plus)`,
  secret: fr`le mot de passe ou la clé (une clé de Resend commence par « re_ »)`,
  webhookSecret: fr`le secret du webhook (il commence par « whsec_ »)`,
  sendLimitCount: fr`la cadence : les deux nombres, ou aucun`,
  sendLimitSeconds: fr`la cadence : les deux nombres, ou aucun`,
};

export type SenderProblemCode = 'invalid_sender' | 'secret_needed' | 'no_sender' | 'sender_failed';

/** Refusals of the verbs of senders; `lib/messages/problems.ts` says them. */
export const senderProblems: Record<SenderProblemCode, (d: Detail) => string> = {
  invalid_sender: (d) =>
    fr`Le réglage n'est pas enregistré : vérifiez ${nameIn(fields, d.field) ?? 'les champs'}.`,
  secret_needed: () =>
    fr`Le réglage n'est pas enregistré : ressaisissez le mot de passe ou la clé. Ce qui est gardé ne sert que pour le serveur et le compte d'avant.`,
  no_sender: () => fr`Il n'y a pas encore de réglage à essayer : enregistrez-le d'abord.`,
  sender_failed: describeFault,
};

/** The settings of a sender, of a school or of a région. */
export const SENDERS = {
  title: fr`Envoi des e-mails`,
  nav: fr`Envoi des e-mails`,
  schoolLead: fr`Par quel serveur partent les messages de l'établissement, et à quel nom. Sans réglage, ils partent comme ceux de la région académique, ou de l'installation.`,
  regionLead: fr`Par quel serveur partent les messages des établissements qui n'ont pas le leur. Les réglages d'un établissement restent à lui : la région académique ne les voit pas.`,
  unset: fr`Rien n'est réglé ici : les messages partent par le serveur de l'installation.`,
  unsetAbove: (address: string) =>
    fr`Rien n'est réglé ici : les messages partent par le serveur de la région académique, au nom de ${address}.`,
  now: fr`Réglage actuel`,
  set: fr`Régler`,
  change: fr`Modifier`,
  kindLegend: fr`Par quel moyen`,
  fromAddress: fr`Adresse d'expéditeur`,
  fromAddressHint: fr`Celle que voient les familles. Le serveur doit l'accepter.`,
  fromName: fr`Nom d'expéditeur`,
  fromNameHint: fr`Vide : le nom de l'établissement.`,
  replyTo: fr`Adresse de réponse`,
  replyToHint: fr`Vide : l'adresse e-mail de l'établissement.`,
  serverLegend: fr`Serveur d'envoi (SMTP)`,
  host: fr`Serveur`,
  port: fr`Port`,
  security: fr`Chiffrement`,
  userName: fr`Identifiant`,
  userNameHint: fr`Vide : le serveur ne demande pas de mot de passe.`,
  password: fr`Mot de passe`,
  key: fr`Clé Resend`,
  kept: fr`Enregistré, jamais montré. Laissez vide pour le garder.`,
  encrypted: fr`Enregistré chiffré, jamais montré.`,
  resendLegend: fr`Compte Resend`,
  webhookSecret: fr`Secret du webhook`,
  webhookHint: (url: string) =>
    fr`Dans Resend, ajoutez un webhook vers ${url} pour « delivered », « bounced » et « complained », puis collez ici son secret : les adresses refusées remonteront d'elles-mêmes.`,
  pace: fr`Cadence, sur tous les établissements de la région académique`,
  count: fr`Messages au plus`,
  seconds: fr`En combien de secondes`,
  save: fr`Enregistrer`,
  test: fr`Tester`,
  testing: fr`Essai en cours…`,
  testLead: fr`Envoie un message à votre propre adresse par le réglage enregistré, et dit ce qui ne va pas.`,
  testSent: (address: string) =>
    fr`Le serveur a pris le message d'essai pour ${address}. Ouvrez votre boîte, y compris les indésirables.`,
  remove: fr`Ne plus utiliser ce réglage`,
  removeLead: fr`Le mot de passe ou la clé est effacé. Les messages partent de nouveau comme avant ce réglage.`,
  notAllowed: fr`Ce réglage est réservé au chef d'établissement et au secrétariat.`,
  back: fr`Réglages`,
  link: fr`Régler l'envoi`,
  facts: {
    way: fr`Moyen`,
    from: fr`Expéditeur`,
    replyTo: fr`Réponses`,
    secret: fr`Mot de passe ou clé`,
    hasSecret: fr`enregistré, chiffré`,
    noSecret: fr`aucun`,
    webhook: fr`Retours de Resend`,
    hasWebhook: fr`reçus et vérifiés`,
    noWebhook: fr`non réglés : les refus tardifs ne remontent pas`,
    school: fr`l'adresse de l'établissement`,
  },
} as const;
