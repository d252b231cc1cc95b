import type { Day } from '../../directory/types';
import type { GateJudgement } from '../follow/gate-judgement';
import { type DecisionKind, stateOf } from './decision';

type Decided = { kind: DecisionKind; switchOverOn: Day; decidedBy: string | null; decidedAt: Date };

/** What is written beside a missed threshold; the principal's words stay with the decision that was signed. */
export type DecidedAnswer = Pick<GateJudgement, 'status' | 'answer' | 'answeredAt'> & {
  reason: null;
  answeredBy: string | null;
};

const UNANSWERED: DecidedAnswer = {
  status: 'missed',
  answer: null,
  reason: null,
  answeredBy: null,
  answeredAt: null,
};

/**
 * What the decisions on a switch-over make of the missed threshold of its phase: a signed override passes over it, a
 * confirmation says that it is met by now, and a decision that is taken back or put off opens the question again.
 * Undefined: nothing is to be written. How the threshold stood on its day is never rewritten as met.
 */
export function answerByDecisions(
  { status, answer }: Pick<GateJudgement, 'status' | 'answer'>,
  decisions: readonly Decided[],
  switchOverOn: Day,
): DecidedAnswer | undefined {
  if (status === 'met') return undefined;
  if (stateOf(decisions, switchOverOn) === 'open') {
    return answer === 'accepted' || answer === 'confirmed' ? UNANSWERED : undefined;
  }
  const held = decisions.findLast(
    ({ kind, switchOverOn: on }) => on === switchOverOn && (kind === 'confirmed' || kind === 'overridden'),
  );
  if (!held) return undefined;
  const signed = { reason: null, answeredBy: held.decidedBy, answeredAt: held.decidedAt };
  return held.kind === 'overridden'
    ? { status: 'overridden', answer: 'accepted', ...signed }
    : { status: 'missed', answer: 'confirmed', ...signed };
}
