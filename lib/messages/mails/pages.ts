import type { MessageId } from '@/lib/domain/campaign/message/messages';
import type { Variable } from '@/lib/domain/campaign/message/variables';
import type { FailureCode } from '@/lib/domain/delivery/types';
import { failureReasons } from '../failures';
import { formatCount, formatCountOf } from '../format';
import { LANGUAGE_NAMES } from '../materials/library';
import { fr } from '../typeset';
import { FRENCH_MESSAGES } from './french-messages';

export const messageTitle = (id: MessageId): string => FRENCH_MESSAGES[id].title;
export const messagePurpose = (id: MessageId): string => FRENCH_MESSAGES[id].purpose;

/** The form of a message beside its preview. */
export const MESSAGE_EDITOR = {
  title: 'Message',
  lead: (template: string, version: number) => fr`Modèle : ${template} · version ${version} du brouillon`,
  edit: 'Modifier le message',
  back: 'Revenir à la vague',
  save: 'Enregistrer le message',
  texts: (language: string) => fr`Texte en ${language}`,
  bodyHint: fr`Une ligne vide sépare deux paragraphes. Tout est du texte : ni mise en forme, ni HTML.`,
  frenchFirst: fr`Toutes les familles reçoivent le texte français. Celles dont une autre langue est notée lisent la leur en dessous, une fois ses textes relus et approuvés.`,
  variables: 'Insérer une variable',
  variablesHint: fr`Elle est remplacée pour chaque destinataire, à l'endroit du curseur.`,
  missing: (count: number) => fr`${formatCount(count)} sans valeur`,
  preview: 'Aperçu',
  previewNote: fr`Avec une famille inventée. Rien ne part d'ici.`,
  views: 'Manière de voir le message',
  desktop: 'Ordinateur',
  phone: 'Téléphone',
  text: 'Texte seul',
  frame: (subject: string) => fr`Aperçu du message « ${subject} »`,
  offline: fr`Aperçu interrompu : le serveur ne répond pas. Votre texte est conservé dans cette page.`,
  choose: 'Changer de modèle',
  chooseNote: fr`Le message reprend le texte proposé par l'autre modèle. Ce que dit celui-ci reste dans les versions.`,
  versions: (count: number) => formatCountOf(count, 'version précédente', 'versions précédentes'),
  replaced: (when: string, who: string | null) => fr`Remplacée ${when}${who ? ` par ${who}` : ''}`,
  restore: 'Reprendre cette version',
  conflict: (who: string) => fr`${who} a enregistré ce message pendant que vous le modifiiez`,
  findings: 'À vérifier avant le départ',
  sound: fr`Rien à corriger : objet, variables et liens sont vérifiés.`,
  blocking: 'À corriger',
  testLanguage: fr`Langue de l'essai`,
  testFrench: 'Français seul',
  testWith: (language: string) => fr`Français, puis ${language}`,
};

export const VARIABLE_HINTS: Record<Variable, string> = {
  prénom: 'prénom du responsable',
  nom: 'nom du responsable',
  enfants: 'prénoms de ses enfants',
  classes: 'classes de ses enfants',
  mobile: 'son mobile, masqué sauf deux chiffres',
  établissement: fr`nom de l'établissement`,
  ent: fr`nom de l'ENT`,
  date: 'date du message',
  heure: 'heure du message',
  lieu: 'lieu du message',
};

/** « Modèles de messages ». */
export const MESSAGE_LIBRARY = {
  regional: 'Région académique',
  title: 'Modèles de messages',
  lead: fr`Des messages complets, prêts à partir, à adapter dans chaque vague. Chacun existe dans les langues des familles.`,
  use: 'Préparer une vague avec ce modèle',
  languages: 'Langues',
  chosen: (title: string) => fr`Modèle : ${title}`,
  toReadOver: 'à relire',
  unread: (language: string) =>
    fr`Texte en ${language} : personne ne l'a encore relu. Les familles ne le recevront pas avant qu'une personne l'approuve dans Supports.`,
  approve: 'Relire et approuver les langues',
};

/** Seed addresses and the rehearsal, at the last step before a wave. */
export const BEFORE_DEPARTURE = {
  seeds: 'Adresses témoins',
  seedsHint: fr`Cinq adresses de l'établissement au plus, une par ligne : chacune reçoit une copie du message, avec une famille inventée. Elles ne comptent dans aucun chiffre.`,
  seedsByMail: fr`Pas d'adresses témoins pour un message dans l'ENT : il reste parmi les messages envoyés du compte qui écrit, où vous le lisez tel qu'il est parti.`,
  seedsSave: 'Enregistrer les adresses',
  seedsOf: (count: number) =>
    count === 0 ? fr`Aucune adresse témoin` : formatCountOf(count, 'adresse témoin', 'adresses témoins'),
  seedOutcome: (address: string, status: 'pending' | 'sent' | 'failed', failure: FailureCode | null) => {
    if (status === 'sent') return fr`${address} : copie envoyée`;
    if (status === 'pending') return fr`${address} : la copie attend son tour`;
    return fr`${address} : copie non remise${failure ? fr`, ${failureReasons[failure]}` : ''}`;
  },
  seedsApart: fr`Ces copies ne comptent dans aucun chiffre de cette page.`,
  rehearse: 'Répéter sans envoyer',
  rehearseHint: fr`Chaque destinataire est décidé et chaque message est rédigé comme au départ. Rien n'est envoyé.`,
  rehearsed: 'Répétition',
  leave: (count: number) =>
    fr`${formatCountOf(count, 'message partirait', 'messages partiraient')} à l'instant.`,
  wait: (count: number) =>
    fr`${formatCountOf(count, 'personne attendrait', 'personnes attendraient')} : un autre message vient de leur être envoyé.`,
  heldBack: (count: number) =>
    fr`${formatCountOf(count, 'personne le recevrait', 'personnes le recevraient')} plus tard, pour comparer.`,
  excluded: (count: number, reason: string) =>
    fr`${formatCountOf(count, 'personne exclue', 'personnes exclues')} : ${reason}.`,
  language: (count: number, language: keyof typeof LANGUAGE_NAMES) =>
    fr`${formatCountOf(count, 'message', 'messages')} en français, puis ${LANGUAGE_NAMES[language].french}.`,
  size: (kilobytes: number) =>
    fr`Le plus lourd pèse ${formatCount(kilobytes)} Ko ; au-delà de 102 Ko, une messagerie en couperait la fin.`,
  written: (count: number) =>
    fr`${formatCountOf(count, 'message est', 'messages sont')} dans la boîte locale, à lire avant le départ.`,
  openMailbox: 'Ouvrir la boîte locale',
};
