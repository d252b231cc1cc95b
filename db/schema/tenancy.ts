import { type SQL, sql } from 'drizzle-orm';
import { pgPolicy, text } from 'drizzle-orm/pg-core';

/**
 * The row-level security vocabulary. A transaction carries settings that `db/scope.ts` alone writes:
 * `palier.school_uai` (a school's desk or job), `palier.region` (DRANE), `palier.public_uai` (public page),
 * `palier.user_id` and `palier.sign_in_email` (sign-in), `palier.api_token` (a call of the read API),
 * `palier.feed_token` (a program that reads somebody's calendar),
 * `palier.system` (jobs that list schools).
 * An unset or reset setting reads as NULL or '' and matches nothing.
 */
const setting = (name: string) => sql.raw(`current_setting('palier.${name}', true)`);

export const inSchoolScope = sql`school_uai = ${setting('school_uai')}`;
export const inRegionOfSchool = sql`school_uai in (select uai from school where region_code = ${setting('region')})`;
/** As the column is, so that its index answers: every page asks. */
export const ownUserId = sql.raw(`nullif(current_setting('palier.user_id', true), '')::uuid`);
export const isOwnUser = sql`user_id = ${ownUserId}`;
export const isPublicSchool = sql`school_uai = ${setting('public_uai')}`;
export const isSystem = sql`${setting('system')} = 'on'`;
export { setting };

/** First column of the primary key, of every foreign key and of every unique index of a school-owned table. */
export const schoolUai = () => text('school_uai').notNull();

/** The rule of a table that belongs to one school: seen and written inside that school's scope only. */
export const schoolPolicy = () =>
  pgPolicy('school_scope', { as: 'permissive', for: 'all', using: inSchoolScope, withCheck: inSchoolScope });

/** An additional right to read, never to write. */
export const readPolicy = (name: string, using: SQL) =>
  pgPolicy(name, { as: 'permissive', for: 'select', using });
