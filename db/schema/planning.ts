import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Role } from '@/lib/domain/access/types';
import type { Day, Level } from '@/lib/domain/directory/types';
import type { PlanContent } from '@/lib/domain/planning/edit/plan-content';
import type { PlanEdit } from '@/lib/domain/planning/edit/plan-edit';
import type { KeptCalendar } from '@/lib/domain/planning/kept-calendar';
import type { PlanDates } from '@/lib/domain/planning/plan';
import type { ActionKind, AudienceRule, Gate, Goal, Scenario } from '@/lib/domain/planning/scenario';
import { school } from './directory';
import { schoolPolicy, schoolUai } from './tenancy';

/** A school's own dated copy of a scenario. Changing the scenario later never changes it. */
export const plan = pgTable(
  'plan',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    scenarioId: text('scenario_id').notNull(),
    scenarioVersion: integer('scenario_version').notNull(),
    /** The scenario as it was adopted, which the diff to a newer version starts from; NULL: adopted before it was kept. */
    scenario: jsonb('scenario').$type<Scenario | null>(),
    /** What the school asked for, to date the plan again; NULL: adopted before it was kept. */
    request: jsonb('request').$type<PlanDates | null>(),
    /** The calendar that the dates stand on; NULL: adopted before it was kept. */
    calendar: jsonb('calendar').$type<KeptCalendar | null>(),
    /** The newest version of the scenario that the school has declined; it is asked again for the next one only. */
    declinedVersion: integer('declined_version'),
    title: text('title').notNull(),
    /** The campaign of the région that it takes part in; NULL: none. */
    campaignId: uuid('campaign_id'),
    goal: jsonb('goal').$type<Goal & { by: Day }>().notNull(),
    status: text('status').$type<'running' | 'replaced'>().notNull(),
    adoptedBy: uuid('adopted_by'),
    adoptedAt: timestamp('adopted_at', { withTimezone: true }).notNull(),
    /** Counts every change of its phases and actions, undone ones too: who edits says which one was read. */
    version: integer('version').notNull().default(1),
    /** Which of the kept contents stands; later ones can be redone. */
    revision: integer('revision').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.id] }),
    uniqueIndex('plan_one_running').on(t.schoolUai).where(sql`${t.status} = 'running'`),
    schoolPolicy(),
  ],
);

/** What a plan was after each change, to undo and redo it. The first one is the plan as it was adopted. */
export const planRevision = pgTable(
  'plan_revision',
  {
    schoolUai: schoolUai(),
    planId: uuid('plan_id').notNull(),
    revision: integer('revision').notNull(),
    content: jsonb('content').$type<PlanContent>().notNull(),
    /** The changes that led to it; NULL for the first. */
    edits: jsonb('edits').$type<PlanEdit[] | null>(),
    changedBy: uuid('changed_by'),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.planId, t.revision] }),
    foreignKey({ columns: [t.schoolUai, t.planId], foreignColumns: [plan.schoolUai, plan.id] }).onDelete(
      'cascade',
    ),
    schoolPolicy(),
  ],
);

export const phase = pgTable(
  'phase',
  {
    schoolUai: schoolUai(),
    planId: uuid('plan_id').notNull(),
    /** The scenario's phase id, e.g. `6e`. */
    id: text('id').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    /** NULL: all levels. */
    levels: jsonb('levels').$type<Level[] | null>(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    /** Last day, inclusive. */
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    gates: jsonb('gates').$type<Gate[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.planId, t.id] }),
    foreignKey({ columns: [t.schoolUai, t.planId], foreignColumns: [plan.schoolUai, plan.id] }).onDelete(
      'cascade',
    ),
    schoolPolicy(),
  ],
);

export const action = pgTable(
  'action',
  {
    schoolUai: schoolUai(),
    planId: uuid('plan_id').notNull(),
    phaseId: text('phase_id').notNull(),
    id: text('id').notNull(),
    title: text('title').notNull(),
    kind: text('kind').$type<ActionKind>().notNull(),
    role: text('role').$type<Role>().notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    audience: jsonb('audience').$type<AudienceRule | null>(),
    templateId: text('template_id'),
    workMinutes: integer('work_minutes').notNull(),
    automatic: boolean('automatic').notNull(),
    doneAt: timestamp('done_at', { withTimezone: true }),
    doneBy: uuid('done_by'),
    /** Settled without being done: `note` says why it was not needed. */
    skipped: boolean('skipped').notNull().default(false),
    /** What whoever settled it has to say. */
    note: text('note'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.planId, t.phaseId, t.id] }),
    foreignKey({
      columns: [t.schoolUai, t.planId, t.phaseId],
      foreignColumns: [phase.schoolUai, phase.planId, phase.id],
    }).onDelete('cascade'),
    schoolPolicy(),
  ],
);
