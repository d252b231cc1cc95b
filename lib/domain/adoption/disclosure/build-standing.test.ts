import { describe, expect, it } from 'vitest';
import type { RollUpRow } from '../roll-up';
import { buildStanding } from './build-standing';
import { publishSchool } from './publish-school';

const families = (on: string, activated: number | null, population = 100): RollUpRow => ({
  on,
  scopeKind: 'school',
  scopeCode: '',
  audience: 'families',
  population,
  activated,
  connected: null,
  adopted: null,
});
const standingOf = (rows: RollUpRow[], lastListOn = rows.at(-1)?.on ?? '') =>
  buildStanding(publishSchool(rows), { lastListOn, breaks: [] });

describe('where a school stands', () => {
  it('says withheld of what a list has told and the rule hides, unknown of what no list has told', () => {
    const { figures, told } = standingOf([families('2026-10-01', 3)]);
    expect(figures.familiesCovered).toBeNull();
    expect(told).toEqual(['familiesCovered']);
  });

  it('shows no enrolment of fewer than five', () => {
    expect(standingOf([families('2026-10-01', 0, 4)]).populations.families).toBeNull();
    expect(standingOf([families('2026-10-01', 0, 5)]).populations.families).toBe(5);
  });

  it('counts the progress from four weeks before', () => {
    const rows = [
      families('2026-09-07', 10),
      families('2026-09-21', 20),
      families('2026-10-05', 40),
      families('2026-10-19', 60),
    ];
    expect(standingOf(rows).familiesBefore).toEqual({ on: '2026-09-21', count: 20, population: 100 });
    expect(standingOf(rows.slice(0, 2)).familiesBefore).toBeNull();
  });

  it('stalls after ten school days of lists without a change that may be shown', () => {
    const still = [families('2026-09-07', 10), families('2026-09-14', 20), families('2026-09-28', 22)];
    expect(standingOf(still).stalledSinceOn).toBe('2026-09-14');
    expect(standingOf([...still, families('2026-10-05', 30)]).stalledSinceOn).toBeNull();
    // Friday 25: nine school days after Monday 14.
    expect(standingOf([...still.slice(0, 2), families('2026-09-25', 20)]).stalledSinceOn).toBeNull();
  });

  it('does not stall in a break, when silent, or when everybody is covered', () => {
    const still = [families('2026-10-12', 20), families('2026-11-02', 20)];
    expect(standingOf(still).stalledSinceOn).toBe('2026-10-12');
    const breaks = [{ startsOn: '2026-10-17', returnsOn: '2026-11-02' }];
    expect(
      buildStanding(publishSchool(still), { lastListOn: '2026-11-02', breaks }).stalledSinceOn,
    ).toBeNull();
    expect(standingOf(still.slice(0, 1)).stalledSinceOn).toBeNull();
    expect(standingOf([families('2026-10-12', 100), families('2026-11-02', 100)]).stalledSinceOn).toBeNull();
  });
});
