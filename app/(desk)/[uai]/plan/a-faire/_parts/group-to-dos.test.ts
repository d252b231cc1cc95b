import { describe, expect, it } from 'vitest';
import type { PlannedAction } from '@/lib/domain/planning/follow-plan';
import { groupToDos } from './group-to-dos';

const action = (id: string, dueOn: string, doneAt: Date | null = null): PlannedAction => ({
  id,
  phaseId: 'p',
  title: id,
  kind: 'prepare',
  role: 'cpe',
  dueOn,
  audience: null,
  templateId: null,
  workMinutes: 10,
  automatic: false,
  doneAt,
  skipped: false,
  note: null,
  doneByName: null,
});

const ids = (list: PlannedAction[]) => list.map(({ id }) => id);

describe('the headings of the to-do page', () => {
  it('puts each action under one heading, on both sides of every border, by day', () => {
    // A Wednesday: its week ends on Sunday the 29th, its horizon on 9 December.
    const groups = groupToDos(
      [
        action('sunday', '2026-11-29'),
        action('eve', '2026-11-24'),
        action('today', '2026-11-25'),
        action('monday', '2026-11-30'),
        action('horizon', '2026-12-09'),
        action('beyond', '2026-12-10'),
        action('done early', '2026-11-10', new Date('2026-11-11T08:00:00Z')),
        action('done last', '2026-11-10', new Date('2026-11-12T08:00:00Z')),
        { ...action('not needed', '2026-11-26', new Date('2026-11-13T08:00:00Z')), skipped: true },
      ],
      '2026-11-25',
    );
    expect(ids(groups.late)).toEqual(['eve']);
    expect(ids(groups.week)).toEqual(['today', 'sunday']);
    expect(ids(groups.soon)).toEqual(['monday', 'horizon']);
    expect(ids(groups.later)).toEqual(['beyond']);
    expect(ids(groups.done)).toEqual(['not needed', 'done last', 'done early']);
  });
});
