import { describe, expect, it } from 'vitest';
import { compareDays } from './compare-days';
import type { RosterSnapshot } from './snapshot';

const snapshot = (fields: Partial<RosterSnapshot>): RosterSnapshot => ({
  on: '2026-10-12',
  classes: [{ code: '6A', level: '6e' }],
  pupils: [
    { id: 'e1', classCode: '6A' },
    { id: 'e2', classCode: '6A' },
  ],
  links: [
    { pupilId: 'e1', guardianId: 'r1' },
    { pupilId: 'e2', guardianId: 'r2' },
  ],
  activated: new Set(),
  connected: new Set(),
  known: { pupilAccounts: true, guardianAccounts: true, connections: true },
  ...fields,
});

describe('what changed between two days', () => {
  it('tells who came and who was lost, of families, accounts and connections', () => {
    const before = snapshot({ activated: new Set(['r2']), connected: new Set(['e1']) });
    const after = snapshot({
      on: '2026-11-09',
      activated: new Set(['r1', 'e2']),
      connected: new Set(['e1', 'r1']),
    });
    expect(compareDays(before, after)).toEqual({
      fromOn: '2026-10-12',
      toOn: '2026-11-09',
      pupils: { gained: 0, lost: 0 },
      familiesCovered: { gained: 1, lost: 1 },
      guardiansActivated: { gained: 1, lost: 1 },
      pupilsActivated: { gained: 1, lost: 0 },
      guardiansConnected: { gained: 1, lost: 0 },
      pupilsConnected: { gained: 0, lost: 0 },
    });
  });

  it('calls a family lost that a pupil has joined whom nobody covers', () => {
    const before = snapshot({ pupils: [{ id: 'e1', classCode: '6A' }], activated: new Set(['r1']) });
    const after = snapshot({
      links: [
        { pupilId: 'e1', guardianId: 'r1' },
        { pupilId: 'e1', guardianId: 'r3' },
        { pupilId: 'e2', guardianId: 'r3' },
      ],
      activated: new Set(['r1']),
    });
    const changes = compareDays(before, after);
    expect(changes.pupils).toEqual({ gained: 1, lost: 0 });
    expect(changes.familiesCovered).toEqual({ gained: 0, lost: 1 });
  });

  it('calls a covered family gained that has just come', () => {
    const before = snapshot({ pupils: [{ id: 'e1', classCode: '6A' }] });
    const changes = compareDays(before, snapshot({ activated: new Set(['r2']) }));
    expect(changes.familiesCovered).toEqual({ gained: 1, lost: 0 });
  });

  it('counts somebody who left as a pupil lost, not as an activation lost', () => {
    const before = snapshot({ activated: new Set(['r1', 'r2']) });
    const after = snapshot({
      pupils: [{ id: 'e1', classCode: '6A' }],
      links: [{ pupilId: 'e1', guardianId: 'r1' }],
      activated: new Set(['r1']),
    });
    const changes = compareDays(before, after);
    expect(changes.pupils.lost).toBe(1);
    expect(changes.guardiansActivated).toEqual({ gained: 0, lost: 0 });
  });

  it('does not compare what one of the days does not tell', () => {
    const silent = snapshot({ known: { pupilAccounts: false, guardianAccounts: false, connections: true } });
    const changes = compareDays(silent, snapshot({ activated: new Set(['r1', 'e1']) }));
    expect(changes.familiesCovered).toBeNull();
    expect(changes.guardiansActivated).toBeNull();
    expect(changes.pupilsActivated).toBeNull();
    expect(changes.pupilsConnected).toEqual({ gained: 0, lost: 0 });
  });
});
