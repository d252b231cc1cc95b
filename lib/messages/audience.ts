import type { Cell } from '@/lib/domain/adoption/measure';
import { AUDIENCE_CELLS, isUnreadable } from '@/lib/domain/campaign/audience-rule';
import type {
  Audience,
  AudienceChannel,
  AudienceRole,
  EarlierOutcome,
  Finding,
} from '@/lib/domain/campaign/types';
import type { Level } from '@/lib/domain/directory/types';
import type { Language } from '@/lib/domain/materials/library/languages';
import { formatCountOf, joinWords } from './format';
import { fr } from './typeset';

const ROLES: Record<AudienceRole, string> = {
  guardians: 'Responsables',
  pupils: 'Élèves',
  adult_pupils: 'Élèves majeurs',
};

const levelWords = (level: Level) => (level === 'autre' ? 'de niveau non précisé' : `de ${level}`);

const classWords = (codes: readonly string[]) =>
  fr`${codes.length === 1 ? 'de la classe' : 'des classes'} ${joinWords(codes)}`;

function describeScope({ levels, classCodes, excludedClassCodes }: Audience): string {
  const ofLevels = joinWords(levels.map(levelWords));
  const classes = fr`${classCodes.length === 1 ? 'classe' : 'classes'} ${joinWords(classCodes)}`;
  const scope =
    levels.length === 0
      ? classCodes.length === 0
        ? 'de tous les niveaux'
        : classWords(classCodes)
      : classCodes.length === 0
        ? ofLevels
        : fr`${ofLevels}, ${classes}`;
  if (excludedClassCodes.length === 0) return scope;
  const left = excludedClassCodes.length === 1 ? 'sauf la classe' : 'sauf les classes';
  return fr`${scope} ${left} ${joinWords(excludedClassCodes)}`;
}

/** Cells that have a name together; others are told one by one. */
const CELL_SETS: Record<string, string> = {
  'adopted dormant': 'avec un compte activé',
  'reachable unreached': 'sans compte activé',
  'adopted reachable': fr`présents sur l'ENT`,
  'dormant unreached': fr`absents de l'ENT`,
  'adopted dormant reachable unreached': '',
};
const CELL_WORDS: Record<Cell, string> = {
  adopted: fr`avec un compte activé et présents sur l'ENT`,
  dormant: fr`avec un compte activé mais absents de l'ENT`,
  reachable: fr`sans compte activé mais présents sur l'ENT`,
  unreached: fr`sans compte activé et absents de l'ENT`,
};

const FINDING_WORDS: Record<Finding, string> = {
  no_email: 'sans adresse e-mail',
  malformed_email: 'dont l’adresse e-mail est mal écrite',
  shared_email: 'dont l’adresse e-mail est partagée',
  bounced_email: 'dont l’adresse e-mail a été refusée',
  no_mobile: 'sans numéro de mobile',
  malformed_mobile: 'dont le numéro de mobile est mal écrit',
  wrong_number: 'dont le numéro est celui de quelqu’un d’autre',
};

const NOTHING_BY: Record<AudienceChannel | 'any', string> = {
  any: fr`n'ont eu aucun contact`,
  email: fr`n'ont reçu aucun e-mail`,
  letter: fr`n'ont reçu aucune lettre`,
  handed_out: fr`n'ont reçu aucun papier en main propre`,
  ent_message: fr`n'ont reçu aucun message dans l'ENT`,
  phone: fr`n'ont reçu aucun appel`,
  meeting: fr`n'ont eu aucune rencontre`,
};

/** With their article: "dont la langue est l'arabe". */
const LANGUAGE_WORDS: Record<Language, string> = {
  fr: 'le français',
  'fr-falc': 'le français facile à lire',
  en: fr`l'anglais`,
  ar: fr`l'arabe`,
  tr: 'le turc',
  pt: 'le portugais',
  es: fr`l'espagnol`,
  uk: fr`l'ukrainien`,
  ro: 'le roumain',
};

const EARLIER_WORDS: Record<EarlierOutcome, (wave: string) => string> = {
  received: (wave) => `qui ont reçu ${wave}`,
  bounced: (wave) => fr`dont l'adresse a été refusée pour ${wave}`,
  failed: (wave) => fr`à qui ${wave} n'a pas pu être remise`,
  not_sent: (wave) => fr`à qui ${wave} n'a pas été envoyée`,
};

const UNKNOWN_WAVE = fr`une vague qui n'existe plus`;

function describeLanguages(languages: Audience['languages']): string[] {
  const known = languages.filter((one): one is Language => one !== 'unknown');
  const named =
    known.length > 0
      ? [
          fr`dont la langue est ${joinWords(
            known.map((l) => LANGUAGE_WORDS[l]),
            'ou',
          )}`,
        ]
      : [];
  const unknown = languages.includes('unknown') ? [fr`dont la langue n'est pas notée`] : [];
  const words = joinWords([...named, ...unknown], 'ou');
  return words ? [words] : [];
}

const describeContact = ({ channel, days }: NonNullable<Audience['lastContact']>): string =>
  days === null
    ? fr`qui ${NOTHING_BY[channel]} jusqu'ici`
    : fr`qui ${NOTHING_BY[channel]} depuis ${formatCountOf(days, 'jour', 'jours')}`;

/**
 * A rule in words: "Responsables de 6e et de 5e sans compte activé, dont la famille n’est pas couverte et qui n’ont eu
 * aucun contact depuis 14 jours". `titleOf` names the earlier wave that it asks for.
 */
export function describeAudience(
  rule: Audience,
  titleOf: (waveId: string) => string | undefined = () => undefined,
): string {
  if (isUnreadable(rule)) return fr`Personne : ce choix a été enregistré par une autre version de Palier`;
  const { cells, family, findings, lastContact, languages, earlier, lockedOut } = rule;
  const together = CELL_SETS[AUDIENCE_CELLS.filter((cell) => cells.includes(cell)).join(' ')];
  const standing =
    together ??
    joinWords(
      cells.map((cell) => CELL_WORDS[cell]),
      'ou',
    );
  const title = earlier && titleOf(earlier.waveId);
  const wave = title ? fr`la vague « ${title} »` : UNKNOWN_WAVE;
  const clauses = [
    ...(family === null
      ? []
      : [
          family === 'covered' ? 'dont la famille est déjà couverte' : fr`dont la famille n'est pas couverte`,
        ]),
    ...(findings.length > 0
      ? [
          joinWords(
            findings.map((one) => FINDING_WORDS[one]),
            'ou',
          ),
        ]
      : []),
    ...(lastContact ? [describeContact(lastContact)] : []),
    ...describeLanguages(languages),
    ...(earlier
      ? [
          joinWords(
            earlier.outcomes.map((one) => EARLIER_WORDS[one](wave)),
            'ou',
          ),
        ]
      : []),
    ...(lockedOut ? [fr`qui seraient bloqués à la bascule`] : []),
  ];
  const who = [ROLES[rule.kind], describeScope(rule), standing].filter((part) => part !== '').join(' ');
  return clauses.length > 0 ? `${who}, ${joinWords(clauses)}` : who;
}
