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
  uuid,
} from 'drizzle-orm/pg-core';
import type { Day } from '@/lib/domain/directory/types';
import type { KeptCalendar } from '@/lib/domain/planning/kept-calendar';
import type { PlanDates } from '@/lib/domain/planning/plan';
import type { PlanShape } from '@/lib/domain/planning/region-campaign/plan-bounds';
import type { Scenario } from '@/lib/domain/planning/scenario';
import type { SchoolHoliday } from '@/lib/domain/planning/school-calendar';
import { appUser } from './access';
import { school } from './directory';
import { draftColumns, ownSchoolsRead, regionCode, regionPolicy, versionColumns } from './region-owned';
import { inRegionOfSchool, readPolicy, schoolPolicy, schoolUai } from './tenancy';

const instant = (name: string) => timestamp(name, { withTimezone: true });
const day = (name: string) => date(name, { mode: 'string' });

/** A scenario that a région writes: what is being worked on. Its versions are what schools see. */
export const regionScenario = pgTable(
  'region_scenario',
  {
    ...draftColumns<Scenario>(),
    /** The scenario that ships from which it was copied; NULL: from another of the région's own. */
    basedOn: text('based_on'),
    /** No longer offered; plans that schools have made from it stay theirs. */
    retiredAt: instant('retired_at'),
  },
  (t) => [
    primaryKey({ columns: [t.regionCode, t.id] }),
    foreignKey({ columns: [t.updatedBy], foreignColumns: [appUser.id] }).onDelete('set null'),
    regionPolicy(),
  ],
);

/** A scenario as it was published: never changed. */
export const regionScenarioVersion = pgTable(
  'region_scenario_version',
  {
    regionCode: regionCode(),
    scenarioId: uuid('scenario_id').notNull(),
    scenario: jsonb('scenario').$type<Scenario>().notNull(),
    ...versionColumns(),
  },
  (t) => [
    primaryKey({ columns: [t.regionCode, t.scenarioId, t.version] }),
    foreignKey({
      columns: [t.regionCode, t.scenarioId],
      foreignColumns: [regionScenario.regionCode, regionScenario.id],
    }).onDelete('cascade'),
    regionPolicy(),
    ownSchoolsRead(),
  ],
);

/** Whether a région offers a scenario, its own or one that ships; without a row it does. */
export const regionScenarioOffer = pgTable(
  'region_scenario_offer',
  {
    regionCode: regionCode(),
    scenarioId: text('scenario_id').notNull(),
    isOffered: boolean('is_offered').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.regionCode, t.scenarioId] }), regionPolicy(), ownSchoolsRead()],
);

/**
 * The calendar of a zone for one school year as a région has entered it, for its own schools: a zone is shared with
 * other régions, whose schools keep what was published. Rows are added, never changed: the highest revision is in force.
 */
export const regionCalendar = pgTable(
  'region_calendar',
  {
    regionCode: regionCode(),
    zone: text('zone').notNull(),
    schoolYear: text('school_year').notNull(),
    revision: integer('revision').notNull(),
    rentreeOn: day('rentree_on').notNull(),
    holidays: jsonb('holidays').$type<SchoolHoliday[]>().notNull(),
    /** Where the dates were published, e.g. an arrêté with its date. */
    source: text('source').notNull(),
    publishedOn: day('published_on').notNull(),
    enteredBy: uuid('entered_by'),
    enteredAt: instant('entered_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.regionCode, t.zone, t.schoolYear, t.revision] }),
    foreignKey({ columns: [t.enteredBy], foreignColumns: [appUser.id] }).onDelete('set null'),
    regionPolicy(),
    ownSchoolsRead(),
  ],
);

/** An action of a plan as a région sees it: what and when, never for whom or by whom. */
export type StandingAction = {
  phaseId: string;
  id: string;
  title: string;
  dueOn: Day;
  /** Settled; with `skipped`, because it was not needed. */
  done: boolean;
  skipped?: boolean;
};

/**
 * The running plan of a school as its région sees it: what it follows, which actions are done, and what is needed to
 * know which dates another calendar would move. Titles are those of the scenario: what a school writes itself stays there.
 */
export const planStanding = pgTable(
  'plan_standing',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    scenarioId: text('scenario_id').notNull(),
    scenarioVersion: integer('scenario_version').notNull(),
    scenario: jsonb('scenario').$type<Scenario | null>(),
    request: jsonb('request').$type<PlanDates | null>(),
    calendar: jsonb('calendar').$type<KeptCalendar | null>(),
    adoptedOn: day('adopted_on').notNull(),
    actions: jsonb('actions').$type<StandingAction[]>().notNull(),
    /** The campaign that it takes part in, and what of it the campaign sets bounds to; NULL: none. */
    campaignId: uuid('campaign_id'),
    shape: jsonb('shape').$type<PlanShape | null>(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai] }),
    schoolPolicy(),
    readPolicy('region_reads', inRegionOfSchool),
  ],
);
