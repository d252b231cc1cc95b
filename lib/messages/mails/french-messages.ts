import type { MessageId } from '@/lib/domain/campaign/message/messages';
import { fr } from '../typeset';

type FrenchMessage = {
  /** In the list of messages to choose from. */
  title: string;
  purpose: string;
  subject: string;
  /** What a mail program shows beside the subject. */
  preheader: string;
  /** Paragraphs, an empty line between them. `{everyday}` is what an ENT serves for in a collège or a lycée. */
  body: string;
  extra: string;
};

const STEPS_AND_HELP = fr`Cinq minutes suffisent : les étapes, et qui appeler en cas de difficulté.`;

/** The messages in French, ready to be sent; other languages have the words of the letters. */
export const FRENCH_MESSAGES: Record<MessageId, FrenchMessage> = {
  'information-responsables': {
    title: 'Première information',
    purpose: fr`Pour le premier contact : ce qu'est EduConnect, et comment activer son compte.`,
    subject: 'Activez votre compte EduConnect',
    preheader: STEPS_AND_HELP,
    body: fr`Pour suivre la scolarité ({everyday}), vous vous connectez désormais à l'{ent} avec EduConnect, le compte de l'Éducation nationale. Il remplace l'ancien identifiant.

Un seul compte vaut pour tous vos enfants, quel que soit leur établissement, et chaque responsable légal a le sien. L'activation prend environ cinq minutes, depuis un ordinateur ou un téléphone.

Si vous l'avez déjà faite, ne tenez pas compte de ce message.`,
    extra: '',
  },
  'relance-responsables': {
    title: 'Rappel aux responsables légaux',
    purpose: fr`Pour les familles qui n'ont pas encore de compte activé. Les rappels s'arrêtent dès l'activation.`,
    subject: 'Votre compte EduConnect est à activer',
    preheader: STEPS_AND_HELP,
    body: fr`Votre compte EduConnect n'est pas encore activé. Il vous ouvre l'{ent} : {everyday}. Un seul compte vaut pour tous vos enfants, et chaque responsable légal a le sien.

L'activation prend environ cinq minutes, depuis un ordinateur ou un téléphone. Quelque chose bloque ? Un appel au secrétariat suffit.

Vous venez d'activer votre compte ? Ne tenez pas compte de ce message : les rappels s'arrêtent d'eux-mêmes.`,
    extra: '',
  },
  'avant-bascule': {
    title: 'Avant la bascule',
    purpose: fr`Quelques jours avant que l'ancien identifiant ne cesse d'ouvrir l'ENT.`,
    subject: fr`L'ancien identifiant de l'ENT ferme bientôt`,
    preheader: fr`La date, ce qui change, et comment activer votre compte avant.`,
    body: fr`Le {date}, l'ancien identifiant cessera d'ouvrir l'{ent}. Seul EduConnect, le compte de l'Éducation nationale, le fera.

Sans compte activé ce jour-là, vous n'auriez plus accès au suivi de la scolarité ({everyday}). Rien ne serait perdu, et votre accès reviendrait dès l'activation.

Prenez cinq minutes avant cette date. Si vous avez déjà activé votre compte, vous n'avez rien à faire.`,
    extra: '',
  },
  'invitation-atelier': {
    title: 'Invitation à un atelier',
    purpose: fr`Un coup de main sur place, avec le jour, l'heure et la salle.`,
    subject: fr`Atelier EduConnect : venez activer votre compte`,
    preheader: fr`Le jour, l'heure et la salle, et ce qu'il faut apporter.`,
    body: fr`Nous vous proposons un coup de main pour activer votre compte EduConnect et entrer sur l'{ent} : {everyday}. Sans rendez-vous, à votre rythme ; vos enfants sont les bienvenus.`,
    extra: fr`Apportez votre téléphone, l'accès à votre e-mail et les dates de naissance de vos enfants.`,
  },
  'activation-eleves': {
    title: 'Message aux élèves, dans l’ENT',
    purpose: fr`Pour les élèves qui viennent sur l'ENT sans avoir activé leur compte EduConnect.`,
    subject: 'Active ton compte EduConnect',
    preheader: fr`Quatre étapes, cinq minutes, avec la feuille que l'établissement t'a remise.`,
    body: fr`Tu entres sur l'{ent} avec ton ancien identifiant. Il va fermer : active ton compte EduConnect pour garder ton accès ({everyday}).

Il te faut la feuille EduConnect que l'établissement te remet. Tu ne l'as pas, ou tu l'as perdue ? Demande au référent numérique ou à la vie scolaire.

Tu viens d'activer ton compte ? Ne tiens pas compte de ce message.`,
    extra: '',
  },
  'avant-bascule-eleves': {
    title: 'Avant la bascule, aux élèves',
    purpose: fr`Pour les élèves que la fermeture de l'ancien identifiant bloquerait, quelques jours avant.`,
    subject: fr`Ton ancien identifiant de l'ENT ferme bientôt`,
    preheader: fr`La date, et ce qu'il faut faire avant.`,
    body: fr`Tu entres encore sur l'{ent} avec ton ancien identifiant. Le {date}, il ne marchera plus : il te faudra ton compte EduConnect pour garder ton accès ({everyday}).

Active-le avant cette date, avec la feuille EduConnect que l'établissement te remet. Tu ne l'as pas, ou tu l'as perdue ? Demande au référent numérique ou à la vie scolaire. Quelque chose bloque ? Viens nous voir avant cette date.

Tu viens d'activer ton compte ? Ne tiens pas compte de ce message.`,
    extra: '',
  },
};
