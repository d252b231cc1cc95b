import type { Day } from '@/lib/domain/directory/types';
import type { AutomaticWork, WorkCount } from '@/lib/domain/planning/prepare/count-work';
import type { WorkKind } from '@/lib/domain/planning/prepare/prepared-work';
import { formatCount, formatCountOf, formatMoment, joinWords } from './format';
import { formatDayInYear } from './plan-pages';
import { fr } from './typeset';

/** A wave is called in one line; the titles of actions are longer. */
const TITLE_LENGTH = 120;

/** The title of an action as that of its wave, cut between two words. */
export function shortenTitle(title: string): string {
  if (title.length <= TITLE_LENGTH) return title;
  const cut = title.slice(0, TITLE_LENGTH - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > TITLE_LENGTH / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:«–-]+$/u, '')}…`;
}

/** "24 vagues, 12 impressions et 2 bannières". */
function listWork({ wave, print, banner }: Record<WorkKind, number>): string {
  return joinWords([
    ...(wave > 0 ? [formatCountOf(wave, 'vague en brouillon', 'vagues en brouillon')] : []),
    ...(print > 0 ? [formatCountOf(print, 'impression', 'impressions')] : []),
    ...(banner > 0 ? [formatCountOf(banner, 'bannière', 'bannières')] : []),
  ]);
}

/** What adopting makes ready, before it is adopted. */
export function describeWorkCount(work: WorkCount): string {
  const list = listWork(work);
  return list
    ? fr`Palier prépare avec lui, chacune pour le jour de son action : ${list}. Elles attendent d'être relues et confirmées.`
    : fr`Aucune de ses actions ne demande d'envoi, d'impression ni de bannière à préparer.`;
}

export const ADOPTION = {
  /** "Confirmer les envois automatiques (3 vagues) et publier les bannières automatiques (1 bannière)" */
  automatic: ({ waves, banners }: AutomaticWork) => {
    const parts = [
      ...(waves > 0
        ? [fr`confirmer les envois automatiques (${formatCountOf(waves, 'vague', 'vagues')})`]
        : []),
      ...(banners > 0
        ? [fr`publier les bannières automatiques (${formatCountOf(banners, 'bannière', 'bannières')})`]
        : []),
    ];
    return joinWords(parts).replace(/^./, (first) => first.toUpperCase());
  },
  automaticHint: fr`Tout se fera aux dates du plan, avec les textes proposés, sans autre confirmation. Un envoi peut encore être annulé, les dates d'une bannière changées. Sans cette case, ils restent des brouillons.`,
} as const;

export const PREPARED = {
  standing: (waiting: Record<WorkKind, number>) => {
    const list = listWork(waiting);
    return list
      ? fr`En attente d'être relues : ${list}. Chacune s'ouvre depuis son action.`
      : fr`Rien n'attend d'être relu.`;
  },
  publishBanners: (count: number) =>
    count === 1
      ? fr`Publier la bannière préparée (1)`
      : fr`Publier les bannières préparées (${formatCount(count)})`,
  publishHint: fr`Chacune se montrera du jour de son action à la fin de sa phase ; son action se cochera ce jour-là. Ses dates restent modifiables dans « Bannières ».`,
  estranged: (count: number) =>
    fr`${formatCountOf(count, 'préparation ne suit plus le plan', 'préparations ne suivent plus le plan')}`,
  estrangedLead: fr`Quelqu'un les a relues, confirmées ou modifiées : Palier ne les déplace pas sans vous. Ouvrez-les pour les changer, ou gardez-les telles quelles.`,
  estrangedForReaders: fr`Quelqu'un les a relues, confirmées ou modifiées : Palier ne les déplace pas seul. Le chef d'établissement dit s'il les garde telles quelles.`,
  see: 'Voir lesquelles',
  open: 'Ouvrir',
  openOf: (title: string) => fr`Ouvrir « ${title} »`,
  keep: 'Garder tel quel',
  keepOf: (title: string) => fr`Garder « ${title} » tel quel`,
} as const;

const WORK_NAMES: Record<WorkKind, string> = {
  wave: 'La vague',
  print: fr`L'impression`,
  banner: 'La bannière',
};

const AGREED: Record<WorkKind, string> = { wave: 'approuvée', print: 'approuvée', banner: 'publiée' };

const STAYS = {
  wave: fr` Elle partira comme prévu si vous ne l'annulez pas.`,
  banner: fr` Elle se montrera à ses dates si vous ne les changez pas.`,
} as const;

type Estranged = {
  workKind: WorkKind;
  title: string;
  isAgreed: boolean;
  at: Date | null;
  dueOn: Day;
  now: { title: string; dueOn: Day } | null;
  planTitle: string | null;
};

/** Why prepared work and the plan have parted, in a sentence, and what will happen if nobody does anything. */
export function describeEstranged(work: Estranged, timeZone: string): string {
  const what = fr`${WORK_NAMES[work.workKind]} « ${work.title} »`;
  const state = work.at
    ? fr`confirmée pour le ${formatMoment(work.at, timeZone)}`
    : work.isAgreed
      ? AGREED[work.workKind]
      : fr`que quelqu'un a modifiée`;
  const rest = work.isAgreed ? STAYS[work.workKind === 'banner' ? 'banner' : 'wave'] : '';
  if (work.planTitle) return fr`${what}, ${state}, vient du plan précédent (« ${work.planTitle} »).${rest}`;
  if (!work.now)
    return fr`${what}, ${state}, était préparée pour une action qui n'est plus dans le plan.${rest}`;
  if (work.now.dueOn !== work.dueOn)
    return fr`${what}, ${state}, était préparée pour ${formatDayInYear(work.dueOn)} ; son action est maintenant ${formatDayInYear(work.now.dueOn)}.${rest}`;
  return fr`${what}, ${state}, ne dit plus la même chose que son action : titre, destinataires ou modèle ont changé.${rest}`;
}

/** Refusals about prepared work; `lib/messages/problems.ts` says them. */
export const preparedWorkProblems = {
  work_unknown: () =>
    fr`Cette préparation n'existe plus : quelqu'un l'a peut-être retirée. Regardez la liste telle qu'elle est maintenant.`,
  banner_count_changed: () =>
    fr`Le nombre de bannières préparées a changé depuis que vous avez regardé. Aucune n'a été publiée : regardez lesquelles attendent.`,
  wave_count_changed: () =>
    fr`Le nombre d'envois automatiques a changé depuis que vous avez regardé. Aucun n'a été confirmé : ils attendent dans « Vagues ».`,
};
