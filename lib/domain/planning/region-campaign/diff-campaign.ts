import type { CampaignContent } from './campaign-content';

export type CampaignField = keyof CampaignContent;

/** In the order in which a page tells them. */
const FIELDS = [
  'title',
  'why',
  'guidance',
  'startsOn',
  'earliestStartOn',
  'latestStartOn',
  'endsOn',
  'answerBy',
  'goal',
  'kinds',
  'academyCodes',
  'scenarioIds',
  'templateIds',
] as const satisfies readonly CampaignField[];

/** One field of a campaign that is not what it was. */
export type CampaignChange = { field: CampaignField; before: CampaignContent; after: CampaignContent };

/** What is different in `after`; lists are the same in any order. */
export function diffCampaign(before: CampaignContent, after: CampaignContent): CampaignChange[] {
  return FIELDS.filter((field) => canonical(before[field]) !== canonical(after[field])).map((field) => ({
    field,
    before,
    after,
  }));
}

/** As text with lists and keys in order: what comes from the database has its keys in another. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part) => {
    if (Array.isArray(part)) return [...part].sort();
    if (part && typeof part === 'object') {
      return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
    }
    return part;
  });

/** What is in the one list and not in the other. */
export const listAdded = (before: readonly string[], after: readonly string[]): string[] =>
  after.filter((id) => !before.includes(id));
