import type { Role } from '@/lib/domain/access/types';
import type { Day } from '@/lib/domain/directory/types';
import { ACCOUNT_STATES, type AccountState } from '@/lib/domain/roster/types';
import type { ContactKind } from '@/lib/domain/tracking/contact';
import { ROLE_NAMES } from './adoption-pages';
import { formatCount, formatCountOf, formatDay, formatDayPlain } from './format';
import { fileKindNames } from './import';
import { fr } from './typeset';
import { ACCOUNT_STATE_NAMES } from './ui-adoption';

export const JOURNAL = {
  title: 'Journal',
  lead: fr`Qui a fait quoi dans l'établissement, du plus récent au plus ancien. Les personnels y sont nommés, jamais un élève ni un responsable.`,
  notAllowed: fr`Le journal est réservé au chef d'établissement.`,
  none: fr`Rien n'a encore été fait`,
  noneText: fr`Chaque import, chaque vague et chaque changement de réglage s'inscrira ici.`,
  automatic: 'Palier',
  more: 'Voir plus ancien',
  openWave: 'Voir la vague',
} as const;

/** "Lundi 7 septembre 2026", as the title of what was done that day. */
export function nameDay(on: Day): string {
  const day = formatDay(on);
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}`;
}

type Detail = Record<string, unknown>;

const count = (detail: Detail, key: string): number => (typeof detail[key] === 'number' ? detail[key] : 0);
const word = (detail: Detail, key: string): string => (typeof detail[key] === 'string' ? detail[key] : '');
/** The name of the wave or action, in quotes after its kind; an entry of an older version has none. */
const titled = (what: string, detail: Detail): string =>
  word(detail, 'title') ? fr`${what} « ${word(detail, 'title')} »` : what;
const onDay = (detail: Detail, key: string): string => {
  const day = word(detail, key);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? formatDayPlain(day as Day) : '';
};
const kind = (detail: Detail): string => {
  const name = word(detail, 'kind');
  return Object.hasOwn(fileKindNames, name) ? fileKindNames[name as keyof typeof fileKindNames] : 'fichier';
};
const state = (detail: Detail): string | undefined =>
  ACCOUNT_STATES.includes(detail.state as AccountState)
    ? ACCOUNT_STATE_NAMES[detail.state as AccountState]
    : undefined;
const role = (detail: Detail): string =>
  Object.hasOwn(ROLE_NAMES, word(detail, 'role')) ? ROLE_NAMES[word(detail, 'role') as Role] : '';

const CONTACT_NAMES: Record<ContactKind, string> = {
  letter: 'une lettre imprimée',
  handed_out: 'une remise en main propre',
  phone: 'un appel',
  no_answer: 'un appel sans réponse',
  meeting: 'une rencontre',
  note: 'une note',
};
const contactName = (detail: Detail): string =>
  Object.hasOwn(CONTACT_NAMES, word(detail, 'kind'))
    ? CONTACT_NAMES[word(detail, 'kind') as ContactKind]
    : 'un contact';

/** A sentence for every event that a verb records, past tense, without a name. */
const sentences: Record<string, (d: Detail) => string> = {
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
  'school.created': () => fr`L'établissement a été créé dans Palier.`,
  'school.updated': () => fr`A modifié les réglages de l'établissement.`,
  'school.purged': () => fr`A effacé les données de l'établissement.`,
  'delegation.given': (d) => fr`Un rôle a été donné : ${role(d)}.`,
  'plan.adopted': (d) => (d.replacedPlanId ? fr`A adopté un nouveau plan.` : fr`A adopté un plan.`),
  'action.completed': (d) => fr`A coché ${titled('une action du plan', d)}.`,
  'action.reopened': (d) => fr`A remis à faire ${titled('une action du plan', d)}.`,
  'letters.printed': (d) =>
    fr`A imprimé ${formatCountOf(count(d, 'letters'), 'lettre', 'lettres')} pour ${formatCountOf(count(d, 'families'), 'famille', 'familles')}${word(d, 'class') && fr`, classe ${word(d, 'class')}`}.`,
  'contact.recorded': (d) =>
    fr`A noté ${contactName(d)} pour ${formatCountOf(count(d, 'people'), 'personne', 'personnes')}.`,
  'contact.undone': (d) =>
    fr`A annulé ${contactName(d)} pour ${formatCountOf(count(d, 'people'), 'personne', 'personnes')}.`,
  'families.exported': (d) =>
    fr`A téléchargé une liste de ${formatCountOf(count(d, 'families'), 'famille', 'familles')}.`,
  'figures.exported': (d) =>
    fr`A téléchargé des chiffres d'adoption${word(d, 'class') && fr`, classe ${word(d, 'class')}`}.`,
  'report.printed': (d) =>
    word(d, 'class')
      ? fr`A téléchargé le bilan de la classe ${word(d, 'class')}.`
      : fr`A téléchargé le bilan de l'établissement.`,
  'wave.drafted': (d) => fr`A préparé ${titled('une vague', d)}.`,
  'wave.changed': (d) => fr`A modifié ${titled('une vague', d)}.`,
  'wave.scheduled': (d) =>
    d.force
      ? fr`A confirmé ${titled('une vague', d)}, même à un moment de repos des familles.`
      : fr`A confirmé ${titled('une vague', d)}.`,
  'wave.approved': (d) => fr`A approuvé ${titled('une vague', d)}.`,
  'wave.withdrawn': (d) => fr`A remis en brouillon ${titled('une vague', d)}.`,
  'wave.paused': (d) => fr`A mis en pause ${titled('une vague', d)}.`,
  'wave.resumed': (d) => fr`A repris ${titled('une vague', d)}.`,
  'wave.resent': (d) => fr`A relancé ${titled('une vague', d)} pour les messages non remis.`,
  'address.bounced': (d) =>
    fr`${formatCountOf(count(d, 'addresses'), 'adresse e-mail refusée : on ne lui écrit plus', 'adresses e-mail refusées : on ne leur écrit plus')}.`,
  'address.complained': () => fr`Une personne a signalé un message comme indésirable : on ne lui écrit plus.`,
  'wave.cancelled': (d) => fr`A annulé ${titled('une vague', d)}.`,
  'wave.started': (d) =>
    fr`L'envoi ${titled('d’une vague', d)} a commencé : ${formatCountOf(count(d, 'candidates'), 'personne', 'personnes')} à examiner.`,
  'wave.sent': (d) => {
    const failed = count(d, 'failed');
    return fr`L'envoi ${titled('d’une vague', d)} est terminé : ${formatCountOf(count(d, 'sent'), 'message envoyé', 'messages envoyés')}${failed > 0 ? fr`, ${formatCount(failed)} non remis` : ''}.`;
  },
  'digest.sent': (d) =>
    fr`Le bilan hebdomadaire a été envoyé à ${formatCountOf(count(d, 'sent'), 'personne', 'personnes')} de l'établissement.`,
  'opposition.recorded': () => fr`A noté qu'une personne s'oppose aux rappels par e-mail.`,
  'opposition.lifted': () => fr`A levé une opposition : une personne veut de nouveau des rappels par e-mail.`,
  'opposition.received': () =>
    fr`Une personne s'est opposée aux rappels par e-mail, par le lien d'un message.`,
};

export const isKnownEvent = (event: string): boolean => Object.hasOwn(sentences, event);

/** What was done, in plain French. An event without words is shown by its code rather than hidden. */
export function describeEvent({ event, detail }: { event: string; detail: Detail }): string {
  return sentences[event]?.(detail) ?? fr`Action enregistrée (${event}).`;
}
