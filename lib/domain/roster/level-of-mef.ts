import type { Level } from '../directory/types';

/**
 * First digits of CODE_MEF → level (FORMATS §4.2: nomenclature of 2019). 164–167 are the SEGPA classes.
 * Lycées changed after 2019 and were not verified beyond the general path, hence the class name below.
 */
const LEVEL_OF_MEF_PREFIX: readonly (readonly [prefix: string, level: Level])[] = [
  ['100', '6e'],
  ['101', '5e'],
  ['102', '4e'],
  ['103', '3e'],
  ['164', '6e'],
  ['165', '5e'],
  ['166', '4e'],
  ['167', '3e'],
  ['200', '2de'],
  ['201', '1re'],
  ['202', 'Tle'],
  ['241', 'CAP'],
];

/** Professional bac: 247 + speciality, then the length in years, the year in them, and a zero: 310, 320, 330. */
const PRO_BAC = /^247.{5}3([123])0$/;
const YEAR_OF_PRO_BAC: Record<string, Level> = { 1: '2de', 2: '1re', 3: 'Tle' };

/** What a division's name says, in the order in which the rules are tried. */
const LEVEL_OF_CLASS_NAME: readonly (readonly [pattern: RegExp, level: Level])[] = [
  [/^(T|TERM|TLE|[12])? ?\d?(ERE|RE|E)? ?A? ?CAP/, 'CAP'],
  [/^([12] ?)?(BTS|CPGE|MPSI|PCSI|PTSI|BCPST|ECG|MP2I|CPES)/, 'BTS/CPGE'],
  [/^6/, '6e'],
  [/^5/, '5e'],
  [/^4/, '4e'],
  [/^3/, '3e'],
  [/^(2|SEC)/, '2de'],
  [/^(1|PREM)/, '1re'],
  [/^T/, 'Tle'],
];

/**
 * Level of a class from its pupils' MEF code, else from its name (`6A`, `2GT3`, `TG1`, `1CAP CUISINE`),
 * else `autre`, to be told by a person. The MEF wins: lycées name classes as they like.
 */
export function levelOfMef(mefCode: string | undefined, className?: string): Level {
  const mef = mefCode?.trim().toUpperCase() ?? '';
  const known = LEVEL_OF_MEF_PREFIX.find(([prefix]) => mef.length === 11 && mef.startsWith(prefix))?.[1];
  if (known) return known;
  const pro = YEAR_OF_PRO_BAC[PRO_BAC.exec(mef)?.[1] ?? ''];
  if (pro) return pro;
  const name = (className ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
  return LEVEL_OF_CLASS_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? 'autre';
}
