import { describe, expect, it } from 'vitest';
import { SCHOOL_ROLES } from '../../access/types';
import { type Level, SCHOOL_KINDS, type SchoolKind } from '../../directory/types';
import type { Anchor } from '../scenario';
import { findScenario, listScenarios } from './library';

/** Levels that a kind of school may have; collèges have no 2de, a lycée professionnel may have a 3e prépa-métiers. */
const LEVELS_OF: Record<SchoolKind, Level[]> = {
  college: ['6e', '5e', '4e', '3e'],
  legt: ['2de', '1re', 'Tle', 'BTS/CPGE'],
  lp: ['3e', '2de', '1re', 'Tle', 'CAP', 'BTS/CPGE'],
  lpo: ['3e', '2de', '1re', 'Tle', 'CAP', 'BTS/CPGE'],
  erea: ['6e', '5e', '4e', '3e', 'CAP'],
};

const all = listScenarios();
const phases = all.flatMap((scenario) =>
  scenario.phases.map((phase) => ({ scenario, phase, name: `${scenario.id} / ${phase.id}` })),
);
const actions = phases.flatMap(({ scenario, phase, name }) =>
  phase.actions.map((action) => ({ scenario, phase, action, name: `${name} / ${action.id}` })),
);

describe('the library', () => {
  it('ships the seven scenarios, the progressive collège first', () => {
    expect(all.map((s) => s.id)).toEqual([
      'college-progressif-par-niveau',
      'college-entrants-et-sortants',
      'college-gros-effectif',
      'lycee-general-technologique',
      'lycee-professionnel-par-filiere',
      'erea-petits-groupes',
      'rattrapage-court',
    ]);
    expect(listScenarios('college')[0]?.title).toBe('Collège – progressif par niveau');
  });

  it('has a plan of a year for every kind of school, and a short one for all', () => {
    for (const kind of SCHOOL_KINDS) {
      const ofAYear = listScenarios(kind).filter((s) => s.phases.some((p) => p.id === 'bascule'));
      expect(ofAYear.length, kind).toBeGreaterThan(0);
      const ids = listScenarios(kind).map((s) => s.id);
      expect(ids).toContain('rattrapage-court');
      expect(ids.every((id) => findScenario(id)?.for.includes(kind))).toBe(true);
    }
    expect(listScenarios('legt').map((s) => s.id)).not.toContain('college-gros-effectif');
    expect(findScenario('nowhere')).toBeUndefined();
  });

  it('gives the progressive collège its eight phases, levels one after the other', () => {
    const scenario = findScenario('college-progressif-par-niveau');
    expect(scenario?.phases.map((p) => p.id)).toEqual([
      'preparer',
      '6e',
      '5e',
      '4e',
      '3e',
      'relances',
      'bascule',
      'bilan',
    ]);
  });

  it('guards every switch-over by the same two gates', () => {
    const switchOvers = phases.filter(({ phase }) => phase.actions.some((a) => a.kind === 'switch_over'));
    expect(switchOvers).toHaveLength(6);
    for (const { phase } of switchOvers) {
      expect(phase.gates).toEqual([
        { metric: 'family_coverage', atLeast: 0.85 },
        { metric: 'pupil_activation', atLeast: 0.9 },
      ]);
      expect(phase.unbroken).toBe(true);
    }
  });

  it('announces a switch-over 15, 5 and 1 school days before it', () => {
    for (const { phase } of phases) {
      const closing = phase.actions.find((a) => a.kind === 'switch_over');
      if (!closing) continue;
      const before = (kind: string) =>
        phase.actions.filter((a) => a.kind.startsWith(kind)).map((a) => closing.offset - a.offset);
      expect([...new Set(before('wave_'))]).toEqual([15, 5, 1]);
    }
  });
});

