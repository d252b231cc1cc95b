import { findSession } from '@/db/queries/help-sessions';
import { isUuid } from '@/db/queries/is-uuid';
import { inRegion, inSchool, type RegionScope, type SchoolScope } from '@/db/scope';
import { writeCalendar } from '@/lib/adapters/ical/write-calendar';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { findSchoolSession } from './find-school-session';
import { toCalendarEntry } from './list-session-events';

/** One session as an iCalendar file, for a school of the région or for the région. Refusal: `session_unknown`. */
export async function writeSessionFile(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope | RegionScope,
  { id }: { id: string },
): Promise<Result<string, 'session_unknown'>> {
  if (!isUuid(id)) return refuse('session_unknown');
  const session =
    'uai' in scope
      ? await inSchool(ctx.db, scope, (tx) => findSchoolSession(tx, scope.uai, id))
      : await inRegion(ctx.db, scope, (tx) => findSession(tx, id));
  if (!session) return refuse('session_unknown');
  return ok(writeCalendar({ name: session.topic, entries: [toCalendarEntry(session, session.forWhom)] }));
}
