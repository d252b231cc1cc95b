import { z } from 'zod';
import { frameSchema, qrCode, sentence } from '../frame';

/** What the word for the carnet de liaison shows, four times on an A4 sheet. */
export const motCarnetSchema = z.strictObject({
  frame: frameSchema,
  school: z.string().min(1),
  heading: sentence,
  lead: sentence,
  extra: sentence,
  contact: sentence,
  qr: qrCode,
  scan: z.string(),
  /** Where a guardian signs: what stands before the day, and before the signature. */
  seen: z.string(),
  signature: z.string(),
});

export type MotCarnetData = z.infer<typeof motCarnetSchema>;
