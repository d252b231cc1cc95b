import { sql } from 'drizzle-orm';
import {
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { StandingFigure } from '@/lib/domain/adoption/disclosure/build-standing';
import type { ReleaseBodies, ReleaseMeasure } from '@/lib/domain/adoption/disclosure/release-rows';
import type { Audience } from '@/lib/domain/adoption/disclosure/types';
import type { Day } from '@/lib/domain/directory/types';
import { appUser } from './access';
import { school } from './directory';
import { inRegionOfSchool, isSystem, readPolicy, schoolPolicy, schoolUai, setting } from './tenancy';

/**
 * What a région may know of a school, day by day: the only figures that it can read, also by SQL. Rows are added and
 * never changed: a figure that was shown and is another later would tell the difference (docs/decisions/0010).
 */
export const release = pgTable(
  'release',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    audience: text('audience').$type<Audience>().notNull(),
    measure: text('measure').$type<ReleaseMeasure>().notNull(),
    on: date('on', { mode: 'string' }).notNull(),
    body: jsonb('body').$type<ReleaseBodies[ReleaseMeasure]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.audience, t.measure, t.on] }),
    schoolPolicy(),
    readPolicy('region_reads', inRegionOfSchool),
  ],
);

const count = (name: string) => integer(name);
const day = (name: string) => date(name, { mode: 'string' });

/** The phase of a plan as a région sees it: when what was done, never by whom. */
export type StandingPhase = { id: string; title: string; startsOn: Day; endsOn: Day };

/**
 * One row a school: what was last released of it and what anybody may know of its plan, so that a région's list
 * filters, sorts and pages in SQL. Made again from `release` with each roll-up.
 */
export const schoolStanding = pgTable(
  'school_standing',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    /** Day of the newest list or SIECLE export; NULL: nothing was ever imported. */
    lastImportOn: day('last_import_on'),
    /** Day of the newest figures, shown or not. */
    figuresOn: day('figures_on'),
    /** Enrolment; NULL below five. */
    pupils: count('pupils'),
    guardians: count('guardians'),
    families: count('families'),
    familiesCovered: count('families_covered'),
    familiesCoveredOf: count('families_covered_of'),
    familiesCoveredOn: day('families_covered_on'),
    guardiansActivated: count('guardians_activated'),
    guardiansActivatedOf: count('guardians_activated_of'),
    guardiansActivatedOn: day('guardians_activated_on'),
    guardiansConnected: count('guardians_connected'),
    guardiansConnectedOf: count('guardians_connected_of'),
    guardiansConnectedOn: day('guardians_connected_on'),
    pupilsActivated: count('pupils_activated'),
    pupilsActivatedOf: count('pupils_activated_of'),
    pupilsActivatedOn: day('pupils_activated_on'),
    pupilsConnected: count('pupils_connected'),
    pupilsConnectedOf: count('pupils_connected_of'),
    pupilsConnectedOn: day('pupils_connected_on'),
    /** Which of the five a list has told: one that is told and NULL is withheld, else unknown. */
    told: jsonb('told').$type<StandingFigure[]>().notNull(),
    /** Families covered as released four weeks before `familiesCoveredOn`. */
    familiesBefore: count('families_before'),
    familiesBeforeOf: count('families_before_of'),
    familiesBeforeOn: day('families_before_on'),
    stalledSinceOn: day('stalled_since_on'),
    /** Of the running plan; NULL without one. */
    scenarioId: text('scenario_id'),
    /** Of a scenario that a région wrote the product knows no title. */
    scenarioTitle: text('scenario_title'),
    phases: jsonb('phases').$type<StandingPhase[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai] }),
    schoolPolicy(),
    readPolicy('region_reads', inRegionOfSchool),
    // Which schools have none yet, when the figures of an older version are published.
    readPolicy('system_reads', isSystem),
  ],
);

const inRegionScope = sql`region_code = ${setting('region')}`;

/** A view of the region's list that an officer has named: the query of its address. */
export const regionSavedView = pgTable(
  'region_saved_view',
  {
    regionCode: text('region_code').notNull(),
    userId: uuid('user_id').notNull(),
    name: text('name').notNull(),
    query: text('query').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.regionCode, t.userId, t.name] }),
    foreignKey({ columns: [t.userId], foreignColumns: [appUser.id] }).onDelete('cascade'),
    index('region_saved_view_user').on(t.userId),
    pgPolicy('region_scope', {
      as: 'permissive',
      for: 'all',
      using: inRegionScope,
      withCheck: inRegionScope,
    }),
  ],
);
