import type { Decision } from '../campaign/decide-audience';
import type { ExclusionReason } from '../campaign/types';
import type { HolderId } from '../roster/types';
import { type ContactLimits, findPressureEnd } from './contact-pressure';
import { MAX_WAIT_MS } from './decide-outcome';

/** A message that may be tried now. */
export type DueMessage = {
  holderId: HolderId;
  attempts: number;
  plannedAt: Date;
  /** The request that it was handed over in before, whose answer is not known; null: none. */
  requestKey: string | null;
  /** What this person has got lately, or has on its way, apart from this message. */
  messagesAt: readonly Date[];
};

export type BatchDecision = {
  exclude: { holderId: HolderId; exclusion: ExclusionReason }[];
  /** Must wait for another message's distance. */
  wait: { holderId: HolderId; dueAt: Date }[];
  send: { due: DueMessage; address: string }[];
};

/**
 * What becomes now of each message that is due. Somebody whose address another one of the batch is about to be
 * written to is in none of the three: the next batch knows whether that message has left.
 */
export function decideBatch(input: {
  due: readonly DueMessage[];
  decide: (holderId: HolderId) => Decision;
  /** Addresses of several guardians to which this wave's message has gone. */
  writtenAddresses: ReadonlySet<string>;
  now: Date;
  limits: ContactLimits;
}): BatchDecision {
  const { due, decide, writtenAddresses, now, limits } = input;
  const decided: BatchDecision = { exclude: [], wait: [], send: [] };
  const taken = new Set<string>();
  for (const message of due) {
    const { holderId, plannedAt, messagesAt } = message;
    const decision = decide(holderId);
    if (!decision.included) {
      decided.exclude.push({ holderId, exclusion: decision.reason });
      continue;
    }
    const { address } = decision;
    if (writtenAddresses.has(address)) {
      decided.exclude.push({ holderId, exclusion: 'same_address' });
      continue;
    }
    if (taken.has(address)) continue;
    const dueAt = findPressureEnd(messagesAt, now, limits);
    if (!dueAt) {
      taken.add(address);
      decided.send.push({ due: message, address });
    } else if (dueAt.getTime() - plannedAt.getTime() > MAX_WAIT_MS) {
      decided.exclude.push({ holderId, exclusion: 'pressure' });
    } else decided.wait.push({ holderId, dueAt });
  }
  return decided;
}
