import type { Adoption } from '@/lib/domain/adoption/measure';

/** Families not covered; all of them while no list has told. */
export const countFamiliesLeft = ({ families: { covered, total } }: Pick<Adoption, 'families'>): number =>
  total - (covered ?? 0);
