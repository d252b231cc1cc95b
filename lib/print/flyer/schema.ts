import { z } from 'zod';
import { frameSchema, helpBlock, sentence, stepList } from '../frame';

/** What the A5 flyer shows. */
export const flyerSchema = z.strictObject({
  frame: frameSchema,
  school: z.string().min(1),
  heading: sentence,
  lead: sentence,
  steps: stepList,
  extra: sentence,
  help: helpBlock,
  scan: z.string(),
});

export type FlyerData = z.infer<typeof flyerSchema>;
