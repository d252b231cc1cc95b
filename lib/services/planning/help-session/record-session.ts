import { z } from 'zod';
import { findSession, listParticipants, updateSession, updateSignup } from '@/db/queries/help-sessions';
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

/**
 * Notes who came to a session and what was said, once it has begun. Whoever had a place and is not named did not come;
 * somebody from the line may have. Refusals: `session_unknown`, `session_cancelled`, `session_not_begun`, `invalid_notes`.
 */
export async function recordSession(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { id, ...input }: { id: string; present: unknown; notes: unknown },
): Promise<Result<null, 'session_unknown' | 'session_cancelled' | 'session_not_begun' | 'invalid_notes'>> {
  const parsed = record.safeParse(input);
  if (!parsed.success) return refuse('invalid_notes', { max: SESSION_LIMITS.notes });
  const { present, notes } = parsed.data;
  return inRegion(ctx.db, scope, async (tx) => {
    const session = isUuid(id) ? await findSession(tx, id, { lock: true }) : undefined;
    if (!session) return refuse('session_unknown');
    if (session.cancelledAt) return refuse('session_cancelled');
    if (session.startsAt > ctx.now) return refuse('session_not_begun');
    let came = 0;
    for (const signup of await listParticipants(tx, id)) {
      const attended = present.includes(participantKey(signup));
      if (attended) came += 1;
      await updateSignup(tx, signup, {
        attended: signup.status === 'withdrawn' && !attended ? null : attended,
      });
    }
    await updateSession(tx, session, { notes });
    await recordRegionAudit(tx, scope, ctx.now, 'session.recorded', { topic: session.topic, people: came });
    return ok(null);
  });
}
