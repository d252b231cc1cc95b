import {
  date,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { GateDecision } from '@/lib/domain/planning/decide-gate';
import type { GateAnswer, GateStatus } from '@/lib/domain/planning/follow/gate-judgement';
import type { CurveDay, CurveGoal, CurveReason } from '@/lib/domain/planning/follow/plan-curve';
import { plan } from './planning';
import { schoolPolicy, schoolUai } from './tenancy';

const instant = (name: string) => timestamp(name, { withTimezone: true });
const day = (name: string) => date(name, { mode: 'string' });

/**
 * What a plan was expected to bring when it was adopted, and again at each re-plan that was taken: kept as it was
 * simulated then, so that what happens is compared with what was said and not with what would be said today.
 */
export const planCurve = pgTable(
  'plan_curve',
  {
    schoolUai: schoolUai(),
    planId: uuid('plan_id').notNull(),
    /** The adoption, or the taking of the re-plan. */
    decidedAt: instant('decided_at').notNull(),
    reason: text('reason').$type<CurveReason>().notNull(),
    /** Of the random source: the same school, plan and seed give the same curve. */
    seed: integer('seed').notNull(),
    /** The day of the list that it starts from, and the families of then. */
    observedOn: day('observed_on').notNull(),
    families: integer('families').notNull(),
    covered: integer('covered').notNull(),
    days: jsonb('days').$type<CurveDay[]>().notNull(),
    goal: jsonb('goal').$type<CurveGoal>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.planId, t.decidedAt] }),
    foreignKey({ columns: [t.schoolUai, t.planId], foreignColumns: [plan.schoolUai, plan.id] }).onDelete(
      'cascade',
    ),
    schoolPolicy(),
  ],
);

/** How a phase's thresholds stood on its first day, and what the principal made of it. One row for each first day. */
export const planGate = pgTable(
  'plan_gate',
  {
    schoolUai: schoolUai(),
    planId: uuid('plan_id').notNull(),
    phaseId: text('phase_id').notNull(),
    /** The first day of the phase as it stood then: moved, the phase is judged again on its new one. */
    startsOn: day('starts_on').notNull(),
    /** The phase's title as it stood then. */
    title: text('title').notNull(),
    judgedAt: instant('judged_at').notNull(),
    /** The newest list that the figures lean on. */
    observedOn: day('observed_on').notNull(),
    status: text('status').$type<GateStatus>().notNull(),
    decisions: jsonb('decisions').$type<GateDecision[]>().notNull(),
    /** NULL: met, or not answered yet. */
    answer: text('answer').$type<GateAnswer | null>(),
    reason: text('reason'),
    answeredBy: uuid('answered_by'),
    answeredAt: instant('answered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.planId, t.phaseId, t.startsOn] }),
    foreignKey({ columns: [t.schoolUai, t.planId], foreignColumns: [plan.schoolUai, plan.id] }).onDelete(
      'cascade',
    ),
    schoolPolicy(),
  ],
);

/** What the principal says of a phase once it is over. */
export const phaseReview = pgTable(
  'phase_review',
  {
    schoolUai: schoolUai(),
    planId: uuid('plan_id').notNull(),
    phaseId: text('phase_id').notNull(),
    comment: text('comment').notNull(),
    /** What the next phase keeps of it. */
    keeps: text('keeps').notNull(),
    /** Raised by each change: two who write do not overwrite each other. */
    version: integer('version').notNull(),
    writtenBy: uuid('written_by'),
    writtenAt: instant('written_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.planId, t.phaseId] }),
    foreignKey({ columns: [t.schoolUai, t.planId], foreignColumns: [plan.schoolUai, plan.id] }).onDelete(
      'cascade',
    ),
    schoolPolicy(),
  ],
);
