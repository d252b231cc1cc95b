import { foreignKey, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Symptom } from '@/lib/domain/assistance/routing';
import type { TicketStatus } from '@/lib/domain/assistance/ticket';
import { holder } from './roster';
import { schoolPolicy, schoolUai } from './tenancy';

/** A request for help about one person of the school, with the day of each step; deleted with the person. */
export const ticket = pgTable(
  'ticket',
  {
    schoolUai: schoolUai(),
    id: uuid('id').notNull(),
    holderId: text('holder_id').notNull(),
    symptom: text('symptom').$type<Symptom>().notNull(),
    status: text('status').$type<TicketStatus>().notNull(),
    /** What the staff wrote, in their own words. */
    note: text('note'),
    openedBy: uuid('opened_by'),
    openedAt: timestamp('opened_at', { withTimezone: true }).notNull(),
    passedOnAt: timestamp('passed_on_at', { withTimezone: true }),
    solvedAt: timestamp('solved_at', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.id] }),
    foreignKey({
      columns: [t.schoolUai, t.holderId],
      foreignColumns: [holder.schoolUai, holder.id],
    }).onDelete('cascade'),
    index('ticket_holder').on(t.schoolUai, t.holderId),
    schoolPolicy(),
  ],
);
