import { createRandom, type Random } from '@/lib/domain/adoption/forecast/random';
import { ACADEMIES, type Academy, REGIONS } from '@/lib/domain/directory/academies';
import { addDays } from '@/lib/domain/directory/day';
import type { Day, Level, SchoolKind } from '@/lib/domain/directory/types';
import { uaiCheckLetter } from '@/lib/domain/directory/uai';
import { chance, pick, pickWeighted, scatter } from './draw';
import { SCHOOL_NAMES, TOWNS } from './words';

export type GenerateInput = {
  schools: number;
  /** Pupils of a school on average: all schools together have exactly that many times their number. */
  pupils: number;
  /** Weekly observations, the last one on `until`. */
  weeks: number;
  seed: number;
  until: Day;
  /** One région only; all of them without it. */
  regionCode?: string;
};

/** Whether a school tells anything: most do every week, some have stopped, a few have only brought their roster. */
export type Diligence = 'weekly' | 'stopped' | 'silent';

export type SchoolPlan = {
  /** Seed of all that is drawn for this school: schools do not depend on one another. */
  seed: number;
  uai: string;
  name: string;
  kind: SchoolKind;
  sector: 'public' | 'prive' | 'agricole';
  academy: Academy;
  city: string;
  entName: string;
  rentreeOn: Day;
  pupils: number;
  diligence: Diligence;
  /** Whether it brings the ENT's list too. */
  bringsEnt: boolean;
  /** Day of each weekly observation that it might bring. */
  weeks: readonly Day[];
};

const KINDS: readonly (readonly [SchoolKind, number])[] = [
  ['college', 65],
  ['legt', 13],
  ['lpo', 8],
  ['lp', 11],
  ['erea', 3],
];
/** Pupils of a school of this kind beside those of the others. */
const RELATIVE_SIZE: Record<SchoolKind, number> = { college: 5, legt: 9, lpo: 8, lp: 4, erea: 1 };
const TITLES: Record<SchoolKind, string> = {
  college: 'Collège',
  legt: 'Lycée',
  lpo: 'Lycée polyvalent',
  lp: 'Lycée professionnel',
  erea: 'EREA',
};

/** Levels of a kind with the share of pupils in each. */
export const LEVELS_OF_KIND: Record<SchoolKind, readonly (readonly [Level, number])[]> = {
  college: [
    ['6e', 26],
    ['5e', 25],
    ['4e', 25],
    ['3e', 24],
  ],
  legt: [
    ['2de', 33],
    ['1re', 30],
    ['Tle', 29],
    ['BTS/CPGE', 8],
  ],
  lpo: [
    ['2de', 32],
    ['1re', 29],
    ['Tle', 28],
    ['CAP', 11],
  ],
  lp: [
    ['CAP', 22],
    ['2de', 28],
    ['1re', 26],
    ['Tle', 24],
  ],
  erea: [
    ['6e', 20],
    ['5e', 20],
    ['4e', 20],
    ['3e', 20],
    ['CAP', 20],
  ],
};

/** Numbers of the registry from here on are given to nobody. */
const FIRST_NUMBER = 9000;
const LAST_NUMBER = 9999;

/** How many schools fit into the codes of a région (of all of them without one). */
export const countCodes = (regionCode?: string): number =>
  listDepartments(regionCode).length * (LAST_NUMBER - FIRST_NUMBER + 1);

const listDepartments = (regionCode?: string) =>
  ACADEMIES.filter((a) => !regionCode || a.regionCode === regionCode).flatMap((academy) =>
    academy.departments.map((department) => ({ department, academy })),
  );

/**
 * The schools to generate, spread evenly over the départements. The same input gives the same schools; codes in
 * `taken` are passed over. Throws when there are more schools than codes (`countCodes`).
 */
export function planSchools(input: GenerateInput, taken: ReadonlySet<string> = new Set()): SchoolPlan[] {
  const random = createRandom(input.seed);
  const giveCode = openRegistry(listDepartments(input.regionCode), taken);
  const weeks = Array.from({ length: input.weeks }, (_, i) =>
    addDays(input.until, -7 * (input.weeks - 1 - i)),
  );
  const drawn = Array.from({ length: input.schools }, (_, i) => {
    const { uai, academy } = giveCode(i);
    return drawPlan(random, uai, academy, weeks);
  });
  const sizes = shareOut(
    input.schools * input.pupils,
    drawn.map(({ kind }) => RELATIVE_SIZE[kind] * scatter(random, 0.35)),
  );
  return drawn.map((school, i) => ({ ...school, pupils: sizes[i] ?? 1 }));
}

/** Gives out codes: the nth school goes to the nth département in turn, or to the next one with a number left. */
function openRegistry(departments: ReturnType<typeof listDepartments>, taken: ReadonlySet<string>) {
  const next = departments.map(() => FIRST_NUMBER);
  return (turn: number): { uai: string; academy: Academy } => {
    for (let tried = 0; tried < departments.length; tried += 1) {
      const index = (turn + tried) % departments.length;
      const { department, academy } = departments[index] as (typeof departments)[number];
      for (let number = next[index] ?? FIRST_NUMBER; number <= LAST_NUMBER; number += 1) {
        const digits = `${department}${number}`;
        const uai = `${digits}${uaiCheckLetter(digits)}`;
        next[index] = number + 1;
        if (!taken.has(uai)) return { uai, academy };
      }
    }
    throw new Error('more schools than codes');
  };
}

function drawPlan(
  random: Random,
  uai: string,
  academy: Academy,
  weeks: readonly Day[],
): Omit<SchoolPlan, 'pupils'> {
  const kind = pickWeighted(random, KINDS);
  const mayBeAgricultural = kind === 'legt' || kind === 'lp';
  const region = REGIONS[academy.regionCode] ?? academy.regionCode;
  return {
    seed: Math.floor(random() * 2 ** 32),
    uai,
    name: `${TITLES[kind]} ${pick(random, SCHOOL_NAMES)}`,
    kind,
    sector: pickWeighted(random, [
      ['public', 78],
      ['prive', 20],
      ['agricole', mayBeAgricultural ? 6 : 0],
    ]),
    academy,
    city: pick(random, TOWNS),
    entName: `ENT ${region}`,
    rentreeOn: addDays(weeks[0] ?? '', -7),
    diligence: pickWeighted(random, [
      ['weekly', 90],
      ['stopped', 7],
      ['silent', 3],
    ]),
    bringsEnt: chance(random, 0.95),
    weeks,
  };
}

/** Whole numbers of at least one that add up to `total` and are about as the weights say (largest remainders). */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const spare = Math.max(0, total - weights.length);
  const exact = weights.map((weight) => 1 + (spare * weight) / sum);
  const shares = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, i) => ({ i, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  const missing = Math.max(0, total - shares.reduce((all, share) => all + share, 0));
  for (const { i } of byRemainder.slice(0, missing)) shares[i] = (shares[i] ?? 0) + 1;
  return shares;
}
