import { z } from 'zod';

const line = z.string();
const titled = z.object({ title: line, text: line });

/** A message in one language. Everything in it is text; nothing identifies the reader to a web server but `optOutUrl`. */
const part = z.object({
  tag: line,
  direction: z.enum(['ltr', 'rtl']),
  side: z.enum(['left', 'right']),
  heading: line,
  greeting: line,
  paragraphs: z.array(line),
  /** "Quand : …", "Où : …", the children of the reader. */
  facts: z.array(z.object({ label: line, value: line })),
  extra: z.array(line),
  ways: z.object({ heading: line, items: z.array(titled) }),
  steps: z.object({ heading: line, items: z.array(titled) }),
  warnings: z.array(line),
  help: z.object({
    heading: line,
    /** '' where the school left the button out. */
    button: line,
    /** The school's public help page, or a link of its own: the same for every reader. */
    url: z.url(),
    lines: z.array(z.object({ label: line, value: line })),
  }),
  closing: z.array(line),
  /** Who sends it, why, from where the data come, how to object. */
  footer: z.array(line),
  optOut: line,
  colon: line,
});

export const familyMailData = z.object({
  subject: line,
  preheader: line,
  schoolName: line,
  /** "This message is also in English, further down": in each language that follows the first. */
  below: z.array(
    z.object({ tag: line, direction: z.enum(['ltr', 'rtl']), side: z.enum(['left', 'right']), text: line }),
  ),
  parts: z.array(part).min(1),
  optOutUrl: z.url(),
});

export type FamilyMailPart = z.infer<typeof part>;
export type FamilyMailData = z.infer<typeof familyMailData>;
