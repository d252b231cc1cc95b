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
 * days later at the same hour for the part that is kept back. The wave's own id is the seed.
 */
export function planMessages(input: {
  wave: Pick<StoredWave, 'id' | 'spreadMinutes' | 'force' | 'holdBackPercent' | 'holdBackDays'>;
  candidates: readonly HolderId[];
  loaded: LoadedAudience;
  now: Date;
  time: SchoolTime;
}): PlannedMessage[] {
  const { wave, candidates, loaded, now, time } = input;
  const heldBack = wave.holdBackPercent > 0 ? chooseFrom(loaded, wave) : new Set<HolderId>();
  const times = spreadOver({
    ...time,
    seed: wave.id,
    holderIds: candidates,
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
  { facts, snapshot }: LoadedAudience,
  wave: Pick<StoredWave, 'id' | 'holdBackPercent'>,
): Set<HolderId> {
  // Both of two guardians who share an address: who reads it must not get the message through the other.
  const written = [...facts.candidates].filter((id) => decideRecipient(id, facts).included);
  return chooseHeldBack({
    families: buildFamilies(snapshot.links),
    written: new Set(written),
    classOf: new Map(snapshot.pupils.map(({ id, classCode }) => [id, classCode])),
    percent: wave.holdBackPercent,
    seed: wave.id,
  });
}
