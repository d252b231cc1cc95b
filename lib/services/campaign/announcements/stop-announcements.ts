import { findPupilWave, findWave } from '@/db/queries/campaign';
import { listAnnouncements } from '@/db/queries/switch-over';
import { inSchool, type SchoolScope } from '@/db/scope';
import { isAhead } from '@/lib/domain/campaign/wave-status';
import type { ServiceContext } from '../../context';
import { loadSwitchOver } from '../../planning/switch-over/load-switch-over';
import { cancelWave } from '../cancel-wave';
import { isAsPrepared } from './build-announcement';

/**
 * Once the old login is closed, cancels the announcements that have not left: what they say is over, and a draft would wait
 * to be confirmed for ever. They may still be ahead where the day was brought forward. One that a person has changed stays:
 * it may say what families need to hear now. Returns how many were cancelled; undefined while the old login is open. May run
 * twice.
 */
export async function stopAnnouncements(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<number | undefined> {
  const waveIds = await inSchool(ctx.db, scope, async (tx) => {
    const ground = await loadSwitchOver(tx, scope, ctx.now);
    if ('missing' in ground || ground.state !== 'closed') return undefined;
    const untouched: string[] = [];
    for (const { waveId, waveVersion, daysBefore } of await listAnnouncements(tx, ground.stored.id)) {
      const wave = await findWave(tx, waveId);
      if (!wave) continue;
      if (wave.version === waveVersion && isAhead(wave.status)) untouched.push(wave.id);
      const pupils = await findPupilWave(tx, wave.campaignId);
      if (pupils && isAhead(pupils.status) && isAsPrepared(pupils, 'pupils', daysBefore, ground.school))
        untouched.push(pupils.id);
    }
    return untouched;
  });
  if (!waveIds) return undefined;
  let stopped = 0;
  for (const waveId of waveIds) if ((await cancelWave(ctx, scope, { waveId })).ok) stopped += 1;
  return stopped;
}
