import { describe, expect, it } from 'vitest';
import type { DescribedFamily, PersonNames } from '../adoption/describe-families';
import type { Cell } from '../adoption/measure';
import type { PlannedAction } from '../planning/follow-plan';
import { listClassesOf } from '../planning/list-classes-of';
import type { AudienceRule } from '../planning/scenario';
import { concernsFamily, followActions, sortPlanned } from './planned-contact';

const CLASSES = [
  { code: '6A', level: '6e' as const, reached: false },
  { code: '6B', level: '6e' as const, reached: false },
  { code: '6C', level: '6e' as const, reached: false },
  { code: '5A', level: '5e' as const },
];
const person = (id: string, cell: Cell) => ({
  id,
  familyName: 'X',
  usageName: null,
  firstName: 'Y',
  displayName: 'X',
  state: undefined,
  accountsTold: true,
  place: null,
  activated: cell === 'adopted' || cell === 'dormant',
  cell,
});
const familyIn = (classCode: string, guardianCell: Cell = 'unreached', covered = false) =>
  ({
    id: 'e1',
    covered,
    pupils: [{ ...person('e1', 'reachable'), classCode, level: '6e', reached: false }],
    guardians: [{ ...person('r1', guardianCell), pupilIds: ['e1'] }],
  }) satisfies DescribedFamily<PersonNames, PersonNames>;
const rule = (fields: Partial<AudienceRule>): AudienceRule => ({
  holders: 'guardians',
  levels: 'all',
  ...fields,
});

const concerns = (asked: AudienceRule, family: ReturnType<typeof familyIn>) =>
  concernsFamily(asked, listClassesOf(asked, CLASSES), family);

describe('an action of the plan', () => {
  it('concerns the families of its levels', () => {
    expect(concerns(rule({ levels: ['6e'] }), familyIn('6A'))).toBe(true);
    expect(concerns(rule({ levels: ['5e'] }), familyIn('6A'))).toBe(false);
    expect(concerns(rule({}), familyIn('6A'))).toBe(true);
  });

  it('leaves a covered family alone when it is for those that are not', () => {
    const notCovered = rule({ families: 'not_covered' });
    expect(concerns(notCovered, familyIn('6A', 'adopted', true))).toBe(false);
    expect(concerns(notCovered, familyIn('6A'))).toBe(true);
  });

  it('asks for the cell of those it speaks to, guardians or pupils', () => {
    expect(concerns(rule({ cells: ['reachable'] }), familyIn('6A'))).toBe(false);
    expect(concerns(rule({ cells: ['reachable'], holders: 'pupils' }), familyIn('6A'))).toBe(true);
  });

  it('takes the classes of a level group by group, in their order', () => {
    const first = rule({ levels: ['6e'], group: { index: 1, of: 2 } });
    const second = rule({ levels: ['6e'], group: { index: 2, of: 2 } });
    expect(['6A', '6B', '6C'].map((code) => concerns(first, familyIn(code)))).toEqual([true, true, false]);
    expect(['6A', '6B', '6C'].map((code) => concerns(second, familyIn(code)))).toEqual([false, false, true]);
  });
});

const action = (fields: Partial<PlannedAction>): PlannedAction => ({
  id: 'a',
  phaseId: 'p',
  title: 'Distribuer la lettre',
  kind: 'document',
  role: 'class_teacher',
  dueOn: '2026-11-25',
  audience: rule({}),
  templateId: null,
  workMinutes: 0,
  automatic: false,
  doneAt: null,
  skipped: false,
  note: null,
  doneByName: null,
  ...fields,
});

describe('what is to come for a family', () => {
  it('is what is still open, from today on, and speaks to families', () => {
    const actions = [
      action({ title: 'today', dueOn: '2026-11-24' }),
      action({ title: 'late', dueOn: '2026-11-23' }),
      action({ title: 'done', doneAt: new Date() }),
      action({ title: 'to nobody', audience: null }),
    ];
    const planned = followActions(actions, CLASSES, '2026-11-24')(familyIn('6A'));
    expect(planned.map((p) => p.title)).toEqual(['today']);
  });

  it('begins with the nearest, and with the wave among those of one day', () => {
    const wave = { kind: 'wave' as const, on: '2026-11-25', waveId: 'w', title: 'wave' };
    const [own] = followActions([action({})], CLASSES, '2026-11-24')(familyIn('6A'));
    const [later] = followActions(
      [action({ dueOn: '2026-12-01', title: 'later' })],
      CLASSES,
      '2026-11-24',
    )(familyIn('6A'));
    if (!own || !later) throw new Error('no action');
    expect(sortPlanned([later, own, wave]).map((p) => p.title)).toEqual([
      'wave',
      'Distribuer la lettre',
      'later',
    ]);
  });
});
