export type Outcome = 'refused' | 'undecided' | 'warned';

/** How an outcome is written in an address. */
export const OUTCOME_WORDS: Record<Outcome, string> = {
  refused: 'refusees',
  undecided: 'a-decider',
  warned: 'avertissements',
};

export const OUTCOMES = ['refused', 'undecided', 'warned'] as const satisfies readonly Outcome[];

/** The outcome that an address asks for; undefined for all, and for a word that means none. */
export const readOutcome = (word: string | undefined): Outcome | undefined =>
  OUTCOMES.find((outcome) => OUTCOME_WORDS[outcome] === word);

/** The page that an address asks for, counted from 1. */
export const readPage = (text: string | undefined): number =>
  /^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : 1;
