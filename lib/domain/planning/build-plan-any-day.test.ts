import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../directory/day';
import { buildPlan, type PlanInput } from './build-plan';
import type { DatedPlan } from './plan';
import { listScenarios } from './scenarios/library';
import { addSchoolDays, isSchoolDay } from './school-calendar';
import { calendars, families, plan } from './testing/toulouse';

describe('whatever the scenario, the zone and the day of adoption', () => {
  const anyCase = fc.record({
    of: fc.constantFrom(...listScenarios()),
    zone: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
    adoptedOn: fc.integer({ min: 0, max: 330 }).map((n) => addDays('2026-05-04', n)),
    later: fc.option(fc.nat(40), { nil: undefined }),
    meeting: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
  });

  it('every date is a school day, none before adoption, and what came first still comes first', () => {
    let dated = 0;
    const references = new Map<string, DatedPlan>();
    fc.assert(
      fc.property(anyCase, ({ of, zone, adoptedOn, later, meeting }) => {
        const calendar = calendars[zone];
        const input: PlanInput = {
          adoptedOn,
          families,
          ...(later === undefined ? {} : { startOn: addDays(adoptedOn, later) }),
          ...(meeting === undefined ? {} : { parentsMeetingOn: addDays('2026-08-20', meeting) }),
        };
        const result = buildPlan(of, calendar, input);
        if (!result.ok) {
          expect(result.problem.code).toBe('calendar_unknown');
          return;
        }
        dated += 1;
        const { phases } = result.value;
        const earliest = addSchoolDays(calendar, adoptedOn, 0);
        for (const phase of phases) {
          expect(isSchoolDay(calendar, phase.startsOn) && isSchoolDay(calendar, phase.endsOn)).toBe(true);
          expect(phase.startsOn <= phase.endsOn && phase.startsOn >= earliest).toBe(true);
          for (const action of phase.actions) {
            expect(isSchoolDay(calendar, action.dueOn) && action.dueOn >= earliest).toBe(true);
          }
        }
        const starts = phases.map((p) => p.startsOn);
        expect([...starts].sort()).toEqual(starts);

        const reference = references.get(`${of.id} ${zone}`) ?? plan(of, {}, calendar);
        references.set(`${of.id} ${zone}`, reference);
        const span = (p: DatedPlan, id: string) =>
          p.phases.find((x) => x.id === id) ?? { startsOn: '', endsOn: '' };
        for (const a of reference.phases) {
          for (const b of reference.phases) {
            if (a.id === 'preparer' || a.endsOn >= b.startsOn) continue;
            expect(span(result.value, a.id).endsOn < span(result.value, b.id).startsOn).toBe(true);
          }
        }
        const unbroken = of.phases.filter((p) => p.unbroken).map((p) => p.id);
        for (const w of result.value.warnings) {
          if (w.code === 'phase_crosses_holidays') expect(unbroken).not.toContain(w.phaseId);
        }
      }),
      { numRuns: 300 },
    );
    expect(dated).toBeGreaterThan(150);
  });
});
