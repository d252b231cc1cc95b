import { addDays } from '../../directory/day';
import type { Day, SchoolKind } from '../../directory/types';
import type { Metric } from '../scenario';

/**
 * What a région asks of its schools: what is written in its draft, and what a version keeps for good. A draft may be
 * unfinished, so its days may be missing; a version has them all (`check-campaign.ts`).
 */
export type CampaignContent = {
  title: string;
  /** Why, in the région's words. */
  why: string;
  /** How to begin, whom to ask: read by schools beside their answer. */
  guidance: string;
  /** The first day that is proposed to schools. */
  startsOn: Day | null;
  /** Nothing that a school plans for the campaign is due after it. */
  endsOn: Day | null;
  /** A school asks its families for something from this day on at the earliest, and by the other at the latest. */
  earliestStartOn: Day | null;
  latestStartOn: Day | null;
  /** Up to this day a school may change its mind. */
  answerBy: Day | null;
  kinds: SchoolKind[];
  /** Empty: every académie of the région. */
  academyCodes: string[];
  /** The scenarios that a school may choose from. */
  scenarioIds: string[];
  /** Templates of the région that schools are asked to use, their locked fields included. */
  templateIds: string[];
  goal: { metric: Metric; value: number; by: Day | null };
};

/** A campaign as it was published. */
export type PublishedContent = CampaignContent & {
  startsOn: Day;
  endsOn: Day;
  earliestStartOn: Day;
  latestStartOn: Day;
  answerBy: Day;
  goal: { metric: Metric; value: number; by: Day };
};

export const CAMPAIGN_LIMITS = {
  title: 90,
  why: 1500,
  guidance: 2000,
  note: 300,
  reason: 500,
  list: 60,
} as const;

/** Where a campaign begins: named, and nothing decided. */
export const beginCampaign = (title: string): CampaignContent => ({
  title,
  why: '',
  guidance: '',
  startsOn: null,
  endsOn: null,
  earliestStartOn: null,
  latestStartOn: null,
  answerBy: null,
  kinds: [],
  academyCodes: [],
  scenarioIds: [],
  templateIds: [],
  goal: { metric: 'family_coverage', value: 0.85, by: null },
});

const DAYS = ['startsOn', 'endsOn', 'earliestStartOn', 'latestStartOn', 'answerBy'] as const;

/** A draft with all of its days; undefined while one is missing. */
export function asPublished(content: CampaignContent): PublishedContent | undefined {
  const isWhole = DAYS.every((name) => content[name] !== null) && content.goal.by !== null;
  return isWhole ? (content as PublishedContent) : undefined;
}

/**
 * The same for a later year: every day moved by 52 weeks, so that a Tuesday stays a Tuesday; holidays move, so the days
 * are there to be looked at.
 */
export function moveByYear(content: CampaignContent): CampaignContent {
  const later = (day: Day | null) => day && addDays(day, 364);
  return {
    ...content,
    startsOn: later(content.startsOn),
    endsOn: later(content.endsOn),
    earliestStartOn: later(content.earliestStartOn),
    latestStartOn: later(content.latestStartOn),
    answerBy: later(content.answerBy),
    goal: { ...content.goal, by: later(content.goal.by) },
  };
}

/** Whether a school is asked at all. */
export const isConcerned = (
  { kinds, academyCodes }: Pick<CampaignContent, 'kinds' | 'academyCodes'>,
  school: { kind: SchoolKind; academyCode: string },
): boolean =>
  kinds.includes(school.kind) && (academyCodes.length === 0 || academyCodes.includes(school.academyCode));
