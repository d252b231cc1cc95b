import { sql } from 'drizzle-orm';
import { foreignKey, pgPolicy, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { appUser } from './access';
import { isOwnUser, readPolicy, setting } from './tenancy';

/** The secret address of a person's calendar, one each. Shown once; only its digest is kept. */
export const calendarFeed = pgTable(
  'calendar_feed',
  {
    userId: uuid('user_id').primaryKey(),
    tokenHash: text('token_hash').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    uniqueIndex('calendar_feed_hash').on(t.tokenHash),
    foreignKey({ columns: [t.userId], foreignColumns: [appUser.id] }).onDelete('cascade'),
    pgPolicy('own_feed', { as: 'permissive', for: 'all', using: isOwnUser, withCheck: isOwnUser }),
    // A program that presents an address: that one, and no other.
    readPolicy('presented', sql`token_hash = ${setting('feed_token')}`),
  ],
);
