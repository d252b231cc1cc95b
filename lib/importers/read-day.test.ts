import { describe, expect, it } from 'vitest';
import { readBirthDay, readDay, readEventDay } from './read-day';

describe('a day in a cell', () => {
  it.each([
    ['07/09/2026', '2026-09-07'],
    ['7/9/2026', '2026-09-07'],
    ['07-09-2026 18:31', '2026-09-07'],
    ['07.09.2026', '2026-09-07'],
    ['07/09/2026 à 18h31', '2026-09-07'],
    ['07/09/2026 18:31:07', '2026-09-07'],
    ['2026-09-07', '2026-09-07'],
    ['2026-09-07 23:59', '2026-09-07'],
    ['2026-09-07T23:30:00Z', '2026-09-08'],
    ['2026-09-07T23:30:00+02:00', '2026-09-07'],
    ['2026-09-07T23:30:00.000+0000', '2026-09-08'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    '',
    '31/02/2026',
    '29/02/2026',
    '00/01/2026',
    '13/13/2026',
    '07/09/26',
    '20260907',
    'hier',
    '2026-9-7',
    '07/09/2026x',
  ])('%s is none', (text) => {
    expect(readDay(text)).toBeUndefined();
  });

  it('has to be of this life: 1900 and 2100 are placeholders', () => {
    expect(readBirthDay('14/09/1900')).toBeUndefined();
    expect(readBirthDay('14/09/2100')).toBeUndefined();
    expect(readBirthDay('14/09/2012')).toBe('2012-09-14');
    expect(readEventDay('01/01/1970')).toBeUndefined();
    expect(readEventDay('01/01/2100')).toBeUndefined();
    expect(readEventDay('01/09/2026')).toBe('2026-09-01');
  });
});
