import { describe, expect, it } from 'vitest';
import type { PlanWarning } from '@/lib/domain/planning/plan';
import {
  describeAudience,
  describeGate,
  describeGateDecision,
  describeGoal,
  describeLevels,
  describeSize,
  describeWarning,
  holidayName,
  planningProblems,
} from './planning';

/** What no sentence may hold: a straight quote, an ordinary space before high punctuation, an unfilled hole. */
const FAULTS = /['"]|[ \u00a0][;!?%]|[^\u00a0]:(\s|$)|«[^\u00a0]|[^\u00a0]»|undefined|NaN/;

describe('the sentences of planning', () => {
  it('say every warning without a fault of typography', () => {
    const warnings: PlanWarning[] = [
      { code: 'shifted', fromOn: '2026-09-01', toOn: '2026-11-30' },
      { code: 'preparation_shortened', phaseId: 'p', schoolDays: 1, planned: 30 },
      { code: 'parents_meeting_missing', onDay: '2026-09-15' },
      { code: 'parents_meeting_passed', onDay: '2026-12-14' },
      { code: 'holiday_passed', phaseId: 'p', holiday: 'toussaint' },
      { code: 'phase_crosses_holidays', phaseId: 'p', holiday: 'ete' },
      { code: 'phases_overlap', phaseId: 'p', otherId: 'q' },
      { code: 'after_school_year', phaseId: 'p', yearEndsOn: '2027-07-02' },
      { code: 'goal_date_passed', by: '2026-10-16' },
      { code: 'level_absent', phaseId: 'p' },
      { code: 'families_unknown' },
    ];
    const sentences = warnings.map((warning) => describeWarning(warning, (id) => `Phase ${id}`));
    for (const sentence of sentences) expect(sentence).not.toMatch(FAULTS);
    expect(new Set(sentences).size).toBe(warnings.length);
    expect(sentences[0]).toContain('lundi 30 novembre 2026');
  });

  it('say every refusal without a fault of typography', () => {
    const detail = { schoolYear: '2027-2028', zone: 'C', holiday: 'noel', phase: '6e', field: 'startOn' };
    for (const say of Object.values(planningProblems)) {
      expect(say(detail)).not.toMatch(FAULTS);
      expect(say({})).not.toMatch(FAULTS);
    }
    expect(planningProblems.invalid_plan(detail)).toContain('le jour de départ');
  });

  it('name levels, breaks and audiences as people do', () => {
    expect(describeLevels('all')).toBe('tous les niveaux');
    expect(describeLevels(['6e'])).toBe('6e');
    expect(describeLevels(['6e', '5e', '3e'])).toBe('6e, 5e et 3e');
    expect(holidayName('noel')).toBe('vacances de Noël');
    expect(holidayName('Festa di a Nazione')).toBe('Festa di a Nazione');
    expect(
      describeAudience({
        holders: 'guardians',
        levels: ['6e'],
        cells: ['unreached'],
        families: 'not_covered',
      }),
    ).toBe('Responsables non activés que l’ENT n’atteint pas, 6e, familles non couvertes');
    expect(describeAudience({ holders: 'pupils', levels: 'all' })).toBe('Élèves, tous les niveaux');
  });

  it('say goals and gates with their integers', () => {
    expect(describeGoal({ metric: 'family_coverage', value: 0.95, by: '2027-01-29' })).toBe(
      '95\u202f% de familles couvertes au 29 janvier 2027',
    );
    const gate = { metric: 'pupil_activation', atLeast: 0.9, scope: '2de' } as const;
    expect(describeGate(gate)).toBe('90\u202f% d’élèves activés au moins en 2de');
    const decision = { gate, part: 120, whole: 176 };
    expect(describeGateDecision({ ...decision, status: 'missed', missing: 39 })).toBe(
      '120 sur 176 (68,2\u202f%)\u00a0: il en manque 39.',
    );
    expect(describeGateDecision({ ...decision, part: null, status: 'unknown', missing: null })).toContain(
      'Inconnu',
    );
  });

  it('say the size of a plan as an upper bound', () => {
    const size = {
      letters: 1204,
      pupilSheets: 1,
      emails: 0,
      entMessages: 12,
      calls: 3,
      workMinutes: 125,
    };
    const sentence = describeSize(size);
    expect(sentence).toMatch(/^Au plus 1\u202f204\u00a0lettres, 1\u00a0fiche d’élève, 0\u00a0e-mail,/);
    expect(sentence).not.toMatch(FAULTS);
  });
});
