import type { Published, ShownCount, ShownLevels } from '@/lib/domain/adoption/disclosure/types';
import type { Day } from '@/lib/domain/directory/types';
import { judgeFigure } from '@/lib/domain/planning/decide-gate';
import type { Gate, Metric } from '@/lib/domain/planning/scenario';
import { formatCount, formatDay, formatDayShort, formatRate } from '@/lib/messages/format';
import { describePart } from '@/lib/messages/plan-follow';
import { PLAN_REPORT as WORDS } from '@/lib/messages/plan-report';
import { describeGate, describeGateDecision } from '@/lib/messages/planning';
import { FIGURE_NAMES, REGION_SCHOOL } from '@/lib/messages/region-pages';
import { REPORT } from '@/lib/messages/report';
import { SEMICOLON } from '@/lib/messages/typeset';
import { buildPublishedChart } from '../chart/build-published-charts';
import { countStates } from './count-states';
import { describeReleasedSwitchOver, type ReleasedSwitchOver } from './describe-switch-over';
import type { RapportData } from './schema';

/** What is published of an audience: its newest count, its count by level, every count of the school year. */
type Audience = {
  activated: Published<ShownCount>;
  levels: Published<ShownLevels>;
  shown: readonly ShownCount[];
};

export type RegionPlanFacts = {
  school: { name: string; uai: string };
  on: Day;
  interim: boolean;
  plan: { title: string; adoptedOn: Day; goal: string | null };
  families: Audience;
  guardians: Audience;
  pupils: Audience;
  phases: readonly {
    /** In the scenario's words; null for a phase that the school has added. */
    title: string | null;
    startsOn: Day;
    endsOn: Day;
    gates: readonly Gate[];
    actions: readonly { dueOn: Day; settled: boolean; skipped: boolean }[];
  }[];
  /** Null: the plan closes no old login. */
  switchOver: ReleasedSwitchOver | null;
};

const NAMES = {
  families: FIGURE_NAMES.familiesCovered,
  guardians: FIGURE_NAMES.guardiansActivated,
  pupils: FIGURE_NAMES.pupilsActivated,
} as const;
const TONES = { families: 'families', guardians: 'activation', pupils: 'activation' } as const;
const AUDIENCE_OF: Record<Metric, keyof typeof NAMES> = {
  family_coverage: 'families',
  guardian_activation: 'guardians',
  pupil_activation: 'pupils',
};

/**
 * The report of a school's plan for its région: figures that were published, and phases and actions in the scenario's
 * words. Nothing in it tells more than the région's own pages (docs/decisions/0010-region-disclosure.md).
 */
export function buildRegionPlanReport(facts: RegionPlanFacts): RapportData {
  const { school, on, interim, plan, families, guardians, phases } = facts;
  const lines = [
    { tone: 'families' as const, name: NAMES.families, shown: families.shown },
    { tone: 'activation' as const, name: NAMES.guardians, shown: guardians.shown },
  ];
  const judged = phases.filter((phase) => phase.gates.length > 0 && phase.startsOn <= on);
  const summary = WORDS.regionSummary(families.shown.length);
  return {
    title: WORDS.title(school.name),
    subtitle: WORDS.regionSubtitle(plan.title, school.uai, on, interim),
    headline: [sayCovered(families), ...(plan.goal ? [WORDS.goal(plan.goal)] : [])].join(' '),
    figures: {
      heading: REPORT.figures,
      columns: [...REPORT.figureColumns],
      rows: (['families', 'guardians', 'pupils'] as const).map((audience) => {
        const { activated } = facts[audience];
        const known = activated.state === 'shown' && activated.population > 0 ? activated : null;
        return {
          label: known ? WORDS.shownOn(NAMES[audience], known.on) : NAMES[audience],
          count: known ? `${formatCount(known.count)} sur ${formatCount(known.population)}` : WORDS.notShown,
          rate: known ? formatRate(known.count, known.population) : '',
          share: known ? known.count / known.population : null,
          goal: null,
          tone: TONES[audience],
        };
      }),
    },
    series: {
      heading: WORDS.published,
      summary,
      spec: buildPublishedChart(summary, lines) ?? null,
    },
    table: null,
    charts: [],
    lists: [],
    sections: [
      { heading: WORDS.levels, texts: listLevels(facts), table: null, items: [] },
      {
        heading: WORDS.phases,
        texts: [WORDS.adopted(plan.adoptedOn), WORDS.regionNoCurve],
        table: {
          columns: [...WORDS.phaseColumns],
          rows: phases.map(({ title, startsOn, endsOn, actions }) => [
            title ?? WORDS.ownPhase,
            formatDayShort(startsOn),
            formatDayShort(endsOn),
            ...countStates(actions, on),
          ]),
        },
        items: [],
      },
      {
        heading: WORDS.regionGates,
        texts: judged.length > 0 ? [] : [WORDS.noGates],
        table: null,
        items: judged.flatMap(({ title, startsOn, gates }) =>
          gates.map((gate) =>
            WORDS.gateLine(title ?? WORDS.ownPhase, startsOn, describePublishedGate(facts, gate, startsOn)),
          ),
        ),
      },
      ...describeReleasedSwitchOver(facts.switchOver),
    ],
    footer: WORDS.regionFooter,
  };
}

function sayCovered({ activated }: Audience): string {
  if (activated.state === 'shown')
    return REGION_SCHOOL.lead(
      formatCount(activated.count),
      formatCount(activated.population),
      formatDay(activated.on),
    );
  return activated.reason === 'protected' ? REGION_SCHOOL.leadWithheld : REGION_SCHOOL.leadUnknown;
}

/** On the newest figure that was published by the first day of the phase. */
function describePublishedGate(facts: RegionPlanFacts, gate: Gate, startsOn: Day): string {
  const shown = facts[AUDIENCE_OF[gate.metric]].shown.findLast((count) => count.on <= startsOn);
  if (gate.scope || !shown) return `${describeGate(gate)}, ${WORDS.regionGateUnknown}.`;
  const decision = judgeFigure(gate, { part: shown.count, whole: shown.population });
  return WORDS.shownOn(`${describeGate(gate)}, ${describeGateDecision(decision)}`, shown.on);
}

function listLevels({ guardians, pupils }: RegionPlanFacts): string[] {
  const lines = (
    [
      ['guardians', guardians],
      ['pupils', pupils],
    ] as const
  ).flatMap(([audience, { levels }]) =>
    levels.state === 'shown'
      ? [
          WORDS.shownOn(
            `${NAMES[audience]} : ${levels.groups
              .map(
                (group) =>
                  `${REGION_SCHOOL.joinLevels(group.levels)} ${describePart(group.count, group.population)}`,
              )
              .join(SEMICOLON)}`,
            levels.on,
          ),
        ]
      : [],
  );
  return lines.length > 0 ? lines : [WORDS.notShown];
}
