import {
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { FieldId } from '@/lib/domain/materials/library/fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import type { PieceId } from '@/lib/domain/materials/library/pieces';
import type { PrintTrouble } from '@/lib/domain/materials/print/failure';
import type { PrintJobStatus } from '@/lib/domain/materials/print/job-status';
import type { StoredPrintOptions } from '@/lib/domain/materials/print/options';
import type { PrintSelection } from '@/lib/domain/materials/print/selection';
import { appUser } from './access';
import { region, school } from './directory';
import { holder } from './roster';
import { isPublicSchool, ownSchoolsRead, readPolicy, regionPolicy, schoolPolicy, schoolUai } from './tenancy';

export type { PieceSettings };

const regionCode = () =>
  text('region_code')
    .notNull()
    .references(() => region.code);
const instant = (name: string) => timestamp(name, { withTimezone: true });

/** A template that a région makes of a piece for its schools: what is being worked on. Its versions are what they see. */
export const regionTemplate = pgTable(
  'region_template',
  {
    regionCode: regionCode(),
    id: uuid('id').notNull(),
    pieceId: text('piece_id').$type<PieceId>().notNull(),
    title: text('title').notNull(),
    settings: jsonb('settings').$type<PieceSettings>().notNull(),
    /** Fields that the schools cannot change. */
    locked: jsonb('locked').$type<FieldId[]>().notNull(),
    /** Raised by each change of the draft: two who edit it do not overwrite each other. */
    revision: integer('revision').notNull(),
    /** The latest that was published; 0: none. */
    publishedVersion: integer('published_version').notNull().default(0),
    /** No longer offered; copies that schools have made stay theirs. */
    retiredAt: instant('retired_at'),
    updatedBy: uuid('updated_by'),
    updatedAt: instant('updated_at').notNull(),
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
    pieceId: text('piece_id').$type<PieceId>().notNull(),
    title: text('title').notNull(),
    settings: jsonb('settings').$type<PieceSettings>().notNull(),
    locked: jsonb('locked').$type<FieldId[]>().notNull(),
    /** What is new, in the région's words. */
    note: text('note').notNull(),
    publishedAt: instant('published_at').notNull(),
    retiredAt: instant('retired_at'),
  },
  (t) => [
    primaryKey({ columns: [t.regionCode, t.templateId, t.version] }),
    foreignKey({
      columns: [t.regionCode, t.templateId],
      foreignColumns: [regionTemplate.regionCode, regionTemplate.id],
    }).onDelete('cascade'),
    regionPolicy(),
    ownSchoolsRead(),
  ],
);

/** That somebody who reads a language has read the product's texts in it, for all schools of a région. */
export const regionLanguageApproval = pgTable(
  'region_language_approval',
  {
    regionCode: regionCode(),
    language: text('language').$type<Language>().notNull(),
    approvedBy: uuid('approved_by'),
    approvedAt: instant('approved_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.regionCode, t.language] }),
    foreignKey({ columns: [t.approvedBy], foreignColumns: [appUser.id] }).onDelete('set null'),
    regionPolicy(),
    ownSchoolsRead(),
  ],
);

/** The same for one school. */
export const languageApproval = pgTable(
  'language_approval',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    language: text('language').$type<Language>().notNull(),
    approvedBy: uuid('approved_by'),
    approvedAt: instant('approved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolUai, t.language] }), schoolPolicy()],
);

/** The language in which somebody of the family reads: SIECLE does not tell, the staff notes it. */
export const guardianLanguage = pgTable(
  'guardian_language',
  {
    schoolUai: schoolUai(),
    holderId: text('holder_id').notNull(),
    language: text('language').$type<Language>().notNull(),
    notedBy: uuid('noted_by'),
    notedAt: instant('noted_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.holderId] }),
    foreignKey({
      columns: [t.schoolUai, t.holderId],
      foreignColumns: [holder.schoolUai, holder.id],
    }).onDelete('cascade'),
    schoolPolicy(),
  ],
);

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
    currentVersion: integer('current_version').notNull(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    archivedAt: instant('archived_at'),
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
    settings: jsonb('settings').$type<PieceSettings>().notNull(),
    /** The version that was brought back by this one. */
    restoredFrom: integer('restored_from'),
    changedBy: uuid('changed_by'),
    changedAt: instant('changed_at').notNull(),
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
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.id] }),
    schoolPolicy(),
    readPolicy('public_reads', isPublicSchool),
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
    requestedAt: instant('requested_at').notNull(),
    finishedAt: instant('finished_at'),
    handedOutAt: instant('handed_out_at'),
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
    /** '' for what is not of one class. */
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
    expiresAt: instant('expires_at').notNull(),
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
