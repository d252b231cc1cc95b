import { z } from 'zod';

/** What a person may write beside an action, a threshold or a phase: a few sentences, not a file. */
export const NOTE_CHARACTERS = 500;
export const REVIEW_CHARACTERS = 4000;

/** Free text of a person: lines as typed, without what no database keeps and no screen shows. */
export const planText = (most: number) =>
  z
    .string()
    // A browser sends line ends as CR LF and counts them as one.
    .transform((text) =>
      text
        .replaceAll('\r\n', '\n')
        .replace(/[^\P{Cc}\n\t]/gu, '')
        .trim(),
    )
    .pipe(z.string().max(most));
