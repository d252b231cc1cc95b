import { sql } from 'drizzle-orm';
import { date, index, integer, jsonb, pgPolicy, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { DataProtectionContact } from '@/lib/domain/directory/data-protection';
import type { SchoolKind } from '@/lib/domain/directory/types';
import { isSystem, ownUserId, readPolicy, setting } from './tenancy';

const everybodyReads = () => readPolicy('everybody_reads', sql`true`);
const systemWrites = () =>
  pgPolicy('system_writes', { as: 'permissive', for: 'all', using: isSystem, withCheck: isSystem });

/** Région académique. Public knowledge: no person, no school-owned data. */
export const region = pgTable(
  'region',
  {
    code: text('code').primaryKey(),
    name: text('name').notNull(),
    /** National and regional help contacts shown to families (DOMAIN: contacts are settings). */
    contacts: jsonb('contacts').$type<RegionContacts>().notNull(),
    /** Who answers for the protection of data in its schools; null: not told yet, and then nobody is named. */
    dataProtection: jsonb('data_protection').$type<DataProtectionContact>(),
  },
  () => [
    everybodyReads(),
    pgPolicy('own_region_updates', {
      as: 'permissive',
      for: 'update',
      using: sql`code = ${setting('region')}`,
      withCheck: sql`code = ${setting('region')}`,
    }),
    systemWrites(),
  ],
);

export type RegionContacts = {
  assistancePhone: string;
  assistanceEmail: string;
};

export const academy = pgTable(
  'academy',
  {
    code: text('code').primaryKey(),
    name: text('name').notNull(),
    regionCode: text('region_code')
      .notNull()
      .references(() => region.code),
    zone: text('zone').notNull(),
  },
  () => [everybodyReads(), systemWrites()],
);

/** The directory entry of a school and its public settings: what the help page shows to anybody. */
export const school = pgTable(
  'school',
  {
    uai: text('uai').primaryKey(),
    name: text('name').notNull(),
    kind: text('kind').$type<SchoolKind>().notNull(),
    sector: text('sector').$type<'public' | 'prive' | 'agricole'>().notNull().default('public'),
    academyCode: text('academy_code')
      .notNull()
      .references(() => academy.code),
    regionCode: text('region_code')
      .notNull()
      .references(() => region.code),
    zone: text('zone').notNull(),
    timeZone: text('time_zone').notNull().default('Europe/Paris'),
    addressLines: jsonb('address_lines').$type<string[]>().notNull().default([]),
    city: text('city').notNull().default(''),
    phone: text('phone').notNull().default(''),
    email: text('email').notNull().default(''),
    /** Null: that of the région. */
    dataProtection: jsonb('data_protection').$type<DataProtectionContact>(),
    entName: text('ent_name').notNull().default('ENT'),
    entUrl: text('ent_url').notNull().default(''),
    /** First school day of the running school year. */
    rentreeOn: date('rentree_on', { mode: 'string' }).notNull(),
    /** At most one message to a person in so many hours, and so many in a fortnight, over all waves and channels. */
    contactHours: integer('contact_hours').notNull().default(48),
    contactsPerFortnight: integer('contacts_per_fortnight').notNull().default(3),
    /** At most so many messages in so many seconds, as the school's mail server asks; null: no limit. */
    sendLimitCount: integer('send_limit_count'),
    sendLimitSeconds: integer('send_limit_seconds'),
  },
  (t) => [
    index('school_region').on(t.regionCode),
    readPolicy('own_school_reads', sql`uai = ${setting('school_uai')} or uai = ${setting('public_uai')}`),
    readPolicy('region_reads', sql`region_code = ${setting('region')}`),
    // The school picker of somebody who works in several schools.
    readPolicy('member_reads', sql`uai in (select school_uai from delegation where user_id = ${ownUserId})`),
    pgPolicy('own_school_updates', {
      as: 'permissive',
      for: 'update',
      using: sql`uai = ${setting('school_uai')}`,
      withCheck: sql`uai = ${setting('school_uai')}`,
    }),
    systemWrites(),
  ],
);

/** School holidays as published, by zone: data, editable, with the day of publication. */
export const schoolHoliday = pgTable(
  'school_holiday',
  {
    zone: text('zone').notNull(),
    schoolYear: text('school_year').notNull(),
    name: text('name').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    /** Day of return: the first school day after (exclusive end). */
    returnsOn: date('returns_on', { mode: 'string' }).notNull(),
    publishedOn: date('published_on', { mode: 'string' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.zone, t.schoolYear, t.name] }), everybodyReads(), systemWrites()],
);
