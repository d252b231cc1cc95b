import { sql } from 'drizzle-orm';
import {
  date,
  foreignKey,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AnnouncedBefore } from '@/lib/domain/planning/switch-over/days';
import type {
  DecisionKind,
  OverrideCause,
  SwitchOverState,
} from '@/lib/domain/planning/switch-over/decision';
import type { ShownBefore } from '@/lib/domain/planning/switch-over/disclose';
import type { DecisionFigures } from '@/lib/domain/planning/switch-over/figures';
import { wave } from './campaign';
import { school } from './directory';
import { plan } from './planning';
import { inRegionOfSchool, isPublicSchool, readPolicy, schoolPolicy, schoolUai, setting } from './tenancy';

/** How a school counts who would be locked out, and who helps in the week of the switch-over. */
export const switchOverSettings = pgTable(
  'switch_over_settings',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    /** Days, up to the newest ENT list, in which somebody came in by the old login. */
    windowDays: integer('window_days').notNull(),
    /** A list older than so many days is warned about. */
    staleDays: integer('stale_days').notNull(),
    helpOpening: text('help_opening').notNull(),
    helpPlace: text('help_place').notNull(),
    helpPhone: text('help_phone').notNull(),
    helpPeople: text('help_people').notNull(),
    version: integer('version').notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolUai] }), schoolPolicy()],
);

/**
 * What a principal has decided of the switch-over, with the figures of that moment. Rows are added and never changed
 * (by a trigger, and by `db/grants.ts`); they outlive their plan. The number makes two decisions at once one.
 */
export const switchOverDecision = pgTable(
  'switch_over_decision',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    planId: uuid('plan_id').notNull(),
    /** 1, 2, 3… */
    number: integer('number').notNull(),
    kind: text('kind').$type<DecisionKind>().notNull(),
    /** The day that was decided on. */
    switchOverOn: date('switch_over_on', { mode: 'string' }).notNull(),
    /** The day that it was put off to. */
    movedTo: date('moved_to', { mode: 'string' }),
    cause: text('cause').$type<OverrideCause>(),
    /** In the principal's own words. */
    reason: text('reason'),
    figures: jsonb('figures').$type<DecisionFigures>().notNull(),
    /** NULL: the command line. The name is kept as it was signed. */
    decidedBy: uuid('decided_by'),
    decidedByName: text('decided_by_name').notNull(),
    decidedAt: timestamp('decided_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.planId, t.number] }),
    readPolicy('school_reads', sql`school_uai = ${setting('school_uai')}`),
    pgPolicy('school_appends', {
      as: 'permissive',
      for: 'insert',
      withCheck: sql`school_uai = ${setting('school_uai')}`,
    }),
  ],
);

/** A wave that announces the switch-over so many school days before it, as it was prepared. */
export const switchOverAnnouncement = pgTable(
  'switch_over_announcement',
  {
    schoolUai: schoolUai(),
    planId: uuid('plan_id').notNull(),
    daysBefore: integer('days_before').$type<AnnouncedBefore>().notNull(),
    waveId: uuid('wave_id').notNull(),
    /** The day that its message names. */
    switchOverOn: date('switch_over_on', { mode: 'string' }).notNull(),
    /** The wave's version as the product has left it: another one means that a person has changed it since. */
    waveVersion: integer('wave_version').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.planId, t.daysBefore] }),
    foreignKey({ columns: [t.schoolUai, t.planId], foreignColumns: [plan.schoolUai, plan.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.schoolUai, t.waveId], foreignColumns: [wave.schoolUai, wave.id] }).onDelete(
      'cascade',
    ),
    schoolPolicy(),
  ],
);

/** An item of the preparation that is done. */
export const switchOverCheck = pgTable(
  'switch_over_check',
  {
    schoolUai: schoolUai(),
    planId: uuid('plan_id').notNull(),
    item: text('item').notNull(),
    doneBy: uuid('done_by'),
    doneAt: timestamp('done_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.planId, t.item] }),
    foreignKey({ columns: [t.schoolUai, t.planId], foreignColumns: [plan.schoolUai, plan.id] }).onDelete(
      'cascade',
    ),
    schoolPolicy(),
  ],
);

/**
 * The switch-over of a school as its région sees it: the day, whether it was confirmed or decided below a threshold, and for
 * which of the known causes. Never the principal's words. Counts as `discloseCount` lets them out, with those shown before.
 */
export const switchOverStanding = pgTable(
  'switch_over_standing',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    /** NULL: the plan that runs closes no old login. */
    switchOverOn: date('switch_over_on', { mode: 'string' }),
    state: text('state').$type<SwitchOverState>().notNull(),
    cause: text('cause').$type<OverrideCause>(),
    decidedOn: date('decided_on', { mode: 'string' }),
    /** Would have been locked out when it was decided; NULL: not decided, not told or not shown. */
    lockedOutPupils: integer('locked_out_pupils'),
    lockedOutGuardians: integer('locked_out_guardians'),
    shownBefore: jsonb('shown_before').$type<ShownBefore>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai] }),
    schoolPolicy(),
    readPolicy('region_reads', inRegionOfSchool),
  ],
);

/** What the families' public page says of a switch-over: the day, whether it is decided, and the help desk. Nobody's name. */
export const switchOverNotice = pgTable(
  'switch_over_notice',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    /** NULL: the plan that runs closes no old login. */
    switchOverOn: date('switch_over_on', { mode: 'string' }),
    state: text('state').$type<SwitchOverState>().notNull(),
    /** Place, opening times and telephone as the school wrote them; none that is empty. */
    desk: jsonb('desk').$type<string[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolUai] }), schoolPolicy(), readPolicy('public_reads', isPublicSchool)],
);
