import { z } from 'zod';
import { chartSpecSchema } from '../chart/schema';

const share = z.number().min(0).max(1);

/**
 * A report: of one page for a class or the governing board, of several, with `sections`, for a plan. Finished French
 * sentences, never markup.
 */
export const rapportSchema = z.strictObject({
  title: z.string().min(1),
  subtitle: z.string(),
  /** The answer, before any figure. */
  headline: z.string(),
  figures: z.strictObject({
    heading: z.string(),
    columns: z.tuple([z.string(), z.string(), z.string(), z.string()]),
    rows: z
      .array(
        z.strictObject({
          label: z.string(),
          count: z.string(),
          rate: z.string(),
          share: share.nullable(),
          goal: share.nullable(),
          tone: z.enum(['families', 'activation', 'connection']),
        }),
      )
      .min(1),
  }),
  series: z.strictObject({
    heading: z.string(),
    summary: z.string(),
    /** NULL while there is nothing to draw: the summary says so. */
    spec: chartSpecSchema.nullable(),
  }),
  table: z
    .strictObject({
      heading: z.string(),
      columns: z.array(z.string()).min(2),
      rows: z.array(z.array(z.string())),
    })
    .nullable(),
  /** Two side by side: matrices, or funnels; none in the report of a plan. */
  charts: z
    .array(z.strictObject({ heading: z.string(), spec: chartSpecSchema.nullable(), none: z.string() }))
    .max(2),
  lists: z.array(z.strictObject({ heading: z.string(), items: z.array(z.string()).min(1) })).max(2),
  /** One after the other, over as many pages as they take. */
  sections: z.array(
    z.strictObject({
      heading: z.string(),
      texts: z.array(z.string()),
      table: z
        .strictObject({ columns: z.array(z.string()).min(2), rows: z.array(z.array(z.string())) })
        .nullable(),
      items: z.array(z.string()),
    }),
  ),
  footer: z.string(),
});

export type RapportData = z.infer<typeof rapportSchema>;
