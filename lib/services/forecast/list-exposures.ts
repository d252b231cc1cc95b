import type { WaveRequest } from '@/db/queries/forecast';
import type { StoredAction } from '@/db/queries/planning';
import { nextSchoolDayIndex } from '@/lib/domain/adoption/forecast/school-day-index';
import type { Exposure, ForecastChannel } from '@/lib/domain/adoption/forecast/types';
import type { RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import { coversClass } from '@/lib/domain/campaign/covers-class';
import { departureOf } from '@/lib/domain/campaign/departure';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { listClassesOf } from '@/lib/domain/planning/list-classes-of';
import type { ActionKind } from '@/lib/domain/planning/scenario';

/** The kinds of action that ask guardians to activate, when they have guardians for an audience. */
const CHANNEL_OF: Partial<Record<ActionKind, ForecastChannel>> = {
  document: 'paper',
  wave_email: 'email',
  wave_ent: 'ent_message',
  banner: 'banner',
  phone: 'phone',
  meeting: 'meeting',
};

type Ground = {
  schoolDays: readonly Day[];
  /** Of the school, by level and code. */
  classes: RosterSnapshot['classes'];
  timeZone: string;
  todayOn: Day;
};

type Sources = {
  waves: readonly WaveRequest[];
  plan: { adoptedAt: Date; actions: readonly StoredAction[] } | undefined;
  /** Channels of which the contacts with single people are recorded. */
  recorded: ReadonlySet<ForecastChannel>;
};

/**
 * The requests to guardians, past and planned, as the forecast takes them.
 * - E-mails that left are told by the waves, not by the plan, so that none counts twice; the plan's own e-mails count
 *   from today on.
 * - An action of the past counts when it was ticked, on the day of the tick; an overdue one is taken for not done.
 * - Where calls, papers or meetings are recorded person by person, a ticked action of that channel adds nothing.
 */
export function listExposures(ground: Ground, { waves, plan, recorded }: Sources): Exposure[] {
  const dayOf = (at: Date) => dayIn(ground.timeZone, at);
  const placeOf = (day: Day) => nextSchoolDayIndex(ground.schoolDays, day);
  const sent = waves.flatMap(({ audience, createdAt, ...times }): Exposure[] => {
    const at = departureOf(times);
    if (!at) return [];
    if (audience.kind !== 'guardians') return [];
    const codes = ground.classes.filter((one) => coversClass(audience, one)).map(({ code }) => code);
    const cells = audience.cells.filter((cell) => cell === 'reachable' || cell === 'unreached');
    if (audience.cells.length > 0 && cells.length === 0) return [];
    const knownOn = placeOf(dayOf(createdAt));
    const exposure = { day: placeOf(dayOf(at)), channel: 'email' as const, classes: codes, knownOn };
    return [cells.length > 0 ? { ...exposure, cells } : exposure];
  });
  const planned = (plan?.actions ?? []).flatMap(({ kind, audience, dueOn, doneAt }): Exposure[] => {
    const channel = CHANNEL_OF[kind];
    if (!plan || !channel || audience?.holders !== 'guardians') return [];
    const on = doneAt ? dayOf(doneAt) : dueOn;
    const toCome = !doneAt && dueOn >= ground.todayOn;
    if (!toCome && (!doneAt || channel === 'email' || recorded.has(channel))) return [];
    const cells = audience.cells?.filter((cell) => cell === 'reachable' || cell === 'unreached');
    if (cells?.length === 0) return [];
    return [
      {
        day: placeOf(on),
        channel,
        classes: [...listClassesOf(audience, ground.classes)],
        knownOn: placeOf(dayOf(plan.adoptedAt)),
        ...(cells && { cells }),
      },
    ];
  });
  return [...sent, ...planned];
}
