/** How a school or a région sends: through a mail server of its own, or an account of its own at Resend. */
export const SENDER_KINDS = ['smtp', 'resend'] as const;
export type SenderKind = (typeof SENDER_KINDS)[number];

/** `tls`: from the first byte (port 465); `starttls`: asked for, and refused without; `none`: when the server offers it. */
export const SMTP_SECURITIES = ['starttls', 'tls', 'none'] as const;
export type SmtpSecurity = (typeof SMTP_SECURITIES)[number];

/** Where a mail server answers. */
export type SmtpTarget = {
  host: string;
  port: number;
  security: SmtpSecurity;
  /** Absent: the server knows its senders by their network address. */
  auth?: { user: string; password: string };
};

/** What is wrong with a way out, for whoever sets it up. */
export const SENDER_FAULTS = [
  'unknown_host',
  'private_host',
  'no_answer',
  'busy',
  'connection_refused',
  'connection_lost',
  'no_tls',
  'certificate',
  'not_tls',
  'sign_in_refused',
  'key_refused',
  'sender_refused',
  'quota',
] as const;
export type SenderFault = (typeof SENDER_FAULTS)[number];
