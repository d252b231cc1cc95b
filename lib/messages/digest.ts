import type { Day } from '@/lib/domain/directory/types';
import {
  formatCount,
  formatCountOf,
  formatDay,
  formatDayPlain,
  formatMoment,
  formatRate,
  formatSpan,
  joinWords,
} from './format';
import { fr } from './typeset';

/** Part of a whole today, and a week ago when that is known. */
export type Progress = { part: number; whole: number; before: number | null };

const KINDS =
  /^(?:coll[èe]ge|lyc[ée]e|erea|cit[ée] scolaire)(?: (?:g[ée]n[ée]ral|et|technologique|professionnel|polyvalent|des m[ée]tiers|agricole|priv[ée]|public))*(?: de l[’']| d[’']| (?:de la|des|du|de)(?= ))?\s*/i;

/** "Tisserands" of "Collège des Tisserands": for a subject, where the start of the line is what is read. */
export function shortName(name: string): string {
  const short = name.replace(KINDS, '').trim();
  return short.length < 2 ? name : short.charAt(0).toUpperCase() + short.slice(1);
}

/** "6A", "6A et 6B", "5 classes". */
export function nameClasses(codes: readonly string[]): string {
  return codes.length > 3 ? formatCountOf(codes.length, 'classe', 'classes') : joinWords(codes);
}

/** What is counted: "familles couvertes", said of one and of several. */
type Counted = 'families' | 'pupils';

const signed = (n: number) => (n > 0 ? `+${formatCount(n)}` : formatCount(n));

/** "en une semaine", or since which day when holidays lie between. */
const since = (fromOn: Day | null) =>
  fromOn === null ? 'en une semaine' : fr`depuis le ${formatDayPlain(fromOn)}`;

function change({ part, before }: Progress, fromOn: Day | null): string {
  if (before === null) return '';
  return part === before ? fr`, sans changement` : fr`, ${signed(part - before)} ${since(fromOn)}`;
}

/** "Tisserands : 120 familles sur 176 couvertes, +6 en une semaine". `fromOn`: null when that is a week. */
export function digestSubject(name: string, counted: Counted, progress: Progress | null, fromOn: Day | null) {
  if (!progress) return fr`${name} : aucune liste EduConnect n'a encore dit qui a activé`;
  const { part, whole } = progress;
  const one = whole < 2;
  const what =
    counted === 'families'
      ? fr`${formatCountOf(part, 'famille', 'familles')} sur ${formatCount(whole)} ${part < 2 ? 'couverte' : 'couvertes'}`
      : fr`${formatCountOf(part, 'élève', 'élèves')} sur ${formatCount(whole)} ${part < 2 ? 'activé' : 'activés'}`;
  return fr`${name} : ${one && whole === 0 ? 'aucune famille connue' : what}${change(progress, fromOn)}`;
}

/** The answer of the mail, as a sentence. */
export function digestHeadline(counted: Counted, progress: Progress | null, fromOn: Day | null): string {
  if (!progress) return fr`Aucune liste EduConnect n'a encore dit qui a activé son compte.`;
  const { part, whole, before } = progress;
  const left = whole - part;
  const [one, many, rest] =
    counted === 'families'
      ? (['famille', 'familles', ['reste à joindre', 'restent à joindre']] as const)
      : (['élève', 'élèves', ['n’a pas activé', 'n’ont pas activé']] as const);
  const verb =
    counted === 'families'
      ? part < 2
        ? 'est couverte'
        : 'sont couvertes'
      : part < 2
        ? 'a activé son compte'
        : 'ont activé leur compte';
  const moved =
    before === null || part === before
      ? before === null
        ? ''
        : fr`, comme ${fromOn === null ? 'il y a une semaine' : fr`au ${formatDayPlain(fromOn)}`}`
      : fr`, ${formatCount(Math.abs(part - before))} de ${part > before ? 'plus' : 'moins'} ${fromOn === null ? fr`qu'il y a une semaine` : fr`qu'au ${formatDayPlain(fromOn)}`}`;
  const end = left === 0 ? '' : fr` ; ${formatCount(left)} ${left < 2 ? rest[0] : rest[1]}`;
  return fr`${formatCountOf(part, one, many)} sur ${formatCount(whole)} ${verb}${moved}${end}.`;
}

