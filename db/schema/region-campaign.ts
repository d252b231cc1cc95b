import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { SignupStatus } from '@/lib/domain/planning/help-session/decide-signup';
import type {
  CampaignContent,
  PublishedContent,
} from '@/lib/domain/planning/region-campaign/campaign-content';
import type { CampaignAnswer, Reminder } from '@/lib/domain/planning/region-campaign/decide-answer';
import { appUser } from './access';
import { school } from './directory';
import { draftColumns, ownSchoolsRead, regionCode, regionPolicy, versionColumns } from './region-owned';
import { inRegionOfSchool, isSystem, readPolicy, schoolPolicy, schoolUai } from './tenancy';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** A campaign that a région prepares for its schools: what is being worked on. Its versions are what schools see. */
export const regionCampaign = pgTable(
  'region_campaign',
  {
    ...draftColumns<CampaignContent>(),
    /** Schools without an answer that were reminded, the oldest first. */
    reminders: jsonb('reminders').$type<Reminder[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.regionCode, t.id] }),
    foreignKey({ columns: [t.updatedBy], foreignColumns: [appUser.id] }).onDelete('set null'),
    regionPolicy(),
  ],
);

/** A campaign as it was published: never changed. */
export const regionCampaignVersion = pgTable(
  'region_campaign_version',
  {
    regionCode: regionCode(),
    campaignId: uuid('campaign_id').notNull(),
    content: jsonb('content').$type<PublishedContent>().notNull(),
    ...versionColumns(),
  },
  (t) => [
    primaryKey({ columns: [t.regionCode, t.campaignId, t.version] }),
    foreignKey({
      columns: [t.regionCode, t.campaignId],
      foreignColumns: [regionCampaign.regionCode, regionCampaign.id],
    }).onDelete('cascade'),
    regionPolicy(),
    ownSchoolsRead(),
  ],
);

/** There while a campaign is closed: plans stay, answers and reminders end. */
export const regionCampaignClosing = pgTable(
  'region_campaign_closing',
  {
    regionCode: regionCode(),
    campaignId: uuid('campaign_id').notNull(),
    closedAt: instant('closed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.regionCode, t.campaignId] }),
    foreignKey({
      columns: [t.regionCode, t.campaignId],
      foreignColumns: [regionCampaign.regionCode, regionCampaign.id],
    }).onDelete('cascade'),
    regionPolicy(),
    ownSchoolsRead(),
  ],
);

/** What a school has made of a campaign of its région, which reads it; from the first time that its principal opened it. */
export const campaignAnswer = pgTable(
  'campaign_answer',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    campaignId: uuid('campaign_id').notNull(),
    /** NULL: opened, and nothing said. */
    answer: text('answer').$type<CampaignAnswer | null>(),
    /** Why it was declined, for the région to read. */
    reason: text('reason').notNull().default(''),
    seenAt: instant('seen_at').notNull(),
    /** The version that the principal says to have read: what came after is shown as new. */
    readVersion: integer('read_version').notNull(),
    answeredBy: uuid('answered_by'),
    answeredAt: instant('answered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.campaignId] }),
    foreignKey({ columns: [t.answeredBy], foreignColumns: [appUser.id] }).onDelete('set null'),
    schoolPolicy(),
    readPolicy('region_reads', inRegionOfSchool),
  ],
);

/** A slot in which the région answers its schools. Whoever signs up holds its row until the places are counted. */
export const helpSession = pgTable(
  'help_session',
  {
    regionCode: regionCode(),
    id: uuid('id').notNull(),
    /** NULL: for every school, whatever it does. */
    campaignId: uuid('campaign_id'),
    topic: text('topic').notNull(),
    forWhom: text('for_whom').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    place: text('place').notNull(),
    /** Of the video meeting; '' without one. */
    link: text('link').notNull(),
    capacity: integer('capacity').notNull(),
    cancelledAt: instant('cancelled_at'),
    cancelReason: text('cancel_reason').notNull().default(''),
    /** What was said, written afterwards and read by schools. */
    notes: text('notes').notNull().default(''),
    /** Counts the changes that calendars must hear of. */
    sequence: integer('sequence').notNull().default(0),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.regionCode, t.id] }),
    foreignKey({
      columns: [t.regionCode, t.campaignId],
      foreignColumns: [regionCampaign.regionCode, regionCampaign.id],
    }),
    index('help_session_start').on(t.regionCode, t.startsAt),
    regionPolicy(),
    ownSchoolsRead(),
    // Locks the slot while places are counted over schools.
    pgPolicy('system_writes', { as: 'permissive', for: 'all', using: isSystem, withCheck: isSystem }),
  ],
);

/** A member of staff who comes, or waits for a place. Names go with the school year. */
export const sessionSignup = pgTable(
  'session_signup',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    sessionId: uuid('session_id').notNull(),
    userId: uuid('user_id').notNull(),
    /** As the région reads it: accounts are not shown to it. */
    name: text('name').notNull(),
    status: text('status').$type<SignupStatus>().notNull(),
    /** Typed beforehand, so that the officer comes prepared. */
    question: text('question').notNull(),
    signedAt: instant('signed_at').notNull(),
    /** NULL: nobody has said. */
    attended: boolean('attended'),
    /** Day of the session, so that names can be swept without its row. */
    sessionOn: date('session_on', { mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.sessionId, t.userId] }),
    foreignKey({ columns: [t.userId], foreignColumns: [appUser.id] }).onDelete('cascade'),
    index('session_signup_session').on(t.sessionId, t.status, t.signedAt),
    schoolPolicy(),
    readPolicy('region_reads', inRegionOfSchool),
    pgPolicy('region_marks', {
      as: 'permissive',
      for: 'update',
      using: inRegionOfSchool,
      withCheck: inRegionOfSchool,
    }),
    pgPolicy('system_writes', { as: 'permissive', for: 'all', using: isSystem, withCheck: isSystem }),
  ],
);
