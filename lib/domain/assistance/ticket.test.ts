import { describe, expect, it } from 'vitest';
import { HELPERS, listSymptoms, routeOf, SYMPTOMS } from './routing';
import { decideMove, listMoves, mayAssist, TICKET_STATUSES } from './ticket';

const [OPENED, LATER] = [new Date('2026-11-02T08:00:00Z'), new Date('2026-11-03T08:00:00Z')];
const dates = { openedAt: OPENED, passedOnAt: null, solvedAt: null };

describe('who acts on a request', () => {
  it('is one of the table for each symptom, and a pupil has no symptom of a guardian', () => {
    for (const symptom of SYMPTOMS) expect(HELPERS).toContain(routeOf(symptom).helper);
    expect(listSymptoms('pupil')).toEqual([
      'pupil_password',
      'not_activatable',
      'wrong_attachment',
      'wrong_information',
    ]);
    expect(listSymptoms('guardian')).not.toContain('pupil_password');
  });

  it('is the academy for a wrong attachment, always', () => {
    expect(routeOf('wrong_attachment')).toEqual({ about: ['pupil', 'guardian'], helper: 'academy_it' });
  });
});

describe('the status of a request', () => {
  it('moves along the table only, never to itself', () => {
    for (const from of TICKET_STATUSES) {
      for (const to of TICKET_STATUSES) {
        const decided = decideMove(from, to, dates, LATER);
        expect(decided !== undefined).toBe(listMoves(from).includes(to));
      }
      expect(listMoves(from)).not.toContain(from);
    }
  });

  it('keeps the day of each step; opened again, the later steps are undone', () => {
    const passed = decideMove('open', 'passed_on', dates, LATER);
    expect(passed).toEqual({ openedAt: OPENED, passedOnAt: LATER, solvedAt: null });
    const solved = passed && decideMove('passed_on', 'solved', passed, LATER);
    expect(solved).toEqual({ openedAt: OPENED, passedOnAt: LATER, solvedAt: LATER });
    expect(solved && decideMove('solved', 'open', solved, LATER)).toEqual(dates);
  });
});

describe('who follows a request', () => {
  const teacher = [{ role: 'class_teacher', classCodes: ['6A'] }] as const;
  const rupn = [{ role: 'rupn', classCodes: 'all' }] as const;

  it('is the class teacher for the own class, the RUPN for pupils, the principal for everybody', () => {
    const guardian = { kind: 'guardian', classCodes: ['6A', '6B'] } as const;
    expect(mayAssist(teacher, guardian)).toBe(true);
    expect(mayAssist(teacher, { kind: 'pupil', classCodes: ['6B'] })).toBe(false);
    expect(mayAssist(rupn, { kind: 'pupil', classCodes: ['6B'] })).toBe(true);
    expect(mayAssist(rupn, guardian)).toBe(false);
    // Of somebody who has left, whoever sees the whole school.
    expect(mayAssist([{ role: 'principal', classCodes: 'all' }], { ...guardian, classCodes: [] })).toBe(true);
    expect(mayAssist(teacher, { ...guardian, classCodes: [] })).toBe(false);
  });

  it('is nobody for a guardian of a class where one only follows pupils', () => {
    const both = [...teacher, { role: 'rupn', classCodes: ['6B'] }] as const;
    expect(mayAssist(both, { kind: 'guardian', classCodes: ['6B'] })).toBe(false);
    expect(mayAssist(both, { kind: 'pupil', classCodes: ['6B'] })).toBe(true);
  });
});
