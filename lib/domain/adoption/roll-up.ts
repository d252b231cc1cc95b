import type { Day } from '../directory/types';
import type { Adoption, AudienceFigures, ScopeFigures } from './measure';

/** One stored figure: a day, a scope, an audience (METRICS: series). */
export type RollUpRow = {
  on: Day;
  scopeKind: 'school' | 'level' | 'class';
  /** '' for the school, else the level or the class. */
  scopeCode: string;
  audience: 'pupils' | 'guardians' | 'families';
  population: number;
  /** Of families: covered. Null: unknown. */
  activated: number | null;
  connected: number | null;
  /** Activated and connected: with the other three it gives the whole matrix. */
  adopted: number | null;
};

/** The rows that keep a day's figures; `readRollUp` gives the same figures back. */
export function buildRollUp(adoption: Adoption): RollUpRow[] {
  const rows = (scopeKind: RollUpRow['scopeKind'], scopeCode: string, figures: ScopeFigures): RollUpRow[] => {
    const base = { on: adoption.on, scopeKind, scopeCode };
    const audience = (name: 'pupils' | 'guardians', f: AudienceFigures): RollUpRow => ({
      ...base,
      audience: name,
      population: f.population,
      activated: f.activated,
      connected: f.connected,
      adopted: f.matrix?.adopted ?? null,
    });
    return [
      audience('pupils', figures.pupils),
      audience('guardians', figures.guardians),
      {
        ...base,
        audience: 'families',
        population: figures.families.total,
        activated: figures.families.covered,
        connected: null,
        adopted: null,
      },
    ];
  };
  return [
    ...rows('school', '', adoption),
    ...adoption.levels.flatMap((l) => rows('level', l.level, l)),
    ...adoption.classes.flatMap((c) => rows('class', c.code, c)),
  ];
}

const EMPTY: AudienceFigures = { population: 0, activated: null, connected: null, matrix: null };

/** The figures of one day and scope from their stored rows; a missing audience reads as nobody, unknown. */
export function readRollUp(rows: readonly RollUpRow[]): ScopeFigures {
  const audience = (name: RollUpRow['audience']): AudienceFigures => {
    const row = rows.find((r) => r.audience === name);
    if (!row) return EMPTY;
    const { population, activated, connected, adopted } = row;
    const matrix =
      activated === null || connected === null || adopted === null
        ? null
        : {
            adopted,
            dormant: activated - adopted,
            reachable: connected - adopted,
            unreached: population - activated - connected + adopted,
          };
    return { population, activated, connected, matrix };
  };
  const families = rows.find((r) => r.audience === 'families');
  return {
    pupils: audience('pupils'),
    guardians: audience('guardians'),
    families: { total: families?.population ?? 0, covered: families?.activated ?? null },
  };
}
