import type { CalendarEntry, EntryTime } from '@/lib/adapters/ical/write-calendar';
import { AGENDA as WORDS } from '@/lib/messages/agenda';
import type { AgendaAction, AgendaPlan } from './load-agenda-plan';

/** How long a wave is shown in a calendar: it needs nobody, and should be seen. */
const WAVE_MS = 30 * 60_000;

type School = { name: string; deskUrl: string };

/**
 * The entries of one school: actions, phases, thresholds, the day of the switch-over. Their ids are made of the plan's own
 * and stay the same while they move; the sequence counts the plan's changes, and what was decided about the wave of an
 * action: that moves its hour too. No person is named.
 */
export function buildEntries(plan: AgendaPlan, { name, deskUrl }: School): CalendarEntry[] {
  const base = { sequence: plan.version - 1, place: name };
  const entry = (id: string, rest: Omit<CalendarEntry, 'uid' | 'sequence' | 'place' | 'changedAt'>) => ({
    ...base,
    uid: uidOf(plan.id, id),
    changedAt: plan.changedAt,
    ...rest,
  });
  return plan.phases.flatMap((phase) => [
    entry(`phase/${phase.id}`, {
      time: { from: phase.startsOn, to: phase.endsOn },
      title: WORDS.phase(phase.title),
      description: WORDS.phaseText(plan.title, phase.levels),
      url: `${deskUrl}/plan`,
    }),
    ...(phase.gates.length > 0
      ? [
          entry(`seuil/${phase.id}`, {
            time: { from: phase.startsOn, to: phase.startsOn },
            title: WORDS.gate(phase.title),
            description: WORDS.gateText(phase.gates),
            url: `${deskUrl}/plan`,
          }),
        ]
      : []),
    ...phase.actions.map((action) => ({
      ...entry(`action/${phase.id}/${action.id}`, {
        time: timeOf(action),
        title: WORDS.action(action.title, action.kind, action.doneAt !== null),
        description: WORDS.actionText(action),
        url: `${deskUrl}/plan/a-faire`,
      }),
      sequence: base.sequence + (action.decisions?.count ?? 0),
      changedAt: latest(plan.changedAt, action.doneAt, action.decisions?.lastAt),
    })),
  ]);
}

const timeOf = ({ dueOn, leavesAt }: AgendaAction): EntryTime =>
  leavesAt ? { start: leavesAt, end: new Date(leavesAt.getTime() + WAVE_MS) } : { from: dueOn, to: dueOn };

const latest = (first: Date, ...others: (Date | null | undefined)[]): Date =>
  new Date(Math.max(first.getTime(), ...others.map((one) => one?.getTime() ?? 0)));

/** ASCII whatever the région has called its phases. */
const uidOf = (planId: string, id: string): string =>
  `${planId}.${encodeURIComponent(id).replaceAll('%2F', '.')}@palier`;
