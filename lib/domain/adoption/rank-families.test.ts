import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../directory/day';
import type { Level } from '../directory/types';
import {
  countChoices,
  type FilteredItem,
  listPlaces,
  passesFilter,
  REST_DAYS,
  rankFamilies,
  type WorkItem,
} from './rank-families';
import { CHANNELS, type Channel } from './recommend-channel';

const TODAY = '2026-11-24';
const GROUND = { todayOn: TODAY };
const pupil = (classCode: string, level: Level) => ({
  id: `${classCode}/${level}`,
  classCode,
  level,
  reached: false,
});
const item = (fields: Partial<FilteredItem> & { name?: string } = {}) => ({
  id: '',
  name: '',
  covered: false,
  channel: 'email' as Channel | undefined,
  lastContact: null,
  pupils: [pupil('6A', '6e')],
  guardians: [],
  ...fields,
});
const daysAgo = (days: number) => ({ on: addDays(TODAY, -days) });
const namesOf = (items: { name: string }[]) => items.map((i) => i.name);

describe('the order of the work list', () => {
  it('puts covered families last, whatever else is said of them', () => {
    const covered = item({ name: 'covered', covered: true, channel: undefined });
    const hard = item({ name: 'hard', channel: 'meeting', lastContact: daysAgo(1) });
    expect(namesOf(rankFamilies([covered, hard], TODAY))).toEqual(['hard', 'covered']);
  });

  it('begins with the channel that costs least', () => {
    const items = [...CHANNELS].reverse().map((channel) => item({ name: channel, channel }));
    expect(namesOf(rankFamilies(items, TODAY))).toEqual([...CHANNELS]);
  });

  it('calls again on the day that was named: first from then on, resting until then, and never when covered', () => {
    const due = item({ name: 'due', channel: 'phone', lastContact: daysAgo(1), callAgainOn: TODAY });
    const late = item({
      name: 'late',
      channel: 'phone',
      lastContact: daysAgo(30),
      callAgainOn: addDays(TODAY, 1),
    });
    const cheap = item({ name: 'cheap', channel: 'ent_message' });
    const covered = item({ name: 'covered', covered: true, channel: undefined, callAgainOn: TODAY });
    expect(namesOf(rankFamilies([covered, late, cheap, due], TODAY))).toEqual([
      'due',
      'cheap',
      'late',
      'covered',
    ]);
  });

  it('gives a family a week to answer before the next try', () => {
    const asked = item({ name: 'asked', channel: 'ent_message', lastContact: daysAgo(REST_DAYS - 1) });
    const waited = item({ name: 'waited', channel: 'ent_message', lastContact: daysAgo(REST_DAYS) });
    const meeting = item({ name: 'meeting', channel: 'meeting' });
    expect(namesOf(rankFamilies([asked, meeting, waited], TODAY))).toEqual(['waited', 'meeting', 'asked']);
  });

  it('takes who has never been contacted before who was, and the longest wait before the others', () => {
    const items = [
      item({ name: '10 days', lastContact: daysAgo(10) }),
      item({ name: '40 days', lastContact: daysAgo(40) }),
      item({ name: 'never' }),
    ];
    expect(namesOf(rankFamilies(items, TODAY))).toEqual(['never', '40 days', '10 days']);
  });

  it('keeps the given order of equals, loses nobody, and is the same for any order of others', () => {
    expect(namesOf(rankFamilies([item({ name: 'a' }), item({ name: 'b' })], TODAY))).toEqual(['a', 'b']);
    const anyItem = fc.record({
      name: fc.string(),
      covered: fc.boolean(),
      channel: fc.constantFrom(...CHANNELS),
      lastContact: fc.option(fc.integer({ min: 0, max: 90 }).map(daysAgo)),
      pupils: fc.constant([{ classCode: '6A', level: '6e' as const }]),
    });
    fc.assert(
      fc.property(fc.array(anyItem), (items) => {
        const ranked = rankFamilies(items, TODAY);
        const places = ({ covered, channel, lastContact }: WorkItem) => [
          covered,
          covered || channel,
          lastContact?.on,
        ];
        expect(ranked).toHaveLength(items.length);
        expect(items.every((i) => ranked.includes(i))).toBe(true);
        expect(rankFamilies([...items].reverse(), TODAY).map(places)).toEqual(ranked.map(places));
        const firstCovered = ranked.findIndex((i) => i.covered);
        if (firstCovered >= 0) expect(ranked.slice(firstCovered).every((i) => i.covered)).toBe(true);
      }),
    );
  });
});

