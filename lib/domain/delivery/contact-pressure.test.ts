import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, findPressureEnd } from './contact-pressure';

const NOW = new Date('2026-11-23T09:00:00Z');
const HOUR = 3600_000;
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR);
const waitOf = (...hoursAgo: number[]) => {
  const end = findPressureEnd(hoursAgo.map(ago), NOW, DEFAULT_LIMITS);
  return end ? (end.getTime() - NOW.getTime()) / HOUR : 0;
};

describe('how often a person is written to', () => {
  it('is once in 48 hours: not a minute before, and then at once', () => {
    expect(waitOf()).toBe(0);
    expect(waitOf(47.5)).toBe(0.5);
    expect(waitOf(48)).toBe(0);
  });

  it('is three times in fourteen days, counted from the third last message', () => {
    expect(waitOf(50, 100)).toBe(0);
    expect(waitOf(50, 100, 13 * 24)).toBe(24);
    expect(waitOf(50, 100, 14 * 24)).toBe(0);
    expect(waitOf(13 * 24, 100, 50, 20 * 24)).toBe(24);
  });

  it('waits for the later of the two', () => {
    expect(waitOf(1, 100, 13.9 * 24)).toBeCloseTo(47);
    expect(waitOf(47, 100, 10 * 24)).toBeCloseTo(96);
  });
});
