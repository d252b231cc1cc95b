import { foreignKey, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { MessageId } from '@/lib/domain/campaign/message/messages';
import type { FieldId } from '@/lib/domain/materials/library/fields';
import type { PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import type { PieceId } from '@/lib/domain/materials/library/pieces';
import { appUser } from './access';
import { ownSchoolsRead, regionCode, regionPolicy } from './region-owned';

/**
 * A template that a région makes of a piece, or of a message to families, for its schools: what is being worked on. Its
 * versions are what they see.
 */
export const regionTemplate = pgTable(
  'region_template',
  {
    regionCode: regionCode(),
    id: uuid('id').notNull(),
    pieceId: text('piece_id').$type<PieceId | MessageId>().notNull(),
    title: text('title').notNull(),
    settings: jsonb('settings').$type<PieceSettings>().notNull(),
    /** Fields that the schools cannot change. */
    locked: jsonb('locked').$type<FieldId[]>().notNull(),
    /** Raised by each change of the draft: two who edit it do not overwrite each other. */
    revision: integer('revision').notNull(),
    /** The latest that was published; 0: none. */
    publishedVersion: integer('published_version').notNull().default(0),
    /** No longer offered; copies that schools have made stay theirs. */
    retiredAt: timestamp('retired_at', { withTimezone: true }),
    updatedBy: uuid('updated_by'),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.regionCode, t.id] }),
    foreignKey({ columns: [t.updatedBy], foreignColumns: [appUser.id] }).onDelete('set null'),
    regionPolicy(),
  ],
);

/** A template as it was published: never changed. */
export const regionTemplateVersion = pgTable(
  'region_template_version',
  {
    regionCode: regionCode(),
    templateId: uuid('template_id').notNull(),
    version: integer('version').notNull(),
    pieceId: text('piece_id').$type<PieceId | MessageId>().notNull(),
    title: text('title').notNull(),
    settings: jsonb('settings').$type<PieceSettings>().notNull(),
    locked: jsonb('locked').$type<FieldId[]>().notNull(),
    /** What is new, in the région's words. */
    note: text('note').notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
    /** NULL: before it was noted, or somebody whose account is gone. */
    publishedBy: uuid('published_by'),
    retiredAt: timestamp('retired_at', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.regionCode, t.templateId, t.version] }),
    foreignKey({
      columns: [t.regionCode, t.templateId],
      foreignColumns: [regionTemplate.regionCode, regionTemplate.id],
    }).onDelete('cascade'),
    foreignKey({ columns: [t.publishedBy], foreignColumns: [appUser.id] }).onDelete('set null'),
    regionPolicy(),
    ownSchoolsRead(),
  ],
);
