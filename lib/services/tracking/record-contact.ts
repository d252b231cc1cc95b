import { z } from 'zod';
import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { findAct, insertAct, listHoldersInClasses, lockAct } from '@/db/queries/contact';
import { findTimeZone } from '@/db/queries/import';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can, classesFor } from '@/lib/domain/access/rights';
import { addDays, dayIn, isDay } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { HolderId } from '@/lib/domain/roster/types';
import {
  CALL_AGAIN_WITHIN_DAYS,
  CALL_OUTCOMES,
  type CallOutcome,
  NOTE_MAX_LENGTH,
  RECORDED_KINDS,
  type RecordedKind,
} from '@/lib/domain/tracking/contact';
import type { ServiceContext } from '../context';
import { suppress } from './suppress';

/** Of one act: a class twice over, its pupils and both their guardians. */
const MAX_PEOPLE = 500;

const contactInput = z.object({
  /** Chosen by who asks, so that the same act sent twice is recorded once. */
  actId: z.uuid(),
  kind: z.enum([...RECORDED_KINDS, ...CALL_OUTCOMES]),
  holderIds: z.array(z.string().min(1).max(80)).min(1).max(MAX_PEOPLE),
  callAgainOn: z.string().refine(isDay).nullable().default(null),
});

/** Of one line and one person: never marked on several at once. */
const ONE_PERSON: readonly string[] = ['wrong_number', 'refused'];

export type RecordContactInput = {
  actId: string;
  kind: RecordedKind | CallOutcome;
  holderIds: readonly HolderId[];
  note?: string;
  /** Of a call that nobody took: when to call again, from today on. */
  callAgainOn?: Day;
};

export type RecordProblem =
  | 'not_allowed'
  | 'invalid_contact'
  | 'note_missing'
  | 'note_too_long'
  | 'people_not_yours'
  | 'call_again_past'
  | 'act_taken';

/** `people`: how many the act is on. `again`: it had been recorded already, and nothing was written. */
export type Recorded = { actId: string; people: number; again: boolean };

type Context = Pick<ServiceContext, 'db' | 'now' | 'secretKey'>;

/**
 * Notes that people were reached, or tried, otherwise than by a wave. All of them or none: one who is not on today's
 * roster of the person's own classes refuses the whole act. A `rupn` notes pupils only, and nothing that a call tells. A wrong
 * number is called no more, and somebody who refuses is neither called nor written to any more (`suppress`).
 * Refusals: `not_allowed`, `invalid_contact`, `note_missing`, `note_too_long`, `people_not_yours`, `call_again_past`, and
 * `act_taken` when the id belongs to another act.
 */
export async function recordContact(
  ctx: Context,
  scope: SchoolScope,
  input: RecordContactInput,
): Promise<Result<Recorded, RecordProblem>> {
  return inSchool(ctx.db, scope, (tx) => writeContact(tx, ctx, scope, input));
}

/** The same inside a transaction that is already open. */
export async function writeContact(
  tx: Tx,
  ctx: Pick<Context, 'now' | 'secretKey'>,
  scope: SchoolScope,
  input: RecordContactInput,
): Promise<Result<Recorded, RecordProblem>> {
  if (!can(scope.grants, 'record_contact')) return refuse('not_allowed');
  const parsed = contactInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_contact');
  const { actId, kind, callAgainOn } = parsed.data;
  const holderIds = [...new Set(parsed.data.holderIds)].sort();
  const note = input.note?.replaceAll('\r\n', '\n').trim() || null;
  if (ONE_PERSON.includes(kind) && holderIds.length > 1) return refuse('invalid_contact');
  if (callAgainOn && kind !== 'no_answer') return refuse('invalid_contact');
  if (kind === 'note' && !note) return refuse('note_missing');
  if (note && note.length > NOTE_MAX_LENGTH) return refuse('note_too_long', { max: NOTE_MAX_LENGTH });
  const on = dayIn(await findTimeZone(tx, scope.uai), ctx.now);
  if (callAgainOn && (callAgainOn < on || callAgainOn > addDays(on, CALL_AGAIN_WITHIN_DAYS))) {
    return refuse('call_again_past', { max: CALL_AGAIN_WITHIN_DAYS });
  }
  // What only a call tells is of a guardian, and said by who may call.
  const isToldByCall = ONE_PERSON.includes(kind) || callAgainOn !== null;
  const own = await listHoldersInClasses(tx, on, holderIds, {
    pupils: isToldByCall ? [] : classesFor(scope.grants, 'record_contact'),
    guardians: classesFor(scope.grants, isToldByCall ? 'call_families' : 'see_guardians'),
  });
  if (holderIds.some((id) => !own.has(id))) return refuse('people_not_yours');
  await lockAct(tx, actId);
  const known = await findAct(tx, actId);
  if (known) {
    const same =
      known.kind === kind &&
      known.note === note &&
      (known.callAgainOn ?? null) === callAgainOn &&
      known.recordedBy === scope.userId &&
      known.holderIds.join() === holderIds.join();
    return same ? ok({ actId, people: holderIds.length, again: true }) : refuse('act_taken');
  }
  const act = { actId, kind, at: ctx.now, note, recordedBy: scope.userId, callAgainOn };
  const people = await insertAct(tx, scope.uai, act, holderIds);
  if (kind === 'wrong_number' || kind === 'refused') {
    await suppress(tx, ctx, scope, { actId, kind, holderIds, on });
  }
  await recordAudit(tx, scope, ctx.now, 'contact.recorded', { actId, kind, people });
  return ok({ actId, people, again: false });
}
