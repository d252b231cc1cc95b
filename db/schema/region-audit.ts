import { sql } from 'drizzle-orm';
import {
  bigserial,
  foreignKey,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { appUser } from './access';
import { isOwnRegion, regionCode } from './region-owned';
import { isSystem, readPolicy } from './tenancy';

/** What was done at a région's desk, by whom: append-only, and of no school's people. */
export const regionAudit = pgTable(
  'region_audit',
  {
    regionCode: regionCode(),
    id: bigserial('id', { mode: 'number' }).notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    /** NULL: the command line, or somebody whose account is gone. */
    actorId: uuid('actor_id'),
    /** Past tense: `template.published`, `key.made`. */
    event: text('event').notNull(),
    /** Ids, titles and counts. */
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.regionCode, t.id] }),
    foreignKey({ columns: [t.actorId], foreignColumns: [appUser.id] }).onDelete('set null'),
    readPolicy('region_reads', isOwnRegion),
    pgPolicy('region_appends', {
      as: 'permissive',
      for: 'insert',
      withCheck: sql`${isOwnRegion} or ${isSystem}`,
    }),
  ],
);
