import { and, asc, eq, getTableColumns } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser } from '@/db/schema/access';
import { school, schoolHoliday } from '@/db/schema/directory';
import { action, phase, plan } from '@/db/schema/planning';
import type { Day, SchoolKind } from '@/lib/domain/directory/types';
import type { EditedPlan } from '@/lib/domain/planning/edit/plan-edit';
import type { Outcome } from '@/lib/domain/planning/merge-plan';
import type { DatedPlan } from '@/lib/domain/planning/plan';
import type { SchoolHoliday } from '@/lib/domain/planning/school-calendar';
import { listCalendarsInForce } from './region-calendar';

export type PlanningSchool = {
  uai: string;
  kind: SchoolKind;
  zone: string;
  timeZone: string;
  rentreeOn: Day;
};

/** What plans are made from; undefined when the school is not in the directory. */
export async function findPlanningSchool(tx: Tx, uai: string): Promise<PlanningSchool | undefined> {
  const { kind, zone, timeZone, rentreeOn } = getTableColumns(school);
  const [row] = await tx
    .select({ uai: school.uai, kind, zone, timeZone, rentreeOn })
    .from(school)
    .where(eq(school.uai, uai));
  return row;
}

/** Holds the school's plan against another adoption until the transaction ends. */
export async function lockPlanning(tx: Tx, uai: string): Promise<void> {
  await tx.select({ uai: school.uai }).from(school).where(eq(school.uai, uai)).for('no key update');
}

export type ZoneCalendar = {
  /** Every break known for the zone, of all school years, in order. */
  holidays: SchoolHoliday[];
  /** First days of school that the région has entered, by school year. */
  rentrees: Readonly<Record<string, Day>>;
};

/**
 * The calendar of a zone: what was published, and instead of it, for a whole school year, what the région in whose
 * scope this is (its own, or that of its school) has entered.
 */
export async function loadZoneCalendar(tx: Tx, zone: string): Promise<ZoneCalendar> {
  const { name, startsOn, returnsOn, schoolYear } = getTableColumns(schoolHoliday);
  const published = await tx
    .select({ name, startsOn, returnsOn, schoolYear })
    .from(schoolHoliday)
    .where(eq(schoolHoliday.zone, zone));
  const entered = await listCalendarsInForce(tx, zone);
  const years = new Set(entered.map((calendar) => calendar.schoolYear));
  const holidays = [
    ...published.filter((holiday) => !years.has(holiday.schoolYear)),
    ...entered.flatMap((calendar) => calendar.holidays),
  ].map((holiday) => ({ name: holiday.name, startsOn: holiday.startsOn, returnsOn: holiday.returnsOn }));
  return {
    holidays: holidays.sort((a, b) => a.startsOn.localeCompare(b.startsOn)),
    rentrees: Object.fromEntries(entered.map((calendar) => [calendar.schoolYear, calendar.rentreeOn])),
  };
}

/** Every break known for a zone, of all school years, in order. */
export const listHolidays = async (tx: Tx, zone: string): Promise<SchoolHoliday[]> =>
  (await loadZoneCalendar(tx, zone)).holidays;

export type StoredPlan = typeof plan.$inferSelect & { adoptedByName: string | null };
export type StoredPhase = typeof phase.$inferSelect;
export type StoredAction = typeof action.$inferSelect;

/** The plan that runs, if any: adopting another one replaces it. */
export async function findRunningPlan(tx: Tx): Promise<StoredPlan | undefined> {
  const [row] = await tx
    .select({ ...getTableColumns(plan), adoptedByName: appUser.name })
    .from(plan)
    .leftJoin(appUser, eq(appUser.id, plan.adoptedBy))
    .where(eq(plan.status, 'running'));
  return row;
}

/** The phases of a plan, in order. */
export async function listPhases(tx: Tx, planId: string): Promise<StoredPhase[]> {
  return tx.select().from(phase).where(eq(phase.planId, planId)).orderBy(asc(phase.position));
}

/** The actions of a plan by due day, with the name of whoever ticked them. */
export async function listActions(
  tx: Tx,
  planId: string,
): Promise<(StoredAction & { doneByName: string | null })[]> {
  return tx
    .select({ ...getTableColumns(action), doneByName: appUser.name })
    .from(action)
    .leftJoin(appUser, eq(appUser.id, action.doneBy))
    .where(eq(action.planId, planId))
    .orderBy(asc(action.dueOn), asc(action.phaseId), asc(action.id));
}

