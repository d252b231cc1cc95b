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
import type { AsideRow } from '@/lib/domain/import/assess-list';
import type { ColumnMapping } from '@/lib/domain/import/columns';
import type { FileErrorCode } from '@/lib/domain/import/file-problem';
import type { FileKind, ListKind, RowReason } from '@/lib/domain/import/types';
import type { AccountState } from '@/lib/domain/roster/types';
import { school } from './directory';
import { schoolPolicy, schoolUai } from './tenancy';

/** Some files dropped together: checked first, applied only when a person says so. */
export const importBatch = pgTable(
  'import_batch',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    status: text('status').$type<BatchStatus>().notNull(),
    createdBy: uuid('created_by'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    appliedAt: timestamp('applied_at', { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.schoolUai, t.id] }), schoolPolicy()],
);

/** `applying`: begun, and finished by whoever applies it again should it have been cut off; no longer given up. */
export type BatchStatus = 'checked' | 'applying' | 'applied' | 'discarded';

export const importFile = pgTable(
  'import_file',
  {
    schoolUai: schoolUai(),
    batchId: uuid('batch_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    sha256: text('sha256').notNull(),
    /** NULL when the file was not recognised. */
    kind: text('kind').$type<FileKind>(),
    /** The day the file describes; of a list, the day it was exported. */
    observedOn: date('observed_on', { mode: 'string' }),
    status: text('status').$type<FileStatus>().notNull(),
    /** Closed code of why a whole file was refused, and what fills its sentence. */
    errorCode: text('error_code').$type<FileErrorCode>(),
    errorDetail: jsonb('error_detail').$type<Record<string, string | number>>(),
    rowsRead: integer('rows_read').notNull().default(0),
    rowsAccepted: integer('rows_accepted').notNull().default(0),
    rowsWarned: integer('rows_warned').notNull().default(0),
    rowsRefused: integer('rows_refused').notNull().default(0),
    rowsUndecided: integer('rows_undecided').notNull().default(0),
    /** What the file said, cleaned and minimised; emptied once applied or discarded. The upload is never kept. */
    payload: jsonb('payload').$type<unknown>(),
    /** Figures of the check for the screen: additions, leavers, changes of state. */
    summary: jsonb('summary').$type<Record<string, number>>(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.id] }),
    foreignKey({
      columns: [t.schoolUai, t.batchId],
      foreignColumns: [importBatch.schoolUai, importBatch.id],
    }).onDelete('cascade'),
    index('import_file_batch').on(t.schoolUai, t.batchId),
    index('import_file_observed').on(t.schoolUai, t.kind, t.observedOn),
    schoolPolicy(),
  ],
);

export type FileStatus = 'ready' | 'needs_mapping' | 'refused' | 'applied' | 'unchanged';

/** A row that was refused or put aside, kept with its reason until somebody has dealt with it. */
export const importRow = pgTable(
  'import_row',
  {
    schoolUai: schoolUai(),
    fileId: uuid('file_id').notNull(),
    line: integer('line').notNull(),
    outcome: text('outcome').$type<'warned' | 'refused' | 'undecided' | 'resolved'>().notNull(),
    reason: text('reason').$type<RowReason>().notNull(),
    detail: jsonb('detail').$type<Record<string, string>>().notNull(),
    /** For an undecided row: what it says and whom it may mean. */
    statement: jsonb('statement').$type<AsideRow['statement']>(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.fileId, t.line, t.reason] }),
    foreignKey({
      columns: [t.schoolUai, t.fileId],
      foreignColumns: [importFile.schoolUai, importFile.id],
    }).onDelete('cascade'),
    index('import_row_outcome').on(t.schoolUai, t.outcome),
    schoolPolicy(),
  ],
);

/** How the columns of a list with this header signature are read: asked once, remembered. */
export const columnMapping = pgTable(
  'column_mapping',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    signature: text('signature').notNull(),
    kind: text('kind').$type<ListKind>().notNull(),
    /** Field name → index of the column. */
    columns: jsonb('columns').$type<ColumnMapping['columns']>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolUai, t.signature] }), schoolPolicy()],
);

/** What a label of an EduConnect list means in this school; the shipped table is in the domain. */
export const stateLabel = pgTable(
  'state_label',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    /** Normalised: lower case, no accent, single spaces. */
    label: text('label').notNull(),
    state: text('state').$type<AccountState>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolUai, t.label] }), schoolPolicy()],
);

/** A person said whom an ambiguous row means: the same row is never asked again. */
export const matchDecision = pgTable(
  'match_decision',
  {
    schoolUai: schoolUai(),
    rowKey: text('row_key').notNull(),
    holderId: text('holder_id').notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: timestamp('decided_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolUai, t.rowKey] }), schoolPolicy()],
);
