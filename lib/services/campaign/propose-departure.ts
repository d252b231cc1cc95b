import { inSchool, type SchoolScope } from '@/db/scope';
import { proposeMoment } from '@/lib/domain/campaign/propose-moment';
import { dayIn } from '@/lib/domain/directory/day';
import type { LocalMoment } from '@/lib/domain/directory/wall-clock';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { loadQuietCalendar } from './load-quiet-calendar';

/** When a wave could leave, on the school's clock: a proposal that the confirmation would not refuse. */
export async function proposeDeparture(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<LocalMoment> {
  const { zone, timeZone } = await getSchool(ctx, scope);
  const { now } = ctx;
  const calendar = await inSchool(ctx.db, scope, (tx) =>
    loadQuietCalendar(tx, { uai: scope.uai, zone, timeZone, now }),
  );
  return proposeMoment(dayIn(timeZone, now), calendar);
}
