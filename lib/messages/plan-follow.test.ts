import { describe, expect, it } from 'vitest';
import type { PlannedAgainstActual } from '@/lib/domain/planning/follow/plan-curve';
import { describeFollow, describePlanned, formatApart } from './plan-follow';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('’', "'");
const compared = (given: Partial<PlannedAgainstActual> = {}): PlannedAgainstActual => ({
  on: '2026-11-09',
  plannedRate: 0.6,
  actualRate: 0.57,
  families: -9,
  position: 'under',
  goal: { rate: 0.85, plannedOn: '2027-01-11', expectedOn: '2027-01-29' },
  ...given,
});
const told = (given: Partial<PlannedAgainstActual> = {}) =>
  plain(describePlanned(compared(given), '2026-11-10'));
const goal = (plannedOn: string | null, expectedOn: string | null) => ({
  goal: { rate: 0.85, plannedOn, expectedOn },
});

describe('planned against actual, in words', () => {
  it('says how far, how many families, and when the goal would be reached instead of when', () => {
    expect(told()).toBe(
      "Au 9 novembre 2026 : 3 points sous le plan, soit 9 familles ; l'objectif de 85 % serait atteint le 29 janvier 2027 au lieu du 11 janvier 2027.",
    );
    expect(told({ actualRate: 0.61, families: 1, position: 'within' })).toContain(
      "1 point au-dessus du plan, soit 1 famille (dans l'intervalle prévu)",
    );
    expect(told({ actualRate: 0.6, families: 0, position: 'within' })).toContain('exactement sur le plan');
  });

  it('says it of every goal: as planned, reached, past, not this year, not planned', () => {
    expect(told(goal('2027-01-11', '2027-01-11'))).toContain('le 11 janvier 2027, comme prévu.');
    expect(told({ actualRate: 0.9 })).toContain("l'objectif de 85 % est atteint.");
    expect(told(goal('2027-01-11', '2026-11-09'))).toContain(
      'a sans doute été atteint vers le 9 novembre 2026',
    );
    expect(told(goal('2027-01-11', null))).toContain(
      'ne serait pas atteint cette année scolaire, au lieu du 11 janvier 2027.',
    );
    expect(told(goal(null, null))).toContain('ne serait pas atteint cette année scolaire.');
    expect(told(goal(null, '2027-01-29'))).toContain('le plan ne le prévoyait pas cette année scolaire');
  });

  it('rounds to a tenth of a point', () => {
    expect([0.028, -0.0196, 0.0199, 0.02, 0].map((rate) => plain(formatApart(rate)))).toEqual([
      '2,8 points',
      '2 points',
      '2 points',
      '2 points',
      '0 point',
    ]);
    expect(plain(formatApart(0.0194))).toBe('1,9 point');
  });

  it('says why there is nothing to compare', () => {
    const follow = { view: {}, curve: null, curveComing: false, compared: null, todayOn: '2026-11-10' };
    expect(describeFollow({ ...follow, view: null })).toContain('Aucune liste');
    expect(describeFollow({ ...follow, curveComing: true })).toContain('se calcule');
    expect(describeFollow(follow)).toContain('sans que sa courbe');
    expect(describeFollow({ ...follow, curve: { observedOn: '2026-11-09' } })).toContain('9 novembre 2026');
  });
});
