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
  plan_adopted: [
    'success',
    fr`Plan adopté : ses actions sont dans les listes « À faire » de chacun, avec ce qui est préparé pour elles. Rien ne part sans votre confirmation.`,
  ],
  plan_adopted_confirmed: [
    'success',
    fr`Plan adopté, et ses envois automatiques confirmés : chacun se retrouve dans « Vagues », où il s'annule.`,
  ],
  plan_adopted_partly: [
    'warn',
    fr`Plan adopté. Certains envois automatiques n'ont pas pu être confirmés : ils attendent dans « Vagues ».`,
  ],
  banner_dropped: ['info', fr`Bannière écartée : le plan ne la préparera pas de nouveau.`],
  role_given: ['success', fr`Rôle confié : la personne le trouve à sa prochaine visite.`],
  role_given_invited: [
    'success',
    fr`Rôle confié. La personne n'avait pas de compte : une invitation part à son adresse.`,
  ],
  role_changed: ['success', fr`Rôle changé.`],
  role_ended: ['info', fr`Rôle terminé. « Annuler le dernier changement » le rétablit.`],
  role_restored: ['success', fr`Rôle rétabli tel qu'il était.`],
  invitation_renewed: ['success', fr`Une nouvelle invitation part à son adresse.`],
  feed_revoked: ['info', fr`Adresse révoquée : les agendas qui l'utilisaient ne reçoivent plus rien.`],
  staff_minutes_saved: [
    'success',
    fr`Temps enregistré : propositions, simulations et points qui coincent en tiennent compte.`,
  ],
  work_kept: ['success', fr`Gardé tel quel.`],
  plan_edited: ['success', fr`Plan changé. Le bouton « Annuler » revient en arrière.`],
  plan_edit_undone: ['info', fr`Changement annulé.`],
  plan_edit_redone: ['success', fr`Changement rétabli.`],
  action_done: ['success', fr`Action cochée. Pour la remettre à faire, ouvrez « À faire ».`],
  action_undone: ['info', fr`Action remise à faire.`],
  wave_created: ['success', fr`Vague enregistrée en brouillon : rien ne part avant votre confirmation.`],
  wave_created_by_other: [
    'success',
    fr`Vague enregistrée en brouillon : rien ne part avant la confirmation du chef d'établissement, qui la voit sur son accueil.`,
  ],
  message_saved: ['success', fr`Message enregistré.`],
  message_chosen: [
    'success',
    fr`Modèle changé : le message a repris le texte proposé. L'ancien reste dans les versions.`,
  ],
  seeds_saved: ['success', fr`Adresses témoins enregistrées.`],
  wave_saved: ['success', fr`Vague enregistrée.`],
  test_sent: ['success', fr`Message d'essai envoyé à votre adresse.`],
  wave_scheduled: [
    'success',
    fr`Vague confirmée : la liste des destinataires sera établie à la minute de l'envoi.`,
  ],
  wave_cancelled: ['info', fr`Vague annulée : rien ne partira.`],
  segment_created: ['success', fr`Segment enregistré : il se choisit en préparant une vague.`],
  segment_saved: [
    'success',
    fr`Segment enregistré. Les vagues déjà préparées gardent les critères qu'elles avaient.`,
  ],
  segment_deleted: [
    'info',
    fr`Segment supprimé : il attend en bas de cette page, d'où vous pouvez le rétablir.`,
  ],
  segment_restored: ['success', fr`Segment rétabli.`],
  banner_put_up: [
    'success',
    fr`Bannière enregistrée : reste à la coller une fois dans l'ENT, avec le code ci-dessous.`,
  ],
  banner_stopped: ['info', fr`Bannière arrêtée : elle disparaît des écrans dans les cinq minutes.`],
  banner_rescheduled: ['success', fr`Dates enregistrées : rien n'est à recoller dans l'ENT.`],
  banner_restored: ['info', fr`Changement annulé : la bannière a retrouvé ses dates.`],
  meeting_saved: ['success', fr`Date enregistrée : les familles la voient sur la page d'aide.`],
  meeting_removed: ['info', fr`Date retirée de la page d'aide.`],
  wave_approved: ['success', fr`Vague approuvée : il reste à choisir quand elle part.`],
  wave_withdrawn: ['info', fr`La vague est de nouveau un brouillon.`],
  wave_paused: ['info', fr`Vague en pause : plus personne ne reçoit le message.`],
  wave_resumed: ['success', fr`L'envoi reprend.`],
  wave_resent: ['success', fr`Nouvel essai programmé, pour les messages non remis seulement.`],
  limits_saved: ['success', fr`Limites enregistrées : elles valent dès le prochain message.`],
  bounce_lifted: ['success', fr`Refus levé : les prochaines vagues écriront de nouveau à cette adresse.`],
  sender_saved: [
    'success',
    fr`Réglage d'envoi enregistré : il vaut dès le prochain envoi. Essayez-le avec « Tester ».`,
  ],
  sender_removed: ['info', fr`Réglage d'envoi effacé, avec son mot de passe ou sa clé.`],
  opposition_recorded: ['success', fr`Opposition enregistrée : cette adresse ne recevra plus de rappels.`],
  opposition_known: ['info', fr`Cette adresse avait déjà refusé les rappels : rien n'a changé.`],
  opposition_lifted: ['success', fr`Opposition levée : cette adresse peut de nouveau recevoir des rappels.`],
  contact_undone: ['info', fr`Marque annulée, pour toutes les personnes qu'elle portait.`],
  ticket_opened: [
    'success',
    fr`Demande enregistrée : elle est dans « Assistance » et dans le suivi de la famille.`,
  ],
  ticket_moved: ['success', fr`C'est noté.`],
  run_requested: [
    'success',
    fr`Tirage demandé : il se fait en arrière-plan, vous pouvez quitter cette page.`,
  ],
  run_handed_out: ['success', fr`Remise notée dans le suivi de chaque destinataire.`],
  language_saved: ['success', fr`Langue enregistrée : les prochaines lettres la suivront.`],
  school_purged: [
    'success',
    fr`Les données de l'établissement sont effacées. Ses réglages et le journal restent.`,
  ],
  settings_saved: ['success', fr`Réglages enregistrés : la page d'aide des familles est à jour.`],
  view_saved: [
    'success',
    fr`Vue enregistrée : elle est dans « Vues enregistrées », avec ses filtres et son tri.`,
  ],
  view_removed: ['info', fr`Vue supprimée.`],
  key_revoked: ['info', fr`Clé révoquée : l'outil qui s'en servait ne lit plus rien.`],
  alert_seen: ['info', fr`C'est noté : l'alerte quitte l'accueil et reste dans la liste tant qu'elle dure.`],
  piece_created: ['success', fr`Copie créée : elle est à vous. Modifiez-la, puis enregistrez.`],
  piece_saved: ['success', fr`Pièce enregistrée. La version d'avant reste dans « Versions ».`],
  piece_duplicated: ['success', fr`Pièce dupliquée : vous êtes dans la copie.`],
  piece_renamed: ['success', fr`Pièce renommée. Son ancien nom reste dans « Versions ».`],
  piece_archived: [
    'info',
    fr`Pièce archivée : elle attend en bas de cette page, d'où vous pouvez la remettre.`,
  ],
  piece_brought_back: ['success', fr`Pièce remise dans la bibliothèque.`],
  piece_restored: ['success', fr`Version remise : elle est devenue la version actuelle.`],
  piece_template_declined: [
    'info',
    fr`Votre pièce reste comme elle est. La prochaine version du modèle vous sera signalée.`,
  ],
  piece_template_reconsidered: ['info', fr`Cette version du modèle vous est de nouveau signalée.`],
  piece_taken_over: ['success', fr`Nouvelle version du modèle reprise. Vos propres textes sont restés.`],
  language_approved: ['success', fr`C'est noté : cette langue est relue.`],
  language_withdrawn: ['info', fr`C'est noté : cette langue est de nouveau à relire.`],
  template_created: ['success', fr`Modèle créé en brouillon : aucun établissement ne le voit encore.`],
  template_saved: [
    'success',
    fr`Brouillon enregistré. Les établissements ne voient rien tant que vous ne publiez pas.`,
  ],
  template_published: ['success', fr`Modèle publié : les établissements de la région académique le voient.`],
  template_retired: ['info', fr`Modèle retiré de l'offre. Les copies des établissements restent.`],
  template_offered: ['success', fr`Modèle proposé de nouveau aux établissements.`],
  scenario_copied: ['success', fr`Scénario copié en brouillon : aucun établissement ne le voit encore.`],
  scenario_published: [
    'success',
    fr`Version publiée : les établissements de la région académique la voient.`,
  ],
  scenario_retired: ['info', fr`Scénario retiré de l'offre. Les plans qui le suivent restent.`],
  scenario_removed: ['info', fr`Brouillon supprimé.`],
  scenario_offered: ['success', fr`Scénario proposé aux établissements.`],
  scenario_withdrawn: [
    'info',
    fr`Scénario retiré du choix des établissements. Les plans qui le suivent restent.`,
  ],
  calendar_saved: [
    'success',
    fr`Calendrier enregistré. Les établissements dont le plan bougerait voient une proposition sur leur page « Plan ».`,
  ],
  plan_version_taken: ['success', fr`Nouvelle version prise : ce qui reste à faire est daté de nouveau.`],
  plan_version_declined: ['info', fr`Le plan reste tel quel. La question reviendra à la version suivante.`],
  plan_redated: ['success', fr`Plan daté de nouveau : ce qui reste à faire suit le calendrier.`],
  digest_on: ['success', fr`C'est noté : le bilan hebdomadaire vous sera envoyé.`],
  digest_off: ['info', fr`C'est noté : vous ne recevrez plus le bilan hebdomadaire.`],
} as const satisfies Record<string, readonly [Tone, string]>;

/** After a test message, where mail stays on this machine. */
export const FLASH_MAILBOX = 'Le lire dans la boîte aux lettres locale';

export type FlashCode = keyof typeof FLASHES;

export const isFlashCode = (code: string): code is FlashCode => Object.hasOwn(FLASHES, code);
