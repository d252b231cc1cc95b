import { setTimeout as sleep } from 'node:timers/promises';
import { type LedgerEntry, type UsedSlot, type Written, writeLedger } from '@/db/queries/ledger';
import type { SchoolLine } from '@/db/school-line';
import type { SchoolScope } from '@/db/scope';
import type { WaveWay } from '@/lib/domain/campaign/channel';

/** What one sender has to say at a time: what became of one recipient, that the next is tried, or both. */
export type LedgerWrite = { entries: LedgerEntry[]; usedSlots?: UsedSlot[] };

export type Ledger = {
  /** Written and safe when it resolves. */
  write(given: LedgerWrite): Promise<Written>;
};

type Waiting = LedgerWrite & {
  resolve: (written: Written) => void;
  reject: (error: unknown) => void;
};

/**
 * What comes within this time is one transaction: with three lanes to a connection nobody waits for it, and a message
 * costs a fifth of a commit instead of a third.
 */
const GATHER_MS = 3;

/** How often it is asked whether somebody waits: a few times for each message of a slow server. */
const ASK_EVERY_MS = 10;

/**
 * The one who writes for all lanes of a batch. While one transaction is on its way, what others have to say is
 * gathered for the next: with ten lanes one commit carries several messages, and no lane begins a message before what
 * it said of the last is safe.
 */
export function openLedger(line: SchoolLine, scope: SchoolScope, wave: WaveWay): Ledger {
  let waiting: Waiting[] = [];
  let isWriting = false;
  let askedAt = 0;
  const writeAll = async () => {
    isWriting = true;
    while (waiting.length > 0) {
      await sleep(GATHER_MS);
      const taken = waiting;
      waiting = [];
      try {
        const entries = taken.flatMap((one) => one.entries);
        const usedSlots = taken.flatMap((one) => one.usedSlots ?? []);
        const asks = performance.now() - askedAt >= ASK_EVERY_MS;
        if (asks) askedAt = performance.now();
        const written = await writeLedger(line, scope, wave, entries, usedSlots, asks);
        for (const one of taken) one.resolve(written);
      } catch (error) {
        for (const one of taken) one.reject(error);
      }
    }
    isWriting = false;
  };
  return {
    write: (given) =>
      new Promise((resolve, reject) => {
        waiting.push({ ...given, resolve, reject });
        if (!isWriting) void writeAll();
      }),
  };
}
