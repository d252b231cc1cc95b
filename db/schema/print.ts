import {
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import type { PieceId } from '@/lib/domain/materials/library/pieces';
import type { PrintTrouble } from '@/lib/domain/materials/print/failure';
import type { PrintJobStatus } from '@/lib/domain/materials/print/job-status';
import type { StoredPrintOptions } from '@/lib/domain/materials/print/options';
import type { PrintSelection } from '@/lib/domain/materials/print/selection';
import { school } from './directory';
import { schoolPolicy, schoolUai } from './tenancy';

/**
 * A print run: what was asked for. Who is on it is decided when it is printed, not when it is asked for. The files are
 * kept a few days, sealed, then cleared.
 */
export const printJob = pgTable(
  'print_job',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    schoolPieceId: uuid('school_piece_id'),
    pieceId: text('piece_id').$type<PieceId>().notNull(),
    title: text('title').notNull(),
    settings: jsonb('settings').$type<PieceSettings>().notNull(),
    /** Whom it is for: `lib/domain/materials/print/selection.ts`. */
    selection: jsonb('selection').$type<PrintSelection>().notNull(),
    /** How it is printed: one file or one a class, both sides, cover page, ticking sheet, languages. */
    options: jsonb('options').$type<StoredPrintOptions>().notNull(),
    status: text('status').$type<PrintJobStatus>().notNull(),
    /** Pages with a name on them: foreseen when asked for, then made so far. */
    planned: integer('planned').notNull(),
    done: integer('done').notNull().default(0),
    leftOut: integer('left_out').notNull().default(0),
    /** What could not be printed, and why. */
    problem: jsonb('problem').$type<PrintTrouble>(),
    /** The contact that was recorded when it was printed. */
    actId: uuid('act_id'),
    /** Day on which the provisional codes of a run were issued: they hold three months. */
    codesIssuedOn: date('codes_issued_on', { mode: 'string' }),
    requestedBy: uuid('requested_by'),
    requestedAt: timestamp('requested_at', { withTimezone: true }).notNull(),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
    handedOutAt: timestamp('handed_out_at', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.id] }),
    index('print_job_latest').on(t.schoolUai, t.requestedAt),
    schoolPolicy(),
  ],
);

/** A part of a run, stored as soon as it is made: a run that was cut off goes on with the next. */
export const printPart = pgTable(
  'print_part',
  {
    schoolUai: schoolUai(),
    jobId: uuid('job_id').notNull(),
    position: integer('position').notNull(),
    classCode: text('class_code').notNull(),
    fileName: text('file_name').notNull(),
    count: integer('count').notNull(),
    pages: integer('pages').notNull(),
    /** The PDF, encrypted (`lib/services/materials/seal.ts`), base64; NULL once cleared. */
    sealed: text('sealed'),
    /** Those it is addressed to, for the mark in their timeline. */
    holderIds: jsonb('holder_ids').$type<string[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.jobId, t.position] }),
    foreignKey({
      columns: [t.schoolUai, t.jobId],
      foreignColumns: [printJob.schoolUai, printJob.id],
    }).onDelete('cascade'),
    schoolPolicy(),
  ],
);

/** Identifiers and provisional codes given for one print run: encrypted, deleted as soon as it is printed or given up. */
export const printSecret = pgTable(
  'print_secret',
  {
    schoolUai: schoolUai(),
    jobId: uuid('job_id').notNull(),
    sealed: text('sealed').notNull(),
    /** When they are deleted at the latest, printed or not. */
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.jobId] }),
    foreignKey({
      columns: [t.schoolUai, t.jobId],
      foreignColumns: [printJob.schoolUai, printJob.id],
    }).onDelete('cascade'),
    schoolPolicy(),
  ],
);
