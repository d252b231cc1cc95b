import type { TicketStatus } from '@/lib/domain/assistance/ticket';
import type { LiftReason } from '@/lib/domain/campaign/types';
import { ACCOUNT_EVENTS } from './account-events';
import { TICKET_STATUS_NAMES } from './assistance';
import { liftReasons } from './bounced';
import { formatCount, formatCountOf } from './format';
import {
  contactName,
  count,
  type Detail,
  kind,
  language,
  onDay,
  override,
  piece,
  role,
  state,
  titled,
  word,
} from './journal-details';
import { fr } from './typeset';

/** A sentence for every event that a verb records, past tense, without a name. */
export const JOURNAL_EVENTS: Record<string, (d: Detail) => string> = {
  'import.applied': (d) =>
    fr`A appliqué un fichier : ${kind(d)}, ${onDay(d, 'on')}, ${formatCountOf(count(d, 'rows'), 'ligne', 'lignes')}.`,
  'import.discarded': () => fr`A abandonné un import sans l'appliquer.`,
  'import.expired': () => fr`Un import que personne n'a appliqué a été effacé.`,
  'import.redated': (d) => fr`A corrigé le jour d'une liste : ${onDay(d, 'observedOn')}.`,
  'import.file_left_out': () => fr`A laissé un fichier de côté dans un import.`,
  'import.file_taken_back': () => fr`A repris un fichier laissé de côté dans un import.`,
  'columns.mapped': (d) => fr`A indiqué les colonnes d'un modèle de liste : ${kind(d)}.`,
  'match.decided': (d) =>
    fr`A dit de qui il s'agit, pour ${formatCountOf(count(d, 'lists'), 'ligne importée', 'lignes importées')}.`,
  'match.dismissed': (d) =>
    fr`A écarté ${formatCountOf(count(d, 'rows'), 'ligne importée, qui ne désigne', 'lignes importées, qui ne désignent')} personne de l'établissement.`,
  'state_label.edited': (d) => {
    const meaning = state(d);
    return meaning
      ? fr`A dit que le libellé « ${word(d, 'label')} » signifie « ${meaning} ».`
      : fr`A retiré le libellé « ${word(d, 'label')} ».`;
  },
  'post.marked': (d) => fr`A noté une publication dans l'ENT, ${onDay(d, 'on')} : « ${word(d, 'title')} ».`,
  'post.undone': (d) => fr`A annulé la marque d'une publication dans l'ENT : « ${word(d, 'title')} ».`,
  'attendance.marked': (d) =>
    fr`A noté ${d.kind === 'invited' ? 'une invitation' : 'une venue'} à une réunion : ${formatCountOf(count(d, 'families'), 'famille', 'familles')}.`,
  'attendance.undone': (d) =>
    fr`A annulé ${d.kind === 'invited' ? 'une invitation' : 'une venue'} à une réunion : ${formatCountOf(count(d, 'families'), 'famille', 'familles')}.`,
  'school.created': () => fr`L'établissement a été créé dans Palier.`,
  'address.lifted': (d) =>
    fr`A levé le refus d'une adresse : ${Object.hasOwn(liftReasons, word(d, 'reason')) ? liftReasons[word(d, 'reason') as LiftReason] : 'motif inconnu'}.`,
  'ent.changed': () => fr`A réglé l'ENT de l'établissement.`,
  'ent.removed': () => fr`A retiré le réglage de l'ENT de l'établissement.`,
  'sender.changed': () => fr`A réglé le serveur d'envoi des e-mails de l'établissement.`,
  'sender.removed': () => fr`A retiré le serveur d'envoi des e-mails de l'établissement.`,
  'protection.changed': () => fr`A changé le contact du délégué à la protection des données.`,
  'school.updated': () => fr`A modifié les réglages de l'établissement.`,
  'school.purged': () => fr`A effacé les données de l'établissement.`,
  'delegation.given': (d) => fr`Un rôle a été donné : ${role(d)}.`,
  'delegation.changed': (d) => fr`A changé les classes ou la fin d'un rôle : ${role(d)}.`,
  'delegation.ended': (d) => fr`A mis fin à un rôle : ${role(d)}.`,
  'delegation.restored': (d) => fr`A rétabli un rôle tel qu'il était : ${role(d)}.`,
  'invitation.sent': () => fr`A envoyé une invitation à choisir un mot de passe.`,
  'invitation.refused': () => fr`Une invitation n'a pas pu être remise : vérifiez l'adresse de la personne.`,
  'invitation.renewed': () => fr`A renouvelé une invitation.`,
  ...ACCOUNT_EVENTS,
  'staff_capacity.set': () => fr`A dit combien de temps chacun peut donner par semaine.`,
  'plan.work_prepared': (d) =>
    fr`Le plan a préparé vagues, impressions et bannières : ${formatCount(count(d, 'made'))} créées, ${formatCount(count(d, 'followed'))} déplacées, ${formatCount(count(d, 'withdrawn'))} retirées.`,
  'plan.work_kept': (d) => fr`A gardé telle quelle ${titled('une préparation', d)}.`,
  'banner.dropped': (d) => fr`A écarté ${titled('une bannière préparée par le plan', d)}.`,
  'plan.edited': (d) =>
    fr`A changé le plan (${formatCountOf(Number(d.edits ?? 1), 'changement', 'changements')}).`,
  'plan.edit_undone': () => fr`A annulé un changement du plan.`,
  'plan.edit_redone': () => fr`A rétabli un changement du plan.`,
  'campaign.seen': (d) => fr`A ouvert ${titled('la campagne régionale', d)}.`,
  'campaign.read': (d) => fr`A lu les changements de ${titled('la campagne régionale', d)}.`,
  'campaign.adopted': (d) =>
    fr`A répondu à ${titled('la campagne régionale', d)} : l'établissement participe.`,
  'campaign.declined': (d) => fr`A décliné ${titled('la campagne régionale', d)}.`,
  'session.joined': (d) =>
    d.status === 'waiting'
      ? fr`S'est inscrit en liste d'attente à ${titled('une permanence', d)}.`
      : fr`S'est inscrit à ${titled('une permanence', d)}.`,
  'session.left': (d) => fr`S'est désinscrit d'${titled('une permanence', d)}.`,
  'plan.replanned': () => fr`A corrigé le plan après un seuil manqué.`,
  'plan.gate_judged': (d) =>
    d.status === 'met'
      ? fr`A jugé un seuil du plan : il est atteint.`
      : fr`A jugé un seuil du plan : il est manqué.`,
  'plan.gate_accepted': () => fr`A passé outre un seuil manqué du plan, avec un motif.`,
  'plan.gate_declined': () => fr`A décliné les propositions pour un seuil manqué du plan, avec un motif.`,
  'phase.reviewed': (d) => fr`A écrit ${titled('le bilan de la phase', d)}.`,
  'plan.report_printed': () => fr`A téléchargé le rapport du plan.`,
  'plan.adopted': (d) => (d.replacedPlanId ? fr`A adopté un nouveau plan.` : fr`A adopté un plan.`),
  'plan.version_taken': (d) =>
    fr`A pris la version ${count(d, 'to')} du scénario : ${formatCountOf(count(d, 'moved'), 'action a changé', 'actions ont changé')} de jour.`,
  'plan.version_declined': (d) =>
    fr`A gardé le plan tel quel à la version ${count(d, 'version')} du scénario.`,
  'plan.redated': (d) =>
    fr`A daté le plan de nouveau : ${formatCountOf(count(d, 'moved'), 'action a changé', 'actions ont changé')} de jour.`,
  'switch_over.confirmed': (d) => fr`A confirmé la bascule du ${onDay(d, 'on')}.`,
  'switch_over.overridden': (d) => fr`A signé une dérogation pour la bascule du ${onDay(d, 'on')}.`,
  'switch_over.postponed': (d) => fr`A reporté la bascule du ${onDay(d, 'on')} au ${onDay(d, 'movedTo')}.`,
  'switch_over.withdrawn': (d) => fr`Est revenu sur la décision pour la bascule du ${onDay(d, 'on')}.`,
  'switch_over.closed': (d) => fr`A noté la fermeture de l'ancien accès (bascule du ${onDay(d, 'on')}).`,
  'switch_over.announced': (d) =>
    fr`A préparé ${formatCountOf(count(d, 'count'), 'annonce', 'annonces')} de la bascule.`,
  'switch_over.announcements_moved': (d) =>
    fr`${formatCountOf(count(d, 'count'), 'annonce suit', 'annonces suivent')} le nouveau jour de la bascule, le ${onDay(d, 'on')}.`,
  'switch_over.settings_saved': () => fr`A changé les réglages de la bascule.`,
  'switch_over.item_done': () => fr`A coché une préparation de la bascule.`,
  'switch_over.item_reopened': () => fr`A remis à faire une préparation de la bascule.`,
  'locked_out.exported': (d) =>
    fr`A exporté la liste des personnes bloquées à la bascule (${formatCountOf(count(d, 'people'), 'personne', 'personnes')}).`,
  'action.completed': (d) => fr`A coché ${titled('une action du plan', d)}.`,
  'action.skipped': (d) => fr`A déclaré sans objet ${titled('une action du plan', d)}.`,
  'action.postponed': (d) => fr`A reporté ${titled('une action du plan', d)} au ${onDay(d, 'dueOn')}.`,
  'action.reopened': (d) => fr`A remis à faire ${titled('une action du plan', d)}.`,
  'letters.printed': (d) =>
    fr`A imprimé ${formatCountOf(count(d, 'letters'), 'lettre', 'lettres')} pour ${formatCountOf(count(d, 'families'), 'famille', 'familles')}${word(d, 'class') && fr`, classe ${word(d, 'class')}`}.`,
  'banner.put_up': (d) => fr`A mis en place ${titled('une bannière de l’ENT', d)}.`,
  'banner.stopped': (d) => fr`A arrêté ${titled('une bannière de l’ENT', d)}.`,
  'banner.rescheduled': (d) => fr`A changé les dates ${titled('d’une bannière de l’ENT', d)}.`,
  'banner.restored': (d) => fr`A rendu ses dates à ${titled('une bannière de l’ENT', d)}.`,
  'meeting.announced': (d) =>
    fr`A annoncé une réunion sur la page d'aide${onDay(d, 'on') && fr`, le ${onDay(d, 'on')}`}.`,
  'meeting.changed': (d) =>
    fr`A modifié une réunion de la page d'aide${onDay(d, 'on') && fr`, le ${onDay(d, 'on')}`}.`,
  'meeting.withdrawn': (d) =>
    fr`A retiré une réunion de la page d'aide${onDay(d, 'on') && fr`, le ${onDay(d, 'on')}`}.`,
  'print.requested': (d) =>
    fr`A demandé l'impression de ${piece(d)} : ${formatCountOf(count(d, 'documents'), 'document', 'documents')}.`,
  'print.printed': (d) => {
    const [leftOut, failures] = [count(d, 'leftOut'), count(d, 'failures')];
    return fr`L'impression de ${piece(d)} est prête : ${formatCountOf(count(d, 'documents'), 'document', 'documents')}${leftOut > 0 ? fr`, ${formatCountOf(leftOut, 'laissé', 'laissés')} de côté depuis la demande` : ''}${failures > 0 ? fr`, ${formatCount(failures)} en échec` : ''}.`;
  },
  'print.failed': (d) => fr`L'impression de ${piece(d)} n'a rien donné.`,
  'print.cancelled': (d) => fr`A annulé l'impression de ${piece(d)}.`,
  'print.cleared': (d) => fr`Les fichiers de l'impression de ${piece(d)} ont été effacés.`,
  'print.handed_out': (d) =>
    fr`A noté la remise de ${piece(d)} pour ${formatCountOf(count(d, 'people'), 'personne', 'personnes')}${word(d, 'class') && fr`, classe ${word(d, 'class')}`}.`,
  'print.handed_out_undone': (d) =>
    fr`A annulé la remise de ${piece(d)} pour ${formatCountOf(count(d, 'people'), 'personne', 'personnes')}${word(d, 'class') && fr`, classe ${word(d, 'class')}`}.`,
  'print.override': (d) =>
    fr`A fait imprimer une fiche pour un élève dont le compte est activé, par exception : ${override(d)}.`,
  'print.codes_fetched': () => fr`A téléchargé des fiches avec identifiants et codes.`,
  'language.noted': () => fr`A noté la langue de lecture d'un responsable.`,
  'language.removed': () => fr`A retiré la langue notée d'un responsable.`,
  'contact.recorded': (d) =>
    fr`A noté ${contactName(d)} pour ${formatCountOf(count(d, 'people'), 'personne', 'personnes')}.`,
  'contact.undone': (d) =>
    fr`A annulé ${contactName(d)} pour ${formatCountOf(count(d, 'people'), 'personne', 'personnes')}.`,
  'ticket.opened': () => fr`A ouvert une demande d'assistance.`,
  'ticket.moved': (d) =>
    fr`A changé une demande d'assistance : ${Object.hasOwn(TICKET_STATUS_NAMES, word(d, 'status')) ? TICKET_STATUS_NAMES[word(d, 'status') as TicketStatus].toLowerCase() : 'suite donnée'}.`,
  'families.exported': (d) =>
    fr`A téléchargé une liste de ${formatCountOf(count(d, 'families'), 'famille', 'familles')}.`,
  'figures.exported': (d) =>
    fr`A téléchargé des chiffres d'adoption${word(d, 'class') && fr`, classe ${word(d, 'class')}`}.`,
  'report.printed': (d) =>
    word(d, 'class')
      ? fr`A téléchargé le bilan de la classe ${word(d, 'class')}.`
      : fr`A téléchargé le bilan de l'établissement.`,
  'piece.created': (d) => fr`A adapté ${titled('une pièce', d)}.`,
  'piece.changed': (d) =>
    fr`A modifié ${titled('la pièce', d)} : ${formatCountOf(count(d, 'fields'), 'champ', 'champs')}.`,
  'piece.duplicated': (d) => fr`A dupliqué une pièce : ${titled('la copie', d)}.`,
  'piece.renamed': (d) => fr`A renommé une pièce, désormais ${titled('la pièce', d)}.`,
  'piece.archived': (d) => fr`A archivé ${titled('la pièce', d)}.`,
  'piece.brought_back': (d) => fr`A remis dans la bibliothèque ${titled('la pièce', d)}.`,
  'piece.restored': (d) => fr`A remis une version antérieure de ${titled('la pièce', d)}.`,
  'piece.taken_over': (d) =>
    fr`A repris la nouvelle version du modèle régional pour ${titled('la pièce', d)}.`,
  'piece.template_declined': (d) =>
    fr`A gardé ${titled('la pièce', d)} sans la nouvelle version du modèle régional.`,
  'piece.template_reconsidered': (d) =>
    fr`A demandé à revoir la nouvelle version du modèle régional pour ${titled('la pièce', d)}.`,
  'language.approved': (d) => fr`A marqué une langue comme relue${language(d)}.`,
  'language.withdrawn': (d) => fr`A retiré la relecture d'une langue${language(d)}.`,
  'wave.drafted': (d) => fr`A préparé ${titled('une vague', d)}.`,
  'wave.taken_over': (d) =>
    fr`A repris la version ${count(d, 'templateVersion')} du message de la région académique dans ${titled('une vague', d)}.`,
  'wave.template_declined': (d) =>
    fr`A écarté la version ${count(d, 'templateVersion')} du message de la région académique pour ${titled('une vague', d)}.`,
  'wave.template_reconsidered': (d) =>
    fr`A remis en question la version ${count(d, 'templateVersion')} du message de la région académique pour ${titled('une vague', d)}.`,
  'wave.changed': (d) => fr`A modifié ${titled('une vague', d)}.`,
  'wave.scheduled': (d) =>
    d.force
      ? fr`A confirmé ${titled('une vague', d)}, même à un moment de repos des familles.`
      : fr`A confirmé ${titled('une vague', d)}.`,
  'wave.seeds_set': (d) =>
    fr`A choisi ${formatCountOf(Number(d.count ?? 0), 'adresse témoin', 'adresses témoins')} pour une vague.`,
  'wave.seeded': (d) =>
    d.sent
      ? fr`Une copie d'une vague est partie à une adresse témoin.`
      : fr`Une copie d'une vague n'a pas pu partir à une adresse témoin.`,
  'wave.approved': (d) => fr`A approuvé ${titled('une vague', d)}.`,
  'wave.withdrawn': (d) => fr`A remis en brouillon ${titled('une vague', d)}.`,
  'wave.paused': (d) => fr`A mis en pause ${titled('une vague', d)}.`,
  'wave.resumed': (d) => fr`A repris ${titled('une vague', d)}.`,
  'wave.resent': (d) => fr`A relancé ${titled('une vague', d)} pour les messages non remis.`,
  'segment.created': (d) => fr`A enregistré ${titled('un segment', d)}.`,
  'segment.changed': (d) => fr`A modifié ${titled('un segment', d)}.`,
  'segment.deleted': (d) => fr`A supprimé ${titled('un segment', d)}.`,
  'segment.restored': (d) => fr`A rétabli ${titled('un segment', d)}.`,
  'address.bounced': (d) =>
    fr`${formatCountOf(count(d, 'addresses'), 'adresse e-mail refusée : on ne lui écrit plus', 'adresses e-mail refusées : on ne leur écrit plus')}.`,
  'address.complained': () => fr`Une personne a signalé un message comme indésirable : on ne lui écrit plus.`,
  'wave.cancelled': (d) => fr`A annulé ${titled('une vague', d)}.`,
  'wave.started': (d) =>
    fr`L'envoi ${titled('d’une vague', d)} a commencé : ${formatCountOf(count(d, 'candidates'), 'personne', 'personnes')} à examiner.`,
  'wave.listed_by_hand': (d) =>
    fr`A préparé la liste ${titled('d’une vague', d)} à envoyer dans l'ENT : ${formatCountOf(count(d, 'people'), 'personne', 'personnes')}.`,
  'wave.sent_by_hand': (d) =>
    fr`A confirmé l'envoi dans l'ENT ${titled('d’une vague', d)} : ${formatCountOf(count(d, 'sent'), 'message envoyé', 'messages envoyés')}, ${formatCountOf(count(d, 'notFound'), 'personne introuvable', 'personnes introuvables')}.`,
  'wave.hand_undone': (d) =>
    fr`A annulé la confirmation d'un envoi dans l'ENT ${titled('d’une vague', d)} : ${formatCountOf(count(d, 'people'), 'personne', 'personnes')}.`,
  'wave.sent': (d) => {
    const failed = count(d, 'failed');
    return fr`L'envoi ${titled('d’une vague', d)} est terminé : ${formatCountOf(count(d, 'sent'), 'message envoyé', 'messages envoyés')}${failed > 0 ? fr`, ${formatCount(failed)} non remis` : ''}.`;
  },
  'digest.sent': (d) =>
    fr`Le bilan hebdomadaire a été envoyé à ${formatCountOf(count(d, 'sent'), 'personne', 'personnes')} de l'établissement.`,
  'opposition.recorded': () => fr`A noté qu'une personne s'oppose aux rappels.`,
  'opposition.lifted': () => fr`A levé une opposition : une personne veut de nouveau des rappels.`,
  'opposition.received': () =>
    fr`Une personne s'est opposée aux rappels par e-mail, par le lien d'un message.`,
};
