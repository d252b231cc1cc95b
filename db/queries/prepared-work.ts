import { and, eq, inArray, or, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { deleteUntouched, type WorkKey } from '@/db/queries/plan-drafts';
import { banner } from '@/db/schema/banners';
import { wave } from '@/db/schema/campaign';
import { school } from '@/db/schema/directory';
import { plan } from '@/db/schema/planning';
import { preparedWork } from '@/db/schema/prepared-work';
import { printJob } from '@/db/schema/print';
import { bannerTimesOf } from '@/lib/domain/planning/prepare/banner-days';
import type {
  Prepared,
  PreparedFrom,
  WorkKind,
  WorkState,
} from '@/lib/domain/planning/prepare/prepared-work';

type Row = typeof preparedWork.$inferSelect;
export type NewPrepared = Omit<Row, 'schoolUai'>;

/** A row with what became of its work, and how the work is called and timed by now. */
export type StoredPrepared = Prepared & {
  planId: string;
  /** The title of the work, which people may have changed. */
  title: string;
  /** When a wave leaves, by somebody's word; null for a draft and for other work. */
  at: Date | null;
  version: number;
};

type Work = Pick<StoredPrepared, 'state' | 'title' | 'at' | 'version'>;

const WAVE_STATES: Record<(typeof wave.$inferSelect)['status'], WorkState> = {
  draft: 'untouched',
  approved: 'agreed',
  scheduled: 'agreed',
  sending: 'under_way',
  paused: 'under_way',
  sent: 'done',
  cancelled: 'dropped',
};
const PRINT_STATES: Record<(typeof printJob.$inferSelect)['status'], WorkState> = {
  prepared: 'untouched',
  waiting: 'under_way',
  printing: 'under_way',
  ready: 'done',
  cleared: 'done',
  // Nothing of it could be printed: who asks again asks for another one.
  failed: 'dropped',
  cancelled: 'dropped',
};

/** What was prepared for a plan, with what became of it. */
export async function listPrepared(tx: Tx, planId: string): Promise<StoredPrepared[]> {
  return loadWork(tx, eq(preparedWork.planId, planId));
}

/** What was prepared for the plans that ran before: some of it may still be about to leave. */
export async function listPreparedBefore(tx: Tx): Promise<(StoredPrepared & { planTitle: string })[]> {
  const replaced = await tx
    .select({ id: plan.id, title: plan.title })
    .from(plan)
    .where(eq(plan.status, 'replaced'));
  if (replaced.length === 0) return [];
  const titles = new Map(replaced.map(({ id, title }) => [id, title]));
  const rows = await loadWork(tx, inArray(preparedWork.planId, [...titles.keys()]));
  return rows.map((row) => ({ ...row, planTitle: titles.get(row.planId) ?? '' }));
}

/** Holds the work of a plan against whoever confirms, prints or publishes it, until the transaction ends. */
export async function lockPrepared(tx: Tx, planId: string): Promise<StoredPrepared[]> {
  const of = (kind: WorkKind) =>
    tx
      .select({ id: preparedWork.workId })
      .from(preparedWork)
      .where(and(eq(preparedWork.planId, planId), eq(preparedWork.workKind, kind)));
  await tx
    .select({ id: wave.id })
    .from(wave)
    .where(inArray(wave.id, of('wave')))
    .orderBy(wave.id)
    .for('update');
  await tx
    .select({ id: printJob.id })
    .from(printJob)
    .where(inArray(printJob.id, of('print')))
    .orderBy(printJob.id)
    .for('update');
  await tx
    .select({ id: banner.id })
    .from(banner)
    .where(inArray(banner.id, of('banner')))
    .orderBy(banner.id)
    .for('update');
  return listPrepared(tx, planId);
}

async function loadWork(tx: Tx, where: SQL): Promise<StoredPrepared[]> {
  const rows = await tx
    .select()
    .from(preparedWork)
    .where(where)
    .orderBy(preparedWork.dueOn, preparedWork.workId);
  const idsOf = (kind: WorkKind) => rows.flatMap((row) => (row.workKind === kind ? [row.workId] : []));
  const found = new Map<string, Work>([
    ...(await loadWaves(tx, idsOf('wave'))),
    ...(await loadPrints(tx, idsOf('print'))),
    ...(await loadBanners(tx, rows)),
  ]);
  return rows.map(({ schoolUai: _uai, preparedAt: _at, ...row }) => ({
    ...row,
    ...(found.get(row.workId) ?? { state: 'dropped', title: row.madeFrom.title, at: null, version: 0 }),
  }));
}

async function loadWaves(tx: Tx, ids: readonly string[]): Promise<[string, Work][]> {
  if (ids.length === 0) return [];
  const { id, title, status, version, scheduledAt } = wave;
  const rows = await tx
    .select({ id, title, status, version, at: scheduledAt })
    .from(wave)
    .where(inArray(wave.id, [...ids]));
  // Each change of a draft raises its version.
  return rows.map((row) => [
    row.id,
    {
      ...row,
      state: row.status === 'draft' && row.version > 1 ? 'touched' : WAVE_STATES[row.status],
    },
  ]);
}

async function loadPrints(tx: Tx, ids: readonly string[]): Promise<[string, Work][]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: printJob.id, title: printJob.title, status: printJob.status })
    .from(printJob)
    .where(inArray(printJob.id, [...ids]));
  return rows.map(({ id, title, status }) => [
    id,
    { title, state: PRINT_STATES[status], at: null, version: 0 },
  ]);
}

