import { Temporal } from 'temporal-polyfill';
import type { ScopeFigures } from '../adoption/measure';
import type { RosterSnapshot } from '../adoption/snapshot';
import { addDays } from '../directory/day';
import type { Day, Level } from '../directory/types';
import type { HolderId } from '../roster/types';
import type { Alert, AlertDetail } from './alert';
import { readMetric } from './decide-gate';
import { decidePace, type Pace } from './decide-pace';
import type { DatedPhase } from './plan';
import type { Gate } from './scenario';
import { type SchoolCalendar, schoolDaysBetween } from './school-calendar';

/** Two school weeks without news are a stall (issue « Weekly digest and alerts »: 10 school days). */
export const STALL_SCHOOL_DAYS = 10;
/** Gates are watched six school weeks ahead: the longest notice at which somebody acts, and no false alarm in September. */
export const GATE_NOTICE_SCHOOL_DAYS = 30;
/** The pace is that of the last two school weeks: between two lists of one day and the next it says nothing. */
export const PACE_SCHOOL_DAYS = 10;
/** DOMAIN, activation routes: a notification is valid for about three months. */
export const NOTIFICATION_MONTHS = 3;
/** Two weeks to hand out a new sheet before the old one ends, and as long to notice that it has. */
export const EXPIRY_NOTICE_DAYS = 14;

export type ObservedFigures = ScopeFigures & { on: Day };

/** A holder who was notified and has not activated; a guardian may be of several classes. */
export type Notified = { audience: 'pupils' | 'guardians'; notifiedOn: Day; classCodes: readonly string[] };

/** What two lists of one kind said, one after the other. */
export type ListPair = { audience: 'pupils' | 'guardians'; before: RosterSnapshot; after: RosterSnapshot };

export type AlertInput = {
  todayOn: Day;
  calendar: SchoolCalendar;
  /** Of the running plan; none without one. */
  phases: readonly DatedPhase[];
  /** Figures by day, oldest first. */
  school: readonly ObservedFigures[];
  levels: ReadonlyMap<Level, readonly ObservedFigures[]>;
  classes: readonly { code: string; level: Level; points: readonly ObservedFigures[] }[];
  /** Days on which a list of these accounts was told: on any other day their figures prove nothing. */
  listDays: { pupils: readonly Day[]; guardians: readonly Day[] };
  notified: readonly Notified[];
  lastLists: readonly ListPair[];
};

/** What needs a look today. The order of the classes is that of the input. */
export function decideAlerts(input: AlertInput): Alert[] {
  return [...listStalls(input), ...listGates(input), ...listExpiries(input), ...listFalls(input)];
}

/** The last day on which a sheet handed out on that day still works. */
export const endOfNotification = (notifiedOn: Day): Day =>
  Temporal.PlainDate.from(notifiedOn).add({ months: NOTIFICATION_MONTHS }).toString();

const onDays = (points: readonly ObservedFigures[], days: readonly Day[]): ObservedFigures[] => {
  const told = new Set(days);
  return points.filter((point) => told.has(point.on));
};

/**
 * Classes with families left where neither activations nor coverage have moved between two lists of guardians ten
 * school days apart. A class whose phase has not begun is not expected to move: the count starts with the phase.
 */
function listStalls({ classes, calendar, phases, listDays, todayOn }: AlertInput): Alert[] {
  return classes.flatMap(({ code, level, points }) => {
    const told = onDays(points, listDays.guardians);
    const last = told.at(-1);
    if (!last || last.families.covered === null) return [];
    const families = last.families.total - last.families.covered;
    if (families === 0) return [];
    const moved = told.findLastIndex((point) => standOf(point) !== standOf(last));
    const stoodOn = told[moved + 1]?.on ?? last.on;
    const askedOn = phases.length > 0 ? firstAskedOn(phases, level) : stoodOn;
    if (askedOn === undefined || askedOn > todayOn) return [];
    const newsOn = laterOf(stoodOn, askedOn);
    const schoolDays = schoolDaysBetween(calendar, newsOn, last.on);
    if (schoolDays < STALL_SCHOOL_DAYS) return [];
    const { population, activated } = last.pupils;
    const detail: AlertDetail['class_stalls'] = {
      newsOn,
      schoolDays,
      families,
      ...(activated !== null && { pupils: population - activated }),
    };
    return [{ kind: 'class_stalls', scopeKind: 'class', scopeCode: code, detail }];
  });
}

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);

const standOf = ({ pupils, guardians, families }: ScopeFigures): string =>
  [pupils.activated, guardians.activated, families.covered].join(' ');

/** From when on a plan asks something of a level: of the phases that name it, else of those for all that ask. */
function firstAskedOn(phases: readonly DatedPhase[], level: Level): Day | undefined {
  const naming = phases.filter((phase) => phase.levels !== 'all' && phase.levels.includes(level));
  const asking = phases.filter((p) => p.levels === 'all' && p.actions.some((action) => action.audience));
  return (naming.length > 0 ? naming : asking).map((phase) => phase.startsOn).sort()[0];
}