export type NewPlan = Omit<typeof plan.$inferInsert, 'goal' | 'status'> & DatedPlan;

/** Writes a plan with its phases and actions, running. */
export async function insertPlan(tx: Tx, { phases, goal, warnings: _, ...head }: NewPlan): Promise<void> {
  const { schoolUai, id: planId } = head;
  await tx.insert(plan).values({ ...head, goal, status: 'running' });
  await tx.insert(phase).values(
    phases.map(({ actions: _actions, levels, ...given }) => ({
      ...given,
      schoolUai,
      planId,
      levels: levels === 'all' ? null : levels,
    })),
  );
  await tx
    .insert(action)
    .values(
      phases.flatMap(({ id: phaseId, actions }) =>
        actions.map((a) => ({ ...a, schoolUai, planId, phaseId })),
      ),
    );
}

/** Gives a plan other phases and actions, with what was done of them, and what they follow from. */
export async function rewritePlan(
  tx: Tx,
  { schoolUai, id: planId }: Pick<StoredPlan, 'schoolUai' | 'id'>,
  { phases, goal, ...head }: EditedPlan & Partial<Pick<StoredPlan, FollowedColumn>>,
): Promise<void> {
  await tx
    .update(plan)
    .set({ ...head, goal })
    .where(and(eq(plan.schoolUai, schoolUai), eq(plan.id, planId)));
  // Its actions go with a phase.
  await tx.delete(phase).where(and(eq(phase.schoolUai, schoolUai), eq(phase.planId, planId)));
  await tx.insert(phase).values(
    phases.map(({ actions: _actions, levels, ...given }) => ({
      ...given,
      schoolUai,
      planId,
      levels: levels === 'all' ? null : levels,
    })),
  );
  const actions = phases.flatMap(({ id: phaseId, actions }) =>
    actions.map((a) => ({ ...a, schoolUai, planId, phaseId })),
  );
  if (actions.length > 0) await tx.insert(action).values(actions);
}

type FollowedColumn = 'scenario' | 'scenarioVersion' | 'title' | 'calendar' | 'declinedVersion';

/** Remembers that the school does not want a version of the scenario that its plan follows. */
export async function declineVersion(
  tx: Tx,
  { schoolUai, id }: Pick<StoredPlan, 'schoolUai' | 'id'>,
  declinedVersion: number,
): Promise<void> {
  await tx
    .update(plan)
    .set({ declinedVersion })
    .where(and(eq(plan.schoolUai, schoolUai), eq(plan.id, id)));
}

/** Ends the running plan; gives its id back, undefined when there was none. */
export async function replaceRunningPlan(tx: Tx, schoolUai: string): Promise<string | undefined> {
  const [row] = await tx
    .update(plan)
    .set({ status: 'replaced' })
    .where(and(eq(plan.schoolUai, schoolUai), eq(plan.status, 'running')))
    .returning({ id: plan.id });
  return row?.id;
}

export type ActionKey = { planId: string; phaseId: string; actionId: string };

const isAction = ({ planId, phaseId, actionId }: ActionKey) =>
  and(eq(action.planId, planId), eq(action.phaseId, phaseId), eq(action.id, actionId));

/** An action with its plan's status, held against another tick until the transaction ends. */
export async function lockAction(
  tx: Tx,
  key: ActionKey,
): Promise<(StoredAction & { planStatus: StoredPlan['status'] }) | undefined> {
  const [row] = await tx
    .select({ ...getTableColumns(action), planStatus: plan.status })
    .from(action)
    .innerJoin(plan, and(eq(plan.schoolUai, action.schoolUai), eq(plan.id, action.planId)))
    .where(isAction(key))
    .for('update', { of: action });
  return row;
}

/** Writes what became of an action. */
export async function setActionOutcome(
  tx: Tx,
  schoolUai: string,
  key: ActionKey,
  outcome: Outcome,
): Promise<void> {
  await tx
    .update(action)
    .set(outcome)
    .where(and(eq(action.schoolUai, schoolUai), isAction(key)));
}