describe('the filters', () => {
  const siblings = item({
    pupils: [pupil('6A', '6e'), pupil('3B', '3e')],
  });

  it('find a family in each class and level where it has a child', () => {
    for (const filter of [{ classCode: '6A' }, { classCode: '3B' }, { level: '3e' as const }]) {
      expect(passesFilter(siblings, filter, GROUND)).toBe(true);
    }
    expect(passesFilter(siblings, { classCode: '6B' }, GROUND)).toBe(false);
    expect(passesFilter(siblings, { level: '5e' }, GROUND)).toBe(false);
  });

  it('tell coverage of a class or level by the pupils there, of the school by all of them', () => {
    const half = item({
      pupils: [{ ...pupil('6A', '6e'), reached: true }, pupil('3B', '3e')],
    });
    const isCovered = (place: object) => passesFilter(half, { coverage: 'covered', ...place }, GROUND);
    expect([isCovered({}), isCovered({ classCode: '6A' }), isCovered({ level: '3e' })]).toEqual([
      false,
      true,
      false,
    ]);
    expect(passesFilter(half, { coverage: 'not_covered', level: '6e' }, GROUND)).toBe(false);
  });

  it('find the families whose coverage moved, and none when the lists do not tell', () => {
    const moves = { gained: new Set(['f1']), lost: new Set<string>() };
    const [f1, f2] = [item({ id: 'f1' }), item({ id: 'f2' })];
    const newly = { coverage: 'newly_covered' } as const;
    expect(passesFilter(f1, newly, { ...GROUND, moves })).toBe(true);
    expect(passesFilter(f2, newly, { ...GROUND, moves })).toBe(false);
    expect(passesFilter(f1, { coverage: 'no_longer_covered' }, { ...GROUND, moves })).toBe(false);
    expect(passesFilter(f1, newly, { ...GROUND, moves: null })).toBe(false);
  });

  it('tell how long ago the last contact was', () => {
    const ages = (lastContact: FilteredItem['lastContact']) =>
      (['never', 'within_7', 'within_30', 'over_30'] as const).filter((contacted) =>
        passesFilter(item({ lastContact }), { contacted }, GROUND),
      );
    expect(ages(null)).toEqual(['never']);
    expect(ages(daysAgo(0))).toEqual(['within_7', 'within_30']);
    expect(ages(daysAgo(7))).toEqual(['within_7', 'within_30']);
    expect(ages(daysAgo(8))).toEqual(['within_30']);
    expect(ages(daysAgo(30))).toEqual(['within_30']);
    expect(ages(daysAgo(31))).toEqual(['over_30']);
  });

  it('count what each choice would show, the other filters staying', () => {
    const items = [item(), item({ channel: 'letter' }), item({ covered: true, channel: undefined })];
    const counts = countChoices(items, { coverage: 'not_covered', channel: 'email' }, GROUND);
    expect(counts.channels).toMatchObject({ email: 1, letter: 1, phone: 0 });
    expect(counts.coverage).toEqual({ not_covered: 1, covered: 0 });
    expect(counts.contacted.never).toBe(1);
  });

  it('offer classes and levels in the order of the school', () => {
    expect(listPlaces([siblings, item({ pupils: [pupil('6C', '6e')] })])).toEqual({
      classCodes: ['6A', '6C', '3B'],
      levels: ['6e', '3e'],
    });
  });
});
