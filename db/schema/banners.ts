import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  foreignKey,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import type { PieceId } from '@/lib/domain/materials/library/pieces';
import { school } from './directory';
import { isPublicSchool, readPolicy, schoolPolicy, schoolUai } from './tenancy';

/** A banner of the ENT with its beginning and its end, as it was set when it was put up. */
export const banner = pgTable(
  'banner',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    schoolPieceId: uuid('school_piece_id'),
    pieceId: text('piece_id').$type<PieceId>().notNull(),
    title: text('title').notNull(),
    settings: jsonb('settings').$type<PieceSettings>().notNull(),
    /** Where a click leads: the help page, or what was typed. */
    link: text('link').notNull(),
    altText: text('alt_text').notNull(),
    startsAt: timestamp('starts_at', { withTimezone: true }).notNull(),
    endsAt: timestamp('ends_at', { withTimezone: true }).notNull(),
    /** Made ready and not drawn yet: its address answers nothing before somebody publishes it. */
    draft: boolean('draft').notNull().default(false),
    createdBy: uuid('created_by'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.id] }),
    schoolPolicy(),
    readPolicy('public_reads', sql`${isPublicSchool} and not draft`),
  ],
);

/** The banner drawn, once for each of its sizes: what the stable address answers. */
export const bannerPicture = pgTable(
  'banner_picture',
  {
    schoolUai: schoolUai(),
    bannerId: uuid('banner_id').notNull(),
    sizeId: text('size_id').notNull(),
    svg: text('svg').notNull(),
    /** Base64. */
    png: text('png').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.bannerId, t.sizeId] }),
    foreignKey({
      columns: [t.schoolUai, t.bannerId],
      foreignColumns: [banner.schoolUai, banner.id],
    }).onDelete('cascade'),
    schoolPolicy(),
    readPolicy('public_reads', isPublicSchool),
  ],
);

/** How often a banner was shown and followed, by day: no class, no cookie, no person. */
export const bannerCount = pgTable(
  'banner_count',
  {
    schoolUai: schoolUai(),
    bannerId: uuid('banner_id').notNull(),
    on: date('on', { mode: 'string' }).notNull(),
    shown: integer('shown').notNull(),
    followed: integer('followed').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.bannerId, t.on] }),
    foreignKey({
      columns: [t.schoolUai, t.bannerId],
      foreignColumns: [banner.schoolUai, banner.id],
    }).onDelete('cascade'),
    schoolPolicy(),
    pgPolicy('public_counts', {
      as: 'permissive',
      for: 'all',
      using: isPublicSchool,
      withCheck: isPublicSchool,
    }),
  ],
);
