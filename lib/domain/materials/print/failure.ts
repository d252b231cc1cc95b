import type { Problem } from '../../result';

/** What could not be printed: of one pupil's document, or of a whole class. */
export type PrintFailure = Problem & { classCode: string; pupilId?: string };

/** What is kept with a run of which something, or all, could not be printed. */
export type PrintTrouble = {
  code: 'some_failed' | 'all_failed' | 'nobody_left' | 'codes_expired';
  failures: PrintFailure[];
};
