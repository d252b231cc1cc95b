import { sql } from 'drizzle-orm';
import { integer, jsonb, pgPolicy, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { region } from './directory';
import { readPolicy, setting } from './tenancy';

/** First column of the primary key of a table that belongs to a région. */
export const regionCode = () =>
  text('region_code')
    .notNull()
    .references(() => region.code);

export const isOwnRegion = sql`region_code = ${setting('region')}`;

/** The rule of a table that belongs to one région: seen and written inside that région's scope only. */
export const regionPolicy = () =>
  pgPolicy('region_scope', { as: 'permissive', for: 'all', using: isOwnRegion, withCheck: isOwnRegion });

/** What a région has published is read by its schools, and by nobody else's. */
export const ownSchoolsRead = () =>
  readPolicy(
    'own_schools_read',
    sql`region_code in (select region_code from school where uai = ${setting('school_uai')})`,
  );

/** The same for a public page of one of its schools. */
export const ownSchoolsPublicRead = () =>
  readPolicy(
    'public_reads',
    sql`region_code in (select region_code from school where uai = ${setting('public_uai')})`,
  );

/** What a région writes as a draft, of which schools see versions: a scenario, a campaign. */
export const draftColumns = <Draft>() => ({
  regionCode: regionCode(),
  id: uuid('id').notNull(),
  draft: jsonb('draft').$type<Draft>().notNull(),
  /** Raised by each change of the draft: two who edit it do not overwrite each other. */
  revision: integer('revision').notNull(),
  /** The latest that was published; 0: none. */
  publishedVersion: integer('published_version').notNull().default(0),
  /** The draft that was published last: a draft with another revision has something new. */
  publishedRevision: integer('published_revision').notNull().default(0),
  updatedBy: uuid('updated_by'),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
});

/** What there is to a version beside its content. */
export const versionColumns = () => ({
  version: integer('version').notNull(),
  /** What is new, in the région's words. */
  note: text('note').notNull(),
  publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
});
