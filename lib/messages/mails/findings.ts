import type { MessageFinding } from '@/lib/domain/campaign/message/check-message';
import type { FieldProblemCode } from '@/lib/domain/materials/library/check-fields';
import { formatCountOf } from '../format';
import { FIELD_NAMES, LANGUAGE_NAMES } from '../materials/library';
import { describeFieldProblem } from '../materials/piece-problems';
import { fr } from '../typeset';

type Fill = Record<string, string | number>;
type OwnCode = Exclude<MessageFinding['code'], FieldProblemCode>;

const recipients = (count: unknown) => formatCountOf(Number(count), 'destinataire', 'destinataires');

/** What speaks against a message, and what to do. */
const FINDINGS: Record<OwnCode, (d: Fill, language: string) => string> = {
  unknown_variable: ({ braces = '' }) =>
    fr`${braces} n'est remplacé par rien : les familles le liraient tel quel. Choisissez une variable de la liste, ou retirez les accolades.`,
  empty_variable: ({ braces = '', source = '' }) =>
    fr`${braces} n'a pas de valeur : remplissez « ${FIELD_NAMES[source as 'date'].label} », ou retirez-le du texte.`,
  value_missing: ({ braces = '', count = 0, readers = 0 }) =>
    fr`${braces} manque pour ${recipients(count)} sur ${readers} : ils liraient « … » à cette place.`,
  variable_for_many: ({ braces = '' }) =>
    fr`${braces} ne peut pas être remplacé : dans l'ENT, un seul message est lu par tous ses destinataires. Retirez-le du texte.`,
  link_broken: ({ link = '' }) =>
    fr`Le lien ${link} n'est pas complet : il ne s'ouvrirait pas. Corrigez-le, par exemple « https://www.exemple.fr/page ».`,
  link_insecure: ({ link = '' }) =>
    fr`Le lien ${link} n'est pas sécurisé : les navigateurs mettent en garde. Essayez avec https://.`,
  link_local: ({ link = '' }) =>
    fr`Le lien ${link} ne s'ouvre que dans l'établissement : les familles ne le liraient pas chez elles.`,
  subject_long: ({ length = 0, max = 0 }) =>
    fr`${length} signes : un téléphone n'en montre que ${max}. Mettez l'essentiel au début, ou raccourcissez.`,
  shouting: () =>
    fr`Des mots en capitales ou des signes répétés : les filtres anti-spam s'en méfient, et cela se lit comme un cri. Écrivez en minuscules.`,
  day_past: () => fr`Cette date est passée.`,
  language_behind: ({ count = 0 }, language) =>
    fr`Le texte français a été changé, pas le texte en ${language} que ${recipients(count)} liront dessous. Adaptez-le aussi.`,
  no_delegate: () =>
    fr`Le bas du message ne donne pas de délégué à la protection des données : il renvoie au secrétariat, à son attention. Indiquez ce contact dans les réglages.`,
  language_unread: ({ count = 0 }, language) =>
    fr`${recipients(count)} : langue notée, ${language}. Ces textes n'ont pas encore été relus : ils recevront le message en français seulement. Faites-les relire dans Supports, puis approuvez-les.`,
};

const isOwn = (code: MessageFinding['code']): code is OwnCode => Object.hasOwn(FINDINGS, code);

/** A finding in words, without its place. */
export function describeFinding({ code, field, language, detail = {} }: MessageFinding): string {
  const { french } = LANGUAGE_NAMES[language];
  return isOwn(code) ? FINDINGS[code](detail, french) : describeFieldProblem({ field, code, detail });
}

/** The same with its place: "Objet (arabe) : …". */
export function describePlacedFinding(finding: MessageFinding): string {
  const { code, field, language } = finding;
  const sentence = describeFinding(finding);
  // Those of the materials name their field already.
  if (field === '' || !isOwn(code) || code === 'language_behind') return sentence;
  const { label } = FIELD_NAMES[field];
  const place = language === 'fr' ? label : fr`${label} (${LANGUAGE_NAMES[language].french})`;
  return fr`${place} : ${sentence}`;
}
