import { date, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { SuppressionReason } from '@/lib/domain/campaign/types';
import { school } from './directory';
import { schoolPolicy, schoolUai } from './tenancy';

/**
 * An address that must not be written to. It outlives the person it belongs to, so it is kept as a keyed hash:
 * it can be recognised, not read (docs/decisions/0008-objections-survive-a-purge.md).
 */
export const suppression = pgTable(
  'suppression',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    addressHash: text('address_hash').notNull(),
    reason: text('reason').$type<SuppressionReason>().notNull(),
    recordedOn: date('recorded_on').notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolUai, t.addressHash] }), schoolPolicy()],
);
