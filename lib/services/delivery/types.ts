import type { PreparedEntMessage } from '@/emails/prepare-ent-message';
import type { PreparedMail } from '@/emails/prepare-family-mail';
import type { EntMessenger } from '@/lib/adapters/ent/messenger';
import type { Audience } from '@/lib/domain/campaign/types';
import type { ContactLimits } from '@/lib/domain/delivery/contact-pressure';
import type { LoadedAudience } from '../campaign/load-audience';
import type { MailContext } from '../campaign/mail-context';
import type { SchoolCard } from '../directory/get-school';
import type { EntOptions } from './ent/open-ent';

export type SendContext = MailContext & {
  /** A wave takes minutes: what is decided on time asks each time. */
  clock: () => Date;
  /** Aborted when the process is asked to stop: nobody else is begun. */
  signal: AbortSignal;
  /** How many messages are on their way at once, or have arrived and are not yet written down. */
  concurrency: number;
  /** The pace that the installation's mail server allows its sender; none: as fast as it goes. */
  sendLimit?: { count: number; seconds: number };
  /** How ENT of schools are reached. */
  ents: EntOptions;
};

/** What a wave is made of for its way out. */
export type SendingWave = { id: string; audience: Audience } & (
  | { channel: 'email'; mail: PreparedMail }
  | { channel: 'ent_message'; message: PreparedEntMessage; messenger: EntMessenger }
);

/** A wave of e-mails. */
export type MailWave = Extract<SendingWave, { channel: 'email' }>;

/** What the batches of one run share. */
export type Run = {
  school: SchoolCard;
  wave: SendingWave;
  limits: ContactLimits;
  /** When the next quiet time begins; null: the principal insisted. */
  openUntil: Date | null;
  /** The first instant from one on at which families may be written to. */
  openAt: (at: Date) => Date;
  /** What was loaded for the newest version of the facts and day. */
  audience: { key: string; loaded: LoadedAudience } | undefined;
  /** No message leaves in this run any more. */
  stopped: boolean;
  /** … because the mail server is of no use to anybody now. */
  serverAway: boolean;
  sent: number;
};

/** What became of one run. */
export type SendReport = {
  outcome: 'over' | 'postponed' | 'sent' | 'waiting' | 'interrupted';
  /** Messages that left in this run. */
  sent: number;
};
