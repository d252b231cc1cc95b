import type { Tx } from '@/db/client';
import { findRegion } from '@/db/queries/digest';
import { findSession, type SessionRow, updateSession, updateSignupDays } from '@/db/queries/help-sessions';
import { isUuid } from '@/db/queries/is-uuid';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { inRegion, type RegionScope } from '@/db/scope';
import { weekdayOf } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { instantOf } from '@/lib/domain/directory/wall-clock';
import { type ChangeProblem, decideChange } from '@/lib/domain/planning/help-session/decide-change';
import { listSessionDays } from '@/lib/domain/planning/help-session/session-days';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { loadLivedCalendars } from '../region-ground';
import { promoteWaiting } from './promote-waiting';
import { findFaultyField, findMisfit, sessionChange } from './session-input';
import { tellParticipants } from './tell-participants';

export type ChangeSessionProblem =
  | ChangeProblem
  | 'session_unknown'
  | 'session_not_school_day'
  | 'invalid_session';

/**
 * Moves a session to another day or hour, changes where it is, its subject or its places, and tells whoever has a place or
 * waits for one: what their calendars have is replaced. More places go to those in line; fewer take none away from anybody.
 * A day that it is moved to is a school day of every zone, as when it was opened. Refusals: `session_unknown`,
 * `invalid_session` (`field`), `session_not_school_day`, and those of `decideChange`.
 */
export async function changeSession(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { id, ...input }: { id: string } & Record<string, unknown>,
): Promise<Result<null, ChangeSessionProblem>> {
  const parsed = sessionChange.safeParse(input);
  if (!parsed.success) return refuse('invalid_session', { field: findFaultyField(parsed.error) });
  const { on, from, to, seenAt, ...rest } = parsed.data;
  const misfit = findMisfit(parsed.data);
  if (misfit) return refuse('invalid_session', { field: misfit });
  return inRegion(ctx.db, scope, async (tx): Promise<Result<null, ChangeSessionProblem>> => {
    const session = isUuid(id) ? await findSession(tx, id, { lock: true }) : undefined;
    if (!session) return refuse('session_unknown');
    const timeZone = (await findRegion(tx, scope.regionCode))?.timeZone ?? 'Europe/Paris';
    const [startsAt, endsAt] = [from, to].map((minute) => instantOf(timeZone, { on, minute }));
    if (!startsAt || !endsAt) throw new Error('two instants of two minutes');
    const wanted = { ...rest, startsAt, endsAt };
    const decided = decideChange(session, wanted, { seenAt, now: ctx.now });
    if (!decided.ok) return decided;
    const { moved, isNews } = decided.value;
    if (moved && !(await isOpenDay(tx, scope, on))) return refuse('session_not_school_day', { on });
    const sequence = session.sequence + (isNews ? 1 : 0);
    const changed: SessionRow = { ...session, ...wanted, sequence, changedAt: ctx.now };
    await updateSession(tx, session, { ...wanted, sequence, changedAt: ctx.now });
    if (moved) await updateSignupDays(tx, id, on);
    const people = isNews ? await tellParticipants(tx, changed, moved ? 'moved' : 'changed') : 0;
    // After the mails above: one who gets a place now is told that.
    await promoteWaiting(tx, changed, ctx.now);
    const event = moved ? 'session.moved' : 'session.changed';
    await recordRegionAudit(tx, scope, ctx.now, event, {
      topic: changed.topic,
      people,
      ...(moved && { on }),
    });
    return ok(null);
  });
}

/** Whether schools are open on a day in every zone of the région. */
async function isOpenDay(tx: Tx, { regionCode }: RegionScope, on: Day): Promise<boolean> {
  const calendars = await loadLivedCalendars(tx, { regionCode, on });
  return listSessionDays(calendars, { fromOn: on, weekdays: [weekdayOf(on)], count: 1 })[0] === on;
}
