import type { StoredWave } from '@/db/queries/campaign';
import type { PlannedMessage } from '@/db/queries/delivery';
import { buildFamilies } from '@/lib/domain/adoption/family';
import { chooseHeldBack } from '@/lib/domain/campaign/choose-held-back';
import { decideRecipient } from '@/lib/domain/campaign/decide-audience';
import { addSchoolDaysTo, type SchoolTime, spreadOver } from '@/lib/domain/campaign/spread';
import type { HolderId } from '@/lib/domain/roster/types';
import type { LoadedAudience } from '../campaign/load-audience';

/**
 * When each candidate's message should leave, as the wave asks: at once, spread over its window, or so many school
 * days later at the same hour for the part that is kept back. The wave's own id is the seed. Who would get nothing now
 * takes no place in the window: that they get nothing, and why, is written down at once.
 */
export function planMessages(input: {
  wave: Pick<StoredWave, 'id' | 'spreadMinutes' | 'force' | 'holdBackPercent' | 'holdBackDays'>;
  candidates: readonly HolderId[];
  loaded: LoadedAudience;
  now: Date;
  time: SchoolTime;
}): PlannedMessage[] {
  const { wave, candidates, loaded, now, time } = input;
  // Both of two guardians who share an address: who reads it must not get the message through the other.
  const written = candidates.filter((id) => decideRecipient(id, loaded.facts).included);
  const heldBack = wave.holdBackPercent > 0 ? chooseFrom(loaded, wave, written) : new Set<HolderId>();
  const times = spreadOver({
    ...time,
    seed: wave.id,
    holderIds: written,
    from: now,
    minutes: wave.spreadMinutes,
    insisted: wave.force,
  });
  return candidates.map((holderId) => {
    const at = times.get(holderId) ?? now;
    if (!heldBack.has(holderId)) {
      return { holderId, plannedAt: at, waitsFor: at > now ? 'spread' : null, heldBack: false };
    }
    const plannedAt = addSchoolDaysTo(time, at, wave.holdBackDays);
    return { holderId, plannedAt, waitsFor: 'held_back', heldBack: true };
  });
}

function chooseFrom(
  { snapshot }: LoadedAudience,
  wave: Pick<StoredWave, 'id' | 'holdBackPercent'>,
  written: readonly HolderId[],
): Set<HolderId> {
  return chooseHeldBack({
    families: buildFamilies(snapshot.links),
    written: new Set(written),
    classOf: new Map(snapshot.pupils.map(({ id, classCode }) => [id, classCode])),
    percent: wave.holdBackPercent,
    seed: wave.id,
  });
}
