import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  foreignKey,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AlertKind } from '@/lib/domain/planning/alert';
import { appUser } from './access';
import { school } from './directory';
import { isOwnUser, isSystem, schoolPolicy, schoolUai, setting } from './tenancy';

/** Whether somebody wants the weekly digest; without a row, yes. */
export const digestChoice = pgTable(
  'digest_choice',
  {
    userId: uuid('user_id').primaryKey(),
    weekly: boolean('weekly').notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.userId], foreignColumns: [appUser.id] }).onDelete('cascade'),
    pgPolicy('own_choice', { as: 'permissive', for: 'all', using: isOwnUser, withCheck: isOwnUser }),
    pgPolicy('system_writes', { as: 'permissive', for: 'all', using: isSystem, withCheck: isSystem }),
  ],
);

/** That a person was sent the digest of a school for a week (its Monday): a job may run twice. */
export const digestSent = pgTable(
  'digest_sent',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    userId: uuid('user_id').notNull(),
    weekOn: date('week_on', { mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.userId, t.weekOn] }),
    foreignKey({ columns: [t.userId], foreignColumns: [appUser.id] }).onDelete('cascade'),
    schoolPolicy(),
  ],
);

const inRegionScope = sql`region_code = ${setting('region')}`;

/** The same for a région's officers. */
export const regionDigestSent = pgTable(
  'region_digest_sent',
  {
    regionCode: text('region_code').notNull(),
    userId: uuid('user_id').notNull(),
    weekOn: date('week_on', { mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.regionCode, t.userId, t.weekOn] }),
    foreignKey({ columns: [t.userId], foreignColumns: [appUser.id] }).onDelete('cascade'),
    pgPolicy('region_scope', {
      as: 'permissive',
      for: 'all',
      using: inRegionScope,
      withCheck: inRegionScope,
    }),
  ],
);

/** Something that needs a look, since a day and until it is over. `detail` holds counts and days, never a name. */
export const alert = pgTable(
  'alert',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    kind: text('kind').$type<AlertKind>().notNull(),
    scopeKind: text('scope_kind').$type<'school' | 'class' | 'phase'>().notNull(),
    /** '' for the school, else the class or the phase. */
    scopeCode: text('scope_code').notNull(),
    raisedOn: date('raised_on', { mode: 'string' }).notNull(),
    /** NULL while it lasts. */
    endedOn: date('ended_on', { mode: 'string' }),
    /** Somebody has seen it: it leaves the front page, not the list. */
    seenBy: uuid('seen_by'),
    detail: jsonb('detail').$type<Record<string, number | string>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.kind, t.scopeKind, t.scopeCode, t.raisedOn] }),
    schoolPolicy(),
  ],
);
