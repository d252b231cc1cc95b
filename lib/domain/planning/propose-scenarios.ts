import type { Day, Level, SchoolKind } from '../directory/types';
import type { Problem, Result } from '../result';
import { type CandidateFacts, measureCandidate, type SchoolTraits } from './measure-candidate';
import { countFamilies, type DatedPlan, type PlanProblem } from './plan';
import type { Scenario } from './scenario';
import { findSchoolYearEnd, schoolDaysBetween } from './school-calendar';

/** A scenario with what its dates are in the school's calendar, from today. */
export type Candidate = { scenario: Scenario; plan: Result<DatedPlan, PlanProblem> };

export type ProposedSchool = SchoolTraits & {
  kind: SchoolKind;
  /** Null: no roster yet. */
  pupils: number | null;
};

/** Why a scenario does not suit a school at all. */
export type Obstacle =
  | { code: 'other_kind'; kinds: readonly SchoolKind[] }
  | { code: 'no_dates'; problem: Problem<PlanProblem> }
  | { code: 'past_year_end'; endsOn: Day; yearEndsOn: Day }
  | { code: 'other_size'; pupils: number; least: number; most: number }
  | { code: 'levels_left_out'; levels: Level[] };

/** What speaks for it. */
export type Strength =
  | { code: 'made_for_size'; pupils: number; least: number; most: number }
  | { code: 'leads_to_switch_over'; on: Day }
  | { code: 'short_for_few'; notCovered: number }
  | { code: 'short_for_time_left'; schoolDays: number }
  /** Like the first proposal in what speaks most for it, with so many minutes of work less. */
  | { code: 'lighter'; minutes: number }
  | { code: 'made_for_kind' };

/** What should be known before. */
export type Caution =
  | { code: 'over_capacity'; weeks: number }
  | { code: 'moved'; schoolDays: number }
  | { code: 'no_switch_over' }
  | { code: 'asked_little'; times: number };

export type Proposal =
  | { scenario: Scenario; suits: true; facts: CandidateFacts; strength: Strength; caution: Caution | null }
  | { scenario: Scenario; suits: false; obstacle: Obstacle };

type Weighed<Reason> = { weight: number; reason: Reason };

/** Up to this share of families left, a short effort is enough. */
const FEW_LEFT_RATE = 0.15;
/** A scenario of so many school days is a short one: three weeks and a report. */
const SHORT_DAYS = 25;
/** With fewer school days left in the year a long plan would be cut. */
const LITTLE_TIME_DAYS = 60;
/** A scenario moved by a quarter of the school year has lost what its dates were chosen for. */
const FAR_DAYS = 40;
/** A plan is lighter when it asks for a tenth of the work less. */
const LIGHTER = 0.9;
/** Fewer requests than this move few: the pilot made about four. */
const FEW_REQUESTS = 3;

/**
 * The scenarios for a school, the best first and those that do not suit last. A sum of what speaks for each and against:
 * size, time left, dates that hold, weeks over capacity, how often families would be asked given who comes to the ENT.
 * Nothing is simulated: the order must be there before a simulation is, and the simulation may change a mind.
 */
export function proposeScenarios(candidates: readonly Candidate[], school: ProposedSchool): Proposal[] {
  const judged = candidates.map((candidate, place) => ({ ...judge(candidate, school), place }));
  const proposals = judged
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map(({ proposal }) => proposal);
  return proposals.map((proposal) => tellFromFirst(proposal, proposals[0]));
}

/** The same reason twice helps nobody to choose. */
function tellFromFirst(proposal: Proposal, first: Proposal | undefined): Proposal {
  if (!proposal.suits || !first?.suits || proposal.strength.code !== first.strength.code) return proposal;
  const minutes = first.facts.workMinutes - proposal.facts.workMinutes;
  return proposal.facts.workMinutes < LIGHTER * first.facts.workMinutes
    ? { ...proposal, strength: { code: 'lighter', minutes } }
    : proposal;
}

