import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

/*
 * The pace of a sender: at most `count` messages in any window of `seconds`, over all workers and processes.
 *
 * There are `count` places. One is taken for one message before it is handed over, and is free again one window after
 * its arrival was known here. So two messages that use one place arrive more than a window apart, and a window holds
 * no more of them than there are places, wherever the window begins. All times are the database's.
 */

export type Pace = { sender: string; count: number; seconds: number };

/**
 * The longest that a message may take after its place was taken: a batch of a second, then 10 s each to connect and to be greeted,
 * and 20 s for each of up to seven replies (lib/adapters/mail/open-smtp-mailer.ts). The place of a process that was
 * killed is free one window after that.
 */
const LONGEST_SEND_SECONDS = 180;

/** Takes up to `most` free places, never waiting for others who take some too. */
export async function takeSlots(tx: Tx, pace: Pace, most: number): Promise<number[]> {
  const rows = await tx.execute<{ slot: number }>(sql`
    update send_slot s
    set free_at = clock_timestamp() + make_interval(secs => ${LONGEST_SEND_SECONDS + pace.seconds})
    from (
      select slot from send_slot
      where sender = ${pace.sender} and slot < ${pace.count}::int and free_at <= clock_timestamp()
      order by free_at, slot limit ${most}::int for update skip locked
    ) free
    where s.sender = ${pace.sender} and s.slot = free.slot
    returning s.slot`);
  return rows.map((row) => row.slot);
}

/**
 * Sees to it that there are as many places as the pace has; returns in how many milliseconds it is worth to ask again:
 * when one is free, or after a window, when all are taken by messages that have not arrived yet.
 */
export async function awaitSlot(tx: Tx, { sender, count, seconds }: Pace): Promise<number> {
  await tx.execute(sql`
    insert into send_slot (sender, slot, free_at)
    select ${sender}, n, 'epoch' from generate_series(0, ${count - 1}::int) n on conflict do nothing`);
  const [row] = await tx.execute<{ ms: number }>(sql`
    select greatest(0, ceil(extract(epoch from min(free_at) - clock_timestamp()) * 1000))::float8 as ms
    from send_slot where sender = ${sender} and slot < ${count}::int`);
  return Math.min(row?.ms ?? 0, seconds * 1000);
}

/** Gives back places that no message was handed over for. */
export async function returnSlots(tx: Tx, sender: string, slots: readonly number[]): Promise<void> {
  await tx.execute(sql`
    update send_slot set free_at = clock_timestamp()
    where sender = ${sender} and slot in (select jsonb_array_elements_text(${JSON.stringify(slots)}::jsonb)::int)`);
}
