import { jsonb, pgTable, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { TypedStaffMinutes } from '@/lib/domain/planning/staff-minutes';
import { school } from './directory';
import { schoolPolicy, schoolUai } from './tenancy';

/** What a school has typed of the time that its staff can give: minutes a week, by role; a role left out is assumed. */
export const staffCapacity = pgTable(
  'staff_capacity',
  {
    schoolUai: schoolUai()
      .primaryKey()
      .references(() => school.uai, { onDelete: 'cascade' }),
    minutes: jsonb('minutes').$type<TypedStaffMinutes>().notNull(),
    setBy: uuid('set_by'),
    setAt: timestamp('set_at', { withTimezone: true }).notNull(),
  },
  () => [schoolPolicy()],
);
