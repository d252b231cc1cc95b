import { askForWaiters } from '@/db/queries/facts-lock';
import type { SchoolLine } from '@/db/school-line';
import type { SchoolScope } from '@/db/scope';
import type { WaveWay } from '@/lib/domain/campaign/channel';
import type { ExclusionReason, WaveStatus } from '@/lib/domain/campaign/types';
import type { FailureCode, WaitReason } from '@/lib/domain/delivery/types';
import type { HolderId } from '@/lib/domain/roster/types';

/** What is written down about one recipient: what is not named here becomes empty, `attempts` and `due` stay. */
export type LedgerEntry = {
  holderId: HolderId;
  status?: 'sent' | 'excluded' | 'failed';
  exclusion?: ExclusionReason;
  failure?: FailureCode;
  attempts?: number;
  settledAt?: Date;
  dueAt?: Date;
  waitsFor?: WaitReason;
  /** Handed to the mail server from now on, at this address. */
  triedAt?: Date;
  addressHash?: string;
  /** The request that it is handed over in, as long as it is not known whether that was taken. */
  requestKey?: string;
};

/** A place in the pace of a sender whose message has arrived: free again one window from now. */
export type UsedSlot = { sender: string; slot: number; seconds: number };

export type Written = {
  /** The wave's status as it is then. */
  status: WaveStatus | undefined;
  /** Somebody waits for the batch to end. */
  isAwaited: boolean;
};

/**
 * Writes any number of entries of a wave in one transaction. A recipient
 * who has an outcome keeps it. One who is handed over again before anything was written down of the first time is
 * marked as repeated, unless it is in the same request: its provider takes that once.
 */
export async function writeLedger(
  line: SchoolLine,
  scope: SchoolScope,
  { id: waveId, channel }: WaveWay,
  entries: readonly LedgerEntry[],
  usedSlots: readonly UsedSlot[],
  /** Whether to look if somebody waits, too. */
  asks: boolean,
): Promise<Written> {
  const given = JSON.stringify(entries.map(({ holderId, ...entry }) => ({ id: holderId, ...entry })));
  const [wave, asked] = await line.transact(usedSlots.length > 0, (statement) => [
    statement`
      with given as (
        select * from jsonb_to_recordset(${given}::jsonb) as g(id text, status text, exclusion text, failure text,
          attempts int, "settledAt" timestamptz, "dueAt" timestamptz, "waitsFor" text, "triedAt" timestamptz,
          "addressHash" text, "requestKey" text)
      ), written as (
        update delivery d set
          status = coalesce(g.status, d.status),
          exclusion = g.exclusion,
          failure = g.failure,
          attempts = coalesce(g.attempts, d.attempts),
          settled_at = g."settledAt",
          due_at = coalesce(g."dueAt", d.due_at),
          waits_for = g."waitsFor",
          tried_at = g."triedAt",
          repeated = d.repeated or (g."triedAt" is not null and d.tried_at is not null
            and (g."requestKey" is null or d.request_key is distinct from g."requestKey")),
          address_hash = coalesce(g."addressHash", d.address_hash),
          request_key = g."requestKey"
        from given g
        where d.school_uai = ${scope.uai} and d.wave_id = ${waveId}::uuid and d.holder_id = g.id
          and d.channel = ${channel} and d.status = 'pending'
      )
      select status from wave where school_uai = ${scope.uai} and id = ${waveId}::uuid`,
    ...(asks ? [askForWaiters(statement, scope.uai)] : []),
    ...(usedSlots.length > 0
      ? [
          statement`
          update send_slot s set free_at = clock_timestamp() + make_interval(secs => u.seconds)
          from jsonb_to_recordset(${JSON.stringify(usedSlots)}::jsonb) as u(sender text, slot int, seconds float8)
          where s.sender = u.sender and s.slot = u.slot`,
        ]
      : []),
  ]);
  return { status: wave?.[0]?.status, isAwaited: asks && asked?.[0]?.waits === true };
}
