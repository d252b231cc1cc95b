/** How many entries a journal shows at first, and at each step more. */
export const JOURNAL_STEP = 200;
export const MOST_ENTRIES = 2000;

/** What `?nombre=` asks for, within bounds. */
export const readLimit = (nombre: string | undefined): number =>
  Math.min(MOST_ENTRIES, Math.max(JOURNAL_STEP, Number(nombre) || JOURNAL_STEP));
