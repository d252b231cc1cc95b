import type { Tx } from '@/db/client';
import {
  addConnections,
  listAccountStates,
  listListDays,
  replaceAccountStates,
  type StoredInterval,
} from '@/db/queries/facts';
import type { SchoolScope } from '@/db/scope';
import type { Day } from '@/lib/domain/directory/types';
import type { Statement } from '@/lib/domain/import/assess-list';
import { recordObservation, type StateInterval } from '@/lib/domain/import/record-observation';
import type { ListKind } from '@/lib/domain/import/types';

/** One observation of a day: which list it was, and what it says of whom. */
export type Observation = { kind: ListKind; on: Day; importId: string; statements: readonly Statement[] };

/** Writes what a list says into the account intervals and the connections. The same list twice changes nothing. */
export async function applyObservation(tx: Tx, scope: SchoolScope, observation: Observation): Promise<void> {
  const { kind, on, importId, statements } = observation;
  const told = statements.flatMap((s) => (s.state ? [{ ...s, state: s.state }] : []));
  if (told.length > 0) {
    const before = await loadIntervals(tx, [...new Set(told.map((s) => s.holderId))]);
    const listDays = await listListDays(tx, kind);
    const accounts = told.map(({ holderId, accountRef, connectedOn: _, method: __, ...said }) => ({
      holderId,
      accountRef,
      intervals: recordObservation(
        before.get(keyOf({ holderId, accountRef })) ?? [],
        { on, ...said },
        listDays,
      ),
    }));
    const rows = accounts.flatMap(({ holderId, accountRef, intervals }) =>
      intervals.map((interval) => ({
        ...interval,
        holderId,
        accountRef,
        notifiedOn: interval.notifiedOn ?? null,
        activatedOn: interval.activatedOn ?? null,
      })),
    );
    await replaceAccountStates(tx, scope.uai, importId, accounts, rows);
  }
  const connections = statements.flatMap(({ holderId, connectedOn, method }) =>
    connectedOn ? [{ holderId, connectedOn, ...(method && { method }) }] : [],
  );
  await addConnections(tx, scope.uai, importId, connections);
}

const keyOf = (account: { holderId: string; accountRef: string }) =>
  `${account.holderId} ${account.accountRef}`;

async function loadIntervals(tx: Tx, holderIds: readonly string[]): Promise<Map<string, StateInterval[]>> {
  const byAccount = new Map<string, StateInterval[]>();
  for (const stored of await listAccountStates(tx, holderIds)) {
    const key = keyOf(stored);
    byAccount.set(key, [...(byAccount.get(key) ?? []), readInterval(stored)]);
  }
  return byAccount;
}

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
