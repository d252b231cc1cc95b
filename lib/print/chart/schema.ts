import { z } from 'zod';

/** A place on an axis: 0 at its start, 1 at its end. */
const share = z.number().min(0).max(1);
const point = z.tuple([share, share]);
/** Runs of points without a gap. */
const segments = z.array(z.array(point).min(1));
const tick = z.strictObject({ at: share, label: z.string() });
const markKind = z.enum(['wave', 'banner', 'letter', 'meeting', 'gate']);
const tone = z.enum(['families', 'activation', 'connection', 'other', 'forecast']);

const legend = z.array(
  z.discriminatedUnion('shape', [
    z.strictObject({ shape: z.literal('line'), tone: z.union([tone, z.literal('goal')]), label: z.string() }),
    z.strictObject({ shape: z.literal('bar'), tone, label: z.string() }),
    z.strictObject({ shape: z.literal('interval'), label: z.string() }),
    z.strictObject({ shape: z.literal('band'), tone: z.enum(['phase', 'holiday']), label: z.string() }),
  ]),
);

const common = { alt: z.string().min(1), legend };

const lines = z.strictObject({
  kind: z.literal('lines'),
  ...common,
  bands: z.array(
    z.strictObject({
      from: share,
      to: share,
      /** Up to where its name may stand. */
      labelTo: share,
      /** Empty where there is no room for it. */
      label: z.string(),
      tone: z.enum(['phase', 'phase-odd', 'holiday']),
    }),
  ),
  ticksX: z.array(tick),
  ticksY: z.array(tick),
  /** `labelAt`: where there is room for its name. */
  goal: z.strictObject({ at: share, label: z.string(), labelAt: z.number() }).nullable(),
  /** Today, where the axis goes on beyond it. */
  now: share.optional(),
  /** What is written beside that line. */
  nowLabel: z.string().optional(),
  /** Areas between a lower and an upper place: x, low, high. */
  interval: z.array(z.array(z.tuple([share, share, share])).min(2)),
  lines: z.array(
    z.strictObject({ tone, label: z.string(), labelAt: z.number(), dots: z.boolean(), segments }),
  ),
  marks: z.array(
    z.strictObject({
      at: share,
      /** Where its sign stands: beside that of the day before, never over it. */
      labelAt: z.number(),
      number: z.string(),
      kind: markKind,
      planned: z.boolean(),
    }),
  ),
  /** What the numbers stand for; the last one may say how many more there are. */
  markList: z.array(
    z.strictObject({ number: z.string(), kind: markKind.nullable(), planned: z.boolean(), text: z.string() }),
  ),
});

const bars = z.strictObject({
  kind: z.literal('bars'),
  ...common,
  groups: z
    .array(
      z.strictObject({
        label: z.string(),
        bars: z.array(z.strictObject({ tone, rate: share.nullable(), text: z.string() })).min(1),
      }),
    )
    .min(1),
});

const multiples = z.strictObject({
  kind: z.literal('multiples'),
  ...common,
  cells: z.array(z.strictObject({ label: z.string(), text: z.string(), segments })).min(1),
});

const matrix = z.strictObject({
  kind: z.literal('matrix'),
  ...common,
  rows: z.tuple([z.string(), z.string()]),
  columns: z.tuple([z.string(), z.string()]),
  /** In reading order: activation down, connection across. */
  cells: z
    .array(
      z.strictObject({
        cell: z.enum(['adopted', 'dormant', 'reachable', 'unreached']),
        name: z.string(),
        count: z.string(),
        rate: z.string(),
        todo: z.string(),
      }),
    )
    .length(4),
});

/** What `parts/drawing.typ` draws. */
export const chartSpecSchema = z.discriminatedUnion('kind', [lines, bars, multiples, matrix]);

/** A chart on its own: what the `chart` piece shows. */
export const chartSchema = z.strictObject({
  title: z.string().min(1),
  summary: z.string(),
  /** The school and the day of the figures. */
  source: z.string(),
  spec: chartSpecSchema,
});

export type ChartSpec = z.infer<typeof chartSpecSchema>;
/** What stands on a day of the axis: what was done, or the threshold before a phase. */
export type ChartMarkKind = z.infer<typeof markKind>;
export type LinesSpec = z.infer<typeof lines>;
export type BarsSpec = z.infer<typeof bars>;
export type MultiplesSpec = z.infer<typeof multiples>;
export type MatrixSpec = z.infer<typeof matrix>;
export type ChartData = z.infer<typeof chartSchema>;
