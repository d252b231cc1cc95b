import { z } from 'zod';
import { frameSchema, sentence } from '../frame';

/** What whoever hands out gets for a class: the cover page of the pile, or the sheet to tick. */
export const listeClasseSchema = z.strictObject({
  frame: frameSchema,
  kind: z.enum(['cover', 'ticking']),
  school: z.string().min(1),
  dateLine: z.string(),
  heading: sentence,
  lead: sentence,
  extra: sentence,
  /** "Page {page} sur {total}". */
  page: z.string(),
  confidential: z.string(),
  columns: z.array(z.string()).length(6),
  /** Labels of what is filled in by hand on the cover. */
  toFill: z.array(z.string()),
  countsLabel: z.string(),
  piles: z
    .array(
      z.strictObject({
        label: z.string(),
        counts: z.array(z.string()),
        total: z.string(),
        rows: z.array(z.strictObject({ name: z.string(), document: z.string() })),
      }),
    )
    .min(1),
});

export type ListeClasseData = z.infer<typeof listeClasseSchema>;
