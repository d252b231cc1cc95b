import { ACCOUNT_EVENTS } from './account-events';
import { formatCountOf } from './format';
import { count, type Detail, language, named, onDay, titled, word } from './journal-details';
import { FIELD_NAMES } from './materials/library';
import { ofZone } from './region-calendars';
import { fr, SEMICOLON } from './typeset';

export const REGION_JOURNAL = {
  lead: fr`Qui a fait quoi au bureau de la région académique, du plus récent au plus ancien. Ce qui se passe dans un établissement reste dans le journal de cet établissement.`,
  noneText: fr`Chaque modèle publié, chaque clé d'accès et chaque langue relue s'inscrira ici.`,
} as const;

const template = (detail: Detail) => titled('le modèle', detail);
const scenario = (detail: Detail) => titled('le scénario', detail);
const campaign = (detail: Detail) => titled('la campagne', detail);
const key = (detail: Detail) => named(fr`la clé d'accès`, word(detail, 'name'));
const topic = (detail: Detail) => (word(detail, 'topic') ? fr` « ${word(detail, 'topic')} »` : '');
const fields = (detail: Detail, key: string): string => {
  const ids = Array.isArray(detail[key]) ? detail[key] : [];
  const labels: Record<string, { label: string }> = FIELD_NAMES;
  return ids.flatMap((id) => (Object.hasOwn(labels, String(id)) ? labels[id]?.label : [])).join(', ');
};
const until = (detail: Detail): string => {
  const day = onDay(detail, 'endsOn');
  return day && fr`, valable jusqu'au ${day}`;
};
const toDay = (detail: Detail): string => {
  const day = onDay(detail, 'on');
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
  return parts.length > 0 ? fr`${what} (${parts.join(SEMICOLON)}).` : `${what}.`;
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
  'ent.changed': () => fr`A réglé l'ENT des établissements de la région académique.`,
  'ent.removed': () => fr`A retiré le réglage de l'ENT de la région académique.`,
  'sender.changed': () =>
    fr`A changé la façon dont partent les e-mails des établissements de la région académique.`,
  'sender.removed': () => fr`A retiré le serveur d'envoi de la région académique.`,
  'protection.changed': () =>
    fr`A changé le contact du délégué à la protection des données de la région académique.`,
  'key.made': (d) => fr`A créé ${key(d)}${until(d)}.`,
  'key.revoked': (d) => fr`A révoqué ${key(d)}.`,
  ...ACCOUNT_EVENTS,
  'member.added': () => fr`Une personne a reçu l'accès au bureau de la région académique.`,
};

export const isKnownRegionEvent = (event: string): boolean => Object.hasOwn(sentences, event);

/** What was done, in plain French. An event without words is shown by its code rather than hidden. */
export function describeRegionEvent({ event, detail }: { event: string; detail: Detail }): string {
  return isKnownRegionEvent(event) ? (sentences[event]?.(detail) ?? '') : fr`Action enregistrée (${event}).`;
}
