import { findPreparedRow } from '@/db/queries/prepared-work';
import { inSchool, type SchoolScope } from '@/db/scope';
import { proposeMoment, proposeMomentOf } from '@/lib/domain/campaign/propose-moment';
import { type LocalMoment, momentIn } from '@/lib/domain/directory/wall-clock';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { loadQuietCalendar } from './load-quiet-calendar';

/**
 * When a wave could leave, on the school's clock: a proposal that the confirmation would not refuse. That of a plan is
 * proposed for the day of its action, and moves with it.
 */
export async function proposeDeparture(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  waveId?: string,
): Promise<LocalMoment> {
  const { zone, timeZone } = await getSchool(ctx, scope);
  const now = momentIn(timeZone, ctx.now);
  return inSchool(ctx.db, scope, async (tx) => {
    const calendar = await loadQuietCalendar(tx, { uai: scope.uai, zone, timeZone, now: ctx.now });
    const prepared = waveId && (await findPreparedRow(tx, { workKind: 'wave', workId: waveId }));
    return prepared ? proposeMomentOf(prepared.dueOn, now, calendar) : proposeMoment(now.on, calendar);
  });
}
