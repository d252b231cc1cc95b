import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../directory/day';
import { buildPlan } from '../build-plan';
import { listOutOfBounds } from '../conflicts/list-out-of-bounds';
import { applyEdit } from '../edit/apply-edit';
import { listScenarios } from '../scenarios/library';
import { addSchoolDays } from '../school-calendar';
import { toEdited } from '../testing/edited-plan';
import { toulouse } from '../testing/toulouse';
import { beginCampaign, type CampaignContent, isConcerned, moveByYear } from './campaign-content';
import { campaignSchema } from './campaign-schema';
import { listCampaignFaults } from './check-campaign';
import { decideAnswer, decideReminder } from './decide-answer';
import { diffCampaign } from './diff-campaign';
import { arrangeFollowed, countFollowed, type FollowedSchool, readAnswerState } from './follow-campaign';
import { listBoundBreaks, shapeOf } from './plan-bounds';

const OFFER = {
  scenarios: [
    { id: 'college', title: 'Collège', for: ['college' as const] },
    { id: 'lycee', title: 'Lycée', for: ['legt' as const] },
  ],
  templates: [{ id: 'affiche', title: 'Affiche' }],
};
const WHOLE: CampaignContent = {
  ...beginCampaign('EduConnect pour tous'),
  why: 'Deux accès ne poussent personne.',
  earliestStartOn: '2026-09-07',
  startsOn: '2026-09-14',
  latestStartOn: '2026-10-05',
  endsOn: '2027-06-25',
  answerBy: '2026-09-30',
  kinds: ['college'],
  scenarioIds: ['college'],
  goal: { metric: 'family_coverage', value: 0.85, by: '2027-03-26' },
};
const faultsOf = (patch: Partial<CampaignContent>) =>
  listCampaignFaults({ ...WHOLE, ...patch }, OFFER).map(({ fault }) => fault);

describe('a draft of a campaign', () => {
  it('may be stored unfinished, and published only whole', () => {
    const empty = beginCampaign('');
    expect(campaignSchema.safeParse(empty).success).toBe(true);
    expect(listCampaignFaults(empty, OFFER).map(({ fault }) => fault)).toEqual([
      'no_title',
      'no_why',
      'days_missing',
      'no_kind',
      'no_scenario',
    ]);
    expect(faultsOf({})).toEqual([]);
  });

  it('has its days in order, and its goal within', () => {
    expect(faultsOf({ startsOn: '2026-09-06' })).toEqual(['days_disorder']);
    expect(faultsOf({ latestStartOn: '2026-09-14' })).toEqual([]);
    expect(faultsOf({ answerBy: '2027-06-26' })).toEqual(['answer_after_end']);
    expect(faultsOf({ goal: { ...WHOLE.goal, by: '2027-06-26' } })).toEqual(['goal_outside']);
    expect(faultsOf({ goal: { ...WHOLE.goal, value: 0 } })).toEqual(['no_goal']);
  });

  it('names only what the région offers, and leaves no kind of school without a choice', () => {
    expect(faultsOf({ kinds: ['college', 'legt'] })).toEqual(['kind_without_scenario']);
    expect(faultsOf({ scenarioIds: ['college', 'retiré'] })).toEqual(['scenario_gone']);
    expect(faultsOf({ templateIds: ['affiche', 'retiré'] })).toEqual(['template_gone']);
  });

  it('refuses what no form of ours sends: another field, a day that does not exist, a control character', () => {
    for (const patch of [
      { extra: 1 },
      { startsOn: '2026-02-30' },
      { title: 'a\u0000b' },
      { why: 'x'.repeat(1501) },
    ]) {
      expect(campaignSchema.safeParse({ ...WHOLE, ...patch }).success).toBe(false);
    }
    expect(campaignSchema.safeParse({ ...WHOLE, why: 'deux\nlignes' }).success).toBe(true);
  });

  it('is the same a year later on the same weekdays', () => {
    const next = moveByYear(WHOLE);
    expect(next.startsOn).toBe('2027-09-13');
    expect(next.goal.by).toBe('2028-03-24');
    expect(diffCampaign(WHOLE, next).map(({ field }) => field)).toEqual([
      'startsOn',
      'earliestStartOn',
      'latestStartOn',
      'endsOn',
      'answerBy',
      'goal',
    ]);
  });

  it('tells no change where only an order differs', () => {
    const scenarioIds = ['a', 'b'];
    const turned = {
      ...WHOLE,
      scenarioIds: ['b', 'a'],
      goal: { by: WHOLE.goal.by, value: 0.85, metric: 'family_coverage' as const },
    };
    expect(diffCampaign({ ...WHOLE, scenarioIds }, turned)).toEqual([]);
  });

  it('concerns schools of its kinds, in its académies or in all', () => {
    const school = { kind: 'college' as const, academyCode: '16' };
    expect(isConcerned(WHOLE, school)).toBe(true);
    expect(isConcerned({ ...WHOLE, academyCodes: ['11'] }, school)).toBe(false);
    expect(isConcerned({ ...WHOLE, academyCodes: ['11', '16'] }, school)).toBe(true);
    expect(isConcerned(WHOLE, { ...school, kind: 'lp' })).toBe(false);
  });
});

