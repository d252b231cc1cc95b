import { describe, expect, it } from 'vitest';
import type { GateDecision } from '../decide-gate';
import { isGateOpen, judgeGates, listDueGates } from './gate-judgement';

const gate = { metric: 'family_coverage', atLeast: 0.85 } as const;
const decision = (status: GateDecision['status']): GateDecision => ({
  gate,
  status,
  part: status === 'unknown' ? null : 1,
  whole: 2,
  missing: status === 'unknown' ? null : 1,
});
const phase = (id: string, startsOn: string, gates = [gate]) => ({ id, startsOn, gates });

describe('a threshold', () => {
  const days = { todayOn: '2026-12-01', adoptedOn: '2026-11-01' };
  const due = (startsOn: string, judged: { phaseId: string; startsOn: string }[] = [], gates = [gate]) =>
    listDueGates([phase('bascule', startsOn, gates)], days, judged).length;

  it('is judged from the first day of its phase on, and not before', () => {
    expect([due('2026-12-02'), due('2026-12-01'), due('2026-11-30')]).toEqual([0, 1, 1]);
  });

  it('is judged once for a first day, and again when the phase begins on another one', () => {
    expect(due('2026-12-01', [{ phaseId: 'bascule', startsOn: '2026-12-01' }])).toBe(0);
    expect(due('2026-12-01', [{ phaseId: 'bascule', startsOn: '2026-11-16' }])).toBe(1);
    expect(due('2026-12-01', [{ phaseId: 'other', startsOn: '2026-12-01' }])).toBe(1);
  });

  it('is none where a phase has none, or began before the plan was adopted', () => {
    expect(due('2026-12-01', [], [])).toBe(0);
    expect(due('2026-10-31')).toBe(0);
  });

  it('is missed when one figure misses it, and waits where a figure is not told', () => {
    expect(judgeGates([decision('met'), decision('met')])).toBe('met');
    expect(judgeGates([decision('met'), decision('missed')])).toBe('missed');
    expect(judgeGates([decision('unknown'), decision('missed')])).toBe('missed');
    expect(judgeGates([decision('met'), decision('unknown')])).toBeUndefined();
  });

  it('asks until somebody answers, and again when the re-plan that was taken is undone', () => {
    const row = { phaseId: 'bascule', startsOn: '2026-11-30', status: 'missed' as const };
    const here = [phase('bascule', '2026-11-30')];
    const moved = [phase('bascule', '2026-12-14')];
    expect(isGateOpen({ ...row, answer: null }, here)).toBe(true);
    expect(isGateOpen({ ...row, answer: null }, moved)).toBe(false);
    expect(isGateOpen({ ...row, answer: 'moved' }, moved)).toBe(false);
    expect(isGateOpen({ ...row, answer: 'moved' }, here)).toBe(true);
    expect(isGateOpen({ ...row, answer: 'declined' }, here)).toBe(false);
    expect(isGateOpen({ ...row, answer: 'confirmed' }, here)).toBe(false);
    expect(isGateOpen({ ...row, status: 'overridden', answer: 'accepted' }, here)).toBe(false);
    expect(isGateOpen({ ...row, status: 'met', answer: null }, here)).toBe(false);
  });
});