/** "120 sur 176 (68,2 %)", under the bar. */
export const barLabel = ({ part, whole }: Progress): string =>
  fr`${formatCount(part)} sur ${formatCount(whole)} (${formatRate(part, whole)})`;

/** "114 → 120 sur 176"; a figure that did not move, or was not known before, has no arrow. */
export const beforeAfter = ({ before, part, whole }: Progress): string =>
  fr`${before === null || before === part ? '' : `${formatCount(before)} → `}${formatCount(part)} sur ${formatCount(whole)}`;

export const DIGEST = {
  week: (mondayOn: Day, fridayOn: Day) => fr`Semaine ${formatSpan(mondayOn, fridayOn)}`,
  changes: (fromOn: Day) => fr`Ce qui a changé depuis le ${formatDayPlain(fromOn)}`,
  nothing: fr`Rien n'a bougé`,
  nothingText: fr`les nouveaux fichiers disent la même chose.`,
  noFileText: fr`aucun nouveau fichier n'est venu.`,
  familiesCovered: 'Familles couvertes',
  guardiansActivated: 'Responsables activés',
  pupilsActivated: 'Élèves activés',
  pupilsEnrolled: 'Élèves inscrits',
  enrolled: (before: number, now: number) => `${formatCount(before)} → ${formatCount(now)}`,
  classes: 'Vos classes',
  alerts: 'À surveiller',
  moreAlerts: (n: number) =>
    fr`et ${formatCountOf(n, 'autre point', 'autres points')}, dans la liste de votre accueil.`,
  help: (n: number) =>
    n === 1 ? fr`La classe à aider d'abord` : fr`${formatCountOf(n, 'classe', 'classes')} à aider d'abord`,
  helpPupils: (n: number) =>
    n === 1
      ? fr`La classe où des élèves restent à aider`
      : fr`${formatCountOf(n, 'classe', 'classes')} où des élèves restent à aider`,
  left: (families: number) => fr`${formatCountOf(families, 'famille', 'familles')} à joindre.`,
  pupilsLeft: (pupils: number) =>
    fr`${formatCountOf(pupils, 'élève n’a pas activé son compte', 'élèves n’ont pas activé leur compte')}.`,
  toDo: 'À faire cette semaine',
  decide: 'À décider',
  late: (on: Day) => fr`en retard depuis le ${formatDay(on)}`,
  due: (on: Day) => formatDay(on),
  moreToDos: (n: number) => fr`et ${formatCountOf(n, 'autre action', 'autres actions')}, dans « À faire ».`,
  waves: 'Vagues à confirmer',
  waveDraft: fr`brouillon : rien ne part avant votre confirmation.`,
  wavesComing: 'Vagues qui partent cette semaine',
  waveAt: (at: Date, timeZone: string) => fr`${formatMoment(at, timeZone)}.`,
  data: 'Vos chiffres',
  dataOf: (on: Day) => fr`Ils sont du ${formatDayPlain(on)}, jour des derniers fichiers.`,
  /** For who may import, and for the others. */
  nudge: (days: number, mayImport: boolean) =>
    mayImport
      ? fr`Les derniers fichiers ont ${formatCountOf(days, 'jour', 'jours')}. Déposez les listes EduConnect : les chiffres et les rappels s'appuient sur elles.`
      : fr`Les derniers fichiers ont ${formatCountOf(days, 'jour', 'jours')} : ces chiffres ont pu changer.`,
  preheader: (alerts: number, toDos: number) => {
    const parts = [
      alerts > 0 && formatCountOf(alerts, 'point à surveiller', 'points à surveiller'),
      toDos > 0 && fr`${formatCountOf(toDos, 'action', 'actions')} à faire`,
    ].filter(Boolean);
    return parts.length > 0 ? `${parts.join(', ')}.` : fr`Rien d'urgent cette semaine.`;
  },
} as const;

