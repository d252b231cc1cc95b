import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { lockFactsForChange } from '@/db/queries/facts-lock';
import { validOn } from '@/db/queries/snapshot';
import { accountState } from '@/db/schema/adoption';
import { importFile } from '@/db/schema/import';
import type { Day } from '@/lib/domain/directory/types';
import { compareStates } from '@/lib/domain/import/strongest-state';
import type { FileKind } from '@/lib/domain/import/types';
import type { AccountState, HolderId } from '@/lib/domain/roster/types';

/**
 * Locks the school's facts against senders and other imports until the transaction ends, and raises their version:
 * whatever was decided on the old version must be decided again. Returns the new version.
 */
export async function raiseFactsVersion(tx: Tx, schoolUai: string): Promise<number> {
  await lockFactsForChange(tx, schoolUai);
  const [row] = await tx.execute<{ version: string }>(sql`
    insert into school_facts (school_uai, version) values (${schoolUai}, 1)
    on conflict (school_uai) do update set version = school_facts.version + 1 returning version`);
  return Number(row?.version);
}

export type StoredInterval = {
  holderId: HolderId;
  accountRef: string;
  validFrom: Day;
  validTo: Day | null;
  seenOn: Day;
  state: AccountState;
  notifiedOn: Day | null;
  activatedOn: Day | null;
};

/** Every account interval of the given holders. */
export async function listAccountStates(tx: Tx, holderIds: readonly HolderId[]): Promise<StoredInterval[]> {
  if (holderIds.length === 0) return [];
  return tx
    .select({
      holderId: accountState.holderId,
      accountRef: accountState.accountRef,
      validFrom: accountState.validFrom,
      validTo: accountState.validTo,
      seenOn: accountState.seenOn,
      state: accountState.state,
      notifiedOn: accountState.notifiedOn,
      activatedOn: accountState.activatedOn,
    })
    .from(accountState)
    .where(
      sql`${accountState.holderId} in (select jsonb_array_elements_text(${JSON.stringify(holderIds)}::jsonb))`,
    );
}

type AccountDay = Pick<StoredInterval, 'holderId' | 'accountRef' | 'validFrom'>;

/** Removes the intervals that begin on the given days, and writes the others over what begins on their first day. */
export async function saveAccountStates(
  tx: Tx,
  schoolUai: string,
  importId: string,
  { changed, gone }: { changed: readonly StoredInterval[]; gone: readonly AccountDay[] },
): Promise<void> {
  if (gone.length > 0) {
    await tx.execute(sql`
      delete from account_state a using jsonb_to_recordset(${JSON.stringify(gone)}::jsonb)
        as r("holderId" text, "accountRef" text, "validFrom" date)
      where a.school_uai = ${schoolUai} and a.holder_id = r."holderId" and a.account_ref = r."accountRef"
        and a.valid_from = r."validFrom"`);
  }
  if (changed.length === 0) return;
  await tx.execute(sql`
    insert into account_state (school_uai, holder_id, account_ref, valid_from, valid_to, seen_on, state,
      notified_on, activated_on, import_id)
    select ${schoolUai}, "holderId", "accountRef", "validFrom", "validTo", "seenOn", state,
      "notifiedOn", "activatedOn", ${importId}::uuid
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
      as r("holderId" text, "accountRef" text, "validFrom" date, "validTo" date, "seenOn" date, state text,
        "notifiedOn" date, "activatedOn" date)
    on conflict (school_uai, holder_id, account_ref, valid_from) do update set
      valid_to = excluded.valid_to, seen_on = excluded.seen_on, state = excluded.state,
      notified_on = excluded.notified_on, activated_on = excluded.activated_on, import_id = excluded.import_id`);
}

/** Adds days with an ENT session; a day already known stays as it is. Returns how many were new. */
export async function addConnections(
  tx: Tx,
  schoolUai: string,
  importId: string,
  connections: readonly { holderId: HolderId; connectedOn: Day; method?: 'educonnect' | 'legacy' }[],
): Promise<number> {
  if (connections.length === 0) return 0;
  const added = await tx.execute(sql`
    insert into ent_connection (school_uai, holder_id, connected_on, method, import_id)
    select distinct on ("holderId", "connectedOn") ${schoolUai}, "holderId", "connectedOn", method, ${importId}::uuid
    from jsonb_to_recordset(${JSON.stringify(connections)}::jsonb)
      as r("holderId" text, "connectedOn" date, method text)
    on conflict do nothing returning 1`);
  return added.length;
}

/** Days on which a list of that kind has been applied, oldest first. */
export async function listListDays(tx: Tx, kind: FileKind): Promise<Day[]> {
  const rows = await tx
    .selectDistinct({ on: importFile.observedOn })
    .from(importFile)
    .where(and(eq(importFile.kind, kind), eq(importFile.status, 'applied')))
    .orderBy(importFile.observedOn);
  return rows.flatMap((r) => (r.on ? [r.on] : []));
}

/** What files have been applied, and the day that each describes. */
export async function listAppliedFiles(tx: Tx): Promise<{ on: Day; kind: FileKind }[]> {
  const { kind, observedOn } = importFile;
  const rows = await tx
    .selectDistinct({ on: observedOn, kind })
    .from(importFile)
    .where(eq(importFile.status, 'applied'));
  return rows.flatMap(({ on, kind }) => (on && kind ? [{ on, kind }] : []));
}

/** The strongest state of each holder's accounts on a day. */
export async function listStatesOn(tx: Tx, on: Day): Promise<Map<HolderId, AccountState>> {
  const rows = await tx
    .select({ holderId: accountState.holderId, state: accountState.state })
    .from(accountState)
    .where(validOn(on, accountState.validFrom, accountState.validTo));
  const states = new Map<HolderId, AccountState>();
  for (const { holderId, state } of rows) {
    const known = states.get(holderId);
    if (!known || compareStates(state, known) > 0) states.set(holderId, state);
  }
  return states;
}
