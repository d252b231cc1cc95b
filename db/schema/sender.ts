import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { SenderKind, SmtpSecurity } from '@/lib/domain/delivery/sender';
import { region, school } from './directory';
import { ownSchoolsRead, regionPolicy } from './region-owned';
import { isSystem, readPolicy, schoolPolicy, schoolUai } from './tenancy';

/** What both kinds of senders are made of. Passwords and keys are sealed: they open with the installation's key only. */
const senderColumns = () => ({
  kind: text('kind').$type<SenderKind>().notNull(),
  fromAddress: text('from_address').notNull(),
  fromName: text('from_name').notNull().default(''),
  replyTo: text('reply_to').notNull().default(''),
  /** Of a mail server; empty for Resend. */
  host: text('host').notNull().default(''),
  port: integer('port').notNull().default(587),
  security: text('security').$type<SmtpSecurity>().notNull().default('starttls'),
  userName: text('user_name').notNull().default(''),
  /** The password or the key; null: the server asks for none. */
  sealedSecret: text('sealed_secret'),
  /** With it Resend signs what it says of messages later. */
  sealedWebhookSecret: text('sealed_webhook_secret'),
  updatedBy: uuid('updated_by'),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
});

/** How a school sends its mail, when not as its région or the installation does. Its own: no région reads it. */
export const schoolSender = pgTable(
  'school_sender',
  {
    schoolUai: schoolUai().references(() => school.uai, { onDelete: 'cascade' }),
    ...senderColumns(),
  },
  (t) => [primaryKey({ columns: [t.schoolUai] }), schoolPolicy()],
);

/** How the schools of a région send that have nothing of their own. */
export const regionSender = pgTable(
  'region_sender',
  {
    regionCode: text('region_code')
      .primaryKey()
      .references(() => region.code, { onDelete: 'cascade' }),
    ...senderColumns(),
    /** At most so many messages in so many seconds, over all its schools; null: no limit. */
    sendLimitCount: integer('send_limit_count'),
    sendLimitSeconds: integer('send_limit_seconds'),
  },
  () => [
    regionPolicy(),
    // What an account's notices are checked with, before it is known of which school they speak.
    readPolicy('system_reads', isSystem),
    ownSchoolsRead(),
  ],
);
