import { AUDIENCE_CELLS } from '@/lib/domain/campaign/audience-rule';
import { LEVELS } from '@/lib/domain/directory/types';
import type { AudienceRule } from '@/lib/domain/planning/scenario';

export type PlanSearch = Partial<Record<'niveaux' | 'qui' | 'situations' | 'familles' | 'groupe', string>>;

/** The rule of a plan's action, as the address of a new wave holds it; empty for one that asks nothing. */
export function planAddress({ holders, levels, cells, families, group }: AudienceRule): string {
  const asked: PlanSearch = {
    ...(holders === 'pupils' ? { qui: 'pupils' } : {}),
    ...(levels === 'all' ? {} : { niveaux: levels.join(',') }),
    ...(cells ? { situations: cells.join(',') } : {}),
    ...(families ? { familles: families } : {}),
    ...(group ? { groupe: `${group.index},${group.of}` } : {}),
  };
  // Levels and cells are words of ours: commas stay readable.
  return Object.entries(asked)
    .map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
    .join('&');
}

/** The same back; what is none of our words is left out. */
export function readPlanAddress({ niveaux, qui, situations, familles, groupe }: PlanSearch): AudienceRule {
  const among = <T extends string>(text: string, known: readonly T[]) =>
    known.filter((one) => text.split(',').includes(one));
  const group = /^(\d{1,2}),(\d{1,2})$/.exec(groupe ?? '');
  const [index, of] = [Number(group?.[1]), Number(group?.[2])];
  return {
    holders: qui === 'pupils' ? 'pupils' : 'guardians',
    levels: niveaux ? among(niveaux, LEVELS) : 'all',
    ...(situations ? { cells: among(situations, AUDIENCE_CELLS) } : {}),
    ...(familles === 'all' || familles === 'not_covered' ? { families: familles } : {}),
    ...(group && index >= 1 && index <= of ? { group: { index, of } } : {}),
  };
}
