import { describe, expect, it } from 'vitest';
import type { Alert } from '@/lib/domain/planning/alert';
import { ALERT_KIND_NAMES, describeAlert, describeGroup, describeTogether, WHAT_TO_DO } from './alerts';
import { DIGEST, digestHeadline, digestSubject, nameClasses, REGION_DIGEST, shortName } from './digest';

/** What no sentence may hold: a straight quote, an ordinary space before high punctuation, an unfilled hole. */
const FAULTS = /'|[ \u00a0][;!?%]|[^\u00a0]:(\s|$)|«[^\u00a0]|[^\u00a0]»|undefined|NaN|null/;

const expiry = (
  scopeCode: string,
  [pupils, guardians, expiredPupils, expiredGuardians]: readonly [number, number, number, number],
): Alert => ({
  kind: 'notifications_expire',
  scopeKind: 'class',
  scopeCode,
  detail: { newsOn: '2026-12-07', firstOn: '2026-12-01', pupils, guardians, expiredPupils, expiredGuardians },
});
const stall = (scopeCode: string, families: number, pupils?: number): Alert => ({
  kind: 'class_stalls',
  scopeKind: 'class',
  scopeCode,
  detail: { newsOn: '2026-11-06', schoolDays: 11, families, ...(pupils !== undefined && { pupils }) },
});
const gate = (fields: object): Alert => ({
  kind: 'gate_at_risk',
  scopeKind: 'phase',
  scopeCode: 'bascule',
  detail: {
    newsOn: '2027-03-15',
    title: 'Bascule',
    metric: 'family_coverage',
    part: 120,
    whole: 176,
    missing: 30,
    gates: 1,
    ...fields,
  },
});
const ALERTS: Alert[] = [
  stall('6B', 9),
  stall('6B', 0, 12),
  expiry('6A', [2, 1, 0, 0]),
  expiry('6A', [0, 0, 1, 0]),
  expiry('6A', [1, 0, 2, 3]),
  gate({ needed: 3.75, lately: 1.2 }),
  gate({ needed: 3.75 }),
  gate({ gates: 2 }),
  gate({ needed: 3, lately: -0.5 }),
  {
    kind: 'activations_fell',
    scopeKind: 'class',
    scopeCode: '5C',
    detail: { newsOn: '2026-11-20', pupils: 0, guardians: 1 },
  },
];

describe('alerts in words', () => {
  it('are whole French sentences, with a way to the people or the plan', () => {
    for (const alert of ALERTS) {
      const { sentence, action, heading } = describeAlert(alert);
      expect(sentence).toMatch(/^[A-ZÀÉ].*\.$/);
      expect(sentence).not.toMatch(FAULTS);
      expect(heading).not.toBe('');
      expect(action.path).toMatch(/^\/(plan$|adoption\/classes\/)/);
      expect(ALERT_KIND_NAMES[alert.kind]).not.toBe('');
    }
  });

  it('say families, or pupils to who follows pupils only', () => {
    expect(describeAlert(stall('6B', 9)).sentence).toContain('9\u00a0familles restent à joindre');
    expect(describeAlert(stall('6B', 0, 12)).sentence).not.toContain('famille');
  });

  it('say the pace that is needed and the one that is', () => {
    expect(describeAlert(gate({ needed: 3.75, lately: 1.2 })).sentence).toMatch(
      /il en faut 3,8 par.*est de 1,2\./,
    );
    expect(describeAlert(gate({})).sentence).toContain('la date est passée');
  });

  it('of three classes and more are one line, with a number each', () => {
    const many = ['6A', '10B', '6B'].map((code, i) => expiry(code, [i + 1, 0, 0, 0]));
    const [line, ...others] = describeTogether([...many, stall('6A', 3)]).reverse();
    expect(others).toHaveLength(1);
    expect(line?.heading).toBe('3\u00a0classes');
    expect(line?.sentence).toContain('6A (1), 6B (3), 10B (2).');
    const group = describeGroup(many);
    expect(group.heading).toContain('dans 3\u00a0classes');
    expect(group.classes).toContainEqual({ code: '10B', count: '2', path: '/adoption/classes/10B' });
    for (const words of [group.heading, ...Object.values(WHAT_TO_DO)]) expect(words).not.toMatch(FAULTS);
  });
});

describe('the words of a digest', () => {
  it('begin with what a reader looks for', () => {
    expect(shortName('Collège des Tisserands')).toBe('Tisserands');
    expect(shortName('Lycée général et technologique de la Plaine')).toBe('Plaine');
    expect(shortName('Lycée Jean-Moulin')).toBe('Jean-Moulin');
    expect(shortName('Collège de l’Essai')).toBe('Essai');
    expect(shortName('Collège Denis-Diderot')).toBe('Denis-Diderot');
    expect(shortName('Établissement 0319901U')).toBe('Établissement 0319901U');
    expect([nameClasses(['6A']), nameClasses(['6A', '6B', '5C'])]).toEqual(['6A', '6A, 6B et 5C']);
    expect(nameClasses(['6A', '6B', '5C', '5D'])).toBe('4\u00a0classes');
  });

  it('say what moved with a sign, and since when after holidays', () => {
    const subject = (before: number | null, fromOn: string | null) =>
      digestSubject('Tisserands', 'families', { part: 120, whole: 176, before }, fromOn);
    expect(subject(114, null)).toBe(
      'Tisserands\u00a0: 120\u00a0familles sur 176 couvertes, +6 en une semaine',
    );
    expect(subject(121, '2026-10-11')).toContain(', −1 depuis le 11 octobre 2026');
    expect(subject(120, null)).toContain(', sans changement');
    expect(subject(null, null)).toBe('Tisserands\u00a0: 120\u00a0familles sur 176 couvertes');
  });

  it('are right for none, one, all and unknown', () => {
    for (const counted of ['families', 'pupils'] as const) {
      const cases = [
        null,
        { part: 0, whole: 0, before: null },
        { part: 0, whole: 1, before: 0 },
        { part: 1, whole: 1, before: 0 },
        { part: 119, whole: 120, before: 121 },
      ];
      for (const progress of cases) {
        for (const fromOn of [null, '2026-10-11']) {
          expect(digestSubject('Essai', counted, progress, fromOn)).not.toMatch(FAULTS);
          expect(digestHeadline(counted, progress, fromOn)).not.toMatch(FAULTS);
          expect(digestHeadline(counted, progress, fromOn)).toMatch(/\.$/);
        }
      }
    }
    expect(digestHeadline('families', { part: 1, whole: 2, before: 0 }, null)).toBe(
      '1\u00a0famille sur 2 est couverte, 1 de plus qu’il y a une semaine\u202f; 1 reste à joindre.',
    );
  });

  it('of a région are right for one and for many', () => {
    for (const n of [0, 1, 2]) {
      for (const text of [
        REGION_DIGEST.subject('Occitanie', n, 2),
        REGION_DIGEST.headline(n, 2, 11),
        REGION_DIGEST.hidden(n),
        REGION_DIGEST.stalled(n),
        REGION_DIGEST.neverTold(n),
        REGION_DIGEST.sum(n, 12, n),
        DIGEST.preheader(n, n),
      ]) {
        expect(text).not.toMatch(FAULTS);
      }
    }
  });
});
