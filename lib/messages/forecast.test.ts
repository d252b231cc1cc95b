import { describe, expect, it } from 'vitest';
import { DEFAULT_PRIORS, PARAMETERS } from '@/lib/domain/adoption/forecast/parameters';
import { describeBackTest, describeForecast, describeGap, describeParameter, FORECAST } from './forecast';

/** What no sentence may hold: a straight quote, an ordinary space before high punctuation, an unfilled hole. */
const FAULTS = /'|[ \u00a0][;!?%]|[^\u00a0]:(\s|$)|«[^\u00a0]|[^\u00a0]»|undefined|NaN/;

const told = (goal: Partial<Parameters<typeof describeForecast>[0]['goal']>, covered = 10) =>
  describeForecast({
    todayOn: '2026-11-24',
    families: { covered },
    goal: { rate: 0.9, families: 90, earliestOn: null, medianOn: null, latestOn: null, ...goal },
  });
const days = { earliestOn: '2027-02-26', medianOn: '2027-03-12', latestOn: '2027-04-09' };

describe('the forecast in words', () => {
  it('says the date with its interval', () => {
    expect(told(days)).toBe(
      'Au rythme actuel, l’objectif de 90\u202f% des familles serait atteint vers le 12 mars 2027 (entre le 26 février 2027 et le 9 avril 2027).',
    );
  });

  it('says so when it may be later than the school year, probably is, or surely is', () => {
    expect(told({ ...days, latestOn: null })).toContain('peut-être pas cette année scolaire');
    expect(told({ earliestOn: days.earliestOn })).toContain('sans doute pas atteint cette année scolaire');
    expect(told({})).toContain('ne serait pas atteint cette année scolaire.');
  });

  it('does not speak of a past day as if it were to come', () => {
    expect(told({ ...days, medianOn: '2026-11-20' })).toContain('a sans doute été atteint');
    expect(told({}, 90)).toBe('L’objectif de 90\u202f% des familles est atteint.');
  });

  it('says what is missing', () => {
    const gap = (observations: number) =>
      describeGap({
        gap: 'not_enough_data',
        observations,
        familiesAtRisk: 12,
        needed: { observations: 2, familiesAtRisk: 20 },
      });
    expect(gap(0)).toContain('il faut deux dates d’import');
    expect(gap(1)).toContain('il y en a une');
    expect(gap(3)).toContain('il y en avait 12');
  });

  it('tells how past forecasts did, with caution when they did badly', () => {
    const good = describeBackTest({ cases: 10, meanAbsoluteError: 0.034, heldRate: 0.8 });
    expect(good).toContain('3,4 points en moyenne');
    expect(good).toContain('8\u00a0fois sur 10');
    expect(good).not.toContain('prudence');
    expect(describeBackTest({ cases: 3, meanAbsoluteError: 0.12, heldRate: 0 })).toContain('prudence');
    expect(describeBackTest({ cases: 0, meanAbsoluteError: null, heldRate: null })).toContain('trois dates');
  });

  it('names every parameter, each by its own name', () => {
    const rows = PARAMETERS.map((name) => {
      const prior = { low: 0.1, median: DEFAULT_PRIORS[name].median, high: 1 };
      return describeParameter({ name, source: 'assumption', prior, posterior: prior, learnt: false });
    });
    expect(new Set(rows.map((row) => row.name)).size).toBe(PARAMETERS.length);
    const texts = [...rows.flatMap((row) => Object.values(row)), ...FORECAST.methodText, told(days)];
    expect(texts.filter((text) => FAULTS.test(text))).toEqual([]);
  });
});
