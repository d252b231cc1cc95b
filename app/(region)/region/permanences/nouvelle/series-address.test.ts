import { expect, it } from 'vitest';
import { readSeries, toSeries, toSeriesAddress } from './series-address';

it('the days that a form sends one by one are one word in an address, and days again for the verb', () => {
  const series = readSeries({ sujet: 'Démarrer', jours: ['4', '2', '2'], de: '12:30' });
  expect(series.jours).toBe('24');
  expect(toSeries(series).weekdays).toEqual(['2', '4']);
  const again = readSeries(Object.fromEntries(new URLSearchParams(toSeriesAddress(series))));
  expect(again).toEqual(series);
});

it('of a field that stands in the address twice the first counts', () => {
  expect(readSeries({ sujet: ['A', 'B'] }).sujet).toBe('A');
});
