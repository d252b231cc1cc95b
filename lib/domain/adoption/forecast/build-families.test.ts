import { describe, expect, it } from 'vitest';
import { buildForecastFamilies, listOpenChannels } from './build-families';
import { isCoveredOn, narrowFamilies } from './types';

const families = buildForecastFamilies(
  {
    on: '2026-10-12',
    classes: [
      { code: '6A', level: '6e' },
      { code: '4B', level: '4e' },
    ],
    pupils: [
      { id: 'e1', classCode: '6A' },
      { id: 'e2', classCode: '4B' },
      { id: 'e3', classCode: '4B' },
    ],
    links: [
      { pupilId: 'e1', guardianId: 'r1' },
      { pupilId: 'e1', guardianId: 'r2' },
      { pupilId: 'e2', guardianId: 'r2' },
    ],
    activated: new Set(['r1']),
    connected: new Set(['r2']),
    known: { pupilAccounts: true, guardianAccounts: true, connections: true },
  },
  {
    routesOf: (id) => ({ email: id === 'r1', mobile: id === 'r2' }),
    contacts: new Map([['r2', [{ channel: 'phone', day: 7 }]]]),
    activatedOn: new Map([['r1', 15]]),
  },
);

describe('families for the forecast', () => {
  it('keep who is whose guardian, the ways to each, and since when each has been seen activated', () => {
    expect(families).toEqual([
      {
        id: 'e1',
        pupils: [
          { classCode: '6A', guardians: [0, 1] },
          { classCode: '4B', guardians: [1] },
        ],
        guardians: [
          {
            channels: ['paper', 'meeting', 'handed_out', 'email'],
            easyRoute: false,
            connected: false,
            contacts: [],
            classCodes: ['6A'],
            activatedOn: 15,
          },
          {
            channels: ['paper', 'meeting', 'handed_out', 'ent_message', 'banner', 'phone'],
            easyRoute: true,
            connected: true,
            contacts: [{ channel: 'phone', day: 7 }],
            classCodes: ['4B', '6A'],
            activatedOn: null,
          },
        ],
      },
    ]);
  });

  it('are covered in a class by its own pupils only (METRICS)', () => {
    const covered = (code: string, day: number) =>
      narrowFamilies(families, [code]).map((f) => isCoveredOn(f, day));
    expect(covered('6A', 14)).toEqual([false]);
    expect(covered('6A', 15)).toEqual([true]);
    expect(covered('4B', 15)).toEqual([false]);
    expect(narrowFamilies(families, ['5C'])).toEqual([]);
  });

  it('reach somebody of whom nothing is known by paper, meeting and what the child takes home', () => {
    const nothing = { email: false, mobile: false };
    expect(listOpenChannels(nothing, false)).toEqual(['paper', 'meeting', 'handed_out']);
  });
});
