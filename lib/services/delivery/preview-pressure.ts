import { listMessagesSince } from '@/db/queries/audience';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { nextOpenInstant } from '@/lib/domain/campaign/spread';
import { type ContactLimits, findPressureEnd, memoryMs } from '@/lib/domain/delivery/contact-pressure';
import { MAX_WAIT_MS } from '@/lib/domain/delivery/decide-outcome';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { HolderId } from '@/lib/domain/roster/types';
import { loadQuietCalendar } from '../campaign/load-quiet-calendar';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';

export type Pressure = {
  limits: ContactLimits;
  /** Those who get the message later, and when the first and the last of them do; null: nobody. */
  waiting: { count: number; firstAt: Date; lastAt: Date } | null;
  /** Those who would have to wait for so long that the wave ends without them. */
  without: number;
};

/**
 * What contact pressure would do to a wave that leaves at `at`, as things stand: the rule of the sender (`decideBatch`),
 * asked beforehand. What other waves send until then is not known yet.
 */
export async function previewPressure(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { holderIds, at }: { holderIds: readonly HolderId[]; at: Date },
): Promise<Result<Pressure, 'not_allowed'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const school = await getSchool(ctx, scope);
  const { uai, zone, timeZone } = school;
  const limits = { hours: school.contactHours, perFortnight: school.contactsPerFortnight };
  return inSchool(ctx.db, scope, async (tx) => {
    const messages = await listMessagesSince(tx, new Date(at.getTime() - memoryMs(limits)));
    const ends = holderIds.flatMap((id) => findPressureEnd(messages.get(id) ?? [], at, limits) ?? []);
    const kept = ends.filter((end) => end.getTime() - at.getTime() <= MAX_WAIT_MS);
    const without = ends.length - kept.length;
    if (kept.length === 0) return ok({ limits, waiting: null, without });
    const calendar = await loadQuietCalendar(tx, { uai, zone, timeZone, now: ctx.now });
    const times = kept.map((end) => end.getTime());
    const openAt = (time: number) => nextOpenInstant({ timeZone, calendar }, new Date(time));
    const [firstAt, lastAt] = [openAt(Math.min(...times)), openAt(Math.max(...times))];
    return ok({ limits, waiting: { count: kept.length, firstAt, lastAt }, without });
  });
}
