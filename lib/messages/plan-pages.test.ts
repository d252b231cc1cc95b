import { describe, expect, it } from 'vitest';
import { describeHeaviestWeek, describeStanding } from './plan-pages';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const whole = ({ first, rest }: { first: string; rest: string }) => plain(first + rest);
const base = {
  todayOn: '2026-11-23',
  current: [],
  next: undefined,
  endsOn: '2027-05-21',
  lateCount: 0,
  ownLateCount: 0,
};

describe('the sentence of a running plan', () => {
  it('names the phases of today until the last of their days, and counts what is late', () => {
    const current = [
      { title: '6e', endsOn: '2026-12-18' },
      { title: '5e', endsOn: '2026-12-04' },
    ];
    expect(whole(describeStanding({ ...base, current, lateCount: 2 }))).toBe(
      'Les phases en cours sont « 6e » et « 5e », jusqu’au vendredi 18 décembre. 2 actions sont en retard.',
    );
    expect(whole(describeStanding({ ...base, current, lateCount: 2, ownLateCount: 1 }))).toContain(
      '2 actions sont en retard, dont 1 pour vous.',
    );
  });

  it('in a gap announces the next phase', () => {
    const next = { title: 'Bascule', startsOn: '2026-11-30' };
    expect(whole(describeStanding({ ...base, next }))).toBe(
      'La prochaine phase, « Bascule », commence lundi 30 novembre (dans 7 jours). Rien n’est en retard.',
    );
  });

  it('after the last phase says since when it is over', () => {
    expect(whole(describeStanding({ ...base, todayOn: '2027-06-01' }))).toBe(
      'Le plan s’est terminé vendredi 21 mai 2027. Rien n’est en retard.',
    );
  });
});

describe('the heaviest week', () => {
  const week = (mondayOn: string, totalMinutes: number) => ({
    week: '',
    mondayOn,
    minutes: {},
    totalMinutes,
  });

  it('is the first of those with the most minutes', () => {
    const load = [week('2026-11-23', 60), week('2026-11-30', 125), week('2026-12-07', 125)];
    expect(plain(describeHeaviestWeek(load))).toBe(
      'La semaine la plus chargée est celle du 30 novembre 2026 : 2 h 05 en tout.',
    );
  });
});
