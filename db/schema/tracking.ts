import { pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { school } from './directory';
import { schoolPolicy, schoolUai } from './tenancy';

/** An address that must not be written to. */
export const suppression = pgTable(
  'suppression',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    /** Lower case. */
    address: text('address').notNull(),
    reason: text('reason').$type<'opposition' | 'bounce' | 'complaint'>().notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolUai, t.address] }), schoolPolicy()],
);
