import { setTimeout as sleep } from 'node:timers/promises';
import type { UsedSlot } from '@/db/queries/ledger';
import { awaitSlot, type Pace, returnSlots, takeSlots } from '@/db/queries/send-slot';
import { asSystem } from '@/db/scope';
import type { SchoolCard } from '../directory/get-school';
import type { SendContext } from './types';

/** A place in every pace that binds the sender: what one message needs. */
export type Place = UsedSlot[];

/** A place that will soon be free is waited for; for a later one the wave comes back. */
const PATIENCE_MS = 2_000;
/** How soon it is asked again when there are places, and not enough. */
const ASK_AGAIN_MS = 500;

/** What binds the messages of a school: the pace of the installation's sender, and that of its own. */
export function listPaces(
  ctx: Pick<SendContext, 'sendLimit'> & { mailFrom: { address: string } },
  school: SchoolCard,
): Pace[] {
  const { sendLimitCount: count, sendLimitSeconds: seconds } = school;
  return [
    ...(ctx.sendLimit ? [{ sender: ctx.mailFrom.address, ...ctx.sendLimit }] : []),
    ...(count && seconds ? [{ sender: school.uai, count, seconds }] : []),
  ];
}

/**
 * Up to `most` places to send with; `'no_pace'` when nothing binds the sender. When there is none it waits for one, or says
 * in how many milliseconds there is one.
 */
export async function takePlaces(
  ctx: Pick<SendContext, 'db' | 'signal'>,
  paces: readonly Pace[],
  most: number,
  /** For fewer it is not worth beginning: what must leave together. */
  least = 1,
): Promise<{ places: Place[] } | { freeInMs: number }> {
  for (;;) {
    const found = await asSystem(ctx.db, async (tx) => {
      const taken: { pace: Pace; slots: number[] }[] = [];
      for (const pace of paces) {
        const wanted = Math.min(most, ...taken.map(({ slots }) => slots.length));
        const slots = wanted === 0 ? [] : await takeSlots(tx, pace, wanted);
        taken.push({ pace, slots });
      }
      const free = Math.min(...taken.map(({ slots }) => slots.length));
      const count = free < Math.min(least, ...paces.map((pace) => pace.count)) ? 0 : free;
      for (const { pace, slots } of taken) await returnSlots(tx, pace.sender, slots.splice(count));
      if (count > 0) {
        const placeAt = (i: number): Place =>
          taken.flatMap(({ pace, slots }) => {
            const slot = slots[i];
            return slot === undefined ? [] : [{ sender: pace.sender, slot, seconds: pace.seconds }];
          });
        return { places: Array.from({ length: count }, (_, i) => placeAt(i)) };
      }
      let freeInMs = free > 0 ? ASK_AGAIN_MS : 0;
      for (const pace of paces) freeInMs = Math.max(freeInMs, await awaitSlot(tx, pace));
      return { freeInMs };
    });
    if ('places' in found || found.freeInMs > PATIENCE_MS || ctx.signal.aborted) return found;
    await sleep(found.freeInMs + 1, undefined, { signal: ctx.signal }).catch(() => undefined);
  }
}

/** Gives back places that no message was handed over for. */
export async function returnPlaces(ctx: Pick<SendContext, 'db'>, places: readonly Place[]): Promise<void> {
  if (places.length === 0) return;
  await asSystem(ctx.db, async (tx) => {
    for (const sender of new Set(places.flat().map((slot) => slot.sender))) {
      const slots = places.flat().filter((slot) => slot.sender === sender);
      await returnSlots(
        tx,
        sender,
        slots.map(({ slot }) => slot),
      );
    }
  });
}
