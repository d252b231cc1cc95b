import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, openDatabase } from '@/db/client';
import { awaitSlot, takeSlots } from '@/db/queries/send-slot';
import { asSystem } from '@/db/scope';
import { sendWave } from './send-wave';
import { type Harness, listChildren, openHarness } from './testing/open-harness';

let h: Harness;

beforeAll(async () => {
  h = await openHarness();
});
afterAll(() => h.close());
beforeEach(() => h.reset());

/** The most messages that any window of so long has seen: each arrival begins the fullest window it is in. */
function fullest(arrivals: readonly number[], windowMs: number): number {
  const sorted = [...arrivals].sort((a, b) => a - b);
  return Math.max(...sorted.map((from) => sorted.filter((at) => at >= from && at < from + windowMs).length));
}

describe('the pace of a sender', () => {
  it('is exact over four workers in any window, seen from the server, and nobody is written to twice', async () => {
    const limit = { count: 5, seconds: 0.4 };
    // Two waves of two schools and one of a third, all in the name of one sender; two workers at one of them.
    const [one, two, three] = [
      await h.plantWave(listChildren(20)),
      await h.plantWave(listChildren(15)),
      await h.plantWave(listChildren(10)),
    ];
    const arrivals: number[] = [];
    h.sink.onRecipient = () => {
      arrivals.push(performance.now());
      return undefined;
    };
    // Each with connections of its own to the database, as processes have.
    const pools = [1, 2, 3, 4].map(() => openDatabase(h.database.appUrl, { max: 3 }));
    const works = [one, one, two, three].map(({ scope, job }, i) =>
      sendWave(h.ctx({ db: pools[i], sendLimit: limit, concurrency: 5 }), scope, job),
    );
    await Promise.all(works);
    await Promise.all(pools.map(closeDatabase));
    expect(arrivals).toHaveLength(45);
    expect(new Set(h.sink.mails.map((m) => m.messageId)).size).toBe(45);
    expect(fullest(arrivals, limit.seconds * 1000)).toBeLessThanOrEqual(limit.count);
    // It is used, not only kept: 45 messages in nine windows, and some time to spare.
    expect((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0)).toBeLessThan(9 * 400 * 8);
  });

  it('puts a wave off when no place is free for long, and says why and until when', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(5));
    const ctx = h.ctx({ sendLimit: { count: 2, seconds: 60 } });
    expect(await sendWave(ctx, scope, job)).toEqual({ outcome: 'waiting', sent: 2 });
    const { wave, counts } = await h.report(scope, waveId);
    expect([counts.sent, counts.pending, wave.delay]).toEqual([2, 3, 'rate']);
    const waitMs = (wave.nextAttemptAt?.getTime() ?? 0) - h.now.getTime();
    expect(waitMs).toBeGreaterThan(50_000);
    expect(waitMs).toBeLessThanOrEqual(60_000);
  });

  it('is the school’s own as well, when its mail server asks for one', async () => {
    const { scope, job } = await h.plantWave(listChildren(5));
    await h.database.ownerDb.execute(
      sql`update school set send_limit_count = 3, send_limit_seconds = 60 where uai = ${scope.uai}`,
    );
    const ctx = h.ctx({ sendLimit: { count: 100, seconds: 60 } });
    expect((await sendWave(ctx, scope, job)).sent).toBe(3);
  });

  it('keeps the place of a process that was killed for as long as its message may take, and a window more', async () => {
    const pace = { sender: 'killed@palier.example', count: 1, seconds: 30 };
    const take = () => asSystem(h.database.db, (tx) => takeSlots(tx, pace, 1));
    expect(await asSystem(h.database.db, (tx) => awaitSlot(tx, pace))).toBe(0);
    expect(await take()).toEqual([0]);
    expect(await take()).toEqual([]);
    expect(await asSystem(h.database.db, (tx) => awaitSlot(tx, pace))).toBe(30_000);
    const [held] = await h.database.ownerDb.execute<{ seconds: number }>(
      sql`select extract(epoch from free_at - now())::float8 as seconds from send_slot where sender = ${pace.sender}`,
    );
    expect(held?.seconds).toBeGreaterThan(200);
    expect(held?.seconds).toBeLessThanOrEqual(210);
  });
});
