import type { Change, Changes } from '@/lib/domain/adoption/compare-days';
import type { Funnel } from '@/lib/domain/adoption/funnel';
import type { Channel, ClassAction } from '@/lib/domain/adoption/recommend-channel';
import type { Day } from '@/lib/domain/directory/types';
import type { Pace } from '@/lib/domain/planning/decide-pace';
import { formatCount, formatCountOf, formatDayPlain, formatRate, formatTarget } from './format';
import { fr } from './typeset';

/** The steps of the funnel, in order. */
export const FUNNEL_STEPS: readonly { step: keyof Funnel; name: string }[] = [
  { step: 'enrolled', name: 'Inscrits' },
  { step: 'withAccount', name: 'Compte existant' },
  { step: 'notified', name: 'Notifiés ou auto-inscrits' },
  { step: 'activated', name: 'Compte activé' },
  { step: 'throughEduConnect', name: fr`Connectés par EduConnect` },
];

export const OVERVIEW = {
  funnelTitle: fr`De l'inscription à EduConnect`,
  funnelLead: fr`Où les comptes s'arrêtent en chemin. Une étape qu'aucune liste ne dit reste « inconnue ».`,
  funnelStep: 'Étape',
  lostColumn: 'Arrêtés avant',
  paceTitle: fr`Le rythme vers l'objectif`,
  changesTitle: 'Depuis les fichiers précédents',
  changesLead: ({ fromOn, toOn }: Changes) =>
    fr`Ce qui a bougé entre le ${formatDayPlain(fromOn)} et le ${formatDayPlain(toOn)}.`,
  noChanges: fr`Déposez les fichiers d'une deuxième date : vous verrez ici qui a activé entre-temps.`,
  noPlan: fr`Aucun plan n'est adopté : il n'y a pas de date à laquelle mesurer le rythme.`,
  choosePlan: 'Choisir un plan',
  prepareWave: 'Préparer cette vague',
  seeFamilies: 'Voir ces familles',
  helpTitle: (classes: number) =>
    classes === 1
      ? 'Une action pour votre classe'
      : fr`${classes === 2 ? 'Deux' : 'Trois'} classes, une action chacune`,
  helpLead: (classes: number) =>
    classes === 1
      ? fr`Ce qui touche le plus de familles d'un coup.`
      : fr`Là où il reste le plus de familles, et ce qui en touche le plus d'un coup.`,
  noPlanYet: fr`Le chef d'établissement n'a pas encore adopté de plan : il n'y a pas de date à laquelle mesurer le rythme.`,
} as const;

const perWeek = (families: number): string =>
  families > 0 && families < 1
    ? fr`moins d'une famille`
    : formatCountOf(Math.ceil(families), 'famille', 'familles');

/** The pace as sentences: what is asked, then how it compares. */
export function describePace(pace: Pace): { asked: string; lately: string | null } {
  const by = formatDayPlain(pace.by);
  if (pace.left === 0) return { asked: fr`L'objectif du ${by} est atteint.`, lately: null };
  const left = fr`${formatCountOf(pace.left, 'famille', 'familles')} de plus pour atteindre ${formatTarget(pace.goal)}`;
  const asked =
    pace.neededPerWeek === null
      ? fr`La date de l'objectif, le ${by}, est passée : il faudrait ${left}.`
      : fr`Il faut ${left} avant le ${by} : ${perWeek(pace.neededPerWeek)} par semaine de classe.`;
  return { asked, lately: describeLately(pace) };
}

function describeLately({ recentPerWeek, neededPerWeek }: Pace): string | null {
  if (recentPerWeek === null) return null;
  if (recentPerWeek <= 0) return fr`Entre les deux dernières dates, aucune famille n'a été gagnée.`;
  const won = Math.round(recentPerWeek * 10) / 10;
  const pace = fr`${String(won).replace('.', ',')} par semaine ces derniers temps`;
  if (neededPerWeek === null) return fr`${pace}.`;
  return recentPerWeek >= neededPerWeek ? fr`${pace} : c'est assez.` : fr`${pace} : ce n'est pas assez.`;
}

const CHANNEL_ACTIONS: Record<Channel, string> = {
  ent_message: fr`un message et une bannière dans l'ENT`,
  email: 'une vague par e-mail',
  letter: 'une lettre',
  phone: 'un appel',
  meeting: 'une rencontre',
};

const CHANNEL_REASONS: Record<Channel, string> = {
  ent_message: fr`se connectent à l'ENT sans EduConnect`,
  email: 'ont une adresse e-mail et ne viennent pas dans l’ENT',
  letter: 'n’ont qu’une adresse postale',
  phone: 'n’ont qu’un numéro de mobile',
  meeting: 'n’ont laissé aucune coordonnée',
};

/** "Une vague par e-mail : 8 familles sur 14 ont une adresse e-mail et ne viennent pas dans l’ENT." */
export const describeAction = ({ channel, families, left }: ClassAction, mayPrepareWave: boolean): string =>
  fr`${channel === 'email' && !mayPrepareWave ? fr`Une vague par e-mail, à demander au secrétariat` : CHANNEL_ACTIONS[channel].replace(/^./, (c) => c.toUpperCase())} : ${formatCountOf(families, 'famille', 'familles')} sur ${formatCount(left)} ${CHANNEL_REASONS[channel]}.`;

type Line = { key: Exclude<keyof Changes, 'fromOn' | 'toOn'>; label: string; change: Change };

const CHANGE_NAMES: Record<Line['key'], string> = {
  familiesCovered: 'Familles couvertes',
  guardiansActivated: 'Responsables activés',
  pupilsActivated: 'Élèves activés',
  guardiansConnected: fr`Responsables connectés à l'ENT`,
  pupilsConnected: fr`Élèves connectés à l'ENT`,
  pupils: 'Élèves inscrits',
};

/** What moved, one line a measure; a measure that nobody tells on both days has none. */
export const listChanges = (changes: Changes): Line[] =>
  (Object.keys(CHANGE_NAMES) as Line['key'][]).flatMap((key) => {
    const change = changes[key];
    return change ? [{ key, label: CHANGE_NAMES[key], change }] : [];
  });

/** "+12", "+3 et −1", "sans changement". */
export const CHANGE_SIGNS = {
  gained: (n: number) => `+${formatCount(n)}`,
  lost: (n: number) => formatCount(-n),
  and: ' et ',
  none: 'sans changement',
} as const;

type Told = { on: Day; families: { total: number; covered: number | null } };

/** A small chart in words. */
export const describeTrend = (first: Told, last: Told): string =>
  fr`Familles couvertes : de ${formatRate(first.families.covered, first.families.total)} le ${formatDayPlain(first.on)} à ${formatRate(last.families.covered, last.families.total)} le ${formatDayPlain(last.on)}`;
