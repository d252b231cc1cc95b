import type { Tx } from '@/db/client';
import { type AlertRow, listRunningAlerts } from '@/db/queries/alerts';
import { findLastImportDay, listOpenWaves, type OpenWave } from '@/db/queries/digest';
import { listGates } from '@/db/queries/plan-follow';
import { findRunningPlan, listActions, listPhases } from '@/db/queries/planning';
import { loadSnapshot } from '@/db/queries/snapshot';
import { describeFamilies } from '@/lib/domain/adoption/describe-families';
import { type ClassAction, recommendAction } from '@/lib/domain/adoption/recommend-channel';
import { narrowToClasses, type RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import { baselineOf } from '@/lib/domain/digest/digest-week';
import { addDays } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { isGateOpen } from '@/lib/domain/planning/follow/gate-judgement';
import { type PlannedPhase, TO_DO_HORIZON_DAYS } from '@/lib/domain/planning/follow-plan';
import type { SchoolCalendar } from '@/lib/domain/planning/school-calendar';
import { loadPeople } from '../adoption/load-families';
import type { SchoolCard } from '../directory/get-school';

/** What the digests of one school and week are made from: read once, narrowed for each of its staff. */
export type SchoolFacts = {
  school: SchoolCard;
  weekOn: Day;
  todayOn: Day;
  /** The eve of the week before that had school; figures are compared with that day. */
  baselineOn: Day;
  now: RosterSnapshot;
  before: RosterSnapshot;
  /** The newest day that a file describes; null before the first. */
  importedOn: Day | null;
  /** What would help each class most, by its code. */
  classActions: ReadonlyMap<string, ClassAction>;
  phases: PlannedPhase[];
  /** Phases behind a missed threshold that waits for a decision. */
  openGates: string[];
  alerts: AlertRow[];
  waves: OpenWave[];
};

/** All that the digests of one school are made from: today, a week ago, and what stands in between. */
export async function loadSchoolFacts(
  tx: Tx,
  given: Pick<SchoolFacts, 'school' | 'weekOn' | 'todayOn'> & { calendar: SchoolCalendar },
): Promise<SchoolFacts> {
  const { calendar, ...day } = given;
  const baselineOn = baselineOf(day.weekOn, calendar);
  const now = await loadSnapshot(tx, { on: day.todayOn });
  return {
    ...day,
    baselineOn,
    now,
    before: await loadSnapshot(tx, { on: baselineOn }),
    importedOn: (await findLastImportDay(tx)) ?? null,
    classActions: await recommendByClass(tx, now),
    phases: await loadPhases(tx),
    openGates: await loadOpenGates(tx),
    alerts: await listRunningAlerts(tx),
    waves: await listOpenWaves(tx, addDays(day.todayOn, TO_DO_HORIZON_DAYS)),
  };
}

async function recommendByClass(tx: Tx, snapshot: RosterSnapshot): Promise<Map<string, ClassAction>> {
  if (!snapshot.known.guardianAccounts) return new Map();
  const people = await loadPeople(tx, snapshot.on);
  return new Map(
    snapshot.classes.flatMap(({ code }) => {
      const action = recommendAction(describeFamilies(narrowToClasses(snapshot, [code]), people));
      return action ? [[code, action] as const] : [];
    }),
  );
}

async function loadOpenGates(tx: Tx): Promise<string[]> {
  const plan = await findRunningPlan(tx);
  if (!plan) return [];
  const phases = await listPhases(tx, plan.id);
  return (await listGates(tx, plan.id)).filter((gate) => isGateOpen(gate, phases)).map((gate) => gate.title);
}

async function loadPhases(tx: Tx): Promise<PlannedPhase[]> {
  const plan = await findRunningPlan(tx);
  if (!plan) return [];
  const actions = await listActions(tx, plan.id);
  return (await listPhases(tx, plan.id)).map(({ schoolUai: _school, planId: _plan, levels, ...phase }) => ({
    ...phase,
    levels: levels ?? 'all',
    actions: actions.filter((action) => action.phaseId === phase.id),
  }));
}
