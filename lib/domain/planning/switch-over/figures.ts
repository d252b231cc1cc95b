import type { Day } from '../../directory/types';
import type { GateDecision } from '../decide-gate';
import type { Metric } from '../scenario';

/** The figures on which a decision was taken: counts only, kept as they were. */
export type DecisionFigures = {
  on: Day;
  gates: {
    metric: Metric;
    atLeast: number;
    part: number | null;
    whole: number;
    status: GateDecision['status'];
  }[];
  /** Null: the lists did not tell. */
  lockedOut: { pupils: number | null; guardians: number | null };
  population: { pupils: number; guardians: number };
  /** Days of the newest lists. */
  accountsOn: Day | null;
  connectionsOn: Day | null;
};

export const keepGates = (gates: readonly GateDecision[]): DecisionFigures['gates'] =>
  gates.map(({ gate, part, whole, status }) => ({
    metric: gate.metric,
    atLeast: gate.atLeast,
    part,
    whole,
    status,
  }));

/** What a school starts from: METRICS' window of thirty days, and a list a week. */
export const DEFAULT_SETTINGS = {
  windowDays: 30,
  staleDays: 7,
  helpOpening: '',
  helpPlace: '',
  helpPhone: '',
  helpPeople: '',
  /** Of a school that has saved nothing. */
  version: 0,
};

export type SwitchOverSettings = typeof DEFAULT_SETTINGS;
