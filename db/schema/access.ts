import { sql } from 'drizzle-orm';
import {
  bigserial,
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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { SchoolRole } from '@/lib/domain/access/types';
import { school } from './directory';
import { isOwnUser, isSystem, ownUserId, readPolicy, schoolPolicy, schoolUai, setting } from './tenancy';

/** Somebody who signs in: staff only, families never do. One person may work in several schools. */
export const appUser = pgTable(
  'app_user',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    passwordHash: text('password_hash').notNull(),
    /** Raised to revoke every session of this user: a JWT with an older version is refused. */
    sessionVersion: integer('session_version').notNull().default(1),
    /** Was given a role before having an account, and may choose a password by a mailed link until then; NULL: has one. */
    invitedUntil: timestamp('invited_until', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('app_user_email').on(sql`lower(${t.email})`),
    readPolicy('signs_in', sql`lower(email) = ${setting('sign_in_email')} or id = ${ownUserId}`),
    readPolicy(
      'colleagues',
      sql`id in (select user_id from delegation where school_uai = ${setting('school_uai')})`,
    ),
    readPolicy(
      'region_colleagues',
      sql`id in (select user_id from region_member where region_code = ${setting('region')})`,
    ),
    pgPolicy('system_writes', { as: 'permissive', for: 'all', using: isSystem, withCheck: isSystem }),
  ],
);

/** A right given by the principal to a person, for a role, over the school or some classes, until a day. */
export const delegation = pgTable(
  'delegation',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    id: uuid('id').notNull().defaultRandom(),
    userId: uuid('user_id').notNull(),
    role: text('role').$type<SchoolRole>().notNull(),
    /** NULL: the whole school. */
    classCodes: text('class_codes').array(),
    /** Last day on which it holds, on the school's clock; NULL: until it is ended. */
    endsOn: date('ends_on', { mode: 'string' }),
    /** NULL: given from the command line. */
    givenBy: uuid('given_by'),
    givenAt: timestamp('given_at', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.id] }),
    uniqueIndex('delegation_once').on(t.schoolUai, t.userId, t.role),
    index('delegation_user').on(t.userId),
    foreignKey({ columns: [t.userId], foreignColumns: [appUser.id] }).onDelete('cascade'),
    schoolPolicy(),
    readPolicy('own_delegations', isOwnUser),
    pgPolicy('system_writes', { as: 'permissive', for: 'all', using: isSystem, withCheck: isSystem }),
  ],
);

/** A DRANE officer's right over a région académique: aggregates only. */
export const regionMember = pgTable(
  'region_member',
  {
    regionCode: text('region_code').notNull(),
    userId: uuid('user_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.regionCode, t.userId] }),
    foreignKey({ columns: [t.userId], foreignColumns: [appUser.id] }).onDelete('cascade'),
    readPolicy('own_membership', isOwnUser),
    readPolicy('region_reads', sql`region_code = ${setting('region')}`),
    pgPolicy('system_writes', { as: 'permissive', for: 'all', using: isSystem, withCheck: isSystem }),
  ],
);

/** What was done, by whom: append-only, names no pupil. */
export const auditEvent = pgTable(
  'audit_event',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    id: bigserial('id', { mode: 'number' }).notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    /** NULL: the worker or the command line. */
    actorId: uuid('actor_id'),
    /** Past tense: `import.applied`, `wave.scheduled`. */
    event: text('event').notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.id] }),
    readPolicy('school_reads', sql`school_uai = ${setting('school_uai')}`),
    pgPolicy('school_appends', {
      as: 'permissive',
      for: 'insert',
      withCheck: sql`school_uai = ${setting('school_uai')}`,
    }),
  ],
);

/** A session that its person left: its cookie, should somebody have a copy, opens nothing any more. */
export const endedSession = pgTable(
  'ended_session',
  {
    userId: uuid('user_id').notNull(),
    sessionId: uuid('session_id').notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.sessionId] }),
    foreignKey({ columns: [t.userId], foreignColumns: [appUser.id] }).onDelete('cascade'),
    pgPolicy('own_sessions', { as: 'permissive', for: 'all', using: isOwnUser, withCheck: isOwnUser }),
    pgPolicy('system_writes', { as: 'permissive', for: 'all', using: isSystem, withCheck: isSystem }),
  ],
);

/** Sign-ins tried, by what they are counted for, so that guessing is slowed on every machine at once. */
export const signInAttempt = pgTable(
  'sign_in_attempt',
  {
    key: text('key').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    id: bigserial('id', { mode: 'number' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.key, t.id] }),
    pgPolicy('by_key', {
      as: 'permissive',
      for: 'all',
      using: sql`key = ${setting('sign_in_email')} or ${isSystem}`,
      withCheck: sql`key = ${setting('sign_in_email')}`,
    }),
  ],
);
