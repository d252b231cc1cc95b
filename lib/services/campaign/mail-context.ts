import type { Mailer, MailPerson } from '@/lib/adapters/mail/mailer';
import type { ServiceContext } from '../context';

/** What a verb that sends mail is given besides the rest. */
export type MailContext = Pick<ServiceContext, 'db' | 'publicUrl' | 'secretKey'> & {
  mailer: Mailer;
  /** MAIL_FROM: the address that all schools of this installation send from. */
  mailFrom: MailPerson;
};
