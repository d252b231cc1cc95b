import { sql } from 'drizzle-orm';
import {
  date,
  foreignKey,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { appUser } from './access';
import { readPolicy, setting } from './tenancy';

const inRegionScope = sql`region_code = ${setting('region')}`;

/** A key by which an academy's own tools read a région's aggregates. Shown once; only its digest is kept. */
export const apiToken = pgTable(
  'api_token',
  {
    regionCode: text('region_code').notNull(),
    id: uuid('id').notNull(),
    /** What it is for, in the words of who made it. */
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdBy: uuid('created_by'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    /** Last day on which it works. */
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    lastUsedOn: date('last_used_on', { mode: 'string' }),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.regionCode, t.id] }),
    uniqueIndex('api_token_hash').on(t.tokenHash),
    foreignKey({ columns: [t.createdBy], foreignColumns: [appUser.id] }).onDelete('set null'),
    pgPolicy('region_scope', {
      as: 'permissive',
      for: 'all',
      using: inRegionScope,
      withCheck: inRegionScope,
    }),
    // A call that presents a token: that token, and no other.
    readPolicy('presented', sql`token_hash = ${setting('api_token')}`),
  ],
);

/** Calls of a token in one minute: the limit holds on every machine at once. */
export const apiCall = pgTable(
  'api_call',
  {
    regionCode: text('region_code').notNull(),
    tokenId: uuid('token_id').notNull(),
    minuteAt: timestamp('minute_at', { withTimezone: true }).notNull(),
    calls: integer('calls').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.regionCode, t.tokenId, t.minuteAt] }),
    foreignKey({
      columns: [t.regionCode, t.tokenId],
      foreignColumns: [apiToken.regionCode, apiToken.id],
    }).onDelete('cascade'),
    pgPolicy('region_scope', {
      as: 'permissive',
      for: 'all',
      using: inRegionScope,
      withCheck: inRegionScope,
    }),
  ],
);
