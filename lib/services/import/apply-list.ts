import type { Tx } from '@/db/client';
import { saveEntIdentities } from '@/db/queries/ent-identity';
import {
  addConnections,
  listAccountStates,
  listListDays,
  type StoredInterval,
  saveAccountStates,
} from '@/db/queries/facts';
import type { SchoolScope } from '@/db/scope';
import type { Day } from '@/lib/domain/directory/types';
import { chooseEntIds, type Statement } from '@/lib/domain/import/assess-list';
import { diffIntervals } from '@/lib/domain/import/diff-intervals';
import { recordObservation, type StateInterval } from '@/lib/domain/import/record-observation';
import type { ListKind } from '@/lib/domain/import/types';
import type { HolderId } from '@/lib/domain/roster/types';

/** One observation of a day: which list it was, and what it says of whom. */
export type Observation = { kind: ListKind; on: Day; importId: string; statements: readonly Statement[] };

/** Writes what a list says into the account intervals, the connections and the identities in the ENT. The same list twice changes nothing. */
export async function applyObservation(tx: Tx, scope: SchoolScope, observation: Observation): Promise<void> {
  const { kind, on, importId, statements } = observation;
  const told = statements.flatMap((s) => (s.state ? [{ ...s, state: s.state }] : []));
  if (told.length > 0) {
    const [before, listDays] = await Promise.all([
      loadIntervals(tx, [...new Set(told.map((s) => s.holderId))]),
      listListDays(tx, kind),
    ]);
    const changed: StoredInterval[] = [];
    const gone: { holderId: HolderId; accountRef: string; validFrom: Day }[] = [];
    for (const { holderId, accountRef, connectedOn: _, method: __, entId: ___, ...said } of told) {
      const account = { holderId, accountRef };
      const known = before.get(keyOf(account)) ?? [];
      const diff = diffIntervals(known, recordObservation(known, { on, ...said }, listDays));
      for (const interval of diff.changed) changed.push(storeInterval(account, interval));
      for (const validFrom of diff.gone) gone.push({ ...account, validFrom });
    }
    await saveAccountStates(tx, scope.uai, importId, { changed, gone });
  }
  const connections = statements.flatMap(({ holderId, connectedOn, method }) =>
    connectedOn ? [{ holderId, connectedOn, ...(method && { method }) }] : [],
  );
  await addConnections(tx, scope.uai, importId, connections);
  await saveEntIdentities(tx, scope.uai, { importId, seenOn: on, entIds: chooseEntIds(statements) });
}

const keyOf = (account: { holderId: string; accountRef: string }) =>
  `${account.holderId} ${account.accountRef}`;

async function loadIntervals(tx: Tx, holderIds: readonly string[]): Promise<Map<string, StateInterval[]>> {
  const byAccount = new Map<string, StateInterval[]>();
  for (const stored of await listAccountStates(tx, holderIds)) {
    const key = keyOf(stored);
    const known = byAccount.get(key);
    if (known) known.push(readInterval(stored));
    else byAccount.set(key, [readInterval(stored)]);
  }
  return byAccount;
}

const storeInterval = (
  account: { holderId: HolderId; accountRef: string },
  { notifiedOn, activatedOn, ...interval }: StateInterval,
): StoredInterval => ({
  ...account,
  ...interval,
  notifiedOn: notifiedOn ?? null,
  activatedOn: activatedOn ?? null,
});

function readInterval({
  validFrom,
  validTo,
  seenOn,
  state,
  notifiedOn,
  activatedOn,
}: StoredInterval): StateInterval {
  return {
    validFrom,
    validTo,
    seenOn,
    state,
    ...(notifiedOn && { notifiedOn }),
    ...(activatedOn && { activatedOn }),
  };
}
