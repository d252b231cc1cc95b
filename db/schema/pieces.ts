import { foreignKey, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import type { PieceId } from '@/lib/domain/materials/library/pieces';
import { school } from './directory';
import { schoolPolicy, schoolUai } from './tenancy';

/** A piece that a school has made its own; the settings are those of its current version. */
export const schoolPiece = pgTable(
  'school_piece',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    pieceId: text('piece_id').$type<PieceId>().notNull(),
    title: text('title').notNull(),
    /** The région's template it was made from, and which version of it was last taken over. */
    templateId: uuid('template_id'),
    templateVersion: integer('template_version'),
    /** The newer version of the template that the school has seen and does not want; the next one is told again. */
    declinedVersion: integer('declined_version'),
    currentVersion: integer('current_version').notNull(),
    createdBy: uuid('created_by'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    archivedAt: timestamp('archived_at', { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.schoolUai, t.id] }), schoolPolicy()],
);

/** Who changed what of a piece: each saved state, never changed. */
export const schoolPieceVersion = pgTable(
  'school_piece_version',
  {
    schoolUai: schoolUai(),
    schoolPieceId: uuid('school_piece_id').notNull(),
    version: integer('version').notNull(),
    /** The piece's name in this version. Empty only between a migration and the one that fills it in. */
    title: text('title').notNull().default(''),
    settings: jsonb('settings').$type<PieceSettings>().notNull(),
    /** The version that was brought back by this one. */
    restoredFrom: integer('restored_from'),
    changedBy: uuid('changed_by'),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.schoolPieceId, t.version] }),
    foreignKey({
      columns: [t.schoolUai, t.schoolPieceId],
      foreignColumns: [schoolPiece.schoolUai, schoolPiece.id],
    }).onDelete('cascade'),
    schoolPolicy(),
  ],
);
