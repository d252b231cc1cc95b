import { z } from 'zod';
import { frameSchema, helpBlock, sentence, stepList } from '../frame';

/** What a pupil's sheet shows, one or eight a page. It holds secrets: never log it. */
export const ficheEleveSchema = z.strictObject({
  frame: frameSchema,
  perSheet: z.union([z.literal(1), z.literal(8)]),
  school: z.string().min(1),
  heading: sentence,
  lead: sentence,
  steps: stepList,
  extra: sentence,
  labels: z.strictObject({ identifier: z.string(), code: z.string(), keepSecret: z.string() }),
  /** All steps in a line or two, for the small sheet. */
  short: sentence,
  help: helpBlock,
  pupils: z
    .array(
      z.strictObject({
        bookmark: z.string(),
        name: z.string(),
        classCode: z.string(),
        identifier: z.string().min(1),
        code: z.string().min(1),
        /** Empty when nobody knows. */
        validUntil: z.string(),
      }),
    )
    .min(1),
});

export type FicheEleveData = z.infer<typeof ficheEleveSchema>;
