import type { Family } from '../adoption/family';
import type { HolderId } from '../roster/types';
import { drawShare } from './spread';

/**
 * The guardians who get a message later, so that its effect can be seen beside those who got it: `percent` of the
 * families that would be written to now, whole families, drawn by the seed. Drawn class by class, by the class of a
 * family's first pupil of the audience: each class is split in the same proportion, to one family.
 */
export function chooseHeldBack(input: {
  families: readonly Family[];
  /** Who would be written to now. */
  written: ReadonlySet<HolderId>;
  classOf: ReadonlyMap<HolderId, string>;
  percent: number;
  seed: string;
}): Set<HolderId> {
  const { families, written, classOf, percent, seed } = input;
  const strata = new Map<string, { share: number; members: HolderId[] }[]>();
  for (const { id, pupilIds, guardianIds } of families) {
    const members = guardianIds.filter((guardian) => written.has(guardian));
    if (members.length === 0) continue;
    const classCode = pupilIds.map((pupil) => classOf.get(pupil)).find((code) => code !== undefined) ?? '';
    const stratum = strata.get(classCode) ?? [];
    strata.set(classCode, stratum);
    stratum.push({ share: drawShare(seed, id), members });
  }
  const heldBack = new Set<HolderId>();
  // What rounding leaves of one class goes on to the next: the whole is right to one family as well.
  let owed = 0;
  for (const classCode of [...strata.keys()].sort()) {
    const stratum = (strata.get(classCode) ?? []).sort((a, b) => a.share - b.share);
    owed += (stratum.length * percent) / 100;
    const count = Math.min(stratum.length, Math.max(0, Math.round(owed)));
    owed -= count;
    for (const { members } of stratum.slice(0, count)) for (const id of members) heldBack.add(id);
  }
  return heldBack;
}
