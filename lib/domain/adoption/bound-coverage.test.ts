import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundCoverage, type UnlinkedAccount } from './bound-coverage';
import { listFamilyCoverage } from './family';

type Links = { pupilId: string; guardianId: string }[];

const countCovered = (links: Links, activated: ReadonlySet<string>) =>
  listFamilyCoverage({ links, activated }).filter((f) => f.covered).length;

/** Every choice there is: each account is that of one of its candidates, or of nobody. */
function* everyChoice(accounts: readonly UnlinkedAccount[]): Generator<string[]> {
  const [first, ...rest] = accounts;
  if (!first) {
    yield [];
    return;
  }
  for (const others of everyChoice(rest)) {
    yield others;
    for (const id of first.candidates) yield [id, ...others];
  }
}

const guardians = ['g0', 'g1', 'g2', 'g3', 'g4', 'g5'];
const roster = fc.record({
  links: fc.uniqueArray(
    fc.record({
      pupilId: fc.constantFrom('p0', 'p1', 'p2', 'p3', 'p4'),
      guardianId: fc.constantFrom(...guardians),
    }),
    { maxLength: 9, selector: (l) => `${l.pupilId} ${l.guardianId}` },
  ),
  activated: fc.subarray(guardians).map((ids) => new Set(ids)),
  accounts: fc.array(
    fc.record({
      candidates: fc.subarray([...guardians, 'somebody who left'], { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 4 },
  ),
});

function bruteForce({
  links,
  activated,
  accounts,
}: {
  links: Links;
  activated: Set<string>;
  accounts: UnlinkedAccount[];
}) {
  const counts = [...everyChoice(accounts)].map((chosen) =>
    countCovered(links, new Set([...activated, ...chosen])),
  );
  return { low: Math.min(...counts), high: Math.max(...counts) };
}

describe('the bounds of the covered families', () => {
  it('hold whatever the accounts turn out to be, and the lower one is reached', () => {
    fc.assert(
      fc.property(roster, (school) => {
        const bounds = boundCoverage(school, school.accounts);
        const truth = bruteForce(school);
        expect(bounds.low).toBe(truth.low);
        expect(bounds.high).toBeGreaterThanOrEqual(truth.high);
        expect(bounds.high).toBeLessThanOrEqual(listFamilyCoverage(school).length);
        expect(bounds.high - bounds.low).toBeLessThanOrEqual(school.accounts.length);
      }),
      { numRuns: 500 },
    );
  });

  it('are both reached where each family has one child', () => {
    const oneChild = roster.map(({ links, ...rest }) => {
      const pupilOf = new Map<string, string>();
      for (const link of links) if (!pupilOf.has(link.guardianId)) pupilOf.set(link.guardianId, link.pupilId);
      return { ...rest, links: [...pupilOf].map(([guardianId, pupilId]) => ({ pupilId, guardianId })) };
    });
    fc.assert(
      fc.property(oneChild, (school) => {
        expect(boundCoverage(school, school.accounts)).toEqual(bruteForce(school));
      }),
      { numRuns: 500 },
    );
  });

  it('are one number when every account is somebody’s', () => {
    fc.assert(
      fc.property(roster, ({ links, activated }) => {
        const covered = countCovered(links, activated);
        expect(boundCoverage({ links, activated }, [])).toEqual({ low: covered, high: covered });
      }),
    );
  });

  it('give one more family for one account, however many homonyms it may be', () => {
    const links = ['1', '2', '3'].map((n) => ({ pupilId: `p${n}`, guardianId: `g${n}` }));
    const accounts = [{ candidates: ['g1', 'g2', 'g3'] }];
    expect(boundCoverage({ links, activated: new Set() }, accounts)).toEqual({ low: 0, high: 1 });
  });
});
