import { inSchool, type SchoolScope } from '@/db/scope';
import type { BackTest } from '@/lib/domain/adoption/forecast/back-test';
import type { DescribedParameter } from '@/lib/domain/adoption/forecast/describe-parameters';
import type { Basis } from '@/lib/domain/adoption/forecast/learn';
import { moveParameters, type ParameterMoves } from '@/lib/domain/adoption/forecast/move-parameters';
import { DEFAULT_PRIORS } from '@/lib/domain/adoption/forecast/parameters';
import type { Day, Level } from '@/lib/domain/directory/types';
import { comparePlans, type Difference } from '@/lib/domain/planning/compare-plans';
import type { StaffMinutes } from '@/lib/domain/planning/fit-capacity';
import { addSchoolDays, type SchoolCalendar } from '@/lib/domain/planning/school-calendar';
import { PRINT_LEAD_DAYS } from '@/lib/domain/planning/staff-minutes';
import { ok, type Problem, type Result } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { learnSchool } from '../forecast/learn-school';
import { loadSchoolHistory, type SchoolDoings, type SchoolFiles } from '../forecast/load-school-history';
import { buildOutlook, type Outlook } from './build-outlook';
import type { PlanRequest, PlanRequestProblem } from './build-requested-plan';
import { type ComparisonRequest, type ParsedComparison, parseComparison } from './comparison-request';
import { loadGround } from './load-ground';

/** SCENARIOS: the share of families without which the old login is not closed. */
export const USUAL_COMPARED_RATE = 0.85;

/** Why nothing is simulated: no figure is better than one without a school behind it. */
export type SimulationGap = 'no_families' | 'no_list' | 'no_school_days_ahead';

export type Comparison = {
  todayOn: Day;
  calendar: SchoolCalendar;
  levels: Level[];
  outlooks: Outlook[];
  /** Scenarios that cannot be dated here, and why. */
  refused: { scenarioId: string; problem: Problem<PlanRequestProblem> }[];
  differences: Difference[];
  gap: SimulationGap | null;
  goalRate: number;
  staff: StaffMinutes;
  printLeadDays: number;
  /** What the figures lean on; null without a simulation. */
  basis: { basis: Basis; observedOn: Day; backTest: BackTest; parameters: DescribedParameter[] } | null;
  moves: ParameterMoves;
};

/**
 * Up to four scenarios side by side in this school, each as if it were adopted today: dates, work, mail, and the simulated
 * coverage. Writes nothing but what it computed; every role of the school may look, as at a preview: it is counts only.
 * Refusal: `invalid_comparison` (`field`).
 */
export async function compareScenarios(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: ComparisonRequest,
): Promise<Result<Comparison, 'invalid_comparison'>> {
  const parsed = parseComparison(input);
  if (!parsed.ok) return parsed;
  const request = parsed.value;
  const ground = await inSchool(ctx.db, scope, (tx) => loadGround(tx, scope, ctx.now));
  const { files, doings } = await loadSchoolHistory(ctx, scope);
  const { adoption, calendar, todayOn } = ground;
  const staff = { ...ground.staff, ...request.staff };
  const printLeadDays = request.printLeadDays ?? PRINT_LEAD_DAYS;
  const goalRate = request.goalRate ?? USUAL_COMPARED_RATE;
  const capacity = { staff, printedOn: addSchoolDays(calendar, todayOn, printLeadDays) };
  const gap = findGap(files, doings);
  const taught = gap ? null : await learnSchool(ctx, scope, files, doings);
  const { contactHours, contactsPerFortnight } = await getSchool(ctx, scope);
  const moves = request.parameters ?? {};
  const school = taught && {
    files,
    doings,
    limits: { hours: contactHours, perFortnight: contactsPerFortnight },
    learned: {
      draws: taught.learned.draws,
      values: moveParameters(taught.learned, DEFAULT_PRIORS, moves),
    },
  };
  const looks = await Promise.all(
    listPlanRequests(request).map(async (planRequest) => ({
      scenarioId: planRequest.scenarioId,
      look: await buildOutlook(ctx, scope, ground, {
        request: planRequest,
        schoolDays: doings.schoolDays,
        capacity,
        goalRate,
        school,
      }),
    })),
  );
  const outlooks = looks.flatMap(({ look }) => (look.ok ? [look.value] : []));
  return ok({
    todayOn,
    calendar,
    levels: adoption.levels.map(({ level }) => level),
    outlooks,
    refused: looks.flatMap(({ scenarioId, look }) =>
      look.ok ? [] : [{ scenarioId, problem: look.problem }],
    ),
    differences: comparePlans(outlooks.map(toCompared), calendar),
    gap,
    goalRate,
    staff,
    printLeadDays,
    basis: taught && {
      basis: taught.learned.basis,
      observedOn: files.listDays.at(-1) ?? todayOn,
      backTest: taught.backTest,
      parameters: taught.parameters,
    },
    moves,
  });
}

const listPlanRequests = ({ scenarioIds, startOn, parentsMeetingOn }: ParsedComparison): PlanRequest[] =>
  scenarioIds.map((scenarioId) => ({
    scenarioId,
    ...(startOn && { startOn }),
    ...(parentsMeetingOn && { parentsMeetingOn }),
  }));

/** One list is enough: where it is the only one the priors speak, and the screen says so. */
function findGap({ snapshot, listDays }: SchoolFiles, { schoolDays }: SchoolDoings): SimulationGap | null {
  if (snapshot.links.length === 0) return 'no_families';
  const last = listDays.at(-1);
  if (last === undefined) return 'no_list';
  return (schoolDays.at(-1) ?? '') > last ? null : 'no_school_days_ahead';
}

const toCompared = ({ scenario, size, overloads, simulation }: Outlook) => ({
  id: scenario.id,
  goal: simulation?.goal ?? null,
  lockedOutFamilies: simulation?.lockedOut?.families ?? null,
  workMinutes: size.workMinutes,
  overloadedWeeks: new Set(overloads.map(({ week }) => week)).size,
  letters: size.letters,
  messages: size.emails + size.entMessages,
});
