import type { Level, SchoolKind } from './types';

const COLLEGE: readonly Level[] = ['6e', '5e', '4e', '3e'];
const GENERAL: readonly Level[] = ['2de', '1re', 'Tle', 'BTS/CPGE'];
const VOCATIONAL: readonly Level[] = ['2de', '1re', 'Tle', 'CAP', 'BTS/CPGE'];

/** A lycée professionnel may have a class of 3e « prépa-métiers »; an EREA has both ages. */
const LEVELS_OF_KIND: Record<SchoolKind, readonly Level[]> = {
  college: COLLEGE,
  legt: GENERAL,
  lp: ['3e', ...VOCATIONAL],
  lpo: ['3e', ...VOCATIONAL],
  erea: [...COLLEGE, ...VOCATIONAL],
};

/** Whether such a school teaches this level; of a class whose level nobody has told, nothing is said against it. */
export const isLevelOf = (kind: SchoolKind, level: Level): boolean =>
  level === 'autre' || LEVELS_OF_KIND[kind].includes(level);
