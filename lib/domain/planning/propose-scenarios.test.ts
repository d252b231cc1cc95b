import { describe, expect, it } from 'vitest';
import { describeObstacle, describeReason } from '@/lib/messages/proposals';
import type { Level } from '../directory/types';
import { buildPlan } from './build-plan';
import type { FamilyCounts } from './plan';
import { type Candidate, type ProposedSchool, proposeScenarios } from './propose-scenarios';
import { listScenarios } from './scenarios/library';
import { assumeStaffMinutes } from './staff-minutes';
import { toulouse } from './testing/toulouse';

const COLLEGE: Level[] = ['6e', '5e', '4e', '3e'];

function familiesOf(levels: readonly Level[], total: number, notCovered: number): FamilyCounts {
  const share = (n: number) => Math.round(n / levels.length);
  return {
    all: { total, notCovered },
    levels: Object.fromEntries(
      levels.map((level) => [level, { total: share(total), notCovered: share(notCovered) }]),
    ),
  };
}

/** The library, as it stands for a school on a day. */
function propose(
  more: Partial<ProposedSchool> & { levels?: Level[]; total?: number; left?: number } = {},
  library = listScenarios(),
) {
  const { levels = COLLEGE, total = 176, left = 100, ...rest } = more;
  const classes = levels.flatMap((level) =>
    Array.from({ length: Math.ceil(total / levels.length / 25) }, (_, i) => ({
      code: `${level}${i}`,
      level,
    })),
  );
  const school: ProposedSchool = {
    kind: 'college',
    pupils: total,
    todayOn: '2026-11-23',
    calendar: toulouse,
    classes,
    families: familiesOf(levels, total, left),
    matrix: { adopted: 10, dormant: 10, reachable: 60, unreached: 120 },
    staff: assumeStaffMinutes(classes.length),
    ...rest,
  };
  const candidates = library.map(
    (scenario): Candidate => ({
      scenario,
      plan: buildPlan(scenario, school.calendar, { adoptedOn: school.todayOn, families: school.families }),
    }),
  );
  return proposeScenarios(candidates, school);
}
const idsOf = (proposals: ReturnType<typeof propose>) =>
  proposals.flatMap((p) => (p.suits ? [p.scenario.id] : []));
const obstacleTo = (proposals: ReturnType<typeof propose>, id: string) => {
  const found = proposals.find((p) => p.scenario.id === id);
  return found && !found.suits ? found.obstacle : undefined;
};

