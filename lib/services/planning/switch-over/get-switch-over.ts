import { listChecks, type StoredDecision } from '@/db/queries/switch-over';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { ScopeFigures } from '@/lib/domain/adoption/measure';
import { daysBetween } from '@/lib/domain/directory/day';
import type { Day, Level } from '@/lib/domain/directory/types';
import { decideGate, type GateDecision } from '@/lib/domain/planning/decide-gate';
import type { Gate } from '@/lib/domain/planning/scenario';
import { addSchoolDays, schoolDaysBetween } from '@/lib/domain/planning/school-calendar';
import { CHECKLIST, type ChecklistItem } from '@/lib/domain/planning/switch-over/checklist';
import { listHelpDays } from '@/lib/domain/planning/switch-over/days';
import { areMet, type SwitchOverState } from '@/lib/domain/planning/switch-over/decision';
import type { SwitchOverSettings } from '@/lib/domain/planning/switch-over/figures';
import type { ServiceContext } from '../../context';
import type { SwitchOverRead } from './decide-in-scope';
import { loadSwitchOver, type NoSwitchOver } from './load-switch-over';

/** A list that the figures stand on; `on` null: none was ever imported. */
export type ListAge = {
  kind: 'guardians' | 'pupils' | 'ent';
  on: Day | null;
  days: number | null;
  isStale: boolean;
};

/** The thresholds in one level or class, beside those of the school. */
export type PlaceGates = { code: string; level: Level; gates: GateDecision[] };

export type Check = ChecklistItem & {
  /** The school day by which it is to be done. */
  dueOn: Day;
  doneAt: Date | null;
  doneByName: string | null;
};

export type SwitchOverView = {
  read: SwitchOverRead;
  phaseTitle: string;
  phaseStartsOn: Day;
  switchOverOn: Day;
  todayOn: Day;
  /** School days until the switch-over; negative after it. */
  daysLeft: number;
  state: SwitchOverState;
  decisions: StoredDecision[];
  gates: GateDecision[];
  isMet: boolean;
  levels: PlaceGates[];
  classes: PlaceGates[];
  lists: ListAge[];
  /** Of the whole school: counts, which every role may see. Null: the lists do not tell. */
  lockedOut: { pupils: number | null; guardians: number | null };
  window: { fromOn: Day; toldOn: Day; namesLogin: boolean } | null;
  /** Actions of the plan that are late, in the phases before and in its own. */
  lateActions: number;
  checks: Check[];
  helpDays: Day[];
  settings: SwitchOverSettings;
};

/** The switch-over of the running plan for its page. Every role of the school reads it; it names nobody but colleagues. */
export async function getSwitchOver(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<SwitchOverView | NoSwitchOver> {
  return inSchool(ctx.db, scope, async (tx): Promise<SwitchOverView | NoSwitchOver> => {
    const ground = await loadSwitchOver(tx, scope, ctx.now);
    if ('missing' in ground) return ground;
    const { stored, phase, switchOverOn, todayOn, calendar, decisions, adoption, settings, sessions } =
      ground;
    const done = new Map((await listChecks(tx, stored.id)).map((check) => [check.item, check]));
    const gates = phase.gates.map(({ scope: _, ...gate }) => gate);
    const isSeen = (code: string) => scope.classCodes === 'all' || scope.classCodes.includes(code);
    const { fromOn, toldOn } = sessions;
    return {
      read: { planId: stored.id, number: decisions.length, switchOverOn },
      phaseTitle: phase.title,
      phaseStartsOn: phase.startsOn,
      switchOverOn,
      todayOn,
      daysLeft: schoolDaysBetween(calendar, todayOn, switchOverOn),
      state: ground.state,
      decisions,
      gates: ground.gates,
      isMet: areMet(ground.gates),
      levels: adoption.levels.map((one) => ({
        code: one.level,
        level: one.level,
        gates: gatesOf(gates, one),
      })),
      classes: adoption.classes
        .filter(({ code }) => isSeen(code))
        .map((one) => ({ code: one.code, level: one.level, gates: gatesOf(gates, one) })),
      lists: (['guardians', 'pupils', 'ent'] as const).map((kind): ListAge => {
        const on = ground.lists[kind];
        const days = on === null ? null : daysBetween(on, todayOn);
        return { kind, on, days, isStale: days === null || days > settings.staleDays };
      }),
      lockedOut: {
        pupils: ground.lockedOut.pupils?.length ?? null,
        guardians: ground.lockedOut.guardians?.length ?? null,
      },
      window:
        fromOn && toldOn
          ? { fromOn, toldOn, namesLogin: [...sessions.last.values()].some(({ method }) => method !== null) }
          : null,
      lateActions: ground.edited.phases
        .filter(({ startsOn }) => startsOn <= phase.startsOn)
        .flatMap(({ actions }) => actions)
        .filter(({ dueOn, doneAt, kind }) => !doneAt && kind !== 'switch_over' && dueOn < todayOn).length,
      checks: CHECKLIST.map((item) => {
        const { doneAt = null, doneByName = null } = done.get(item.id) ?? {};
        const dueOn = addSchoolDays(calendar, switchOverOn, item.days);
        return { ...item, dueOn, doneAt, doneByName };
      }),
      helpDays: listHelpDays(calendar, switchOverOn),
      settings,
    };
  });
}

/** The same thresholds on the figures of a part of the school. */
const gatesOf = (gates: readonly Gate[], figures: ScopeFigures): GateDecision[] =>
  gates.map((gate) => decideGate(gate, figures));
