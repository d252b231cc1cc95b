import { inArray } from 'drizzle-orm';
import { wave } from '@/db/schema/campaign';
import { inSchool, type SchoolScope } from '@/db/scope';
import { departureOf } from '@/lib/domain/campaign/departure';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { ServiceContext } from '../context';

export type WaveMark = { id: string; on: Day; title: string; sent: boolean };

/** The days on which waves left or will leave: marks on the series, for every role of the school. */
export async function listWaveMarks(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  timeZone: string,
): Promise<WaveMark[]> {
  const waves = await inSchool(ctx.db, scope, (tx) =>
    tx
      .select({
        id: wave.id,
        title: wave.title,
        scheduledAt: wave.scheduledAt,
        nextAttemptAt: wave.nextAttemptAt,
        startedAt: wave.startedAt,
      })
      .from(wave)
      .where(inArray(wave.status, ['scheduled', 'sending', 'paused', 'sent'])),
  );
  return waves
    .flatMap(({ id, title, ...times }) => {
      const at = departureOf(times);
      return at ? [{ id, title, on: dayIn(timeZone, at), sent: times.startedAt !== null }] : [];
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}
