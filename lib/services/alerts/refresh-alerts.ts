import type { Tx } from '@/db/client';
import { listRollUp } from '@/db/queries/adoption-daily';
import { listNotifications, listRunningAlerts, lockAlerts, saveAlertChanges } from '@/db/queries/alerts';
import { listListDays } from '@/db/queries/facts';
import { findRunningPlan, listActions, listPhases } from '@/db/queries/planning';
import { loadSnapshot } from '@/db/queries/snapshot';
import { inSchool, type SchoolScope } from '@/db/scope';
import { type RollUpRow, readRollUp } from '@/lib/domain/adoption/roll-up';
import type { RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import { addDays } from '@/lib/domain/directory/day';
import type { Day, Level } from '@/lib/domain/directory/types';
import { reconcileAlerts } from '@/lib/domain/planning/alert-status';
import {
  decideAlerts,
  type ListPair,
  type Notified,
  type ObservedFigures,
} from '@/lib/domain/planning/decide-alerts';
import type { DatedPhase } from '@/lib/domain/planning/plan';
import type { ServiceContext } from '../context';
import { loadCalendar } from '../planning/load-ground';

/** What became of the alerts of a school. */
export type RefreshedAlerts = { running: number; raised: number; ended: number };

/** Notifications older than this ended long ago: three months and the time an ended one is shown. */
const NOTIFICATIONS_DAYS = 120;

/**
 * Brings the school's alerts up to what is true today: raises, ends, counts again. It may run as often as it is
 * called; the second run on the same facts and day changes nothing.
 */
export async function refreshAlerts(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<RefreshedAlerts> {
  return inSchool(ctx.db, scope, async (tx) => {
    await lockAlerts(tx, scope.uai);
    const { todayOn, calendar } = await loadCalendar(tx, scope, ctx.now);
    const snapshot = await loadSnapshot(tx, { on: todayOn });
    const current = decideAlerts({
      todayOn,
      calendar,
      phases: await loadPhases(tx),
      ...(await loadFigures(tx, todayOn, snapshot)),
      ...(await loadLists(tx, todayOn)),
      notified: await loadNotified(tx, snapshot),
    });
    const changes = reconcileAlerts(await listRunningAlerts(tx), current, todayOn);
    await saveAlertChanges(tx, scope.uai, todayOn, changes);
    return { running: current.length, raised: changes.inserted.length, ended: changes.ended.length };
  });
}

async function loadPhases(tx: Tx): Promise<DatedPhase[]> {
  const plan = await findRunningPlan(tx);
  if (!plan) return [];
  const actions = await listActions(tx, plan.id);
  return (await listPhases(tx, plan.id)).map(({ levels, ...phase }) => ({
    ...phase,
    levels: levels ?? 'all',
    actions: actions.filter((action) => action.phaseId === phase.id),
  }));
}

/** The figures by day of the school, and of the levels and classes that it has today. */
async function loadFigures(tx: Tx, until: Day, { classes, pupils }: RosterSnapshot) {
  const rows = [
    ...(await listRollUp(tx, { scopeKind: 'school', until })),
    ...(await listRollUp(tx, { scopeKind: 'level', until })),
    ...(await listRollUp(tx, { scopeKind: 'class', until })),
  ];
  const series = groupSeries(rows);
  const of = (kind: RollUpRow['scopeKind'], code: string) => series.get(`${kind} ${code}`) ?? [];
  const living = new Set(pupils.map((pupil) => pupil.classCode));
  const here = classes.filter((c) => living.has(c.code));
  return {
    school: of('school', ''),
    levels: new Map<Level, ObservedFigures[]>(here.map(({ level }) => [level, of('level', level)])),
    classes: here.map(({ code, level }) => ({ code, level, points: of('class', code) })),
  };
}

/** Rows come by day: the days of each scope stay in order. */
function groupSeries(rows: readonly RollUpRow[]): Map<string, ObservedFigures[]> {
  const ofScope = new Map<string, Map<Day, RollUpRow[]>>();
  for (const row of rows) {
    const name = `${row.scopeKind} ${row.scopeCode}`;
    const days = ofScope.get(name) ?? new Map<Day, RollUpRow[]>();
    ofScope.set(name, days);
    const sameDay = days.get(row.on);
    if (sameDay) sameDay.push(row);
    else days.set(row.on, [row]);
  }
  return new Map(
    [...ofScope].map(([name, days]) => [name, [...days].map(([on, of]) => ({ on, ...readRollUp(of) }))]),
  );
}

/** The days of the lists of accounts, and what the last two of each kind said. */
async function loadLists(tx: Tx, todayOn: Day) {
  const listDays = {
    pupils: (await listListDays(tx, 'educonnect_pupils')).filter((on) => on <= todayOn),
    guardians: (await listListDays(tx, 'educonnect_guardians')).filter((on) => on <= todayOn),
  };
  const lastLists: ListPair[] = [];
  for (const audience of ['pupils', 'guardians'] as const) {
    const [beforeOn, afterOn] = listDays[audience].slice(-2);
    if (!beforeOn || !afterOn) continue;
    const before = await loadSnapshot(tx, { on: beforeOn });
    lastLists.push({ audience, before, after: await loadSnapshot(tx, { on: afterOn }) });
  }
  return { listDays, lastLists };
}

/** Who was notified and has not activated, of those who are at the school today. */
async function loadNotified(tx: Tx, snapshot: RosterSnapshot): Promise<Notified[]> {
  const { on, pupils, links, activated } = snapshot;
  const classOf = new Map(pupils.map((pupil) => [pupil.id, pupil.classCode]));
  const classesOf = new Map<string, Set<string>>();
  for (const { guardianId, pupilId } of links) {
    const code = classOf.get(pupilId);
    if (code !== undefined) classesOf.set(guardianId, (classesOf.get(guardianId) ?? new Set()).add(code));
  }
  const notifications = await listNotifications(tx, on, addDays(on, -NOTIFICATIONS_DAYS));
  return notifications.flatMap(({ holderId, notifiedOn }): Notified[] => {
    if (activated.has(holderId)) return [];
    const ownClass = classOf.get(holderId);
    if (ownClass !== undefined) return [{ audience: 'pupils', notifiedOn, classCodes: [ownClass] }];
    const classes = classesOf.get(holderId);
    return classes ? [{ audience: 'guardians', notifiedOn, classCodes: [...classes] }] : [];
  });
}
