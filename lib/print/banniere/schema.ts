import { z } from 'zod';
import { frameSchema, sentence } from '../frame';

/** What an ENT banner shows; a pixel is a point. */
export const banniereSchema = z.strictObject({
  frame: frameSchema,
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  school: z.string(),
  heading: sentence,
  lead: sentence,
  call: sentence,
  /** What the picture says, for the compiler's check of it. */
  alt: z.string().min(1),
});

export type BanniereData = z.infer<typeof banniereSchema>;
