import type { Day } from '@/lib/domain/directory/types';
import type { Language } from '@/lib/domain/materials/library/languages';
import { formatCountOf, formatDayPlain } from './format';
import { FIELD_NAMES, LANGUAGE_NAMES } from './materials/library';
import { ofZone } from './region-calendars';
import { fr } from './typeset';

export const REGION_JOURNAL = {
  lead: fr`Qui a fait quoi au bureau de la région académique, du plus récent au plus ancien. Ce qui se passe dans un établissement reste dans le journal de cet établissement.`,
  noneText: fr`Chaque modèle publié, chaque clé d'accès et chaque langue relue s'inscrira ici.`,
} as const;

type Detail = Record<string, unknown>;

const word = (detail: Detail, key: string): string => (typeof detail[key] === 'string' ? detail[key] : '');
const count = (detail: Detail, key: string): number => (typeof detail[key] === 'number' ? detail[key] : 0);
/** What it was, in quotes after its kind; an entry without a name has the kind alone. */
const named = (what: string, name: string): string => (name === '' ? what : fr`${what} « ${name} »`);
const template = (detail: Detail) => named('le modèle', word(detail, 'title'));
const scenario = (detail: Detail) => named('le scénario', word(detail, 'title'));
const campaign = (detail: Detail) => named('la campagne', word(detail, 'title'));
const topic = (detail: Detail) => (word(detail, 'topic') ? fr` « ${word(detail, 'topic')} »` : '');
const language = (detail: Detail): string => {
  const code = word(detail, 'language');
  return Object.hasOwn(LANGUAGE_NAMES, code) ? fr` : ${LANGUAGE_NAMES[code as Language].french}` : '';
};
const fields = (detail: Detail, key: string): string => {
  const ids = Array.isArray(detail[key]) ? detail[key] : [];
  const labels: Record<string, { label: string }> = FIELD_NAMES;
  return ids.flatMap((id) => (Object.hasOwn(labels, String(id)) ? labels[id]?.label : [])).join(', ');
};
const dayWord = (detail: Detail, key: string): string => {
  const day = word(detail, key);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? formatDayPlain(day as Day) : '';
};
const until = (detail: Detail): string => {
  const day = dayWord(detail, 'endsOn');
  return day && fr`, valable jusqu'au ${day}`;
};
const toDay = (detail: Detail): string => {
  const day = dayWord(detail, 'on');
  return day && fr`, au ${day}`;
};

function describeChange(detail: Detail): string {
  const [locked, opened, former] = [
    fields(detail, 'locked'),
    fields(detail, 'opened'),
    word(detail, 'formerTitle'),
  ];
  const changed = count(detail, 'fields');
  const parts = [
    former && fr`ancien nom « ${former} »`,
    changed > 0 && formatCountOf(changed, 'champ', 'champs'),
    locked && fr`désormais fixé dans les établissements : ${locked}`,
    opened && fr`de nouveau ouvert : ${opened}`,
  ].filter(Boolean);
  const what = fr`A modifié le brouillon : ${template(detail)}`;
  return parts.length > 0 ? fr`${what} (${parts.join(' ; ')}).` : `${what}.`;
}

