import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFamilies } from '@/lib/domain/adoption/family';
import { checkUai } from '@/lib/domain/directory/uai';
import { recordObservation, type StateInterval } from '@/lib/domain/import/record-observation';
import { drawSchool } from './draw-school';
import { countCodes, planSchools, shareOut } from './plan-schools';

const INPUT = { schools: 30, pupils: 120, weeks: 20, seed: 7, until: '2026-11-20' };

describe('the schools', () => {
  it('have as many pupils together as was asked for, and codes that could be real', () => {
    const plans = planSchools(INPUT);
    expect(plans.reduce((sum, plan) => sum + plan.pupils, 0)).toBe(30 * 120);
    expect(new Set(plans.map((plan) => plan.uai)).size).toBe(30);
    for (const { uai, academy } of plans) {
      expect(checkUai(uai)).toBe('valid');
      expect(academy.departments).toContain(uai.slice(0, 3));
    }
  });

  it('all find a code where there are codes left, beside those in use', () => {
    const input = { ...INPUT, regionCode: 'COR', schools: countCodes('COR') - 30 };
    const taken = new Set(planSchools({ ...input, schools: 30, seed: 8 }).map((plan) => plan.uai));
    const plans = planSchools(input, taken);
    expect(new Set([...taken, ...plans.map((plan) => plan.uai)]).size).toBe(countCodes('COR'));
    expect(plans.every((plan) => plan.academy.regionCode === 'COR')).toBe(true);
  });

  it('are the same for the same seed, and others for another', () => {
    const draw = (seed: number) =>
      planSchools({ ...INPUT, seed })
        .slice(0, 2)
        .map(drawSchool);
    expect(draw(7)).toEqual(draw(7));
    expect(draw(8)[0]?.pupils).not.toEqual(draw(7)[0]?.pupils);
  });
});

describe('the people', () => {
  const schools = planSchools(INPUT).map(drawSchool);
  const links = schools.flatMap(({ guardianships }) =>
    guardianships
      .filter((g) => g.responsibility === 'legal')
      .map((g) => ({ pupilId: `${g.schoolUai} ${g.pupilId}`, guardianId: `${g.schoolUai} ${g.guardianId}` })),
  );

  it('are siblings, half-siblings, children of one parent, and some with no legal guardian at all', () => {
    const families = buildFamilies(links);
    const count = (pupils: number, guardians: number) =>
      families.filter((f) => f.pupilIds.length === pupils && f.guardianIds.length === guardians).length;
    expect(count(2, 2)).toBeGreaterThan(50);
    expect(count(2, 3)).toBeGreaterThan(10);
    expect(count(1, 1)).toBeGreaterThan(50);
    const pupils = schools.reduce((sum, { pupils }) => sum + pupils.length, 0);
    expect(new Set(links.map((l) => l.pupilId)).size).toBeLessThan(pupils);
  });

  it('have about 1.8 guardians a pupil, as in the schools we know', () => {
    const guardians = schools.reduce((sum, s) => sum + s.guardians.length, 0);
    const pupils = schools.reduce((sum, s) => sum + s.pupils.length, 0);
    expect(guardians / pupils).toBeGreaterThan(1.75);
    expect(guardians / pupils).toBeLessThan(1.9);
  });

  it('have account states that the same lists, read one after the other, would have left', () => {
    let compared = 0;
    for (const { states, files, holders } of schools.slice(0, 6)) {
      const kindOf = new Map(holders.map((h) => [h.id, h.kind]));
      for (const [key, known] of groupByAccount(states)) {
        const pupil = kindOf.get(key.split(' ')[0] ?? '') === 'pupil';
        const list = pupil ? 'educonnect_pupils' : 'educonnect_guardians';
        const days = files.filter((f) => f.kind === list).map((f) => f.observedOn ?? '');
        let read: StateInterval[] = [];
        for (const on of days) {
          const said = known.find((i) => i.validFrom <= on && (!i.validTo || on < i.validTo));
          if (said) read = recordObservation(read, { on, state: said.state }, days);
        }
        expect(read).toEqual(known);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(1_000);
  });
});

function groupByAccount(states: ReturnType<typeof drawSchool>['states']): Map<string, StateInterval[]> {
  const accounts = new Map<string, StateInterval[]>();
  for (const { holderId, accountRef, state, validFrom, validTo = null, seenOn } of states) {
    const key = `${holderId} ${accountRef}`;
    accounts.set(key, [...(accounts.get(key) ?? []), { state, validFrom, validTo, seenOn }]);
  }
  return accounts;
}

describe('a number of pupils shared out', () => {
  it('loses nobody and leaves no share empty', () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 10, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 20, max: 2_000 }), (given, total) => {
        const shares = shareOut(total, given);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
