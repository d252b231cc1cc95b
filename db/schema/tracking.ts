import { sql } from 'drizzle-orm';
import { date, foreignKey, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { SuppressionReason } from '@/lib/domain/campaign/types';
import type { ContactKind } from '@/lib/domain/tracking/contact';
import { school } from './directory';
import { familyMeeting } from './help-page';
import { holder } from './roster';
import { schoolPolicy, schoolUai } from './tenancy';

/**
 * An address that must not be written to. It outlives the person it belongs to, so it is kept as a keyed hash:
 * it can be recognised, not read (docs/decisions/0008-objections-survive-a-purge.md).
 */
export const suppression = pgTable(
  'suppression',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    addressHash: text('address_hash').notNull(),
    reason: text('reason').$type<SuppressionReason>().notNull(),
    recordedOn: date('recorded_on').notNull(),
    /** The act of the ledger that it came with: taken back with it. Null for what was said in another way. */
    actId: uuid('act_id'),
  },
  (t) => [primaryKey({ columns: [t.schoolUai, t.addressHash] }), schoolPolicy()],
);

/**
 * That somebody was reached, or tried, by other means than a wave: a printed letter, a paper handed out, a call, a
 * meeting, a note of the staff. One act on several people shares its `actId`, so that a slip is undone at once.
 */
export const contact = pgTable(
  'contact',
  {
    schoolUai: schoolUai(),
    actId: uuid('act_id').notNull(),
    holderId: text('holder_id').notNull(),
    kind: text('kind').$type<ContactKind>().notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    /** What the staff wrote, in their own words; deleted with the person. */
    note: text('note'),
    recordedBy: uuid('recorded_by'),
    /** Of a call that nobody took: the day on which to call again. */
    callAgainOn: date('call_again_on', { mode: 'string' }),
    /** Of an invitation, or of somebody who came: the meeting or workshop. */
    meetingId: uuid('meeting_id'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.holderId, t.actId] }),
    foreignKey({
      columns: [t.schoolUai, t.holderId],
      foreignColumns: [holder.schoolUai, holder.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.schoolUai, t.meetingId],
      foreignColumns: [familyMeeting.schoolUai, familyMeeting.id],
    }),
    index('contact_act').on(t.schoolUai, t.actId),
    index('contact_meeting').on(t.schoolUai, t.meetingId).where(sql`meeting_id is not null`),
    schoolPolicy(),
  ],
);
