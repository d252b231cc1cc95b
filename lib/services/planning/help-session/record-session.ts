import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  findSession,
  listParticipants,
  type SessionRow,
  type SignupRow,
  updateSession,
  updateSignup,
} from '@/db/queries/help-sessions';
import { isUuid } from '@/db/queries/is-uuid';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { inRegion, type RegionScope } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { lines, SESSION_LIMITS } from './session-input';

const record = z.object({
  /** `UAI person` of each who came. */
  present: z.array(z.string().max(60)).max(SESSION_LIMITS.capacity * 2),
  notes: lines(SESSION_LIMITS.notes),
});

/** Names a participant in a form. */
export const participantKey = ({ schoolUai, userId }: { schoolUai: string; userId: string }) =>
  `${schoolUai} ${userId}`;

type Noted = Pick<SignupRow, 'schoolUai' | 'userId' | 'attended' | 'status'>;

/** Tells one record of a session from another: what was said, and of whom the page shows that they came or did not. */
export const markOf = ({ notes }: Pick<SessionRow, 'notes'>, participants: readonly Noted[]): string => {
  const noted = participants.filter(({ attended, status }) => attended !== null && status !== 'withdrawn');
  const lines = noted.map((one) => `${participantKey(one)} ${one.attended}`).sort();
  return createHash('sha256')
    .update(JSON.stringify([notes, lines]))
    .digest('base64url');
};

export type RecordSessionProblem =
  | 'session_unknown'
  | 'session_cancelled'
  | 'session_not_begun'
  | 'session_moved_on'
  | 'invalid_notes';

/**
 * Notes who came to a session and what was said, once it has begun. Whoever had a place and is not named did not come;
 * somebody from the line may have. `read` is the mark of the record that was on the page: what a colleague has noted since is
 * not written over. Refusals: `session_unknown`, `session_cancelled`, `session_not_begun`, `session_moved_on`, `invalid_notes`.
 */
export async function recordSession(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { id, read, ...input }: { id: string; read: string; present: unknown; notes: unknown },
): Promise<Result<null, RecordSessionProblem>> {
  const parsed = record.safeParse(input);
  if (!parsed.success) return refuse('invalid_notes', { max: SESSION_LIMITS.notes });
  const { present, notes } = parsed.data;
  return inRegion(ctx.db, scope, async (tx) => {
    const session = isUuid(id) ? await findSession(tx, id, { lock: true }) : undefined;
    if (!session) return refuse('session_unknown');
    if (session.cancelledAt) return refuse('session_cancelled');
    if (session.startsAt > ctx.now) return refuse('session_not_begun');
    const signups = await listParticipants(tx, id);
    const noted = signups.map((signup) => {
      const came = present.includes(participantKey(signup));
      return { ...signup, attended: signup.status === 'withdrawn' && !came ? null : came };
    });
    const before = markOf(session, signups);
    // The same form sent twice: the first has noted it all.
    if (markOf({ notes }, noted) === before) return ok(null);
    if (before !== read) return refuse('session_moved_on');
    for (const signup of noted) await updateSignup(tx, signup, { attended: signup.attended });
    const came = noted.filter(({ attended }) => attended).length;
    await updateSession(tx, session, { notes });
    await recordRegionAudit(tx, scope, ctx.now, 'session.recorded', { topic: session.topic, people: came });
    return ok(null);
  });
}
