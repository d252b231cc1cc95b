import type { PlanDates } from './plan';

/** A click and its echo, or two of an impatient person, and not the same choice made again another day. */
const SAME_CLICK_MS = 60_000;

/** Who adopted what and when. */
type Adopting = {
  scenarioId: string;
  campaignId: string | null;
  /** What was asked for; with a campaign, what it left open is filled in. Null: not known. */
  request: PlanDates | null;
  adoptedBy: string | null;
  adoptedAt: Date;
};

export type AdoptionDecision = 'adopt' | 'adopted_already' | 'plan_replaced';

/**
 * Whether a plan may take the place of the one that runs: only of the one that the person was shown (`replaces`;
 * undefined: none ran), so that nobody replaces unseen what somebody else has just adopted. `adopted_already`: by the
 * same click, so that nothing is left to do.
 */
export function decideAdoption(
  running: (Adopting & { id: string }) | undefined,
  asked: Adopting & { replaces: string | undefined },
): AdoptionDecision {
  if (running?.id === asked.replaces) return 'adopt';
  return running && isSameClick(running, asked) ? 'adopted_already' : 'plan_replaced';
}

const isSameClick = (before: Adopting, now: Adopting): boolean =>
  now.adoptedBy !== null &&
  before.adoptedBy === now.adoptedBy &&
  before.scenarioId === now.scenarioId &&
  before.campaignId === now.campaignId &&
  asksNothingElse(before.request, now.request) &&
  Math.abs(now.adoptedAt.getTime() - before.adoptedAt.getTime()) <= SAME_CLICK_MS;

const asksNothingElse = (before: PlanDates | null, now: PlanDates | null): boolean =>
  (now?.startOn === undefined || now.startOn === before?.startOn) &&
  (now?.parentsMeetingOn === undefined || now.parentsMeetingOn === before?.parentsMeetingOn) &&
  (now?.goal === undefined || goalKey(now) === goalKey(before));

const goalKey = (dates: PlanDates | null): string =>
  JSON.stringify([dates?.goal?.metric, dates?.goal?.value, dates?.goal?.by]);

/** Who has adopted the plan that runs, what and when: what fills the sentence of `plan_replaced`. */
export const tellAdoption = (
  running: { title: string; adoptedByName: string | null; adoptedAt: Date } | undefined,
  timeZone: string,
): Record<string, string> =>
  running
    ? {
        title: running.title,
        by: running.adoptedByName ?? '',
        at: running.adoptedAt.toISOString(),
        timeZone,
      }
    : {};
