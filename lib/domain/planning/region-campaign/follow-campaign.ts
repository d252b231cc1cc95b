import type { Day } from '../../directory/types';
import type { CampaignAnswer } from './decide-answer';
import type { BoundBreak } from './plan-bounds';

/** What a school has made of a campaign. `left`: it took it up and follows another plan now. */
export const ANSWER_STATES = ['unseen', 'seen', 'adopted', 'left', 'declined'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

export function readAnswerState(
  stored: { answer: CampaignAnswer | null } | undefined,
  follows: boolean,
): AnswerState {
  if (!stored) return 'unseen';
  if (stored.answer === null) return 'seen';
  if (stored.answer === 'declined') return 'declined';
  return follows ? 'adopted' : 'left';
}

/** Whether a school has still to answer. */
export const isSilent = (state: AnswerState): boolean => state === 'unseen' || state === 'seen';

/** One school of a campaign as the région follows it; nothing in it is about a person. */
export type FollowedSchool = {
  uai: string;
  name: string;
  city: string;
  state: AnswerState;
  reason: string;
  scenarioTitle: string | null;
  /** The phase that runs today; else the next one. */
  phaseTitle: string | null;
  nextPhase: { title: string; startsOn: Day } | null;
  /** Actions past their day and not done; null when it does not follow the campaign. */
  lateActions: number | null;
  breaks: BoundBreak[];
  /** The figure of the goal as it may be shown; null when it is not. */
  figure: { count: number; population: number; on: Day } | null;
  /** A figure is kept back, rather than unknown. */
  isWithheld: boolean;
  lastImportOn: Day | null;
};

export const FOLLOW_ORDERS = ['nom', 'reponse', 'retard', 'couverture', 'import'] as const;
export type FollowOrder = (typeof FOLLOW_ORDERS)[number];

export type FollowQuery = {
  text: string;
  state: AnswerState | null;
  /** Only those with something late, or outside the bounds. */
  isBehind: boolean;
  by: FollowOrder;
  order: 'asc' | 'desc';
};

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The schools that a query leaves, in its order; what is not known comes last in either. */
export function arrangeFollowed(schools: readonly FollowedSchool[], query: FollowQuery): FollowedSchool[] {
  const words = fold(query.text).split(/\s+/).filter(Boolean);
  const kept = schools.filter((school) => {
    const said = fold(`${school.name} ${school.city} ${school.uai}`);
    const isBehind = (school.lateActions ?? 0) > 0 || school.breaks.length > 0;
    return (
      words.every((word) => said.includes(word)) &&
      (query.state === null || school.state === query.state) &&
      (!query.isBehind || isBehind)
    );
  });
  const sign = query.order === 'asc' ? 1 : -1;
  return kept.sort((a, b) => {
    const [x, y] = [keyOf(a, query.by), keyOf(b, query.by)];
    if (x === null || y === null) return x === y ? byName(a, b) : x === null ? 1 : -1;
    const order = typeof x === 'string' ? x.localeCompare(String(y), 'fr') : x - Number(y);
    return sign * order || byName(a, b);
  });
}

const byName = (a: FollowedSchool, b: FollowedSchool) =>
  a.name.localeCompare(b.name, 'fr') || a.uai.localeCompare(b.uai);

function keyOf(school: FollowedSchool, by: FollowOrder): string | number | null {
  switch (by) {
    case 'nom':
      return school.name;
    case 'reponse':
      return ANSWER_STATES.indexOf(school.state);
    case 'retard':
      return school.lateActions;
    case 'couverture':
      return school.figure && school.figure.count / school.figure.population;
    case 'import':
      return school.lastImportOn;
  }
}

/** Schools by answer, and how many are behind. */
export function countFollowed(
  schools: readonly FollowedSchool[],
): Record<AnswerState, number> & { behind: number; reached: (goal: number) => number } {
  const count = (state: AnswerState) => schools.filter((school) => school.state === state).length;
  return {
    unseen: count('unseen'),
    seen: count('seen'),
    adopted: count('adopted'),
    left: count('left'),
    declined: count('declined'),
    behind: schools.filter((s) => (s.lateActions ?? 0) > 0 || s.breaks.length > 0).length,
    reached: (goal) =>
      schools.filter(({ figure }) => figure && figure.count >= goal * figure.population).length,
  };
}
