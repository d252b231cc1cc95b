import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { accountState, schoolForecast } from '@/db/schema/adoption';
import { wave } from '@/db/schema/campaign';
import { contact } from '@/db/schema/tracking';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import type { WaveTimes } from '@/lib/domain/campaign/departure';
import type { Audience } from '@/lib/domain/campaign/types';
import type { Day } from '@/lib/domain/directory/types';
import type { HolderId } from '@/lib/domain/roster/types';
import type { ContactKind } from '@/lib/domain/tracking/contact';

/** For each holder who ever had an activated account, the day of the first list that showed it. */
export async function listFirstActivations(tx: Tx): Promise<Map<HolderId, Day>> {
  const rows = await tx
    .select({ id: accountState.holderId, on: sql<Day>`min(${accountState.validFrom})::text` })
    .from(accountState)
    .where(eq(accountState.state, 'activated'))
    .groupBy(accountState.holderId);
  return new Map(rows.map((row) => [row.id, row.on]));
}

export type WaveRequest = WaveTimes & { audience: Audience; channel: WaveChannel; createdAt: Date };

/** Whom waves asked, or will ask by what is planned now. A cancelled one and a draft ask nobody. */
export async function listWaveRequests(tx: Tx): Promise<WaveRequest[]> {
  const { audience, channel, createdAt, scheduledAt, nextAttemptAt, startedAt } = wave;
  return tx
    .select({ audience, channel, createdAt, scheduledAt, nextAttemptAt, startedAt })
    .from(wave)
    .where(inArray(wave.status, ['scheduled', 'sending', 'paused', 'sent']))
    .orderBy(wave.createdAt, wave.id);
}

/** Ways in which somebody was reached by hand; who did not answer was not. */
const REACHING = [
  'letter',
  'handed_out',
  'ent_message',
  'phone',
  'meeting',
] as const satisfies readonly ContactKind[];
export type ReachingKind = (typeof REACHING)[number];

export type MadeContact = { holderId: HolderId; kind: ReachingKind; at: Date };

/** Every contact by which somebody was reached, the oldest first; no note. */
export async function listMadeContacts(tx: Tx): Promise<MadeContact[]> {
  const rows = await tx
    .select({ holderId: contact.holderId, kind: contact.kind, at: contact.at })
    .from(contact)
    .where(inArray(contact.kind, [...REACHING]))
    .orderBy(contact.at, contact.holderId, contact.actId);
  return rows.flatMap(({ kind, ...made }) => {
    const reaching = REACHING.find((one) => one === kind);
    return reaching ? [{ ...made, kind: reaching }] : [];
  });
}

/** A part of the forecast that was made from these inputs; undefined when it was made from others, or never. */
export async function findForecastPart(tx: Tx, part: string, inputs: string): Promise<unknown> {
  const [row] = await tx
    .select({ result: schoolForecast.result })
    .from(schoolForecast)
    .where(and(eq(schoolForecast.part, part), eq(schoolForecast.inputs, inputs)));
  return row?.result;
}

/** Puts a part in the place of the one that was made before. */
export async function saveForecastPart(
  tx: Tx,
  row: { schoolUai: string; part: string; inputs: string; result: unknown },
): Promise<void> {
  const { inputs, result } = row;
  await tx
    .insert(schoolForecast)
    .values(row)
    .onConflictDoUpdate({
      target: [schoolForecast.schoolUai, schoolForecast.part],
      set: { inputs, result },
    });
}