/** The région's digest: schools and sums of what may be shown, never a person. */
export const REGION_DIGEST = {
  desk: (name: string) => fr`Région académique ${name}`,
  subject: (name: string, recent: number, all: number) =>
    fr`${name} : ${formatCountOf(recent, 'établissement', 'établissements')} sur ${formatCount(all)} à jour`,
  headline: (recent: number, all: number, days: number) =>
    fr`${formatCountOf(recent, 'établissement', 'établissements')} sur ${formatCount(all)} ${recent < 2 ? 'a' : 'ont'} des chiffres de moins de ${formatCountOf(days, 'jour', 'jours')}.`,
  preheader: (n: number) =>
    n === 0
      ? fr`Tous les établissements ont déposé des fichiers récents.`
      : fr`${formatCountOf(n, 'établissement n’a', 'établissements n’ont')} pas de fichiers récents.`,
  coverage: 'Familles couvertes',
  sum: (part: number, whole: number, schools: number) =>
    fr`${formatCount(part)} sur ${formatCount(whole)} (${formatRate(part, whole)}), dans ${schools < 2 ? fr`le seul établissement dont le chiffre peut être montré` : fr`les ${formatCount(schools)} établissements dont le chiffre peut être montré`}.`,
  hidden: (n: number) =>
    fr`${formatCountOf(n, 'établissement n’est pas compté', 'établissements ne sont pas comptés')} : effectif trop petit pour être montré, ou aucune liste EduConnect.`,
  stalled: (n: number) =>
    fr`${formatCountOf(n, 'établissement n’avance plus', 'établissements n’avancent plus')} depuis dix jours de classe.`,
  quarters: 'Où en sont les établissements',
  quarter: (from: number, to: number) =>
    to === 100
      ? fr`${from} % des familles couvertes ou plus`
      : fr`De ${from} à moins de ${to} % des familles couvertes`,
  schools: (n: number) => fr`${formatCountOf(n, 'établissement', 'établissements')}.`,
  stale: 'Sans fichiers récents',
  staleSince: (on: Day) => fr`derniers fichiers du ${formatDayPlain(on)}.`,
  moreStale: (n: number) => fr`et ${formatCountOf(n, 'autre', 'autres')}, dans la liste des établissements.`,
  neverTold: (n: number) =>
    fr`${formatCountOf(n, 'établissement n’a', 'établissements n’ont')} encore rien déposé.`,
} as const;

/** The page behind the link that stops the digest, and the one where it is turned on and off. */
export const DIGEST_CHOICE = {
  title: 'Bilan hebdomadaire',
  account: 'Votre compte',
  accountLead: (name: string, email: string) => fr`${name}, ${email}.`,
  lead: fr`Chaque lundi de classe à 7 h, un e-mail vous dit où en est ce que l'on vous a confié : les chiffres, ce qui a changé, ce qui est à surveiller et à faire. Il ne contient aucun nom.`,
  isOn: fr`Vous recevez le bilan hebdomadaire.`,
  isOff: fr`Vous ne recevez pas le bilan hebdomadaire.`,
  turnOff: 'Ne plus recevoir le bilan',
  turnOn: 'Recevoir le bilan',
  stopLead: fr`Vous pouvez arrêter l'envoi du bilan hebdomadaire de Palier. Vos autres droits ne changent pas.`,
  keeps: fr`Vous pourrez le reprendre ici même, ou depuis votre compte dans Palier.`,
  invalid: fr`Ce lien n'est pas valable`,
  invalidText: fr`Il a peut-être été coupé par votre messagerie. Ouvrez-le de nouveau depuis le message reçu, en entier ; sinon, réglez vos envois dans « Votre compte », une fois connecté.`,
} as const;

export const DIGEST_COMMAND = {
  summary: fr`Affiche ou envoie le bilan hebdomadaire d'un établissement`,
  usage: [
    'palier digest --school UAI [--to ADRESSE] [--dry-run] [--json]',
    fr`  --to       à une seule personne de l'établissement ; sinon à toutes`,
    fr`  --dry-run  affiche les bilans sans rien envoyer`,
    fr`  Une personne ne reçoit qu'un bilan par semaine, et aucun si elle n'en veut pas.`,
  ].join('\n'),
  nobody: (to: string | undefined) =>
    to
      ? fr`${to} n'a aucun rôle dans cet établissement, ou aucun chiffre à lire.`
      : fr`Personne n'a de bilan à recevoir : aucun rôle n'est donné, ou aucun élève n'est connu.`,
  done: {
    sent: 'envoyé',
    already: 'déjà envoyé cette semaine',
    off: 'n’en veut pas',
    refused: 'adresse refusée',
  },
  later: fr`Le serveur d'envoi ne répond pas : rien n'est parti vers cette adresse. Relancez la commande plus tard.`,
  line: (email: string, what: string) => fr`${email} : ${what}`,
} as const;