describe('an answer', () => {
  const ground = {
    isClosed: false,
    answerBy: '2026-09-30',
    todayOn: '2026-09-30',
    answer: 'declined' as const,
  };
  it('can be changed up to the day named, and given for the first time after it', () => {
    expect(decideAnswer(ground).ok).toBe(true);
    const late = { ...ground, todayOn: '2026-10-01' };
    expect(decideAnswer(late)).toMatchObject({ problem: { code: 'campaign_answer_over' } });
    expect(decideAnswer({ ...late, answer: null }).ok).toBe(true);
    expect(decideAnswer({ ...late, answer: null, isClosed: true })).toMatchObject({
      problem: { code: 'campaign_closed' },
    });
  });

  it('is reminded of three times at most, five days apart', () => {
    const first = { isClosed: false, todayOn: '2026-09-20', reminders: [], silent: 4 };
    expect(decideReminder(first).ok).toBe(true);
    expect(decideReminder({ ...first, silent: 0 })).toMatchObject({ problem: { code: 'nobody_to_remind' } });
    const sent = (on: string) => ({ on, schools: 4 });
    expect(decideReminder({ ...first, reminders: [sent('2026-09-16')] })).toMatchObject({
      problem: { code: 'reminded_lately' },
    });
    expect(decideReminder({ ...first, reminders: [sent('2026-09-15')] }).ok).toBe(true);
    const three = ['2026-08-01', '2026-08-10', '2026-08-20'].map(sent);
    expect(decideReminder({ ...first, reminders: three })).toMatchObject({
      problem: { code: 'too_many_reminders' },
    });
  });
});

describe('the bounds of a campaign', () => {
  const bounds = {
    earliestStartOn: '2026-09-07',
    latestStartOn: '2026-10-05',
    endsOn: '2027-06-25',
    goal: { metric: 'family_coverage' as const, value: 0.85, by: '2027-03-26' },
  };
  const shape = { asksFrom: '2026-09-07', endsOn: '2027-06-25', goal: bounds.goal };
  const boundsLeft = (patch: Partial<typeof shape>) =>
    listBoundBreaks(bounds, { ...shape, ...patch }).map(({ bound }) => bound);

  it('hold on the days themselves, and are left a day before or after', () => {
    expect(boundsLeft({})).toEqual([]);
    expect(boundsLeft({ asksFrom: '2026-09-06' })).toEqual(['starts_early']);
    expect(boundsLeft({ asksFrom: '2026-10-05' })).toEqual([]);
    expect(boundsLeft({ asksFrom: '2026-10-06' })).toEqual(['starts_late']);
    expect(boundsLeft({ endsOn: '2027-06-26' })).toEqual(['ends_late']);
  });

  it('let a school aim higher, earlier, or at another figure', () => {
    expect(boundsLeft({ goal: { ...bounds.goal, value: 0.9, by: '2027-01-08' } })).toEqual([]);
    expect(boundsLeft({ goal: { ...bounds.goal, value: 0.84 } })).toEqual(['goal_low']);
    expect(boundsLeft({ goal: { ...bounds.goal, by: '2027-03-27' } })).toEqual(['goal_late']);
    expect(
      listBoundBreaks(bounds, {
        ...shape,
        goal: { metric: 'pupil_activation', value: 0.1, by: '2027-09-01' },
      }),
    ).toEqual([]);
  });

  it.each(listScenarios().map((scenario) => [scenario.id, scenario] as const))(
    'count from the first day that asks something of families, which is never before the departure: %s',
    (_, scenario) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 60 }), (offset) => {
          const startOn = addSchoolDays(toulouse, '2026-09-01', offset);
          const built = buildPlan(scenario, toulouse, {
            adoptedOn: '2026-08-25',
            families: { all: { total: 0, notCovered: null }, levels: {} },
            startOn,
          });
          if (!built.ok) return;
          const { asksFrom } = shapeOf(built.value);
          expect(asksFrom && asksFrom >= startOn).toBe(true);
        }),
        { numRuns: 15 },
      );
    },
  );

  it('are kept again after the repair that a conflict offers', () => {
    const [scenario] = listScenarios();
    const built =
      scenario &&
      buildPlan(scenario, toulouse, {
        adoptedOn: '2026-08-25',
        families: { all: { total: 0, notCovered: null }, levels: {} },
        startOn: '2026-09-07',
      });
    if (!built?.ok) throw new Error('no plan');
    const plan = toEdited(built.value);
    const { asksFrom } = shapeOf(plan);
    const from = asksFrom ?? '';
    for (const narrowed of [
      { ...bounds, earliestStartOn: addDays(from, 14), latestStartOn: addDays(from, 40) },
      {
        ...bounds,
        goal: { ...bounds.goal, metric: plan.goal.metric, value: 1, by: addDays(plan.goal.by, -7) },
      },
    ]) {
      const ground = { calendar: toulouse, todayOn: '2026-08-25', staff: {} };
      const wide = { ...narrowed, endsOn: '2027-12-31' };
      const conflicts = listOutOfBounds(ground, plan, wide);
      expect(conflicts.length).toBeGreaterThan(0);
      let current = plan;
      for (const { repair } of conflicts.slice(0, 1)) {
        expect(repair).toHaveLength(1);
        for (const edit of repair) {
          const edited = applyEdit(ground, current, edit);
          if (!edited.ok) throw new Error(edited.problem.code);
          current = edited.value;
        }
      }
      expect(listBoundBreaks(wide, shapeOf(current))).toEqual([]);
    }
    expect(listOutOfBounds({ calendar: toulouse, todayOn: '2026-08-25', staff: {} }, plan, null)).toEqual([]);
  });
});

