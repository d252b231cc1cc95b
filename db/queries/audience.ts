import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { wave } from '@/db/schema/campaign';
import { schoolClass } from '@/db/schema/roster';
import type { AudienceChannel, EarlierOutcome } from '@/lib/domain/campaign/types';
import type { HolderId } from '@/lib/domain/roster/types';
import { MESSAGE_KINDS } from '@/lib/domain/tracking/contact';

const listed = (words: readonly string[]) =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(words)}::jsonb))`;

/**
 * The last message of each person who had one, by a channel or by any that contact pressure counts. Of waves, what has left;
 * what the wave `exceptWaveId` has sent does not count.
 */
export async function listLastMessages(
  tx: Tx,
  channel: AudienceChannel | 'any',
  exceptWaveId: string | null,
): Promise<Map<HolderId, Date>> {
  const byHand = channel === 'any' ? sql`kind in ${listed(MESSAGE_KINDS)}` : sql`kind = ${channel}`;
  const byWave = channel === 'any' ? sql`true` : sql`channel = ${channel}`;
  const rows = await tx.execute<{ id: HolderId; at: string }>(sql`
    select id, max(at) as at from (
      select holder_id as id, at from contact where ${byHand}
      union all
      select holder_id, settled_at from delivery
      where ${byWave} and status = 'sent' and settled_at is not null
        and wave_id is distinct from ${exceptWaveId}::uuid
    ) made group by id`);
  return new Map(rows.map(({ id, at }) => [id, new Date(at)]));
}

/** What became of a wave for each person who was to get it; nobody else was sent anything. */
export async function listOutcomesOf(tx: Tx, waveId: string): Promise<Map<HolderId, EarlierOutcome>> {
  const rows = await tx.execute<{ id: HolderId; outcome: EarlierOutcome }>(sql`
    select d.holder_id as id, case
        when d.status = 'failed' and d.failure = 'recipient_refused' then 'bounced'
        when d.status = 'failed' then 'failed'
        when d.status <> 'sent' then 'not_sent'
        when exists (select from delivery_event e where e.school_uai = d.school_uai and e.wave_id = d.wave_id
          and e.holder_id = d.holder_id and e.kind = 'bounced') then 'bounced'
        else 'received' end as outcome
    from delivery d where d.wave_id = ${waveId}::uuid`);
  return new Map(rows.map(({ id, outcome }) => [id, outcome]));
}

/** When each person has got a message of ours since, or is getting one: what contact pressure counts (`listDue`). */
export async function listMessagesSince(tx: Tx, since: Date): Promise<Map<HolderId, Date[]>> {
  const from = sql`${since.toISOString()}::timestamptz`;
  const rows = await tx.execute<{ id: HolderId; messages: string[] }>(sql`
    select id, json_agg(at) as messages from (
      select holder_id as id, coalesce(settled_at, tried_at) as at from delivery
      where (status = 'sent' or tried_at is not null) and coalesce(settled_at, tried_at) > ${from}
      union all
      select holder_id, at from contact where at > ${from} and kind in ${listed(MESSAGE_KINDS)}
    ) got group by id`);
  return new Map(rows.map(({ id, messages }) => [id, messages.map((at) => new Date(at))]));
}

/** Those of these classes that the school has. */
export async function listKnownClasses(tx: Tx, codes: readonly string[]): Promise<Set<string>> {
  if (codes.length === 0) return new Set();
  const rows = await tx
    .select({ code: schoolClass.code })
    .from(schoolClass)
    .where(inArray(schoolClass.code, [...codes]));
  return new Set(rows.map((row) => row.code));
}

/** How the waves are called that have left at least in part, the newest first. */
export async function listWaveTitles(tx: Tx): Promise<{ id: string; title: string; startedAt: Date }[]> {
  const rows = await tx
    .select({ id: wave.id, title: wave.title, startedAt: wave.startedAt })
    .from(wave)
    .where(sql`${wave.startedAt} is not null`)
    .orderBy(sql`${wave.startedAt} desc`, wave.id);
  return rows.flatMap(({ startedAt, ...one }) => (startedAt ? [{ ...one, startedAt }] : []));
}
