import { describe, expect, it } from 'vitest';
import type { AccountState } from '../roster/types';
import {
  groupActs,
  groupDeliveries,
  groupFiles,
  listConnectionEvents,
  listStateEvents,
  sortTimeline,
} from './build-timeline';

const interval = (validFrom: string, validTo: string | null, state: AccountState, accountRef = '') => ({
  holderId: 'r1',
  accountRef,
  validFrom,
  validTo,
  state,
  activatedOn: null,
});
const tell = (intervals: ReturnType<typeof interval>[]) =>
  listStateEvents(intervals).map(({ on, state }) => `${on} ${state}`);

describe('what lists said of an account', () => {
  it('is told where it changes, in whatever order the intervals come', () => {
    const intervals = [
      interval('2026-11-09', null, 'activated'),
      interval('2026-09-07', '2026-10-12', 'not_notified'),
      interval('2026-10-12', '2026-11-09', 'notified'),
    ];
    expect(tell(intervals)).toEqual([
      '2026-09-07 not_notified',
      '2026-10-12 notified',
      '2026-11-09 activated',
    ]);
  });

  it('is not told again where a list only confirms it', () => {
    const confirmed = [
      interval('2026-09-07', '2026-10-12', 'notified'),
      interval('2026-10-12', null, 'notified'),
    ];
    expect(tell(confirmed)).toEqual(['2026-09-07 notified']);
  });

  it('says when lists stop naming the account, and when they name it again', () => {
    const gap = [
      interval('2026-09-07', '2026-10-12', 'activated'),
      interval('2026-11-09', null, 'activated'),
    ];
    expect(tell(gap)).toEqual(['2026-09-07 activated', '2026-10-12 gone', '2026-11-09 activated']);
  });

  it('is told apart for two accounts of one person', () => {
    const two = [
      interval('2026-09-07', null, 'activated', 'a'),
      interval('2026-09-07', null, 'not_notified', 'b'),
    ];
    expect(tell(two)).toHaveLength(2);
    const same = two.map((one) => ({ ...one, state: 'notified' as const }));
    expect(tell(same)).toEqual(['2026-09-07 notified']);
  });
});

describe('days on the ENT', () => {
  it('are the first and the last, or the only one', () => {
    expect(
      listConnectionEvents([{ holderId: 'r1', firstOn: '2026-09-07', lastOn: '2026-11-09' }]),
    ).toMatchObject([
      { on: '2026-09-07', which: 'first' },
      { on: '2026-11-09', which: 'last' },
    ]);
    expect(
      listConnectionEvents([{ holderId: 'r1', firstOn: '2026-09-07', lastOn: '2026-09-07' }]),
    ).toHaveLength(1);
  });
});

describe('files', () => {
  it('are one line a day, of the day that they describe, in the order of the kinds', () => {
    const files = groupFiles([
      { on: '2026-09-07', kind: 'ent_accounts' },
      { on: '2026-09-28', kind: 'ent_accounts' },
      { on: '2026-09-07', kind: 'educonnect_guardians' },
    ]);
    expect(files).toEqual([
      { type: 'files', on: '2026-09-07', kinds: ['educonnect_guardians', 'ent_accounts'] },
      { type: 'files', on: '2026-09-28', kinds: ['ent_accounts'] },
    ]);
    // What they say of the family stands above them.
    const [told] = listStateEvents([interval('2026-09-07', null, 'notified')]);
    if (!told) throw new Error('no event');
    expect(sortTimeline([...files, told]).map((event) => event.type)).toEqual(['files', 'state', 'files']);
  });
});

describe('acts and waves', () => {
  const row = {
    on: '2026-11-23',
    at: new Date('2026-11-23T09:00:00Z'),
    note: null,
    recordedBy: null,
    recordedByName: null,
  };

  it('are one line, whoever of the family they are on', () => {
    const acts = groupActs([
      { ...row, actId: 'a', kind: 'phone', holderId: 'r1' },
      { ...row, actId: 'a', kind: 'phone', holderId: 'r2' },
      { ...row, actId: 'b', kind: 'phone', holderId: 'r1' },
    ]);
    expect(acts.map((act) => act.holderIds)).toEqual([['r1', 'r2'], ['r1']]);
  });

  it('tell two outcomes of one wave apart', () => {
    const wave = {
      on: '2026-11-23',
      waveId: 'w',
      channel: 'email' as const,
      title: 'Relance',
      failure: null,
    };
    const lines = groupDeliveries([
      { ...wave, holderId: 'r1', status: 'sent', exclusion: null },
      { ...wave, holderId: 'r2', status: 'excluded', exclusion: 'no_address' },
    ]);
    expect(lines.map((line) => [line.status, line.holderIds])).toEqual([
      ['sent', ['r1']],
      ['excluded', ['r2']],
    ]);
  });

  it('stand with the newest first, acts before what lists of the same day say', () => {
    const [act] = groupActs([{ ...row, actId: 'a', kind: 'phone', holderId: 'r1' }]);
    const [later] = groupActs([
      { ...row, at: new Date('2026-11-23T10:00:00Z'), actId: 'b', kind: 'phone', holderId: 'r1' },
    ]);
    const [told] = listStateEvents([interval('2026-11-23', null, 'notified')]);
    const [old] = listStateEvents([interval('2026-09-07', null, 'notified')]);
    if (!act || !later || !told || !old) throw new Error('no event');
    expect(sortTimeline([old, told, act, later])).toEqual([later, act, told, old]);
  });
});
