import type { Tx } from '@/db/client';
import { listPrepared, listPreparedBefore, type StoredPrepared } from '@/db/queries/prepared-work';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { Day } from '@/lib/domain/directory/types';
import { decidePrepared, isPublished } from '@/lib/domain/planning/prepare/decide-prepared';
import { isOpen, type WorkKind } from '@/lib/domain/planning/prepare/prepared-work';
import type { ServiceContext } from '../../context';
import { loadEditedPlan } from '../load-edited-plan';
import { loadCalendar } from '../load-ground';
import { canPrintPiece } from './build-work';

/** Work that does not follow the plan by itself, since a person has touched it: they are asked. */
export type EstrangedWork = {
  planId: string;
  workKind: WorkKind;
  workId: string;
  title: string;
  /** Approved, timed or published by somebody; else only written in. */
  isAgreed: boolean;
  /** When a wave leaves. */
  at: Date | null;
  /** The day that it stands for. */
  dueOn: Day;
  /** What the plan says now; null: the action is gone. */
  now: { title: string; dueOn: Day } | null;
  /** The plan that it was prepared for, where another one runs by now. */
  planTitle: string | null;
};

/** All of it, for the page where the plan is changed. */
export const listEstrangedWork = (
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<EstrangedWork[]> => inSchool(ctx.db, scope, (tx) => loadEstranged(tx, scope, ctx.now));

/** The same inside a transaction that is open. */
export async function loadEstranged(tx: Tx, scope: SchoolScope, now: Date): Promise<EstrangedWork[]> {
  const before = (await listPreparedBefore(tx)).filter(isOpen);
  const own = await loadOwn(tx, scope, now);
  return [...own, ...before.map((row) => describe(row, null, row.planTitle))];
}

async function loadOwn(tx: Tx, scope: SchoolScope, now: Date): Promise<EstrangedWork[]> {
  const loaded = await loadEditedPlan(tx);
  if (!loaded) return [];
  const prepared = await listPrepared(tx, loaded.stored.id);
  const { todayOn } = await loadCalendar(tx, scope, now);
  const { estranged } = decidePrepared(loaded.edited.phases, prepared, { todayOn, canPrint: canPrintPiece });
  return estranged.map(({ work, now: is }) => {
    const row = prepared.find(({ workId }) => workId === work.workId) as StoredPrepared;
    return describe(row, is && { title: is.from.title, dueOn: is.from.dueOn }, null);
  });
}

const describe = (
  { planId, workKind, workId, title, state, at, dueOn }: StoredPrepared,
  now: EstrangedWork['now'],
  planTitle: string | null,
): EstrangedWork => ({
  ...{ planId, workKind, workId, title, at, dueOn, now, planTitle },
  isAgreed: state === 'agreed' || isPublished({ workKind, state }),
});
