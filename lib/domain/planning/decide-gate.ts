import type { Adoption, ScopeFigures } from '../adoption/measure';
import type { Gate, Metric } from './scenario';

export type GateDecision = {
  gate: Gate;
  /** `unknown`: no list has told yet; a gate is never passed on a guess. */
  status: 'met' | 'missed' | 'unknown';
  part: number | null;
  whole: number;
  /** Holders or families still wanted; null when unknown. */
  missing: number | null;
};

/** Whether a gate holds on the figures of a day, with the integers that say so. */
export function decideGate(
  gate: Gate,
  adoption: ScopeFigures & Partial<Pick<Adoption, 'levels'>>,
): GateDecision {
  const figures: ScopeFigures | undefined = gate.scope
    ? adoption.levels?.find((level) => level.level === gate.scope)
    : adoption;
  return judgeFigure(gate, figures ? readMetric(gate.metric, figures) : { part: null, whole: 0 });
}

/** The same on the two integers of the metric, of whatever was told of the scope. */
export function judgeFigure(
  gate: Gate,
  { part, whole }: { part: number | null; whole: number },
): GateDecision {
  if (part === null || whole === 0) return { gate, status: 'unknown', part, whole, missing: null };
  // Both sides are the doubles nearest to their ratios: 17/20 equals 0.85 exactly.
  const met = part / whole >= gate.atLeast;
  let wanted = Math.floor(gate.atLeast * whole);
  while (wanted / whole < gate.atLeast) wanted += 1;
  return { gate, status: met ? 'met' : 'missed', part, whole, missing: Math.max(0, wanted - part) };
}

/** The two integers of a metric: whose ratio is the rate. */
export function readMetric(metric: Metric, figures: ScopeFigures): { part: number | null; whole: number } {
  switch (metric) {
    case 'family_coverage':
      return { part: figures.families.covered, whole: figures.families.total };
    case 'pupil_activation':
      return { part: figures.pupils.activated, whole: figures.pupils.population };
    case 'guardian_activation':
      return { part: figures.guardians.activated, whole: figures.guardians.population };
  }
}
