import type { MailMessage } from '../mailer';

/** For tests: one message to one person. */
export const EXAMPLE_MAIL: MailMessage = {
  messageId: 'abc123@palier.example',
  from: { name: 'Collège', address: 'palier@example.org' },
  to: { address: 'claire@example.org' },
  subject: 'Votre compte EduConnect',
  html: '<p>Bonjour</p>',
  text: 'Bonjour',
  headers: {},
};
