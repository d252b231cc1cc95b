import type { Tx } from '@/db/client';
import { listClosingMarks } from '@/db/queries/contact';
import { raiseFactsVersion } from '@/db/queries/facts';
import { lockFactsForChange } from '@/db/queries/facts-lock';
import { findTimeZone } from '@/db/queries/import';
import {
  addSuppressions,
  listContactsOf,
  removeSuppressionsOf,
  type StoredContact,
} from '@/db/queries/tracking';
import type { SchoolScope } from '@/db/scope';
import { readCallNumber } from '@/lib/domain/campaign/call-number';
import { dayIn } from '@/lib/domain/directory/day';
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
  const addressHashes = contacts.flatMap((one) => hashClosed(uai, kind, one, secretKey));
  await lockFactsForChange(tx, uai);
  await addSuppressions(tx, { schoolUai: uai, addressHashes, reason: REASONS[kind], recordedOn, actId });
  await raiseFactsVersion(tx, uai);
}

const REASONS = { refused: 'opposition', wrong_number: 'wrong_number' } as const;

/** What a mark closes: all that leads to somebody who refuses, or one number. */
function hashClosed(
  uai: string,
  kind: 'wrong_number' | 'refused',
  person: StoredContact,
  secretKey: string,
): string[] {
  if (kind === 'refused') return hashObjector(uai, person, secretKey);
  const number = readCallNumber(person.mobile);
  return number ? [hashAddress(uai, number, secretKey)] : [];
}

/**
 * Takes back what came with an act that is gone, unless the person has said it again themselves since. What another call
 * has told meanwhile had found it on the list, and holds in its place: of two who note one refusal, one may be mistaken.
 */
export async function unsuppress(
  tx: Tx,
  { secretKey }: Pick<ServiceContext, 'secretKey'>,
  { uai }: SchoolScope,
  undone: { actId: string; at: Date },
): Promise<void> {
  await lockFactsForChange(tx, uai);
  const freed = new Set(await removeSuppressionsOf(tx, uai, undone.actId));
  // A refusal from before had been lifted; of a wrong number nobody else takes the mark away.
  const marks = (await listClosingMarks(tx)).filter(
    ({ actId, kind, at }) => actId !== undone.actId && (kind === 'wrong_number' || at >= undone.at),
  );
  const people = new Map(
    (await listContactsOf(tx, [...new Set(marks.map(({ holderId }) => holderId))])).map((one) => [
      one.id,
      one,
    ]),
  );
  const timeZone = await findTimeZone(tx, uai);
  for (const { actId, kind, at, holderId } of marks) {
    const person = people.get(holderId);
    const hashes = person ? hashClosed(uai, kind, person, secretKey) : [];
    const addressHashes = hashes.filter((hash) => freed.has(hash));
    const recordedOn = dayIn(timeZone, at);
    await addSuppressions(tx, { schoolUai: uai, addressHashes, reason: REASONS[kind], recordedOn, actId });
  }
  await raiseFactsVersion(tx, uai);
}
