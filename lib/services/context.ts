import type { Db } from '@/db/client';

/** What every verb is given: the outside world, made once in a composition root. */
export type ServiceContext = {
  db: Db;
  /** The instant of the call: verbs never read a clock. */
  now: Date;
  /** A fresh random UUID. */
  newId: () => string;
  /** Where the product answers, without a slash at the end: printed in letters and mails. */
  publicUrl: string;
  /** Signs the links of public pages (opposition). */
  secretKey: string;
};