/** A sentence for every event that a verb of the région's desk records. */
const sentences: Record<string, (d: Detail) => string> = {
  'template.created': (d) => fr`A créé ${template(d)}, en brouillon.`,
  'template.changed': describeChange,
  'template.published': (d) =>
    fr`A publié ${template(d)}${count(d, 'version') > 0 ? fr`, version ${count(d, 'version')}` : ''}.`,
  'template.retired': (d) => fr`A retiré de l'offre ${template(d)}.`,
  'template.offered': (d) => fr`A proposé de nouveau ${template(d)}.`,
  'language.approved': (d) => fr`A marqué une langue comme relue pour tous les établissements${language(d)}.`,
  'language.withdrawn': (d) => fr`A retiré la relecture d'une langue${language(d)}.`,
  'scenario.copied': (d) => fr`A commencé ${scenario(d)}, en brouillon.`,
  'scenario.published': (d) =>
    fr`A publié ${scenario(d)}${count(d, 'version') > 0 ? fr`, version ${count(d, 'version')}` : ''}.`,
  'scenario.retired': (d) => fr`A retiré de l'offre ${scenario(d)}.`,
  'scenario.brought_back': (d) => fr`A proposé de nouveau ${scenario(d)}.`,
  'scenario.deleted': (d) => fr`A effacé ${scenario(d)}, qui n'avait jamais été publié.`,
  'scenario.offered': (d) => fr`A mis dans l'offre ${scenario(d)}, de la bibliothèque.`,
  'scenario.withdrawn': (d) => fr`A retiré de l'offre ${scenario(d)}, de la bibliothèque.`,
  'campaign.created': (d) => fr`A commencé ${campaign(d)}, en brouillon.`,
  'campaign.published': (d) =>
    fr`A publié ${campaign(d)}${count(d, 'version') > 0 ? fr`, version ${count(d, 'version')}` : ''}, pour ${formatCountOf(count(d, 'schools'), 'établissement', 'établissements')}.`,
  'campaign.closed': (d) => fr`A clos ${campaign(d)}.`,
  'campaign.reopened': (d) => fr`A rouvert ${campaign(d)}.`,
  'campaign.deleted': (d) => fr`A supprimé ${campaign(d)}, qui n'avait jamais été publiée.`,
  'campaign.reminded': (d) =>
    fr`A rappelé ${campaign(d)} à ${formatCountOf(count(d, 'schools'), 'établissement', 'établissements')} sans réponse.`,
  'session.opened': (d) =>
    fr`A ouvert ${formatCountOf(count(d, 'sessions'), 'permanence', 'permanences')}${topic(d)}.`,
  'session.moved': (d) =>
    fr`A déplacé une permanence${topic(d)}${toDay(d)} ; ${formatCountOf(count(d, 'people'), 'inscrit prévenu', 'inscrits prévenus')}.`,
  'session.changed': (d) => fr`A modifié une permanence${topic(d)}.`,
  'session.cancelled': (d) =>
    fr`A annulé une permanence${topic(d)} ; ${formatCountOf(count(d, 'people'), 'inscrit prévenu', 'inscrits prévenus')}.`,
  'session.recorded': (d) =>
    fr`A noté ce qui s'est passé à une permanence${topic(d)} : ${formatCountOf(count(d, 'people'), 'présent', 'présents')}.`,
  'calendar.entered': (d) =>
    fr`A enregistré le calendrier scolaire ${word(d, 'schoolYear')} ${ofZone(word(d, 'zone'))}.`,
  'ent.changed': () => fr`A réglé l'ENT des établissements de la région.`,
  'ent.removed': () => fr`A retiré le réglage de l'ENT de la région.`,
  'sender.changed': () => fr`A changé la façon dont partent les e-mails des établissements de la région.`,
  'sender.removed': () => fr`A retiré le serveur d'envoi de la région.`,
  'protection.changed': () => fr`A changé le contact du délégué à la protection des données de la région.`,
  'key.made': (d) => fr`A créé ${named(fr`la clé d'accès`, word(d, 'name'))}${until(d)}.`,
  'key.revoked': (d) => fr`A révoqué ${named(fr`la clé d'accès`, word(d, 'name'))}.`,
  'member.added': () => fr`Une personne a reçu l'accès au bureau de la région académique.`,
};

export const isKnownRegionEvent = (event: string): boolean => Object.hasOwn(sentences, event);

/** What was done, in plain French. An event without words is shown by its code rather than hidden. */
export function describeRegionEvent({ event, detail }: { event: string; detail: Detail }): string {
  return isKnownRegionEvent(event) ? (sentences[event]?.(detail) ?? '') : fr`Action enregistrée (${event}).`;
}
