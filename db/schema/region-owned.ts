import { sql } from 'drizzle-orm';
import { pgPolicy, text } from 'drizzle-orm/pg-core';
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