function judge({ scenario, plan }: Candidate, school: ProposedSchool): { proposal: Proposal; score: number } {
  const turnDown = (obstacle: Obstacle) => ({
    proposal: { scenario, suits: false as const, obstacle },
    score: Number.NEGATIVE_INFINITY,
  });
  const { pupils, calendar } = school;
  const { sizes } = scenario;
  if (!scenario.for.includes(school.kind)) return turnDown({ code: 'other_kind', kinds: scenario.for });
  if (!plan.ok) return turnDown({ code: 'no_dates', problem: plan.problem });
  if (sizes && pupils !== null && (pupils < sizes[0] || pupils > sizes[1])) {
    return turnDown({ code: 'other_size', pupils, least: sizes[0], most: sizes[1] });
  }
  const facts = measureCandidate(plan.value, school);
  const yearEndsOn = findSchoolYearEnd(calendar);
  if (yearEndsOn && facts.endsOn > yearEndsOn) {
    return turnDown({ code: 'past_year_end', endsOn: facts.endsOn, yearEndsOn });
  }
  const levels = listLevelsLeftOut(plan.value, school);
  if (levels.length > 0) return turnDown({ code: 'levels_left_out', levels });
  const strengths = listStrengths(scenario, facts, school);
  const cautions = listCautions(facts);
  const sum = (reasons: readonly Weighed<unknown>[]) => reasons.reduce((total, r) => total + r.weight, 0);
  return {
    proposal: {
      scenario,
      suits: true,
      facts,
      strength: heaviest(strengths) ?? { code: 'made_for_kind' },
      caution: heaviest(cautions) ?? null,
    },
    score: sum(strengths) - sum(cautions) + Math.min(1, (facts.timesAsked ?? 0) / 10),
  };
}

const heaviest = <Reason>(reasons: readonly Weighed<Reason>[]): Reason | undefined =>
  [...reasons].sort((a, b) => b.weight - a.weight)[0]?.reason;

function listStrengths(
  { sizes }: Scenario,
  facts: CandidateFacts,
  school: ProposedSchool,
): Weighed<Strength>[] {
  const { families, calendar, todayOn, pupils } = school;
  const strengths: Weighed<Strength>[] = [];
  if (sizes && pupils !== null) {
    const reason = { code: 'made_for_size' as const, pupils, least: sizes[0], most: sizes[1] };
    strengths.push({ weight: 3, reason });
  }
  if (facts.switchOverOn) {
    strengths.push({ weight: 2, reason: { code: 'leads_to_switch_over', on: facts.switchOverOn } });
  }
  const notCovered = countFamilies(families, { levels: 'all', families: 'not_covered' });
  const short = facts.length <= SHORT_DAYS;
  const known = families.all.total > 0 && families.all.notCovered !== null;
  if (short && known && notCovered <= FEW_LEFT_RATE * families.all.total) {
    strengths.push({ weight: 3.5, reason: { code: 'short_for_few', notCovered } });
  }
  const yearEndsOn = findSchoolYearEnd(calendar);
  const schoolDays = yearEndsOn ? schoolDaysBetween(calendar, todayOn, yearEndsOn) : null;
  if (short && schoolDays !== null && schoolDays < LITTLE_TIME_DAYS) {
    strengths.push({ weight: 3, reason: { code: 'short_for_time_left', schoolDays } });
  }
  return strengths;
}

function listCautions({
  overloads,
  movedDays,
  switchOverOn,
  timesAsked,
}: CandidateFacts): Weighed<Caution>[] {
  const cautions: Weighed<Caution>[] = [];
  const weeks = new Set(overloads.map((overload) => overload.week)).size;
  if (weeks > 0) cautions.push({ weight: Math.min(2, weeks / 2), reason: { code: 'over_capacity', weeks } });
  if (movedDays > 0) {
    const weight = Math.min(1, movedDays / FAR_DAYS);
    cautions.push({ weight, reason: { code: 'moved', schoolDays: movedDays } });
  }
  if (!switchOverOn) cautions.push({ weight: 1.5, reason: { code: 'no_switch_over' } });
  if (timesAsked !== null && timesAsked < FEW_REQUESTS) {
    cautions.push({ weight: 1.5, reason: { code: 'asked_little', times: timesAsked } });
  }
  return cautions;
}

/** Levels with families that no phase of the plan speaks to. */
function listLevelsLeftOut({ phases }: DatedPlan, { families }: ProposedSchool): Level[] {
  const asked = phases.flatMap(({ actions }) =>
    actions.flatMap(({ audience }) => (audience ? [audience.levels] : [])),
  );
  return (Object.keys(families.levels) as Level[]).filter(
    (level) =>
      (families.levels[level]?.total ?? 0) > 0 &&
      !asked.some((levels) => levels === 'all' || levels.includes(level)),
  );
}
