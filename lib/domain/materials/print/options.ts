import { z } from 'zod';
import type { Language } from '../library/languages';

/** How a run is printed. */
export const printOptionsSchema = z.object({
  /** Each letter begins on a sheet of its own, for a printer that prints on both sides. */
  bothSides: z.boolean(),
  coverPage: z.boolean(),
  tickingSheet: z.boolean(),
  /** A family of which a language is noted gets its letter in it. */
  inFamilyLanguage: z.boolean(),
});
export type PrintOptions = z.infer<typeof printOptionsSchema>;

/** What is kept of a run: also the language of those whose letter was in another than the run's. */
export type StoredPrintOptions = PrintOptions & { printedIn?: Record<string, Language> };
