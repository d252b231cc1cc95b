import { z } from 'zod';

/** A piece of a sentence; `strong` is set in semi-bold. */
const run = z.union([z.string(), z.strictObject({ strong: z.string() })]);
const sentence = z.array(run);

const card = z.strictObject({
  /** Short label above the title; empty for none. */
  tag: z.string(),
  title: z.string(),
  body: z.array(sentence).min(1),
});

const letter = z.strictObject({
  /** Top right corner, for sorting the pile. */
  corner: z.string(),
  /** Entry of the PDF's outline, by which one letter is found among hundreds. */
  bookmark: z.string(),
  /** Address window: a line of instruction above (empty for none), then the lines of the address. */
  window: z.strictObject({ label: z.string(), lines: z.array(z.string()).min(1) }),
  greeting: z.string(),
  childrenIntro: z.string(),
  children: z.array(z.strictObject({ name: z.string(), classCode: z.string() })).min(1),
  cards: z.array(card).length(2),
  steps: z.array(sentence).length(4),
});

/**
 * What the template of the family letter shows: finished French sentences and strings, never markup.
 * The template sets them as they are, in this order.
 */
export const lettreFamillesSchema = z.strictObject({
  title: z.string().min(1),
  sender: z.strictObject({ name: z.string().min(1), lines: z.array(z.string()) }),
  dateLine: z.string(),
  subject: z.string(),
  why: sentence,
  routesHeading: z.string(),
  lastResort: sentence,
  stepsHeading: z.string(),
  help: z.strictObject({
    heading: z.string(),
    lines: z.array(sentence).min(1),
    warning: sentence,
    qrSvg: z.string().startsWith('<svg'),
    qrAlt: z.string().min(1),
    qrCaption: z.string(),
  }),
  closing: z.string(),
  signature: z.string(),
  notice: z.string(),
  /** "Page {page} sur {total}", with these two words in braces. */
  pageLabel: z.string(),
  letters: z.array(letter).min(1),
});

export type LettreFamillesData = z.infer<typeof lettreFamillesSchema>;
