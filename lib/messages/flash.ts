import type { Tone } from './tone';
import { fr } from './typeset';

/** What a page says once after an action, by the code in its address: never a text from the address itself. */
export const FLASHES = {
  import_applied: ['success', fr`Import appliqué : les chiffres de l'établissement sont à jour.`],
  import_discarded: ['info', fr`Import abandonné : rien n'a changé, les fichiers reçus ont été effacés.`],
  mapping_saved: [
    'success',
    fr`Colonnes enregistrées : les prochains fichiers de ce modèle seront lus sans question.`,
  ],
  observed_day_saved: ['success', fr`Date d'observation enregistrée.`],
  file_left_out: [
    'info',
    fr`Fichier laissé de côté : les autres peuvent être appliqués. Vous pouvez le reprendre avant.`,
  ],
  file_taken_back: ['info', fr`Fichier repris : indiquez ce que contiennent ses colonnes.`],
  match_decided: ['success', fr`Décision enregistrée : cette ligne ne sera plus posée.`],
  match_rejected: ['info', fr`Ligne écartée : elle n'est rattachée à personne.`],
  label_saved: [
    'success',
    fr`Libellé enregistré : les prochains imports le comprendront. Une liste déjà appliquée qui le contient est à déposer de nouveau.`,
  ],
  label_rechecked: [
    'success',
    fr`Libellé enregistré, et cet import contrôlé de nouveau : les lignes qui l'attendaient sont prêtes.`,
  ],
  label_removed: ['info', fr`Libellé retiré : une ligne qui le porte sera refusée, jamais devinée.`],
  plan_adopted: ['success', fr`Plan adopté : ses actions sont dans les listes « À faire » de chacun.`],
  action_done: ['success', fr`Action cochée. Pour la remettre à faire, ouvrez « À faire ».`],
  action_undone: ['info', fr`Action remise à faire.`],
  wave_created: ['success', fr`Vague enregistrée en brouillon : rien ne part avant votre confirmation.`],
  wave_created_by_other: [
    'success',
    fr`Vague enregistrée en brouillon : rien ne part avant la confirmation du chef d'établissement, qui la voit sur son accueil.`,
  ],
  wave_saved: ['success', fr`Vague enregistrée.`],
  test_sent: ['success', fr`Message d'essai envoyé à votre adresse.`],
  wave_scheduled: [
    'success',
    fr`Vague confirmée : la liste des destinataires sera établie à la minute de l'envoi.`,
  ],
  wave_cancelled: ['info', fr`Vague annulée : rien ne partira.`],
  wave_approved: ['success', fr`Vague approuvée : il reste à choisir quand elle part.`],
  wave_withdrawn: ['info', fr`La vague est de nouveau un brouillon.`],
  wave_paused: ['info', fr`Vague en pause : plus personne ne reçoit le message.`],
  wave_resumed: ['success', fr`L'envoi reprend.`],
  wave_resent: ['success', fr`Nouvel essai programmé, pour les messages non remis seulement.`],
  limits_saved: ['success', fr`Limites enregistrées : elles valent dès le prochain message.`],
  opposition_recorded: ['success', fr`Opposition enregistrée : cette adresse ne recevra plus de rappels.`],
  opposition_known: ['info', fr`Cette adresse avait déjà refusé les rappels : rien n'a changé.`],
  opposition_lifted: ['success', fr`Opposition levée : cette adresse peut de nouveau recevoir des rappels.`],
  contact_undone: ['info', fr`Marque annulée, pour toutes les personnes qu'elle portait.`],
  school_purged: [
    'success',
    fr`Les données de l'établissement sont effacées. Ses réglages et le journal restent.`,
  ],
  settings_saved: ['success', fr`Réglages enregistrés : la page d'aide des familles est à jour.`],
  alert_seen: ['info', fr`C'est noté : l'alerte quitte l'accueil et reste dans la liste tant qu'elle dure.`],
  digest_on: ['success', fr`C'est noté : le bilan hebdomadaire vous sera envoyé.`],
  digest_off: ['info', fr`C'est noté : vous ne recevrez plus le bilan hebdomadaire.`],
} as const satisfies Record<string, readonly [Tone, string]>;

/** After a test message, where mail stays on this machine. */
export const FLASH_MAILBOX = 'Le lire dans la boîte aux lettres locale';

export type FlashCode = keyof typeof FLASHES;

export const isFlashCode = (code: string): code is FlashCode => Object.hasOwn(FLASHES, code);
