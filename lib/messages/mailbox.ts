import { formatCountOf } from './format';
import { fr } from './typeset';

/** The local mailbox: where mail goes on an installation without a mail server. */
export const MAILBOX = {
  title: 'Boîte aux lettres locale',
  nothingLeaves: fr`Aucun message ne quitte cette machine.`,
  why: fr`Cette installation n'a pas de serveur d'envoi : les messages que Palier enverrait arrivent ici, tels que leurs destinataires les recevraient. Personne d'autre ne les reçoit.`,
  someLeave: fr`Les vagues partent pour de bon.`,
  whySome: fr`Un serveur d'envoi est réglé pour l'établissement ou sa région académique : les messages aux familles passent par lui. Ceux que Palier écrit à l'équipe arrivent ici.`,
  count: (total: number) => formatCountOf(total, 'message', 'messages'),
  caption: 'Messages, du plus récent au plus ancien',
  columns: { subject: 'Objet', to: 'Destinataire', when: 'Reçu' },
  noSubject: '(sans objet)',
  none: fr`La boîte est vide`,
  noneText: fr`Envoyez-vous l'essai d'une vague, ou confirmez-en une : ses messages arriveront ici.`,
  toWaves: 'Voir les vagues',
  notAllowed: fr`Les messages nomment des familles de tout l'établissement : la direction et le secrétariat peuvent les lire ici.`,
  from: 'De',
  to: 'À',
  at: 'Reçu',
  wave: 'Vague',
  openWave: fr`Voir cette vague`,
  htmlTitle: 'Le message tel que son destinataire le voit',
  frame: (subject: string) => fr`Message « ${subject} »`,
  noHtml: fr`Ce message n'a pas de version mise en page.`,
  textTitle: 'La version texte',
  textLead: fr`Pour les messageries qui n'affichent pas la mise en page.`,
  headers: fr`Tous les en-têtes`,
  headersCaption: 'En-têtes du message',
  headerColumns: { name: 'En-tête', value: 'Valeur' },
} as const;