describe('the scenarios proposed to a school', () => {
  it('are, for a small collège in autumn, the progressive one first, the short one last', () => {
    expect(idsOf(propose())).toEqual([
      'college-progressif-par-niveau',
      'college-entrants-et-sortants',
      'rattrapage-court',
    ]);
  });

  it('are told apart from the first when the same speaks for both: the second is lighter', () => {
    const [first, second] = propose();
    expect(first).toMatchObject({ strength: { code: 'leads_to_switch_over' } });
    expect(second).toMatchObject({ strength: { code: 'lighter' } });
  });

  it('are, for a large one, the one made for its size', () => {
    const [first] = propose({ total: 1100, left: 900 });
    expect(first).toMatchObject({
      scenario: { id: 'college-gros-effectif' },
      strength: { code: 'made_for_size', pupils: 1100, least: 600 },
      caution: { code: 'over_capacity' },
    });
  });

  it('are, with few families left, the short one', () => {
    expect(propose({ left: 26 })[0]).toMatchObject({
      scenario: { id: 'rattrapage-court' },
      strength: { code: 'short_for_few', notCovered: 26 },
    });
    expect(idsOf(propose({ left: 27 }))[0]).toBe('college-progressif-par-niveau');
  });

  it('are, late in the year, the only one that fits in it', () => {
    const late = propose({ todayOn: '2027-04-20' });
    expect(idsOf(late)).toEqual(['rattrapage-court']);
    expect(late[0]).toMatchObject({ strength: { code: 'short_for_time_left' } });
    expect(obstacleTo(late, 'college-progressif-par-niveau')).toMatchObject({ code: 'no_dates' });
  });

  it('are none that would run into the next school year, where its calendar is known', () => {
    const calendar = { ...toulouse, rentreeOn: '2025-09-01' };
    const spring = propose({ todayOn: '2026-05-04', calendar });
    expect(obstacleTo(spring, 'college-progressif-par-niveau')).toMatchObject({
      code: 'past_year_end',
      yearEndsOn: '2026-07-03',
    });
    expect(idsOf(spring)).toEqual(['rattrapage-court']);
  });

  it('that do not suit stand last, with the reason', () => {
    const proposals = propose();
    const suits = proposals.map((p) => p.suits);
    expect(suits).toEqual([...suits].sort().reverse());
    expect(obstacleTo(proposals, 'lycee-general-technologique')).toMatchObject({ code: 'other_kind' });
    expect(obstacleTo(proposals, 'college-gros-effectif')).toEqual({
      code: 'other_size',
      pupils: 176,
      least: 600,
      most: 2000,
    });
    const withoutThird = propose({ levels: [...COLLEGE, '2de'] });
    expect(obstacleTo(withoutThird, 'rattrapage-court')).toBeUndefined();
  });

  it('that leave out a level of the school do not suit it', () => {
    const [progressive] = listScenarios('college');
    if (!progressive) throw new Error('no scenario');
    const phases = progressive.phases.filter((phase) => phase.id === '6e' || phase.id === '5e');
    expect(
      propose({}, [{ ...progressive, phases, goal: { ...progressive.goal, by: { at: 'rentree' } } }])[0],
    ).toMatchObject({
      suits: false,
      obstacle: { code: 'levels_left_out', levels: ['4e', '3e'] },
    });
  });

  it('are told by kind, size and calendar alone before the first import', () => {
    const empty = propose({ pupils: null, levels: [], total: 0, left: 0, matrix: null, classes: [] });
    expect(idsOf(empty)).toContain('college-gros-effectif');
    expect(idsOf(empty)[0]).toBe('college-progressif-par-niveau');
    for (const proposal of empty) if (proposal.suits) expect(proposal.facts.timesAsked).toBeNull();
  });

  it('hang on the staff: less time, more weeks over capacity', () => {
    const weeksOf = (minutes: number) => {
      const staff = { principal: minutes, secretariat: minutes, rupn: minutes, cpe: minutes };
      const [first] = propose({ staff });
      return first?.suits ? first.facts.overloads.length : -1;
    };
    expect(weeksOf(30)).toBeGreaterThan(weeksOf(200));
    expect(weeksOf(10_000)).toBe(0);
  });

  it('count how often a guardian is asked: on the ENT only who comes there', () => {
    const timesOf = (reachable: number) => {
      const [first] = propose({ matrix: { adopted: 0, dormant: 0, reachable, unreached: 100 - reachable } });
      return first?.suits ? (first.facts.timesAsked ?? 0) : 0;
    };
    expect(timesOf(100)).toBeGreaterThan(timesOf(0));
    expect(timesOf(0)).toBeGreaterThan(3);
  });

  it('say why in one sentence each, in French typography', () => {
    const all = [
      propose(),
      propose({ total: 1100, left: 900 }),
      propose({ left: 3 }),
      propose({ todayOn: '2027-04-20' }),
    ];
    const sentences = all.flat().map((p) => (p.suits ? describeReason(p) : describeObstacle(p.obstacle)));
    expect(sentences[0]).toBe(
      'Il mène jusqu’à la bascule, le 12 mai 2027\u202f; mais ses dates sont décalées de 53\u00a0jours de classe.',
    );
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-ZÀÉ].*\.$/);
      expect(sentence).not.toMatch(/'| [;:!?%]|undefined|NaN/);
    }
  });
});
