import { z } from 'zod';
import { frameSchema, qrCode, sentence, stepList } from '../frame';

/** What a poster shows, A4 or A3: steps in the hall, or when and where for a meeting. */
export const afficheSchema = z.strictObject({
  frame: frameSchema,
  /** Of the sheet; the layout is drawn for A4 and grows with it. */
  widthMm: z.number().positive(),
  heightMm: z.number().positive(),
  school: z.string().min(1),
  heading: sentence,
  lead: sentence,
  facts: z.array(z.strictObject({ label: z.string(), value: sentence })).max(2),
  steps: stepList,
  extra: sentence,
  qr: qrCode,
  scan: z.string(),
  address: z.string(),
  contact: sentence,
});

export type AfficheData = z.infer<typeof afficheSchema>;
