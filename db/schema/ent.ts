import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { EntKind, EntProduct } from '@/lib/domain/delivery/ent';
import { region, school } from './directory';
import { ownSchoolsRead, regionPolicy } from './region-owned';
import { schoolPolicy, schoolUai } from './tenancy';

/** Which ENT it is and how its messages are sent. Secrets are sealed: they open with the installation's key only. */
const entColumns = () => ({
  kind: text('kind').$type<EntKind>().notNull(),
  /** Of an ENT that is written to by hand; its list of recipients is made for it. */
  product: text('product').$type<EntProduct>().notNull().default('other'),
  /** `https://…`, without a path; empty when messages are sent by hand. */
  baseUrl: text('base_url').notNull().default(''),
  clientId: text('client_id').notNull().default(''),
  sealedClientSecret: text('sealed_client_secret'),
  /** The account in the ENT that the messages come from. */
  userName: text('user_name').notNull().default(''),
  sealedPassword: text('sealed_password'),
  /** At most so many recipients in so many seconds, over all schools that use the account; null: no limit. */
  sendLimitCount: integer('send_limit_count'),
  sendLimitSeconds: integer('send_limit_seconds'),
  updatedBy: uuid('updated_by'),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
});

/** The ENT of a school, when not that of its région. Its own: no région reads it. */
export const schoolEnt = pgTable(
  'school_ent',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    ...entColumns(),
  },
  (t) => [primaryKey({ columns: [t.schoolUai] }), schoolPolicy()],
);

/** The ENT of a région's schools that have set none. */
export const regionEnt = pgTable(
  'region_ent',
  {
    regionCode: text('region_code')
      .primaryKey()
      .references(() => region.code, { onDelete: 'cascade' }),
    ...entColumns(),
  },
  () => [regionPolicy(), ownSchoolsRead()],
);