async function loadBanners(tx: Tx, prepared: readonly Row[]): Promise<[string, Work][]> {
  const own = new Map(prepared.flatMap((row) => (row.workKind === 'banner' ? [[row.workId, row]] : [])));
  if (own.size === 0) return [];
  const { id, title, draft, startsAt, endsAt } = banner;
  const rows = await tx
    .select({ id, title, draft, startsAt, endsAt, timeZone: school.timeZone })
    .from(banner)
    .innerJoin(school, eq(school.uai, banner.schoolUai))
    .where(inArray(banner.id, [...own.keys()]));
  return rows.map((row) => {
    const made = own.get(row.id)?.madeFrom as PreparedFrom;
    const { startsAt: from, endsAt: to } = bannerTimesOf(made, row.timeZone);
    const isAsMade = row.startsAt.getTime() === from.getTime() && row.endsAt.getTime() === to.getTime();
    // Published is done: the ENT has it, its dates are the banner's own.
    const state = row.draft ? (isAsMade ? 'untouched' : 'touched') : 'done';
    return [row.id, { title: row.title, state, at: null, version: 0 }];
  });
}

export async function insertPrepared(tx: Tx, schoolUai: string, rows: readonly NewPrepared[]): Promise<void> {
  if (rows.length > 0) await tx.insert(preparedWork).values(rows.map((row) => ({ ...row, schoolUai })));
}

const isRow = (schoolUai: string, planId: string, { workKind, workId }: WorkKey) =>
  and(
    eq(preparedWork.schoolUai, schoolUai),
    eq(preparedWork.planId, planId),
    eq(preparedWork.workKind, workKind),
    eq(preparedWork.workId, workId),
  );

export async function changePrepared(
  tx: Tx,
  { schoolUai, planId }: { schoolUai: string; planId: string },
  key: WorkKey,
  change: Partial<Pick<Row, 'phaseId' | 'actionId' | 'dueOn' | 'madeFrom'>>,
): Promise<void> {
  await tx
    .update(preparedWork)
    .set(change)
    .where(isRow(schoolUai, planId, key));
}

/** Forgets that a plan has this work; the work stays. */
export async function deletePrepared(
  tx: Tx,
  { schoolUai, planId }: { schoolUai: string; planId: string },
  keys: readonly WorkKey[],
): Promise<void> {
  if (keys.length === 0) return;
  await tx.delete(preparedWork).where(or(...keys.map((key) => isRow(schoolUai, planId, key))));
}

/** The plan and the action that a piece of work was prepared for, if any. */
export async function findPreparedRow(tx: Tx, { workKind, workId }: WorkKey): Promise<Row | undefined> {
  const [row] = await tx
    .select()
    .from(preparedWork)
    .where(and(eq(preparedWork.workKind, workKind), eq(preparedWork.workId, workId)));
  return row;
}

/** Whether work was ever prepared for an action, whatever became of it. */
export async function hasPrepared(
  tx: Tx,
  { planId, phaseId, actionId }: Pick<Row, 'planId' | 'phaseId' | 'actionId'>,
): Promise<boolean> {
  const rows = await tx
    .select({ id: preparedWork.workId })
    .from(preparedWork)
    .where(
      and(
        eq(preparedWork.planId, planId),
        eq(preparedWork.phaseId, phaseId),
        eq(preparedWork.actionId, actionId),
      ),
    );
  return rows.length > 0;
}

/** Other work in the place of what was prepared: what a person has made from it. */
export async function replacePreparedWork(
  tx: Tx,
  schoolUai: string,
  { workKind, workId }: WorkKey,
  newId: string,
): Promise<void> {
  await tx
    .update(preparedWork)
    .set({ workId: newId })
    .where(
      and(
        eq(preparedWork.schoolUai, schoolUai),
        eq(preparedWork.workKind, workKind),
        eq(preparedWork.workId, workId),
      ),
    );
  await deleteUntouched(tx, schoolUai, [{ workKind, workId }]);
}
