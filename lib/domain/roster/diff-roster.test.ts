import { describe, expect, it } from 'vitest';
import { diffEnrolments, diffGuardianships } from './diff-roster';

const on = '2026-10-05';
const running = [{ pupilId: 'e1', classCode: '6A', validFrom: '2026-08-01' }];

describe('enrolments', () => {
  it('hold since the start of the year when the first export says them', () => {
    const { open } = diffEnrolments([], [{ id: 'e1', classCode: '6A' }], { on, startsOn: '2026-08-01' });
    expect(open).toEqual([{ pupilId: 'e1', classCode: '6A', validFrom: '2026-08-01' }]);
  });

  it('start on the export for a pupil who is new in a later one, and on the entry for one who is yet to come', () => {
    const { open } = diffEnrolments(
      running,
      [
        { id: 'e1', classCode: '6A' },
        { id: 'e2', classCode: '6A' },
        { id: 'e3', classCode: '6A', entersOn: '2026-11-02' },
      ],
      { on },
    );
    expect(open.map((r) => [r.pupilId, r.validFrom])).toEqual([
      ['e2', on],
      ['e3', '2026-11-02'],
    ]);
  });

  it('do not change when the same export comes again', () => {
    expect(diffEnrolments(running, [{ id: 'e1', classCode: '6A' }], { on })).toEqual({
      open: [],
      close: [],
      remove: [],
    });
  });

  it('end and start again on a change of class', () => {
    const changes = diffEnrolments(running, [{ id: 'e1', classCode: '6B' }], { on });
    expect(changes.close).toEqual([{ row: running[0], validTo: on }]);
    expect(changes.open).toEqual([{ pupilId: 'e1', classCode: '6B', validFrom: on }]);
  });

  it('are taken back rather than left empty when they began on that very day', () => {
    const today = [{ pupilId: 'e1', classCode: '6A', validFrom: on }];
    const changes = diffEnrolments(today, [{ id: 'e1', classCode: '6B' }], { on });
    expect(changes).toMatchObject({ close: [], remove: today });
  });

  it('end for a pupil who is absent, has no class, or leaves within 30 days', () => {
    for (const pupil of [
      undefined,
      { id: 'e1' },
      { id: 'e1', classCode: '6A', leavesOn: '2026-09-20' },
      { id: 'e1', classCode: '6A', leavesOn: '2026-11-04' },
    ])
      expect(diffEnrolments(running, pupil ? [pupil] : [], { on }).close).toHaveLength(1);
  });

  it('go on for a pupil whose leaving day is more than 30 days away', () => {
    const stays = [{ id: 'e1', classCode: '6A', leavesOn: '2026-11-05' }];
    expect(diffEnrolments(running, stays, { on }).close).toEqual([]);
  });
});

describe('guardianships', () => {
  it('change when a guardian loses legal responsibility', () => {
    const legal = { pupilId: 'e1', guardianId: 'r1', responsibility: 'legal' as const, kinship: '20' };
    const changes = diffGuardianships(
      [{ ...legal, validFrom: '2026-08-01' }],
      [{ ...legal, responsibility: 'contact' }],
      { on },
    );
    expect(changes.close).toHaveLength(1);
    expect(changes.open).toEqual([{ ...legal, responsibility: 'contact', validFrom: on }]);
  });
});