/** Phases ahead, or running, with a gate that the pace of the last two weeks does not reach by their first day. */
function listGates(input: AlertInput): Alert[] {
  const { phases, todayOn, calendar } = input;
  return phases
    .filter((phase) => todayOn <= phase.endsOn)
    .filter(({ startsOn }) => schoolDaysBetween(calendar, todayOn, startsOn) <= GATE_NOTICE_SCHOOL_DAYS)
    .flatMap((phase) => {
      const risks = phase.gates
        .flatMap((gate) => assessGate(input, gate, phase.startsOn) ?? [])
        .sort((a, b) => b.missing / b.whole - a.missing / a.whole);
      const [worst] = risks;
      if (!worst) return [];
      const detail = { newsOn: phase.startsOn, title: phase.title, ...worst, gates: risks.length };
      return [{ kind: 'gate_at_risk', scopeKind: 'phase', scopeCode: phase.id, detail }];
    });
}

type GateRisk = Omit<AlertDetail['gate_at_risk'], 'newsOn' | 'title' | 'gates'>;

/** Undefined: met, or on its way, or not known well enough to cry. */
function assessGate(input: AlertInput, { metric, atLeast, scope }: Gate, by: Day): GateRisk | undefined {
  const { calendar, todayOn, listDays } = input;
  const points = scope ? (input.levels.get(scope) ?? []) : input.school;
  const told = onDays(points, metric === 'pupil_activation' ? listDays.pupils : listDays.guardians).flatMap(
    (point) => {
      const { part, whole } = readMetric(metric, point);
      return part === null ? [] : [{ on: point.on, part, whole }];
    },
  );
  const last = told.at(-1);
  if (!last || last.whole === 0) return undefined;
  const from =
    told.findLast((point) => schoolDaysBetween(calendar, point.on, last.on) >= PACE_SCHOOL_DAYS) ?? told[0];
  const pace = decidePace({
    calendar,
    todayOn,
    goal: { by, value: atLeast },
    families: { total: last.whole, covered: last.part },
    ...(from && { recent: { fromOn: from.on, toOn: last.on, net: last.part - from.part } }),
  });
  if (!isAtRisk(pace)) return undefined;
  const { left, neededPerWeek, recentPerWeek } = pace;
  return {
    metric,
    part: last.part,
    whole: last.whole,
    missing: left,
    ...(neededPerWeek !== null && { needed: neededPerWeek }),
    ...(recentPerWeek !== null && { lately: recentPerWeek }),
  };
}

function isAtRisk({ left, neededPerWeek, recentPerWeek }: Pace): boolean {
  if (left === 0) return false;
  if (neededPerWeek === null) return true;
  return recentPerWeek !== null && recentPerWeek < neededPerWeek;
}

/** Classes with sheets that end within two weeks, or did in the last two. */
function listExpiries({ classes, notified, todayOn }: AlertInput): Alert[] {
  const until = addDays(todayOn, EXPIRY_NOTICE_DAYS);
  const since = addDays(todayOn, -EXPIRY_NOTICE_DAYS);
  const ending = notified
    .map((holder) => ({ ...holder, endsOn: endOfNotification(holder.notifiedOn) }))
    .filter(({ endsOn }) => since <= endsOn && endsOn <= until);
  return classes.flatMap(({ code }) => {
    const here = ending.filter((holder) => holder.classCodes.includes(code));
    const days = here.map((holder) => holder.endsOn).sort();
    const [firstOn, newsOn] = [days[0], days.at(-1)];
    if (!firstOn || !newsOn) return [];
    const count = (audience: Notified['audience'], ended: boolean) =>
      here.filter((h) => h.audience === audience && h.endsOn < todayOn === ended).length;
    const detail = {
      newsOn,
      firstOn,
      pupils: count('pupils', false),
      guardians: count('guardians', false),
      expiredPupils: count('pupils', true),
      expiredGuardians: count('guardians', true),
    };
    return [{ kind: 'notifications_expire', scopeKind: 'class', scopeCode: code, detail }];
  });
}

/** Classes with people who were activated on the list before and are not on the last one; who left is no fall. */
function listFalls({ classes, lastLists }: AlertInput): Alert[] {
  const pairs = lastLists.map((pair) => ({ ...pair, ...findFallen(pair) }));
  return classes.flatMap(({ code }) => {
    const here = pairs
      .map(({ audience, after, byClass }) => ({
        audience,
        on: after.on,
        fallen: byClass.get(code)?.size ?? 0,
      }))
      .filter(({ fallen }) => fallen > 0);
    const newsOn = here
      .map(({ on }) => on)
      .sort()
      .at(-1);
    if (!newsOn) return [];
    const count = (audience: ListPair['audience']) =>
      here.filter((f) => f.audience === audience).reduce((sum, { fallen }) => sum + fallen, 0);
    const detail = { newsOn, pupils: count('pupils'), guardians: count('guardians') };
    return [{ kind: 'activations_fell', scopeKind: 'class', scopeCode: code, detail }];
  });
}

function findFallen({ audience, before, after }: ListPair): { byClass: Map<string, Set<HolderId>> } {
  const byClass = new Map<string, Set<HolderId>>();
  const knows = ({ known }: RosterSnapshot) =>
    audience === 'pupils' ? known.pupilAccounts : known.guardianAccounts;
  if (!knows(before) || !knows(after)) return { byClass };
  const classOf = new Map(after.pupils.map((pupil) => [pupil.id, pupil.classCode]));
  const people =
    audience === 'pupils'
      ? after.pupils.map(({ id }) => ({ id, pupilId: id }))
      : after.links.map(({ guardianId, pupilId }) => ({ id: guardianId, pupilId }));
  for (const { id, pupilId } of people) {
    const code = classOf.get(pupilId);
    if (code === undefined || !before.activated.has(id) || after.activated.has(id)) continue;
    byClass.set(code, (byClass.get(code) ?? new Set()).add(id));
  }
  return { byClass };
}