describe('following a campaign', () => {
  const school = (fields: Partial<FollowedSchool>): FollowedSchool => ({
    uai: '0310001A',
    name: 'Collège A',
    city: 'Foix',
    state: 'unseen',
    reason: '',
    scenarioTitle: null,
    phaseTitle: null,
    nextPhase: null,
    lateActions: null,
    breaks: [],
    figure: null,
    isWithheld: false,
    lastImportOn: null,
    ...fields,
  });
  const schools = [
    school({ name: 'Collège É', uai: '0310002B', state: 'adopted', lateActions: 2 }),
    school({
      name: 'Collège Z',
      uai: '0310003C',
      state: 'adopted',
      lateActions: 0,
      figure: { count: 8, population: 10, on: '2026-09-07' },
    }),
    school({ state: 'declined' }),
  ];
  const view = { text: '', state: null, isBehind: false, by: 'nom', order: 'asc' } as const;

  it('tells what a school has made of it', () => {
    expect(readAnswerState(undefined, true)).toBe('unseen');
    expect(readAnswerState({ answer: null }, true)).toBe('seen');
    expect(readAnswerState({ answer: 'adopted' }, true)).toBe('adopted');
    expect(readAnswerState({ answer: 'adopted' }, false)).toBe('left');
    expect(readAnswerState({ answer: 'declined' }, false)).toBe('declined');
  });

  it('narrows by words without accents, by answer and to those behind', () => {
    expect(arrangeFollowed(schools, { ...view, text: 'college e' }).map((s) => s.uai)).toContain('0310002B');
    expect(arrangeFollowed(schools, { ...view, state: 'declined' })).toHaveLength(1);
    expect(arrangeFollowed(schools, { ...view, isBehind: true }).map((s) => s.uai)).toEqual(['0310002B']);
  });

  it('sorts either way with what is not known last', () => {
    const byLate = (order: 'asc' | 'desc') =>
      arrangeFollowed(schools, { ...view, by: 'retard', order }).map((s) => s.lateActions);
    expect(byLate('asc')).toEqual([0, 2, null]);
    expect(byLate('desc')).toEqual([2, 0, null]);
  });

  it('counts every school once', () => {
    const { unseen, seen, adopted, left, declined, behind, reached } = countFollowed(schools);
    expect(unseen + seen + adopted + left + declined).toBe(schools.length);
    expect([adopted, declined, behind]).toEqual([2, 1, 1]);
    expect([reached(0.8), reached(0.81)]).toEqual([1, 0]);
  });
});
