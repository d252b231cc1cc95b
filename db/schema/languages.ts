import { foreignKey, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Language } from '@/lib/domain/materials/library/languages';
import { appUser } from './access';
import { school } from './directory';
import { ownSchoolsPublicRead, ownSchoolsRead, regionCode, regionPolicy } from './region-owned';
import { holder } from './roster';
import { isPublicSchool, readPolicy, schoolPolicy, schoolUai } from './tenancy';

/** That somebody who reads a language has read the product's texts in it, for all schools of a région. */
export const regionLanguageApproval = pgTable(
  'region_language_approval',
  {
    regionCode: regionCode(),
    language: text('language').$type<Language>().notNull(),
    approvedBy: uuid('approved_by'),
    approvedAt: timestamp('approved_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.regionCode, t.language] }),
    foreignKey({ columns: [t.approvedBy], foreignColumns: [appUser.id] }).onDelete('set null'),
    regionPolicy(),
    ownSchoolsRead(),
    ownSchoolsPublicRead(),
  ],
);

/** The same for one school. */
export const languageApproval = pgTable(
  'language_approval',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    language: text('language').$type<Language>().notNull(),
    approvedBy: uuid('approved_by'),
    approvedAt: timestamp('approved_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.language] }),
    schoolPolicy(),
    // The help page tells a family whether somebody has read its language over.
    readPolicy('public_reads', isPublicSchool),
  ],
);

/** The language in which somebody of the family reads: SIECLE does not tell, the staff notes it. */
export const guardianLanguage = pgTable(
  'guardian_language',
  {
    schoolUai: schoolUai(),
    holderId: text('holder_id').notNull(),
    language: text('language').$type<Language>().notNull(),
    notedBy: uuid('noted_by'),
    notedAt: timestamp('noted_at', { withTimezone: true }).notNull(),
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
