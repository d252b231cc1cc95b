import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import type { ExclusionReason } from '@/lib/domain/campaign/types';
import type { DeliveryEventKind, DeliveryStatus, WaitReason } from '@/lib/domain/delivery/types';
import { wave } from './campaign';
import { holder } from './roster';
import { isSystem, schoolPolicy, schoolUai } from './tenancy';

/**
 * A list of recipients that somebody of the school prepared to write to them by hand, in an ENT that takes nothing from
 * us. One of a wave is open at most; confirmed, it says by whom and when the message was sent.
 */
export const handList = pgTable(
  'hand_list',
  {
    schoolUai: schoolUai(),
    id: uuid('id').notNull(),
    waveId: uuid('wave_id').notNull(),
    preparedBy: uuid('prepared_by'),
    preparedAt: timestamp('prepared_at', { withTimezone: true }).notNull(),
    confirmedBy: uuid('confirmed_by'),
    confirmedAt: timestamp('confirmed_at', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.id] }),
    uniqueIndex('hand_list_open').on(t.schoolUai, t.waveId).where(sql`confirmed_at is null`),
    foreignKey({ columns: [t.schoolUai, t.waveId], foreignColumns: [wave.schoolUai, wave.id] }).onDelete(
      'cascade',
    ),
    schoolPolicy(),
  ],
);

/**
 * One recipient's message of one wave: one row, one outcome. The address is not copied here; its keyed hash is, so that
 * what a server says of it later is said of the address that was written to.
 */
export const delivery = pgTable(
  'delivery',
  {
    schoolUai: schoolUai(),
    waveId: uuid('wave_id').notNull(),
    holderId: text('holder_id').notNull(),
    channel: text('channel').$type<WaveChannel>().notNull(),
    status: text('status').$type<DeliveryStatus>().notNull(),
    exclusion: text('exclusion').$type<ExclusionReason>(),
    attempts: integer('attempts').notNull().default(0),
    /** Closed code of the last failure. */
    failure: text('failure'),
    settledAt: timestamp('settled_at', { withTimezone: true }),
    /** When it should leave, and from when on it may be tried (later, when something keeps it: `waitsFor`). */
    plannedAt: timestamp('planned_at', { withTimezone: true }).notNull().defaultNow(),
    dueAt: timestamp('due_at', { withTimezone: true }).notNull().defaultNow(),
    waitsFor: text('waits_for').$type<WaitReason>(),
    /** Handed to the mail server, and no answer written down yet. */
    triedAt: timestamp('tried_at', { withTimezone: true }),
    /** Handed over a second time after a crash: it may have arrived twice, with one Message-ID. */
    repeated: boolean('repeated').notNull().default(false),
    /** Of the part that gets the message later, for comparison. */
    heldBack: boolean('held_back').notNull().default(false),
    addressHash: text('address_hash'),
    /** The request that it was handed over in and whose answer is not known: it may only be repeated as it was. */
    requestKey: text('request_key'),
    /** The list of recipients that somebody took along to write to them by hand, and what they said of it since. */
    handListId: uuid('hand_list_id'),
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
    index('delivery_due').on(t.schoolUai, t.waveId, t.dueAt).where(sql`status = 'pending'`),
    index('delivery_request')
      .on(t.schoolUai, t.waveId)
      .where(sql`request_key is not null and status = 'pending'`),
    foreignKey({
      columns: [t.schoolUai, t.handListId],
      foreignColumns: [handList.schoolUai, handList.id],
    }),
    index('delivery_of_hand_list').on(t.schoolUai, t.handListId).where(sql`hand_list_id is not null`),
    index('delivery_of_holder').on(t.schoolUai, t.holderId),
    schoolPolicy(),
  ],
);

/** What a provider says of a message after it has taken it, once each. */
export const deliveryEvent = pgTable(
  'delivery_event',
  {
    schoolUai: schoolUai(),
    /** The provider's own id of the event: it tells a repeat. */
    providerEventId: text('provider_event_id').notNull(),
    waveId: uuid('wave_id').notNull(),
    holderId: text('holder_id').notNull(),
    channel: text('channel').$type<WaveChannel>().notNull(),
    kind: text('kind').$type<DeliveryEventKind>().notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolUai, t.providerEventId] }),
    foreignKey({
      // PostgreSQL cuts names at 63 characters.
      name: 'delivery_event_of_delivery',
      columns: [t.schoolUai, t.waveId, t.holderId, t.channel],
      foreignColumns: [delivery.schoolUai, delivery.waveId, delivery.holderId, delivery.channel],
    }).onDelete('cascade'),
    index('delivery_event_of_wave').on(t.schoolUai, t.waveId),
    schoolPolicy(),
  ],
);

/**
 * The pace of a sender: so many rows as messages may leave in a window. A row is taken for one message and free again one
 * window after it has arrived. It is of no school: several may send as one.
 */
export const sendSlot = pgTable(
  'send_slot',
  {
    sender: text('sender').notNull(),
    slot: integer('slot').notNull(),
    freeAt: timestamp('free_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sender, t.slot] }),
    pgPolicy('system_writes', { as: 'permissive', for: 'all', using: isSystem, withCheck: isSystem }),
  ],
);
