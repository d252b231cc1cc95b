import type { Day } from '@/lib/domain/directory/types';
import type { PlannedAction } from '@/lib/domain/planning/follow-plan';
import type { OverrideCause, SwitchOverState } from '@/lib/domain/planning/switch-over/decision';
import type { DecisionFigures } from '@/lib/domain/planning/switch-over/figures';
import type { CohortOutcome } from '@/lib/domain/planning/switch-over/outcome';
import { SYMPTOM_NAMES } from '@/lib/messages/assistance';
import { formatCount, formatDayPlain } from '@/lib/messages/format';
import { PLAN_REPORT as WORDS } from '@/lib/messages/plan-report';
import {
  describeKept,
  OVERRIDE_CAUSE_NAMES,
  REGION_SWITCH_OVER,
  STATE_NAMES,
} from '@/lib/messages/switch-over';
import { OUTCOME } from '@/lib/messages/switch-over-pages';
import type { RapportData } from './schema';

type Section = RapportData['sections'][number];
type Connected = { fromOn: Day; toOn: Day; people: number };

/** What a switch-over has done, in counts. */
export type ReportedSwitchOver = {
  switchOverOn: Day;
  state: SwitchOverState;
  overridden: boolean;
  figures: DecisionFigures | null;
  pupils: CohortOutcome | null;
  guardians: CohortOutcome | null;
  connectedBefore: Connected | null;
  connectedAfter: Connected | null;
  tickets: {
    total: number;
    open: number;
    byCause: readonly { symptom: keyof typeof SYMPTOM_NAMES; count: number; open: number }[];
  };
};

type Closings = {
  actions: readonly PlannedAction[];
  on: Day;
  dayOf: (at: Date) => Day;
  /** Null: none, or its day has not come. */
  outcome: ReportedSwitchOver | null;
};

/** The switch-over of a plan: when the old login closes or has closed, and what came of it once it was decided. */
export function describeSwitchOver({ actions, on, dayOf, outcome }: Closings): Section[] {
  const closings = actions.filter(({ kind }) => kind === 'switch_over');
  if (closings.length === 0) return [];
  const told = outcome && outcome.state !== 'open' ? outcome : null;
  return [
    {
      heading: WORDS.switchOver,
      texts: [
        ...closings.map((action) => sayClosing(action, on, dayOf)),
        ...(told ? listSentences(told) : []),
      ],
      table: told && tabulate(told),
      items: (told?.tickets.byCause ?? []).map(({ symptom, count, open }) =>
        WORDS.ticketCause(SYMPTOM_NAMES[symptom], count, open),
      ),
    },
  ];
}

function sayClosing(action: PlannedAction, on: Day, dayOf: (at: Date) => Day): string {
  const { doneAt, skipped, dueOn } = action;
  if (doneAt) return skipped ? WORDS.switchOverSkipped(dayOf(doneAt)) : WORDS.switchOverDone(dayOf(doneAt));
  return dueOn < on ? WORDS.switchOverLate(dueOn) : WORDS.switchOverComing(dueOn);
}

/** Names nobody, and leaves the signed reason out: it is about people of the school. */
function listSentences(told: ReportedSwitchOver): string[] {
  const { overridden, figures, guardians, pupils, connectedBefore, connectedAfter, tickets } = told;
  return [
    overridden ? WORDS.switchOverOverridden : WORDS.switchOverConfirmed,
    ...(figures ? [describeKept(figures)] : []),
    guardians || pupils
      ? [
          guardians && OUTCOME.summary(guardians, OUTCOME.who.guardians),
          pupils && OUTCOME.summary(pupils, OUTCOME.who.pupils),
        ]
          .filter((sentence) => sentence !== null)
          .join(' ')
      : OUTCOME.unknown,
    ...(connectedBefore && connectedAfter ? [WORDS.connected(connectedBefore, connectedAfter)] : []),
    tickets.total === 0 ? WORDS.noTickets : OUTCOME.tickets(tickets.total, tickets.open),
  ];
}

/** How many of those who were locked out had activated after so many days; null where nobody was, or no list tells. */
function tabulate({ guardians, pupils }: ReportedSwitchOver): Section['table'] {
  const cohorts = (['guardians', 'pupils'] as const).flatMap((kind) => {
    const cohort = kind === 'guardians' ? guardians : pupils;
    return cohort && cohort.size > 0 ? [{ name: OUTCOME.who[kind], cohort }] : [];
  });
  const [first] = cohorts;
  if (!first) return null;
  return {
    columns: [OUTCOME.caption, ...cohorts.map(({ name }) => name)],
    rows: first.cohort.within.map(({ days }, n) => [
      OUTCOME.within(days),
      ...cohorts.map(({ cohort }) => OUTCOME.share(cohort.within[n]?.count ?? null, cohort.size)),
    ]),
  };
}

/** What a région is shown of a school's switch-over: nothing here is counted anew. */
export type ReleasedSwitchOver = {
  switchOverOn: Day | null;
  state: SwitchOverState;
  cause: OverrideCause | null;
  decidedOn: Day | null;
  lockedOutPupils: number | null;
  lockedOutGuardians: number | null;
};

/** The same for a région: the day, what was decided, for which of the known causes, and the counts that it may know. */
export function describeReleasedSwitchOver(standing: ReleasedSwitchOver | null): Section[] {
  if (!standing?.switchOverOn) return [];
  const { switchOverOn, state, cause, decidedOn, lockedOutPupils, lockedOutGuardians } = standing;
  const line = (label: string, value: string) => WORDS.line(label, value);
  const count = (people: number | null) => (people === null ? WORDS.notShown : formatCount(people));
  return [
    {
      heading: WORDS.switchOver,
      texts: [],
      table: null,
      items: [
        line(REGION_SWITCH_OVER.day, formatDayPlain(switchOverOn)),
        line(REGION_SWITCH_OVER.state, STATE_NAMES[state]),
        ...(decidedOn ? [line(REGION_SWITCH_OVER.decidedOn, formatDayPlain(decidedOn))] : []),
        ...(cause ? [line(REGION_SWITCH_OVER.cause, OVERRIDE_CAUSE_NAMES[cause])] : []),
        ...(decidedOn
          ? [
              line(REGION_SWITCH_OVER.pupils, count(lockedOutPupils)),
              line(REGION_SWITCH_OVER.guardians, count(lockedOutGuardians)),
            ]
          : []),
      ],
    },
  ];
}
