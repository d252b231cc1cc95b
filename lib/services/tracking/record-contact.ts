import { z } from 'zod';
import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { findAct, insertAct, listHoldersInClasses, lockAct } from '@/db/queries/contact';
import { findTimeZone } from '@/db/queries/import';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can, classesFor } from '@/lib/domain/access/rights';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { HolderId } from '@/lib/domain/roster/types';
import { NOTE_MAX_LENGTH, RECORDED_KINDS, type RecordedKind } from '@/lib/domain/tracking/contact';
import type { ServiceContext } from '../context';

/** Of one act: a class twice over, its pupils and both their guardians. */
const MAX_PEOPLE = 500;

const contactInput = z.object({
  /** Chosen by who asks, so that the same act sent twice is recorded once. */
  actId: z.uuid(),
  kind: z.enum(RECORDED_KINDS),
  holderIds: z.array(z.string().min(1).max(80)).min(1).max(MAX_PEOPLE),
});

export type RecordContactInput = {
  actId: string;
  kind: RecordedKind;
  holderIds: readonly HolderId[];
  note?: string;
};

export type RecordProblem =
  | 'not_allowed'
  | 'invalid_contact'
  | 'note_missing'
  | 'note_too_long'
  | 'people_not_yours'
  | 'act_taken';

/** `people`: how many the act is on. `again`: it had been recorded already, and nothing was written. */
export type Recorded = { actId: string; people: number; again: boolean };

type Context = Pick<ServiceContext, 'db' | 'now'>;

/**
 * Notes that people were reached, or tried, otherwise than by a wave. All of them or none: one who is not on today's
 * roster of the person's own classes refuses the whole act. A `rupn` notes pupils only.
 * Refusals: `not_allowed`, `invalid_contact`, `note_missing`, `note_too_long`, `people_not_yours`, and `act_taken`
 * when the id belongs to another act.
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
  ctx: Pick<Context, 'now'>,
  scope: SchoolScope,
  input: RecordContactInput,
): Promise<Result<Recorded, RecordProblem>> {
  if (!can(scope.grants, 'record_contact')) return refuse('not_allowed');
  const parsed = contactInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_contact');
  const { actId, kind } = parsed.data;
  const holderIds = [...new Set(parsed.data.holderIds)].sort();
  const note = input.note?.replaceAll('\r\n', '\n').trim() || null;
  if (kind === 'note' && !note) return refuse('note_missing');
  if (note && note.length > NOTE_MAX_LENGTH) return refuse('note_too_long', { max: NOTE_MAX_LENGTH });
  const on = dayIn(await findTimeZone(tx, scope.uai), ctx.now);
  const own = await listHoldersInClasses(tx, on, holderIds, {
    pupils: classesFor(scope.grants, 'record_contact'),
    guardians: classesFor(scope.grants, 'see_guardians'),
  });
  if (holderIds.some((id) => !own.has(id))) return refuse('people_not_yours');
  await lockAct(tx, actId);
  const known = await findAct(tx, actId);
  if (known) {
    const same =
      known.kind === kind &&
      known.note === note &&
      known.recordedBy === scope.userId &&
      known.holderIds.join() === holderIds.join();
    return same ? ok({ actId, people: holderIds.length, again: true }) : refuse('act_taken');
  }
  const act = { actId, kind, at: ctx.now, note, recordedBy: scope.userId };
  const people = await insertAct(tx, scope.uai, act, holderIds);
  await recordAudit(tx, scope, ctx.now, 'contact.recorded', { actId, kind, people });
  return ok({ actId, people, again: false });
}
