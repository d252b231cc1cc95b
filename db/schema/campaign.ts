import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
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
import { readAudience } from '@/lib/domain/campaign/audience-rule';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import type { TypedMessage } from '@/lib/domain/campaign/message/messages';
import type { Audience, WaveDelay, WaveStatus } from '@/lib/domain/campaign/types';
import type { FailureCode } from '@/lib/domain/delivery/types';
import { school } from './directory';
import { schoolPolicy, schoolUai } from './tenancy';

/** A rule as data, in whatever version it was written; it is read by `readAudience` wherever it is read. */
const audience = customType<{ data: Audience; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: (rule) => JSON.stringify(rule),
  fromDriver: (stored) => readAudience(typeof stored === 'string' ? JSON.parse(stored) : stored),
});

/** A rule that a school has named, to start waves from. */
export const segment = pgTable(
  'segment',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    rule: audience('rule').notNull(),
    /** Raised by each change: who saves says which one they had read. */
    version: integer('version').notNull().default(1),
    createdBy: uuid('created_by'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    /** Put away; it can be brought back. */
    deletedAt: timestamp('deleted_at', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.id] }),
    uniqueIndex('segment_name').on(t.schoolUai, sql`lower(${t.name})`).where(sql`deleted_at is null`),
    schoolPolicy(),
  ],
);

/** A purpose with its audience; it holds one or more waves. */
export const campaign = pgTable(
  'campaign',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    title: text('title').notNull(),
    createdBy: uuid('created_by'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolUai, t.id] }), schoolPolicy()],
);

/** One scheduled send. Its recipients are decided at the minute of sending, never stored before. */
export const wave = pgTable(
  'wave',
  {
    schoolUai: schoolUai(),
    id: uuid('id').notNull(),
    campaignId: uuid('campaign_id').notNull(),
    title: text('title').notNull(),
    channel: text('channel').$type<WaveChannel>().notNull(),
    status: text('status').$type<WaveStatus>().notNull(),
    audience: audience('audience').notNull(),
    /** The segment that the rule was taken from; the rule is the wave's own. */
    segmentId: uuid('segment_id'),
    templateId: text('template_id').notNull(),
    subject: text('subject').notNull(),
    /** Free paragraphs of the message, plain text. */
    body: text('body').notNull(),
    /** The rest of what was typed, by language: other languages' texts, a day, a room, a telephone number. */
    message: jsonb('message').$type<TypedMessage>().notNull().default({}),
    /** Raised by each change of what a draft says: a confirmation names the one that was read. */
    version: integer('version').notNull().default(1),
    scheduledAt: timestamp('scheduled_at', { withTimezone: true }),
    /** Its messages are spread over this long from its departure on; 0: as fast as they go. */
    spreadMinutes: integer('spread_minutes').notNull().default(0),
    /** The principal insisted on a quiet time. */
    force: boolean('force').notNull().default(false),
    /** This share of the families gets the message so many school days later, for comparison; 0: nobody. */
    holdBackPercent: integer('hold_back_percent').notNull().default(0),
    holdBackDays: integer('hold_back_days').notNull().default(0),
    /** A reminder of another wave: to whom that one was sent, so many school days after it. */
    followsId: uuid('follows_id'),
    followsAfterDays: integer('follows_after_days'),
    /** A second try at those whom another wave could not reach. */
    resendsId: uuid('resends_id'),
    /** When the worker comes back to a wave that it put off, and why; both null when nothing keeps it. */
    nextAttemptAt: timestamp('next_attempt_at', { withTimezone: true }),
    delay: text('delay').$type<WaveDelay>(),
    /** The région's template that its message was made from, which version of it, and a newer one that is not wanted. */
    regionTemplateId: uuid('region_template_id'),
    regionTemplateVersion: integer('region_template_version'),
    declinedTemplateVersion: integer('declined_template_version'),
    createdBy: uuid('created_by'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    confirmedBy: uuid('confirmed_by'),
    startedAt: timestamp('started_at', { withTimezone: true }),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.id] }),
    foreignKey({
      columns: [t.schoolUai, t.campaignId],
      foreignColumns: [campaign.schoolUai, campaign.id],
    }).onDelete('cascade'),
    foreignKey({ columns: [t.schoolUai, t.segmentId], foreignColumns: [segment.schoolUai, segment.id] }),
    foreignKey({ columns: [t.schoolUai, t.followsId], foreignColumns: [t.schoolUai, t.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.schoolUai, t.resendsId], foreignColumns: [t.schoolUai, t.id] }).onDelete(
      'cascade',
    ),
    schoolPolicy(),
  ],
);

/** What a draft's message said until somebody changed it; `version` is the last one of the wave that said it. */
export const waveMessageVersion = pgTable(
  'wave_message_version',
  {
    schoolUai: schoolUai(),
    waveId: uuid('wave_id').notNull(),
    version: integer('version').notNull(),
    templateId: text('template_id').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    message: jsonb('message').$type<TypedMessage>().notNull(),
    replacedBy: uuid('replaced_by'),
    replacedAt: timestamp('replaced_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.waveId, t.version] }),
    foreignKey({ columns: [t.schoolUai, t.waveId], foreignColumns: [wave.schoolUai, wave.id] }).onDelete(
      'cascade',
    ),
    schoolPolicy(),
  ],
);

/**
 * An address of the school's own that gets a copy of a wave: to see that it arrives. It is nobody's, and counts in no
 * figure of adoption or delivery.
 */
export const waveSeed = pgTable(
  'wave_seed',
  {
    schoolUai: schoolUai(),
    waveId: uuid('wave_id').notNull(),
    address: text('address').notNull(),
    status: text('status').$type<'pending' | 'sent' | 'failed'>().notNull(),
    failure: text('failure').$type<FailureCode>(),
    settledAt: timestamp('settled_at', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.waveId, t.address] }),
    foreignKey({ columns: [t.schoolUai, t.waveId], foreignColumns: [wave.schoolUai, wave.id] }).onDelete(
      'cascade',
    ),
    schoolPolicy(),
  ],
);
