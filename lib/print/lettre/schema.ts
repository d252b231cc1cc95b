import { z } from 'zod';
import { frameSchema, helpBlock, sentence, stepList } from '../frame';

const card = z.strictObject({
  /** Short label beside the title; empty for none. */
  tag: z.string(),
  title: sentence,
  body: z.array(sentence).min(1),
});

/** What every letter in one language says. */
const body = z.strictObject({
  lang: z.string().length(2),
  region: z.string().length(2).nullable(),
  direction: z.enum(['ltr', 'rtl']),
  dateLine: sentence,
  subject: sentence,
  lead: sentence,
  extra: sentence,
  routesHeading: z.string(),
  lastResort: sentence,
  stepsHeading: z.string(),
  steps: stepList,
  slip: z.strictObject({ heading: z.string(), lines: z.array(z.string()).min(1) }).nullable(),
  help: helpBlock,
  closing: z.string(),
  signature: sentence,
  notice: sentence,
  /** "Page {page} sur {total}", with these two words in braces. */
  page: z.string(),
});

const letter = z.strictObject({
  /** Key of `bodies`: the language of this reader. */
  body: z.string(),
  /** Top right corner, for sorting the pile. */
  corner: z.string(),
  /** Entry of the PDF's outline. */
  bookmark: z.string(),
  window: z.strictObject({ label: z.string(), lines: z.array(z.string()).min(1) }),
  greeting: sentence,
  childrenIntro: z.string(),
  children: z.array(z.strictObject({ name: z.string(), classCode: z.string() })),
  cards: z.union([z.array(card).length(2), z.array(card).length(0)]),
});

/** What `template.typ` shows: finished sentences, in its order, never markup. */
export const lettreSchema = z.strictObject({
  frame: frameSchema,
  /** Each letter on one page, or none at all: for the preview, which warns of what is too long. */
  mustFit: z.boolean(),
  /** Whether the pages of a letter that has several are numbered. */
  numbered: z.boolean(),
  sender: z.strictObject({ name: z.string().min(1), lines: z.array(z.string()) }),
  bodies: z.record(z.string(), body),
  letters: z.array(letter).min(1),
});

export type LettreData = z.infer<typeof lettreSchema>;
