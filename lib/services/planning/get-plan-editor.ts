import { listRevisions, type RevisionLine } from '@/db/queries/plan-revisions';
import { inSchool, type SchoolScope } from '@/db/scope';
import { isLevelOf } from '@/lib/domain/directory/levels-of-kind';
import { type Day, LEVELS, type Level } from '@/lib/domain/directory/types';
import type { Conflict } from '@/lib/domain/planning/conflicts/conflict';
import { listConflicts } from '@/lib/domain/planning/conflicts/list-conflicts';
import type { EditedPlan } from '@/lib/domain/planning/edit/plan-edit';
import type { SchoolCalendar } from '@/lib/domain/planning/school-calendar';
import type { StaffRole } from '@/lib/domain/planning/staff-minutes';
import type { ServiceContext } from '../context';
import { loadEditedPlan } from './load-edited-plan';
import { loadGround } from './load-ground';

/** Changes that the page lists. */
const SHOWN = 10;

export type PlanEditor = {
  planId: string;
  version: number;
  title: string;
  plan: EditedPlan;
  conflicts: Conflict[];
  /** Roles whose time the conflicts count with nobody has typed. */
  assumedRoles: StaffRole[];
  calendar: SchoolCalendar;
  todayOn: Day;
  /** Those a phase may be for. */
  levels: Level[];
  canUndo: boolean;
  canRedo: boolean;
  /** The newest changes first; the one that stands is `current`. */
  history: (RevisionLine & { current: boolean })[];
};

/** The running plan with what can be changed of it and what will not work; undefined when there is none. */
export async function getPlanEditor(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<PlanEditor | undefined> {
  return inSchool(ctx.db, scope, async (tx) => {
    const loaded = await loadEditedPlan(tx);
    if (!loaded) return undefined;
    const { stored, edited } = loaded;
    const { school, calendar, todayOn, staff, assumedRoles } = await loadGround(tx, scope, ctx.now);
    const history = await listRevisions(tx, stored.id, SHOWN);
    return {
      planId: stored.id,
      version: stored.version,
      title: stored.title,
      plan: edited,
      conflicts: listConflicts({ calendar, todayOn, staff }, edited.phases),
      assumedRoles,
      calendar,
      todayOn,
      levels: LEVELS.filter((level) => level !== 'autre' && isLevelOf(school.kind, level)),
      canUndo: stored.revision > 1,
      canRedo: (history[0]?.revision ?? stored.revision) > stored.revision,
      history: history.map((line) => ({ ...line, current: line.revision === stored.revision })),
    };
  });
}
