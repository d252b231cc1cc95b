import type { RosterSnapshot } from '../adoption/snapshot';
import { isUnreadable } from './audience-rule';
import { coversClass } from './covers-class';
import { type AudienceFacts, type Decision, decideAudience } from './decide-audience';
import { type Audience, CHIP_REASONS, type ChipReason } from './types';

/**
 * Why a rule writes to nobody. `no_class`: its levels and classes have no class in common; `nobody_there`: nobody is in
 * its classes; `protected`: all have activated, or their families are covered; `chip`: the first kind of chip after which
 * nobody is left, how many were left `before` it, and how many would be written to `without` it; `no_way`: nobody who is
 * left can be written to.
 */
export type EmptyReason =
  | { kind: 'unreadable' | 'no_class' | 'nobody_there' | 'protected' | 'no_way' }
  | { kind: 'chip'; reason: ChipReason; before: number; without: number };

/** The reason of an audience without anybody to write to; null when there is somebody. */
export function explainEmpty(
  rule: Audience,
  { classes }: Pick<RosterSnapshot, 'classes'>,
  facts: AudienceFacts,
  decisions: readonly Decision[],
): EmptyReason | null {
  if (decisions.some((decision) => decision.included)) return null;
  if (isUnreadable(rule)) return { kind: 'unreadable' };
  if (decisions.length === 0) {
    return { kind: classes.some((one) => coversClass(rule, one)) ? 'nobody_there' : 'no_class' };
  }
  const lostTo = (reason: string) =>
    decisions.filter((decision) => !decision.included && decision.reason === reason).length;
  let left = decisions.length - lostTo('activated') - lostTo('family_covered');
  if (left === 0) return { kind: 'protected' };
  for (const reason of CHIP_REASONS) {
    const before = left;
    left -= lostTo(reason);
    if (left > 0) continue;
    const others = facts.chips.filter((chip) => chip.reason !== reason);
    const without = decideAudience({ ...facts, chips: others }).filter((one) => one.included).length;
    return { kind: 'chip', reason, before, without };
  }
  return { kind: 'no_way' };
}
