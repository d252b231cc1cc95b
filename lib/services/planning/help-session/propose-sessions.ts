import type { Tx } from '@/db/client';
import { findRegion } from '@/db/queries/digest';
import { inRegion, type RegionScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { instantOf } from '@/lib/domain/directory/wall-clock';
import { listSessionDays } from '@/lib/domain/planning/help-session/session-days';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { loadLivedCalendars } from '../region-ground';
import { findFaultyField, findMisfit, type SessionSeries, sessionSeries } from './session-input';

export type ProposedSession = { on: Day; startsAt: Date; endsAt: Date };
export type ProposedSessions = { series: SessionSeries; timeZone: string; sessions: ProposedSession[] };

export type SessionProblem = 'invalid_session' | 'no_session_day';

/**
 * The sessions that a form asks for, on school days of every zone in which the région has schools; nothing is written.
 * Refusals: `invalid_session` (`field`), `no_session_day`.
 */
export async function proposeSessions(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  input: unknown,
): Promise<Result<ProposedSessions, SessionProblem>> {
  return inRegion(ctx.db, scope, (tx) => loadProposal(tx, ctx.now, scope, input));
}

/** The same in the transaction that writes them. */
export async function loadProposal(
  tx: Tx,
  now: Date,
  { regionCode }: RegionScope,
  input: unknown,
): Promise<Result<ProposedSessions, SessionProblem>> {
  const parsed = sessionSeries.safeParse(input);
  if (!parsed.success) return refuse('invalid_session', { field: findFaultyField(parsed.error) });
  const series = parsed.data;
  const misfit = findMisfit(series);
  if (misfit) return refuse('invalid_session', { field: misfit });
  const timeZone = (await findRegion(tx, regionCode))?.timeZone ?? 'Europe/Paris';
  const todayOn = dayIn(timeZone, now);
  const isPast = series.fromOn < todayOn;
  const fromOn = isPast ? todayOn : series.fromOn;
  const calendars = await loadLivedCalendars(tx, { regionCode, on: fromOn });
  const { weekdays, count } = series;
  const sessions = listSessionDays(calendars, { fromOn, weekdays, count })
    .map((on) => ({
      on,
      startsAt: instantOf(timeZone, { on, minute: series.from }),
      endsAt: instantOf(timeZone, { on, minute: series.to }),
    }))
    .filter(({ startsAt }) => startsAt > now);
  return sessions.length === 0 ? refuse('no_session_day') : ok({ series, timeZone, sessions });
}
