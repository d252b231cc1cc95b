/** The answer « Aucune de ces personnes »; no holder id looks like it. */
export const NOBODY = 'aucune';
