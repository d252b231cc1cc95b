/**
 * A piece of a sentence: `strong` carries weight; `label` too, and is what EduConnect shows on its screens, in French;
 * `latin` stands in a sentence from the right and is read from the left.
 */
export type HelpRun = string | { strong: string } | { label: string } | { latin: string };
export type HelpSentence = HelpRun[];

const STRONG = /\*\*(.+?)\*\*/;
const QUOTE = /^[«“„]/;
/** Words in Latin letters, addresses and numbers, with what stands between them. */
const LATIN = /([A-Za-zÀ-ÿ0-9](?:[A-Za-zÀ-ÿ0-9.’'@/: \u00a0-]*[A-Za-zÀ-ÿ0-9/])?)/;

/** The text of a page (`HelpTexts`) as the page sets it. */
export function toRuns(text: string, direction: 'ltr' | 'rtl'): HelpSentence {
  const runs = text.split(STRONG).flatMap((part, at): HelpSentence => {
    if (at % 2 === 1) return [QUOTE.test(part) ? { label: part } : { strong: part }];
    if (direction === 'ltr') return [part];
    return part.split(LATIN).map((piece, place) => (place % 2 === 1 ? { latin: piece } : piece));
  });
  return runs.filter((run) => run !== '');
}
