import { sql } from 'drizzle-orm';
import { pgPolicy, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { isSystem } from './tenancy';

/** Which worker processes are alive: the locks of one that went silent are given back by the rescue tick. */
export const workerHeartbeat = pgTable(
  'worker_heartbeat',
  {
    workerId: text('worker_id').primaryKey(),
    seenAt: timestamp('seen_at', { withTimezone: true }).notNull().default(sql`now()`),
  },
  () => [pgPolicy('system_writes', { as: 'permissive', for: 'all', using: isSystem, withCheck: isSystem })],
);
