import { formatCountOf } from './format';
import { fr } from './typeset';

const people = (count: number) => formatCountOf(count, 'personne', 'personnes');

/** A wave that somebody sends in the ENT by hand. */
export const HAND = {
  title: fr`À envoyer à la main dans l'ENT`,
  ahead: (when: string) =>
    fr`Cette vague s'envoie à la main dans l'ENT : la liste se prépare à partir du ${when}. Les destinataires sont décidés à ce moment-là.`,
  later: (when: string) =>
    fr`Rien à envoyer pour l'instant : les personnes restantes attendent jusqu'au ${when}.`,
  due: fr`C'est le moment : préparez la liste de ceux qui doivent recevoir le message maintenant.`,
  prepare: fr`Préparer la liste`,
  prepareAgain: fr`Refaire la liste`,
  prepareHint: fr`Chacun est décidé à cet instant : un compte activé depuis, une famille couverte, une opposition, et la personne n'y est pas.`,
  prepareAgainHint: fr`Si l'envoi n'a pas été fait, ou s'il tarde : chacun est décidé de nouveau, et l'ancienne liste ne vaut plus.`,
  out: (count: number, when: string, who: string | null) =>
    fr`Liste de ${people(count)}, préparée ${when}${who ? ` par ${who}` : ''}.`,
  outHint: fr`Envoyez-la sans tarder, puis confirmez ci-dessous. Tant qu'elle est ouverte, ces personnes ne reçoivent aucun autre message.`,
  steps: fr`La marche à suivre`,
  step1: fr`Téléchargez la liste des destinataires.`,
  step2: fr`Dans l'ENT, ouvrez la messagerie et un nouveau message.`,
  step3: fr`Ajoutez ces personnes en copie cachée (Cci) : les familles ne doivent pas se voir entre elles.`,
  step4: fr`Collez l'objet, puis le texte ; relisez, envoyez.`,
  step5: fr`Revenez ici et confirmez : qui l'a reçu est alors inscrit, comme pour toute vague.`,
  textFor: (language: string, count: number) => fr`Texte en ${language} : ${people(count)}`,
  french: 'français',
  frenchThen: (language: string) => fr`français, puis ${language}`,
  download: (count: number) => fr`Télécharger la liste (${people(count)}, CSV)`,
  subject: 'Objet',
  formatted: fr`Texte mis en forme, à copier`,
  formattedHint: fr`Sélectionnez-le, copiez, collez dans le message de l'ENT.`,
  html: fr`Le même en HTML, pour un éditeur qui le demande`,
  plain: fr`Le même sans mise en forme`,
  copy: 'Copier',
  copyFormatted: fr`Copier le texte mis en forme`,
  copied: 'Copié',
  backToDo: fr`Revenir à ce qui est à faire`,
  copyFailed: fr`La copie n'a pas marché : sélectionnez le texte, puis copiez-le.`,
  confirmTitle: fr`Confirmer l'envoi`,
  confirmLead: fr`Cochez qui n'a pas été trouvé dans l'ENT. Les autres sont inscrits comme ayant reçu le message, à votre nom et à cette heure.`,
  notFound: fr`introuvable dans l'ENT`,
  changed: (count: number) =>
    fr`${formatCountOf(count, 'personne ne doit plus', 'personnes ne doivent plus')} recevoir ce message depuis que la liste est faite. Retirez-les des destinataires ; si c'est déjà parti, cochez-le.`,
  sentAnyway: fr`le message était déjà parti`,
  confirm: fr`J'ai envoyé ce message dans l'ENT`,
  peopleTitle: (count: number) => fr`Les ${people(count)} de la liste`,
  confirmed: (when: string, who: string | null) => fr`Envoi confirmé ${when}${who ? ` par ${who}` : ''}.`,
  undo: fr`Annuler la confirmation`,
  undoHint: (until: string) => fr`Un geste de trop ? La confirmation s'annule jusqu'à ${until}.`,
  noticeNow: fr`Cette vague est à envoyer à la main dans l'ENT : la liste et le texte sont prêts.`,
  noticeLater: fr`Cette vague s'envoie à la main dans l'ENT, quand son moment est venu.`,
  open: fr`Ouvrir la marche à suivre`,
  taskTitle: fr`À envoyer dans l'ENT`,
  taskLead: fr`Votre ENT ne prend rien de Palier : le texte et la liste sont prêts, une personne les y colle.`,
  task: (title: string) => fr`Envoyer « ${title} » dans l'ENT`,
  taskNow: (count: number) => fr`maintenant : ${people(count)}`,
  taskOut: (count: number) => fr`liste prête, à envoyer et à confirmer : ${people(count)}`,
  taskFrom: (when: string) => fr`à partir du ${when}`,
  nobody: fr`Personne n'est à écrire en ce moment : chacun a activé son compte, est couvert, ou attend.`,
} as const;
