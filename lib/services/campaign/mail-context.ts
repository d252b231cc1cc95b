import type { Mailer, MailPerson } from '@/lib/adapters/mail/mailer';
import type { ServiceContext } from '../context';

/** What a verb that sends mail is given besides the rest. */
export type MailContext = Pick<ServiceContext, 'db' | 'publicUrl' | 'secretKey'> & {
  mailer: Mailer;
  /** In whose name: MAIL_FROM, unless the school or its région sends in its own. */
  mailFrom: MailPerson;
  /** Shown to families instead of the school's name. */
  senderName?: string;
  /** Where answers go instead of the school's address. */
  replyTo?: string;
};
