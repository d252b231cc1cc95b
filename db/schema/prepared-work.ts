import {
  date,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { PreparedFrom, WorkKind } from '@/lib/domain/planning/prepare/prepared-work';
import { plan } from './planning';
import { schoolPolicy, schoolUai } from './tenancy';

/**
 * What was made ready for an action of a plan: a draft wave, a print run, a banner. The row outlives its work: that it
 * was there once is why what a person has deleted is not made again. Actions are rewritten with each change of a plan, so
 * they are named, not pointed at; so is the work, which is of one of three tables.
 */
export const preparedWork = pgTable(
  'prepared_work',
  {
    schoolUai: schoolUai(),
    planId: uuid('plan_id').notNull(),
    workKind: text('work_kind').$type<WorkKind>().notNull(),
    workId: uuid('work_id').notNull(),
    phaseId: text('phase_id').notNull(),
    actionId: text('action_id').notNull(),
    /** The day that it stands for: what the work was made for, or what somebody has agreed to. */
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    /** The action as it was when the work was made or last followed it. */
    madeFrom: jsonb('made_from').$type<PreparedFrom>().notNull(),
    preparedAt: timestamp('prepared_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.planId, t.workKind, t.workId] }),
    index('prepared_work_work').on(t.schoolUai, t.workId),
    foreignKey({ columns: [t.schoolUai, t.planId], foreignColumns: [plan.schoolUai, plan.id] }).onDelete(
      'cascade',
    ),
    schoolPolicy(),
  ],
);
