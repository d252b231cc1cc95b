import {
  bigint,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AccountState } from '@/lib/domain/roster/types';
import { school } from './directory';
import { holder } from './roster';
import { schoolPolicy, schoolUai } from './tenancy';

/**
 * What an account's state was, from a day (inclusive) to a day (exclusive, NULL while it lasts).
 * One holder may have several accounts: `accountRef` is a digest of the login when the list gives one, else ''.
 */
export const accountState = pgTable(
  'account_state',
  {
    schoolUai: schoolUai(),
    holderId: text('holder_id').notNull(),
    accountRef: text('account_ref').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validTo: date('valid_to', { mode: 'string' }),
    /** Last day on which a list confirmed this state: what an older list dropped later may not overwrite. */
    seenOn: date('seen_on', { mode: 'string' }).notNull(),
    state: text('state').$type<AccountState>().notNull(),
    notifiedOn: date('notified_on', { mode: 'string' }),
    activatedOn: date('activated_on', { mode: 'string' }),
    importId: uuid('import_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.holderId, t.accountRef, t.validFrom] }),
    foreignKey({
      columns: [t.schoolUai, t.holderId],
      foreignColumns: [holder.schoolUai, holder.id],
    }).onDelete('cascade'),
    schoolPolicy(),
  ],
);

/** A day with at least one ENT session: append-only; the hour is not kept. */
export const entConnection = pgTable(
  'ent_connection',
  {
    schoolUai: schoolUai(),
    holderId: text('holder_id').notNull(),
    connectedOn: date('connected_on', { mode: 'string' }).notNull(),
    /** NULL: the source does not say by which login. */
    method: text('method').$type<'educonnect' | 'legacy'>(),
    importId: uuid('import_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.holderId, t.connectedOn] }),
    foreignKey({
      columns: [t.schoolUai, t.holderId],
      foreignColumns: [holder.schoolUai, holder.id],
    }).onDelete('cascade'),
    schoolPolicy(),
  ],
);

/**
 * Raised in the transaction of everything that can change who is in an audience (import, decision, opt-out).
 * A sender holds it FOR SHARE while it sends, so what it decided is still true when the message leaves.
 */
export const schoolFacts = pgTable(
  'school_facts',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    version: bigint('version', { mode: 'number' }).notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.schoolUai] }), schoolPolicy()],
);

/**
 * What was computed for a forecast, so that it is computed once and by the worker rather than while somebody waits:
 * counts and chances, no person. A row is true for the inputs of which it holds the digest, and for no others.
 */
export const schoolForecast = pgTable(
  'school_forecast',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    /** What of the forecast: what the school taught, or how it looks to those who see certain classes. */
    part: text('part').notNull(),
    inputs: text('inputs').notNull(),
    result: jsonb('result').notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolUai, t.part] }), schoolPolicy()],
);

/**
 * The daily roll-up: one row per day with news, scope and audience. The school's own: a région reads what was
 * released of it (`release`, `school_standing`), never these.
 */
export const adoptionDaily = pgTable(
  'adoption_daily',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    on: date('on', { mode: 'string' }).notNull(),
    scopeKind: text('scope_kind').$type<'school' | 'level' | 'class'>().notNull(),
    /** '' for the school, else the level or the class. */
    scopeCode: text('scope_code').notNull(),
    audience: text('audience').$type<'pupils' | 'guardians' | 'families'>().notNull(),
    population: integer('population').notNull(),
    /** Of families: covered. NULL: no list has told yet. */
    activated: integer('activated'),
    /** Of families: always NULL. */
    connected: integer('connected'),
    /** Activated and connected; with the other three it gives the whole matrix. */
    adopted: integer('adopted'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.on, t.scopeKind, t.scopeCode, t.audience] }),
    index('adoption_daily_on').on(t.on),
    schoolPolicy(),
  ],
);
