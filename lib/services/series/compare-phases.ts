import { isSameScope, type SeriesScope } from '@/lib/domain/adoption/series-measure';
import type { Day } from '@/lib/domain/directory/types';
import { alignPhases, dayOfPhase, placeInPhase } from '@/lib/domain/planning/align-phases';
import type { SchoolCalendar } from '@/lib/domain/planning/school-calendar';
import type {
  PhaseComparison,
  SeriesPhase,
  SeriesQuery,
  SeriesReading,
} from '@/lib/domain/planning/series-view';
import type { DaySpan } from '@/lib/domain/planning/series-window';
import { ok, type Result, refuse } from '@/lib/domain/result';

type Input = {
  query: SeriesQuery & { compare: { kind: 'phase'; phaseId: string } };
  of: SeriesScope;
  scopes: readonly SeriesScope[];
  calendar: SchoolCalendar;
  phases: readonly SeriesPhase[];
  todayOn: Day;
  read: (scope: SeriesScope) => Promise<SeriesReading[]>;
};

/**
 * The same measure in another phase, week beside week, and the days of the base phase as the window. Refusal:
 * `unknown_phase`, also for a phase beside itself.
 */
export async function comparePhases(
  input: Input,
): Promise<Result<{ span: DaySpan; comparison: PhaseComparison }, 'unknown_phase'>> {
  const { query, of, scopes, calendar, phases, todayOn, read } = input;
  const other = phases.find((phase) => phase.id === query.compare.phaseId);
  const others = phases.filter((phase) => phase.id !== other?.id);
  const base = query.basePhaseId
    ? others.find((phase) => phase.id === query.basePhaseId)
    : chooseBasePhase(others, of, todayOn);
  if (!other || !base) return refuse('unknown_phase');
  const otherScope = chooseOtherScope(of, base, other, scopes);
  // What lists say before a phase is where it starts from, once it has begun: of one to come nothing is known.
  const place = async (phase: SeriesPhase, scope: SeriesScope) =>
    phase.startsOn <= todayOn ? placeInPhase(calendar, phase, await read(scope)) : [];
  const placed = await place(base, of);
  const beside = await place(other, otherScope);
  const moved = beside.map(({ point, phaseDay }) => ({
    ...point,
    on: dayOfPhase(calendar, base.startsOn, phaseDay),
  }));
  const to = [base.endsOn, ...moved.map((p) => p.on)].sort().at(-1) ?? base.endsOn;
  return ok({
    span: { from: base.startsOn, to },
    comparison: { base, other, otherScope, weeks: alignPhases(placed, beside), moved },
  });
}

/** The phase that is about the level looked at; else the one that runs, the last one begun, or the first. */
function chooseBasePhase(
  phases: readonly SeriesPhase[],
  of: SeriesScope,
  todayOn: Day,
): SeriesPhase | undefined {
  const ofLevel = phases.filter((p) => of.kind === 'level' && isAboutOnly(p, of.code));
  const among = ofLevel.length > 0 ? ofLevel : phases;
  return (
    among.find((p) => p.startsOn <= todayOn && todayOn <= p.endsOn) ??
    among.findLast((p) => p.startsOn <= todayOn) ??
    among[0]
  );
}

const isAboutOnly = ({ levels }: SeriesPhase, code: string) =>
  levels !== 'all' && levels.length === 1 && levels[0] === code;

/**
 * A level in the phase made for it is compared with the level of the other phase in its own: 6e in « 6e » beside 5e
 * in « 5e ». Everything else is compared with itself at another time.
 */
export function chooseOtherScope(
  of: SeriesScope,
  base: SeriesPhase,
  other: SeriesPhase,
  scopes: readonly SeriesScope[],
): SeriesScope {
  if (of.kind !== 'level' || !isAboutOnly(base, of.code) || other.levels === 'all') return of;
  const [level, ...more] = other.levels;
  if (level === undefined || more.length > 0) return of;
  const wanted = { kind: 'level' as const, code: level };
  return scopes.some((scope) => isSameScope(scope, wanted)) ? wanted : of;
}
