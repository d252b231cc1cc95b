import { describe, expect, it } from 'vitest';
import { describeDifference } from '@/lib/messages/comparison';
import { type ComparedPlan, comparePlans } from './compare-plans';
import { toulouse } from './testing/toulouse';

const plan = (id: string, more: Partial<ComparedPlan> = {}): ComparedPlan => ({
  id,
  goal: { earliestOn: '2027-01-04', medianOn: '2027-01-11', latestOn: '2027-01-18' },
  lockedOutFamilies: { low: 10, median: 20, high: 30 },
  workMinutes: 1000,
  overloadedWeeks: 0,
  letters: 200,
  messages: 500,
  ...more,
});
const compare = (...plans: ComparedPlan[]) => comparePlans(plans, toulouse);
const say = (...plans: ComparedPlan[]) =>
  compare(...plans).map((d) =>
    describeDifference(d, (id) => id.toUpperCase()).replace(/[\u00a0\u202f]/g, ' '),
  );

describe('what tells plans apart', () => {
  it('is nothing for one, or for two alike', () => {
    expect(compare(plan('a'))).toEqual([]);
    expect(compare(plan('a'), plan('b', { workMinutes: 1090, letters: 215 }))).toEqual([]);
  });

  it('is the day of the goal in school days, and whether the intervals leave a doubt', () => {
    const later = { earliestOn: '2027-01-13', medianOn: '2027-01-25', latestOn: null };
    expect(compare(plan('b', { goal: later }), plan('a'))).toEqual([
      { code: 'goal_sooner', id: 'a', otherId: 'b', on: '2027-01-11', schoolDays: 10, sure: false },
    ]);
    const never = { earliestOn: null, medianOn: null, latestOn: null };
    expect(say(plan('a'), plan('b', { goal: never }))).toEqual([
      '« A » atteindrait la part voulue le plus tôt, vers le 11 janvier 2027 ; « B » n’y arriverait pas cette année scolaire.',
    ]);
    expect(compare(plan('a', { goal: never }), plan('b', { goal: never }))).toEqual([{ code: 'goal_never' }]);
  });

  it('is said of the best and the worst of several, in whole sentences', () => {
    const sentences = say(
      plan('a', { lockedOutFamilies: { low: 2, median: 5, high: 8 }, overloadedWeeks: 3 }),
      plan('b', { workMinutes: 400, letters: 10, messages: 100 }),
      plan('c', {
        workMinutes: 700,
        letters: 150,
        messages: 450,
        lockedOutFamilies: { low: 9, median: 18, high: 27 },
      }),
    );
    expect(sentences).toEqual([
      'À la bascule, « A » laisserait 15 familles bloquées de moins que « B ».',
      '« B » demande 10 h de travail de moins que « A ».',
      '« B » dépasse le temps de l’équipe dans aucune semaine, « A » pendant 3.',
      '« B » imprime au plus 190 lettres de moins que « A ».',
      '« B » envoie au plus 400 messages de moins que « A ».',
    ]);
  });

  it('is told without a simulation too', () => {
    const bare = { goal: null, lockedOutFamilies: null };
    expect(compare(plan('a', bare), plan('b', { ...bare, workMinutes: 10 })).map((d) => d.code)).toEqual([
      'less_work',
    ]);
  });
});
