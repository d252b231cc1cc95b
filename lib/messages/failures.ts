import type { WaveChannel } from '@/lib/domain/campaign/channel';
import type { FailureCode } from '@/lib/domain/delivery/types';
import { formatCountOf } from './format';
import { fr } from './typeset';

/** What went wrong with a message, as the end of a sentence: of an e-mail, and where nothing else is said in the ENT too. */
export const failureReasons: Record<FailureCode, string> = {
  recipient_refused: fr`adresse refusée par le serveur du destinataire`,
  message_refused: fr`message refusé par le serveur du destinataire`,
  policy_refused: fr`le serveur refuse nos messages par règle (authentification de l'expéditeur, réputation ou filtre), sans mettre l'adresse en cause`,
  recipient_delayed: fr`le serveur du destinataire demande d'attendre`,
  server_unreachable: fr`le serveur d'envoi ne répond pas, répond mal ou coupe la connexion`,
  server_busy: fr`le serveur d'envoi est saturé`,
  sender_refused: fr`le serveur d'envoi refuse notre adresse ou notre compte d'expéditeur`,
  sign_in_refused: fr`le serveur d'envoi refuse notre compte`,
  encryption_missing: fr`le serveur d'envoi ne propose pas de connexion chiffrée (STARTTLS)`,
  encryption_mismatch: fr`le chiffrement réglé n'est pas celui de ce port du serveur d'envoi`,
  certificate_refused: fr`le certificat du serveur d'envoi n'est pas valable (périmé, d'un autre nom, ou signé par une autorité inconnue)`,
  misconfigured: fr`l'envoi est mal réglé`,
  ent_recipient_refused: fr`l'ENT ne connaît pas ce destinataire, ou n'autorise pas notre compte à lui écrire`,
  ent_draft_lost: fr`le brouillon a été supprimé dans l'ENT : on ne sait pas si le message était parti`,
  not_in_ent: fr`introuvable dans l'ENT`,
};

/** The same where the server that is spoken of is the ENT itself. */
const ENT_REASONS: Partial<Record<FailureCode, string>> = {
  message_refused: fr`message refusé par l'ENT`,
  server_unreachable: fr`l'ENT ne répond pas, répond mal ou coupe la connexion`,
  server_busy: fr`l'ENT est saturé ou en maintenance`,
  sender_refused: fr`l'ENT n'autorise pas notre compte à écrire des messages`,
  sign_in_refused: fr`l'ENT refuse notre compte`,
  misconfigured: fr`l'accès à l'ENT est mal réglé`,
};

export const describeFailure = (code: FailureCode, channel: WaveChannel): string =>
  (channel === 'ent_message' ? ENT_REASONS[code] : undefined) ?? failureReasons[code];

/** Failures that somebody who may change the way out can mend. */
const OF_SETTING: readonly FailureCode[] = [
  'sender_refused',
  'sign_in_refused',
  'encryption_missing',
  'encryption_mismatch',
  'certificate_refused',
  'misconfigured',
];

/** Whether the way out is to be looked at: it refuses us, or does not answer. */
export const isOfWayOut = (code: FailureCode): boolean =>
  OF_SETTING.includes(code) || code === 'server_unreachable' || code === 'server_busy';

/** What is kept and what happens next, while messages wait. */
export function describeWaiting(code: FailureCode, count: number, channel: WaveChannel = 'email'): string {
  const messages = formatCountOf(count, 'message attend', 'messages attendent');
  const reason = describeFailure(code, channel);
  switch (code) {
    case 'sender_refused':
    case 'sign_in_refused':
    case 'encryption_missing':
    case 'encryption_mismatch':
    case 'certificate_refused':
    case 'misconfigured':
      return fr`${messages} : ${reason}. Rien n'est perdu : corrigez le réglage, l'envoi reprend de lui-même dans l'heure, pendant une journée.`;
    case 'policy_refused':
      return fr`${messages} : ${reason}. Les adresses restent bonnes et quelques essais suivent dans l'heure ; faites vérifier SPF, DKIM et DMARC de l'adresse d'expéditeur.`;
    case 'recipient_delayed':
      return fr`${messages} : ${reason}. Rien n'est perdu : d'autres essais suivent d'eux-mêmes, cinq en tout, en une heure et demie environ.`;
    default:
      return fr`${messages} : ${reason}. Rien n'est perdu : un nouvel essai est fait de lui-même, pendant une journée.`;
  }
}

export const FAILURE_LINKS = {
  addresses: fr`Voir les adresses à corriger`,
  setting: fr`Voir le réglage et l'essayer`,
} as const;

/** What to do about messages that were given up, once the wave is over. */
const ADVICE: Record<FailureCode, string> = {
  recipient_refused: fr`Personne ne lit à cette adresse : on ne lui écrit plus. Corrigez-la dans SIECLE.`,
  message_refused: fr`Le texte est trop lourd ou déplaît à un filtre : changez-le dans une nouvelle vague.`,
  policy_refused: fr`Les adresses restent bonnes : faites vérifier SPF, DKIM et DMARC de l'adresse d'expéditeur, puis renvoyez.`,
  recipient_delayed: fr`Cinq essais ont été faits ; la boîte est peut-être pleine. Renvoyez dans quelques jours, ou joignez la famille autrement.`,
  server_unreachable: fr`Une journée d'essais n'a pas suffi : essayez le réglage de l'envoi, puis renvoyez.`,
  server_busy: fr`Une journée d'essais n'a pas suffi : essayez le réglage de l'envoi, puis renvoyez.`,
  sender_refused: fr`Le réglage est à revoir ; renvoyez une fois l'essai réussi.`,
  sign_in_refused: fr`Le réglage est à revoir ; renvoyez une fois l'essai réussi.`,
  encryption_missing: fr`Le réglage est à revoir ; renvoyez une fois l'essai réussi.`,
  encryption_mismatch: fr`Le réglage est à revoir ; renvoyez une fois l'essai réussi.`,
  certificate_refused: fr`Le réglage est à revoir ; renvoyez une fois l'essai réussi.`,
  misconfigured: fr`Le réglage est à revoir ; renvoyez une fois l'essai réussi.`,
  ent_recipient_refused: fr`Vérifiez leur compte dans l'ENT, ou joignez-les autrement.`,
  ent_draft_lost: fr`Regardez dans les messages envoyés du compte de l'ENT avant de renvoyer.`,
  not_in_ent: fr`Vérifiez leur compte dans l'ENT, ou joignez-les autrement.`,
};

/** "3 messages non remis : adresse refusée par le serveur du destinataire. Corrigez-la dans SIECLE." */
export const describeGivenUp = (code: FailureCode, count: number, channel: WaveChannel): string =>
  fr`${formatCountOf(count, 'message non remis', 'messages non remis')} : ${describeFailure(code, channel)}. ${ADVICE[code]}`;
