import type { ScopeFigures } from '@/lib/domain/adoption/measure';
import type { EffectCount } from '@/lib/domain/delivery/summarise-effect';
import type { Day } from '@/lib/domain/directory/types';
import type { GateJudgement } from '@/lib/domain/planning/follow/gate-judgement';
import { type PlannedPhase, stateOf } from '@/lib/domain/planning/follow-plan';
import type { DatedGoal } from '@/lib/domain/planning/plan';
import { ADOPTION } from '@/lib/messages/adoption-pages';
import { formatCount, formatDayShort } from '@/lib/messages/format';
import { ANSWER_NAMES, describePart, FOLLOW } from '@/lib/messages/plan-follow';
import { PLAN_REPORT as WORDS } from '@/lib/messages/plan-report';
import { describeGate, describeGateDecision, describeGoal, PLAN_ROLE_NAMES } from '@/lib/messages/planning';
import { describeEffect } from '@/lib/messages/wave-steps';
import type { LinesSpec } from '../chart/schema';
import { buildCommon, type ReportFacts } from './build-report';
import { countStates } from './count-states';
import { describeSwitchOver, type ReportedSwitchOver } from './describe-switch-over';
import type { RapportData } from './schema';

export type PlanReportFacts = Omit<ReportFacts, 'view' | 'advice' | 'next' | 'goal'> & {
  plan: { title: string; goal: DatedGoal; adoptedOn: Day; phases: readonly PlannedPhase[] };
  /** The plan's last day has not passed. */
  interim: boolean;
  /** The day of the school on which something was done. */
  dayOf: (at: Date) => Day;
  /** Planned against actual, in a sentence and drawn; no drawing until a list has told something. */
  follow: { sentence: string; spec: LinesSpec | null };
  levels: readonly (ScopeFigures & { level: string })[];
  classes: readonly (ScopeFigures & { code: string })[];
  gates: readonly Pick<GateJudgement, 'title' | 'startsOn' | 'status' | 'decisions' | 'answer' | 'reason'>[];
  waves: readonly {
    title: string;
    startedOn: Day;
    sent: number;
    written: EffectCount;
    heldBack: EffectCount | undefined;
  }[];
  reviews: readonly { phase: string; comment: string; keeps: string }[];
  /** Null: none, or its day has not come. */
  switchOver: ReportedSwitchOver | null;
};

type Section = RapportData['sections'][number];
const section = (heading: string, rest: Partial<Section>): Section => ({
  heading,
  texts: [],
  table: null,
  items: [],
  ...rest,
});

/** What a plan wanted, did and came to: for the school's own people. No pupil and no guardian is named in it. */
export function buildPlanReport(facts: PlanReportFacts): RapportData {
  const { plan, school, on, interim, follow } = facts;
  const common = buildCommon({
    ...facts,
    goal: { rate: plan.goal.metric === 'family_coverage' ? plan.goal.value : 1, by: plan.goal.by },
    view: null,
    advice: [],
    next: [],
  });
  return {
    ...common,
    title: WORDS.title(school.name),
    subtitle: WORDS.subtitle(plan.title, school.uai, on, interim),
    series: { heading: WORDS.series, summary: follow.sentence, spec: follow.spec },
    table: null,
    charts: [],
    lists: [],
    sections: [
      section(WORDS.levels, { table: listFigures(ADOPTION.levelColumn, facts.levels, ({ level }) => level) }),
      section(WORDS.classes, { table: listFigures(WORDS.classColumn, facts.classes, ({ code }) => code) }),
      section(WORDS.phases, {
        texts: [WORDS.goal(describeGoal(plan.goal)), WORDS.adopted(plan.adoptedOn)],
        table: { columns: [...WORDS.phaseColumns], rows: plan.phases.map((phase) => listPhase(phase, on)) },
      }),
      section(WORDS.gates, {
        items: facts.gates.map(describeJudgement),
        texts: facts.gates.length > 0 ? [] : [WORDS.noGates],
      }),
      section(WORDS.effects, listWaves(facts.waves)),
      ...describeSwitchOver({
        actions: plan.phases.flatMap((phase) => phase.actions),
        on,
        dayOf: facts.dayOf,
        outcome: facts.switchOver,
      }),
      section(WORDS.lessons, listLessons(facts.reviews)),
      section(WORDS.actions, {
        table: {
          columns: [...WORDS.actionColumns],
          rows: plan.phases.flatMap((phase) =>
            phase.actions.map((action) => [
              action.title,
              phase.title,
              PLAN_ROLE_NAMES[action.role],
              formatDayShort(action.dueOn),
              WORDS.stateNames[stateOf(action, on)],
            ]),
          ),
        },
      }),
    ],
  };
}

function listFigures<T extends ScopeFigures>(
  column: string,
  scopes: readonly T[],
  name: (scope: T) => string,
) {
  return {
    columns: [
      column,
      ADOPTION.familiesCovered,
      ADOPTION.guardiansActivatedColumn,
      ADOPTION.pupilsActivatedColumn,
    ],
    rows: scopes.map((scope) => [
      name(scope),
      describePart(scope.families.covered, scope.families.total),
      describePart(scope.guardians.activated, scope.guardians.population),
      describePart(scope.pupils.activated, scope.pupils.population),
    ]),
  };
}

const listPhase = ({ title, startsOn, endsOn, actions }: PlannedPhase, on: Day): string[] => [
  title,
  formatDayShort(startsOn),
  formatDayShort(endsOn),
  ...countStates(
    actions.map(({ dueOn, doneAt, skipped }) => ({ dueOn, skipped, settled: doneAt !== null })),
    on,
  ),
];

const describeJudgement = ({
  title,
  startsOn,
  status,
  decisions,
  answer,
  reason,
}: PlanReportFacts['gates'][number]) =>
  [
    WORDS.gateLine(title, startsOn, `${FOLLOW.gateNames[status]}.`),
    ...decisions.map((decision) => `${describeGate(decision.gate)} : ${describeGateDecision(decision)}`),
    ...(answer && status === 'missed' ? [`${ANSWER_NAMES[answer]}.`] : []),
    ...(reason ? [reason] : []),
  ].join(' ');

const listWaves = (waves: PlanReportFacts['waves']): Partial<Section> =>
  waves.length === 0
    ? { texts: [WORDS.noEffects] }
    : {
        texts: [WORDS.effectsNote],
        table: {
          columns: [...WORDS.effectColumns],
          rows: waves.map(({ title, startedOn, sent, written, heldBack }) => [
            title,
            formatDayShort(startedOn),
            formatCount(sent),
            describeEffect(written),
            heldBack === undefined ? '' : describeEffect(heldBack),
          ]),
        },
      };

function listLessons(reviews: PlanReportFacts['reviews']): Partial<Section> {
  const items = reviews.flatMap(({ phase, comment, keeps }) => [
    ...(comment ? [WORDS.lesson(phase, comment)] : []),
    ...(keeps ? [WORDS.kept(phase, keeps)] : []),
  ]);
  return items.length > 0 ? { items } : { texts: [WORDS.noLessons] };
}
