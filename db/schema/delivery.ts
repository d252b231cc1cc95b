import { foreignKey, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { ExclusionReason } from '@/lib/domain/campaign/types';
import type { DeliveryStatus } from '@/lib/domain/delivery/types';
import { wave } from './campaign';
import { holder } from './roster';
import { schoolPolicy, schoolUai } from './tenancy';

/** One recipient's message of one wave: one row, one outcome. The address is not copied here. */
export const delivery = pgTable(
  'delivery',
  {
    schoolUai: schoolUai(),
    waveId: uuid('wave_id').notNull(),
    holderId: text('holder_id').notNull(),
    channel: text('channel').$type<'email'>().notNull(),
    status: text('status').$type<DeliveryStatus>().notNull(),
    exclusion: text('exclusion').$type<ExclusionReason>(),
    attempts: integer('attempts').notNull().default(0),
    /** Closed code of the last failure. */
    failure: text('failure'),
    settledAt: timestamp('settled_at', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.waveId, t.holderId, t.channel] }),
    foreignKey({ columns: [t.schoolUai, t.waveId], foreignColumns: [wave.schoolUai, wave.id] }).onDelete(
      'cascade',
    ),
    foreignKey({
      columns: [t.schoolUai, t.holderId],
      foreignColumns: [holder.schoolUai, holder.id],
    }).onDelete('cascade'),
    schoolPolicy(),
  ],
);
