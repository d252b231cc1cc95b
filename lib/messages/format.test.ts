import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatAgo,
  formatCount,
  formatCountOf,
  formatDay,
  formatDayPlain,
  formatDayShort,
  formatDaysAgo,
  formatMinutes,
  formatRate,
  formatSpan,
  formatSpanShort,
  formatTarget,
  formatTime,
} from './format';

describe('days in French', () => {
  it('are written in full, "1er" for the first', () => {
    expect(formatDay('2026-09-07')).toBe('lundi 7 septembre 2026');
    expect(formatDay('2026-09-01')).toBe('mardi 1er septembre 2026');
    expect(formatDayPlain('2026-08-31')).toBe('31 août 2026');
    expect(formatDayShort('2026-09-07')).toBe('07/09/2026');
  });

  it('span without repeating the month or the year', () => {
    expect(formatSpan('2026-09-07', '2026-09-18')).toBe('du 7 au 18 septembre 2026');
    expect(formatSpan('2026-09-28', '2026-10-09')).toBe('du 28 septembre au 9 octobre 2026');
    expect(formatSpan('2026-12-14', '2027-01-08')).toBe('du 14 décembre 2026 au 8 janvier 2027');
    expect(formatSpan('2026-09-01', '2026-09-01')).toBe('le 1er septembre 2026');
    expect(formatSpanShort('2026-09-07', '2026-09-18')).toBe('07/09\u00a0–\u00a018/09');
    expect(formatSpanShort('2026-09-01', '2026-09-01')).toBe('01/09');
  });

  it('are told from today', () => {
    const on = (day: string) => formatDaysAgo(day, '2026-11-23');
    expect(['2026-11-23', '2026-11-22', '2026-11-24'].map(on)).toEqual(['aujourd’hui', 'hier', 'demain']);
    expect(on('2026-11-20')).toBe('il y a 3\u00a0jours');
    expect(on('2026-12-05')).toBe('dans 12\u00a0jours');
  });

  it('have the hour of the school', () => {
    const at = new Date('2026-11-23T08:05:00Z');
    expect(formatTime(at, 'Europe/Paris')).toBe('9\u00a0h\u00a005');
    expect(formatTime(new Date('2026-11-22T23:30:00Z'), 'Europe/Paris')).toBe('0\u00a0h\u00a030');
  });
});

describe('lengths in French', () => {
  it('say how long ago, in the largest whole unit', () => {
    const now = new Date('2026-11-23T12:00:00Z');
    const ago = (seconds: number) => formatAgo(new Date(now.getTime() - seconds * 1000), now);
    expect(ago(59)).toBe('à l’instant');
    expect(ago(60)).toBe('il y a 1\u00a0minute');
    expect(ago(3599)).toBe('il y a 59\u00a0minutes');
    expect(ago(7200)).toBe('il y a 2\u00a0heures');
    expect(ago(3 * 86_400)).toBe('il y a 3\u00a0jours');
    expect(ago(-7200)).toBe('dans 2\u00a0heures');
  });

  it('say minutes of work', () => {
    expect(formatMinutes(45)).toBe('45\u00a0min');
    expect(formatMinutes(120)).toBe('2\u00a0h');
    expect(formatMinutes(125)).toBe('2\u00a0h\u00a005');
    expect(formatMinutes(59.6)).toBe('1\u00a0h');
  });
});

describe('numbers in French', () => {
  it('group thousands by a narrow no-break space', () => {
    expect(formatCount(1204)).toBe('1\u202f204');
    expect(formatCount(1234567)).toBe('1\u202f234\u202f567');
    expect(formatCount(999)).toBe('999');
    expect(formatCount(-1204)).toBe('−1\u202f204');
    expect(formatCountOf(0, 'famille', 'familles')).toBe('0\u00a0famille');
    expect(formatCountOf(1, 'famille', 'familles')).toBe('1\u00a0famille');
    expect(formatCountOf(1204, 'famille', 'familles')).toBe('1\u202f204\u00a0familles');
  });

  it('give the rates of the pilot school', () => {
    expect(formatRate(45, 193)).toBe('23,3\u202f%');
    expect(formatRate(185, 193)).toBe('95,9\u202f%');
    expect(formatRate(156, 342)).toBe('45,6\u202f%');
    expect(formatRate(154, 342)).toBe('45,0\u202f%');
  });

  it('round a half away from zero, on the integers', () => {
    expect(formatRate(1, 2000)).toBe('0,1\u202f%');
    expect(formatRate(201, 2000)).toBe('10,1\u202f%');
    expect(formatRate(57, 4000)).toBe('1,4\u202f%');
    expect(formatRate(0, 7)).toBe('0,0\u202f%');
    expect(formatRate(7, 7)).toBe('100,0\u202f%');
  });

  it('write a target without an idle decimal', () => {
    expect(formatTarget(0.85)).toBe('85\u202f%');
    expect(formatTarget(0.925)).toBe('92,5\u202f%');
    expect(formatTarget(1)).toBe('100\u202f%');
  });

  it('never write the unknown as zero', () => {
    expect(formatRate(null, 193)).toBe('inconnu');
    expect(formatRate(0, 0)).toBe('sans objet');
  });

  it('keep a rate within half a tenth of its true value', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), (part, whole) => {
        fc.pre(part <= whole);
        const shown = Number(formatRate(part, whole).replace('\u202f%', '').replace(',', '.'));
        expect(Math.abs(shown - (100 * part) / whole)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });
});
