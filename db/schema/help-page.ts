import { date, integer, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { PieceId } from '@/lib/domain/materials/library/pieces';
import { school } from './directory';
import { isPublicSchool, readPolicy, schoolPolicy, schoolUai } from './tenancy';

/** A meeting or a workshop that families may come to: on the help page, on posters. */
export const familyMeeting = pgTable(
  'family_meeting',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    kind: text('kind').$type<'parents_meeting' | 'workshop'>().notNull(),
    on: date('on', { mode: 'string' }).notNull(),
    /** `HH:MM`, in the school's time; the end may be open. */
    startsAt: text('starts_at').notNull(),
    endsAt: text('ends_at'),
    place: text('place').notNull(),
    note: text('note').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.id] }),
    schoolPolicy(),
    readPolicy('public_reads', isPublicSchool),
  ],
);

/** How often the short address of a piece (its QR code) was opened, by day. Nobody is known by it. */
export const pieceVisit = pgTable(
  'piece_visit',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    pieceId: text('piece_id').$type<PieceId>().notNull(),
    on: date('on', { mode: 'string' }).notNull(),
    visits: integer('visits').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.pieceId, t.on] }),
    schoolPolicy(),
    pgPolicy('public_counts', {
      as: 'permissive',
      for: 'all',
      using: isPublicSchool,
      withCheck: isPublicSchool,
    }),
  ],
);
