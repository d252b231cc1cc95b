import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFamilies, listFamilyCoverage } from './family';
import { measureAdoption } from './measure';
import { narrowToClasses, type RosterSnapshot } from './snapshot';

const CLASSES = [
  { code: '6A', level: '6e' as const },
  { code: '6B', level: '6e' as const },
  { code: '3A', level: '3e' as const },
];

function snapshotOf(partial: Partial<RosterSnapshot>): RosterSnapshot {
  return {
    on: '2026-10-01',
    classes: CLASSES,
    pupils: [],
    links: [],
    activated: new Set(),
    connected: new Set(),
    known: { pupilAccounts: true, guardianAccounts: true, connections: true },
    ...partial,
  };
}

const pupil = (id: string, classCode: string) => ({ id, classCode });
const link = (pupilId: string, guardianId: string) => ({ pupilId, guardianId });

describe('families', () => {
  it('joins half-siblings through their common parent', () => {
    const families = buildFamilies([link('e1', 'r1'), link('e1', 'r2'), link('e2', 'r2'), link('e2', 'r3')]);
    expect(families).toEqual([{ id: 'e1', pupilIds: ['e1', 'e2'], guardianIds: ['r1', 'r2', 'r3'] }]);
  });

  it('is not covered by the father of one half-sibling only', () => {
    const links = [link('e1', 'r1'), link('e1', 'r2'), link('e2', 'r2')];
    expect(listFamilyCoverage({ links, activated: new Set(['r1']) })[0]?.covered).toBe(false);
    expect(listFamilyCoverage({ links, activated: new Set(['r2']) })[0]?.covered).toBe(true);
  });

  it('does not count a pupil without legal guardian as a family', () => {
    const adoption = measureAdoption(
      snapshotOf({ pupils: [pupil('e1', '6A'), pupil('e2', '6A')], links: [link('e1', 'r1')] }),
    );
    expect(adoption.families.total).toBe(1);
    expect(adoption.pupilsWithoutLegalGuardian).toBe(1);
    expect(adoption.pupils.population).toBe(2);
  });
});

describe('figures', () => {
  it('counts a guardian of two classes once in each class and once in the school', () => {
    const adoption = measureAdoption(
      snapshotOf({
        pupils: [pupil('e1', '6A'), pupil('e2', '3A')],
        links: [link('e1', 'r1'), link('e2', 'r1')],
        activated: new Set(['r1']),
      }),
    );
    expect(adoption.guardians.population).toBe(1);
    expect(adoption.classes.map((c) => [c.code, c.guardians.activated])).toEqual([
      ['6A', 1],
      ['3A', 1],
    ]);
  });

  it('covers a family in a class by the pupils there only', () => {
    const adoption = measureAdoption(
      snapshotOf({
        pupils: [pupil('e1', '6A'), pupil('e2', '3A')],
        links: [link('e1', 'r1'), link('e1', 'r2'), link('e2', 'r2')],
        activated: new Set(['r1']),
      }),
    );
    expect(adoption.families).toEqual({ total: 1, covered: 0 });
    expect(adoption.classes.find((c) => c.code === '6A')?.families).toEqual({ total: 1, covered: 1 });
    expect(adoption.classes.find((c) => c.code === '3A')?.families).toEqual({ total: 1, covered: 0 });
  });

  it('says unknown, not zero, when no list has told', () => {
    const adoption = measureAdoption(
      snapshotOf({
        pupils: [pupil('e1', '6A')],
        links: [link('e1', 'r1')],
        known: { pupilAccounts: false, guardianAccounts: true, connections: false },
      }),
    );
    expect(adoption.pupils).toEqual({ population: 1, activated: null, connected: null, matrix: null });
    expect(adoption.guardians).toEqual({ population: 1, activated: 0, connected: null, matrix: null });
    expect(adoption.families.covered).toBe(0);
  });

  it('keeps the matrix, the levels and the classes consistent on any roster', () => {
    const id = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(id, fc.constantFrom('6A', '6B', '3A')), { maxLength: 12 }),
        fc.array(fc.tuple(id, id), { maxLength: 20 }),
        fc.uniqueArray(id),
        fc.uniqueArray(id),
        (enrolled, pairs, active, seen) => {
          const pupils = [...new Map(enrolled).entries()].map(([n, c]) => pupil(`e${n}`, c));
          const present = new Set(pupils.map((p) => p.id));
          const links = pairs.map(([p, g]) => link(`e${p}`, `r${g}`)).filter((l) => present.has(l.pupilId));
          const holders = (ns: number[]) => new Set(ns.flatMap((n) => [`e${n}`, `r${n}`]));
          const adoption = measureAdoption(
            snapshotOf({ pupils, links, activated: holders(active), connected: holders(seen) }),
          );
          for (const scope of [adoption, ...adoption.levels, ...adoption.classes]) {
            for (const { population, activated, connected, matrix } of [scope.pupils, scope.guardians]) {
              const cells = matrix ?? { adopted: 0, dormant: 0, reachable: 0, unreached: 0 };
              expect(cells.adopted + cells.dormant + cells.reachable + cells.unreached).toBe(population);
              expect(cells.adopted + cells.dormant).toBe(activated);
              expect(cells.adopted + cells.reachable).toBe(connected);
            }
            expect(scope.families.covered ?? 0).toBeLessThanOrEqual(scope.families.total);
          }
          const sum = (ns: number[]) => ns.reduce((a, b) => a + b, 0);
          expect(sum(adoption.classes.map((c) => c.pupils.population))).toBe(pupils.length);
          expect(sum(adoption.classes.map((c) => c.guardians.population))).toBeGreaterThanOrEqual(
            adoption.guardians.population,
          );
        },
      ),
    );
  });
});

describe('a teacher’s view', () => {
  it('holds the pupils of the given classes and their guardians, nobody else', () => {
    const seen = narrowToClasses(
      snapshotOf({
        pupils: [pupil('e1', '6A'), pupil('e2', '3A')],
        links: [link('e1', 'r1'), link('e2', 'r2')],
      }),
      ['6A'],
    );
    expect(seen.pupils.map((p) => p.id)).toEqual(['e1']);
    expect(seen.links.map((l) => l.guardianId)).toEqual(['r1']);
    expect(seen.classes.map((c) => c.code)).toEqual(['6A']);
  });
});