describe('a scenario', () => {
  it.each(all)('$id has texts, a goal and phases', (scenario) => {
    expect(scenario.summary.length).toBeGreaterThan(60);
    expect(scenario.pros.length).toBeGreaterThanOrEqual(2);
    expect(scenario.cons.length).toBeGreaterThanOrEqual(2);
    expect(scenario.goal.value).toBeGreaterThan(0);
    expect(scenario.goal.value).toBeLessThanOrEqual(1);
    expect(new Set(scenario.phases.map((p) => p.id)).size).toBe(scenario.phases.length);
  });

  it('speaks to levels that its schools have', () => {
    for (const { scenario, phase, name } of phases) {
      const audiences = phase.actions.flatMap((a) => (a.audience ? [a.audience.levels] : []));
      for (const levels of [phase.levels, ...audiences]) {
        if (levels === 'all') continue;
        for (const kind of scenario.for)
          expect(LEVELS_OF[kind], name).toEqual(expect.arrayContaining(levels));
      }
    }
  });

  it('has phases whose actions have ids of their own', () => {
    for (const { phase, name } of phases) {
      expect(phase.actions.length, name).toBeGreaterThan(0);
      expect(new Set(phase.actions.map((a) => a.id)).size, name).toBe(phase.actions.length);
    }
  });

  it('leans on phases that come before, and prepares before anything is asked', () => {
    for (const { scenario, phase, name } of phases) {
      const earlier = scenario.phases.slice(0, scenario.phases.indexOf(phase));
      const anchors: Anchor[] = [phase.start.anchor, ...phase.actions.flatMap((a) => a.on?.anchor ?? [])];
      for (const anchor of anchors) {
        if (anchor.at !== 'phase_end') continue;
        expect(
          earlier.filter((e) => !e.preparation).map((e) => e.id),
          name,
        ).toContain(anchor.phase);
      }
      if (!phase.preparation) continue;
      expect(phase.start, name).toEqual({ anchor: { at: 'rentree' }, offset: -5 * phase.weeks });
    }
  });
});

describe('an action', () => {
  it('falls within its phase, a reminder at most a week after it', () => {
    for (const { phase, action, name } of actions) {
      expect(Number.isInteger(action.offset), name).toBe(true);
      expect(action.offset, name).toBeGreaterThanOrEqual(0);
      expect(action.offset, name).toBeLessThanOrEqual(5 * phase.weeks + (phase.preparation ? -1 : 4));
    }
  });

  it('is done by somebody of the school, in some minutes', () => {
    for (const { action, name } of actions) {
      expect(SCHOOL_ROLES, name).toContain(action.role);
      expect(action.minutes.fixed, name).toBeGreaterThan(0);
      expect(action.minutes.perFamily, name).toBeGreaterThanOrEqual(0);
    }
  });

  it('has an audience if it sends, hands out or calls; e-mail is for guardians', () => {
    for (const { action, name } of actions) {
      const speaks = ['wave_email', 'wave_ent', 'document', 'phone', 'banner'].includes(action.kind);
      if (speaks) expect(action.audience, name).toBeDefined();
      if (action.kind === 'wave_email') expect(action.audience?.holders, name).toBe('guardians');
    }
  });

  it('that notifies never has an activated holder in its audience', () => {
    const notifying = actions.filter(({ action }) => action.notifies);
    expect(notifying.length).toBeGreaterThan(10);
    for (const { action, name } of notifying) {
      expect(action.audience?.holders, name).toBe('pupils');
      expect(action.audience?.cells?.length, name).toBeGreaterThan(0);
      for (const cell of ['adopted', 'dormant']) expect(action.audience?.cells, name).not.toContain(cell);
    }
  });

  it('that hands out identifiers is known as one that notifies', () => {
    for (const { action, name } of actions) {
      expect(action.notifies ?? false, name).toBe(/remettre.*identifiant/i.test(action.title));
    }
  });
});

describe('the French of the library', () => {
  it('keeps its typography', () => {
    const texts = [
      ...all.flatMap((s) => [s.title, s.summary, ...s.pros, ...s.cons]),
      ...phases.map(({ phase }) => phase.title),
      ...actions.map(({ action }) => action.title),
    ];
    for (const text of texts) {
      expect(text).not.toMatch(/['"]/);
      expect(text).not.toMatch(/[ \u00a0][;!?%]/);
      expect(text).not.toMatch(/[^\u00a0]:(\s|$)/);
      expect(text).not.toMatch(/«[^\u00a0]|[^\u00a0]»/);
      expect(text).not.toMatch(/ {2}|\.\.\./);
    }
  });
});
