import { describe, expect, it } from 'vitest';
import { findAcademyOfUai } from './academies';
import { timeZoneOf } from './time-zone';
import { instantOf } from './wall-clock';

const sevenIn = (uai: string) => {
  const academy = findAcademyOfUai(uai);
  if (!academy) throw new Error(uai);
  return instantOf(timeZoneOf(academy), { on: '2026-11-24', minute: 7 * 60 })
    .toISOString()
    .slice(11, 16);
};

describe('the clock of a school', () => {
  it.each([
    ['0310001A', '06:00'],
    ['7200001A', '06:00'],
    ['9740001A', '03:00'],
    ['9760001A', '04:00'],
    ['9710001A', '11:00'],
    ['9720001A', '11:00'],
    ['9730001A', '10:00'],
  ])('shows seven in the morning where the school is: %s at %s UTC', (uai, utc) => {
    expect(sevenIn(uai)).toBe(utc);
  });
});
