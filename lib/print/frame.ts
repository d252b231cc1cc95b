import { z } from 'zod';

const colour = z.string().regex(/^#[0-9a-f]{6}$/);

/** A piece of a sentence: `strong` in semi-bold, `latin` left to right and in one piece in every language, or a new line. */
export const run = z.union([
  z.string(),
  z.strictObject({ strong: z.string() }),
  z.strictObject({ latin: z.string() }),
  z.strictObject({ newline: z.literal(true) }),
]);
export const sentence = z.array(run);
export type Run = z.infer<typeof run>;
export type RunSentence = Run[];

export const qrCode = z.strictObject({ svg: z.string().startsWith('<svg'), alt: z.string().min(1) });
export const stepList = z.array(z.strictObject({ title: sentence, text: sentence })).max(4);

/** How help is given at the foot of a piece; no line for a contact that is not known. */
export const helpBlock = z.strictObject({
  heading: z.string(),
  lines: z.array(sentence),
  warning: sentence,
  qr: qrCode,
  qrCaption: z.string(),
});
export type HelpBlock = z.infer<typeof helpBlock>;

/** What each piece of the library tells `parts/kit.typ`: its title, language, colours and logo. */
export const frameSchema = z.strictObject({
  title: z.string().min(1),
  lang: z.string().length(2),
  region: z.string().length(2).nullable(),
  direction: z.enum(['ltr', 'rtl']),
  palette: z.strictObject({
    accent: colour,
    onAccent: colour,
    soft: colour,
    ink: colour,
    quiet: colour,
    rule: colour,
  }),
  strong: z.boolean(),
  /** Of the text, 1 when it is set as designed. */
  scale: z.number().min(1).max(1.5),
  /** `ratio`: width over height. */
  logo: z
    .strictObject({
      svg: z.string().startsWith('<svg'),
      alt: z.string().min(1),
      ratio: z.number().positive(),
    })
    .nullable(),
});
export type Frame = z.infer<typeof frameSchema>;
