import {
  boolean,
  date,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Level } from '@/lib/domain/directory/types';
import type { HolderKind, Responsibility } from '@/lib/domain/roster/types';
import { school } from './directory';
import { schoolPolicy, schoolUai } from './tenancy';

/** Division. A groupe is not a class. */
export const schoolClass = pgTable(
  'school_class',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    code: text('code').notNull(),
    level: text('level').$type<Level>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolUai, t.code] }), schoolPolicy()],
);

/** Somebody who holds (or will hold) an EduConnect account: the one key that facts and deliveries point to. */
export const holder = pgTable(
  'holder',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    /** `e` + ELEVE_ID or `r` + PERSONNE_ID. */
    id: text('id').notNull(),
    kind: text('kind').$type<HolderKind>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolUai, t.id] }), schoolPolicy()],
);

const ownHolder = (t: { schoolUai: never; id: never }) =>
  foreignKey({ columns: [t.schoolUai, t.id], foreignColumns: [holder.schoolUai, holder.id] }).onDelete(
    'cascade',
  );

export const pupil = pgTable(
  'pupil',
  {
    schoolUai: schoolUai(),
    id: text('id').notNull(),
    familyName: text('family_name').notNull(),
    usageName: text('usage_name'),
    firstName: text('first_name').notNull(),
    /** Kept because EduConnect lists are matched on it; deleted with the pupil. */
    bornOn: date('born_on', { mode: 'string' }),
    email: text('email'),
    importId: uuid('import_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolUai, t.id] }), ownHolder(t as never), schoolPolicy()],
);

/** Which class a pupil was in, from a day (inclusive) to a day (exclusive, NULL while it lasts). */
export const enrolment = pgTable(
  'enrolment',
  {
    schoolUai: schoolUai(),
    pupilId: text('pupil_id').notNull(),
    classCode: text('class_code').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validTo: date('valid_to', { mode: 'string' }),
    importId: uuid('import_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.pupilId, t.validFrom] }),
    foreignKey({ columns: [t.schoolUai, t.pupilId], foreignColumns: [pupil.schoolUai, pupil.id] }).onDelete(
      'cascade',
    ),
    foreignKey({
      columns: [t.schoolUai, t.classCode],
      foreignColumns: [schoolClass.schoolUai, schoolClass.code],
    }),
    index('enrolment_class').on(t.schoolUai, t.classCode),
    schoolPolicy(),
  ],
);

export type PostalAddress = { lines: string[]; postalCode: string; city: string; country: string };

export const guardian = pgTable(
  'guardian',
  {
    schoolUai: schoolUai(),
    id: text('id').notNull(),
    civility: text('civility').$type<'MME' | 'M.' | null>(),
    familyName: text('family_name').notNull(),
    usageName: text('usage_name'),
    firstName: text('first_name').notNull(),
    email: text('email'),
    /** E.164 when it could be read as a number, else as it stands in SIECLE. */
    mobile: text('mobile'),
    acceptsSms: boolean('accepts_sms').notNull().default(false),
    address: jsonb('address').$type<PostalAddress>(),
    importId: uuid('import_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolUai, t.id] }), ownHolder(t as never), schoolPolicy()],
);

export const guardianship = pgTable(
  'guardianship',
  {
    schoolUai: schoolUai(),
    pupilId: text('pupil_id').notNull(),
    guardianId: text('guardian_id').notNull(),
    responsibility: text('responsibility').$type<Responsibility>().notNull(),
    /** CODE_PARENTE of SIECLE, e.g. 10 mother, 20 father. */
    kinship: text('kinship'),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validTo: date('valid_to', { mode: 'string' }),
    importId: uuid('import_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.pupilId, t.guardianId, t.validFrom] }),
    foreignKey({ columns: [t.schoolUai, t.pupilId], foreignColumns: [pupil.schoolUai, pupil.id] }).onDelete(
      'cascade',
    ),
    foreignKey({
      columns: [t.schoolUai, t.guardianId],
      foreignColumns: [guardian.schoolUai, guardian.id],
    }).onDelete('cascade'),
    index('guardianship_guardian').on(t.schoolUai, t.guardianId),
    schoolPolicy(),
  ],
);

/** What the ENT itself calls somebody, as its export said last: the key under which its messages reach them. */
export const entIdentity = pgTable(
  'ent_identity',
  {
    schoolUai: schoolUai(),
    holderId: text('holder_id').notNull(),
    entId: text('ent_id').notNull(),
    /** Day of the list that said so. */
    seenOn: date('seen_on', { mode: 'string' }).notNull(),
    importId: uuid('import_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.holderId] }),
    foreignKey({
      columns: [t.schoolUai, t.holderId],
      foreignColumns: [holder.schoolUai, holder.id],
    }).onDelete('cascade'),
    uniqueIndex('ent_identity_of_ent').on(t.schoolUai, t.entId),
    schoolPolicy(),
  ],
);
