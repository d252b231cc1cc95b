import type { Tx } from '@/db/client';
import { raiseFactsVersion } from '@/db/queries/facts';
import { lockFactsForChange } from '@/db/queries/facts-lock';
import { addSuppressions, listContactsOf, removeSuppressionsOf } from '@/db/queries/tracking';
import type { SchoolScope } from '@/db/scope';
import { readCallNumber } from '@/lib/domain/campaign/call-number';
import type { Day } from '@/lib/domain/directory/types';
import type { HolderId } from '@/lib/domain/roster/types';
import { hashAddress } from '../campaign/hash-address';
import type { ServiceContext } from '../context';
import { hashObjector } from './hash-objector';

/**
 * What a call has told about a guardian's number and address, kept as keyed hashes (docs/decisions/0008, 0024): a wrong
 * number is the finding that SIECLE must correct, and is gone when it does; somebody who refuses is an objection, of
 * theirs, and to their address and their number. A wave that is leaving decides with it or without it, never between.
 */
export async function suppress(
  tx: Tx,
  { secretKey }: Pick<ServiceContext, 'secretKey'>,
  { uai }: SchoolScope,
  act: { actId: string; kind: 'wrong_number' | 'refused'; holderIds: readonly HolderId[]; on: Day },
): Promise<void> {
  const { actId, kind, holderIds, on: recordedOn } = act;
  const contacts = await listContactsOf(tx, holderIds);
  const hashNumber = (mobile: string | null) => {
    const number = readCallNumber(mobile);
    return number ? [hashAddress(uai, number, secretKey)] : [];
  };
  const addressHashes = contacts.flatMap((one) =>
    kind === 'refused' ? hashObjector(uai, one, secretKey) : hashNumber(one.mobile),
  );
  const reason = kind === 'refused' ? ('opposition' as const) : kind;
  await lockFactsForChange(tx, uai);
  await addSuppressions(tx, { schoolUai: uai, addressHashes, reason, recordedOn, actId });
  await raiseFactsVersion(tx, uai);
}

/** Takes back what came with an act, unless the person has said it again themselves since. */
export async function unsuppress(tx: Tx, schoolUai: string, actId: string): Promise<void> {
  await lockFactsForChange(tx, schoolUai);
  await removeSuppressionsOf(tx, schoolUai, actId);
  await raiseFactsVersion(tx, schoolUai);
}
