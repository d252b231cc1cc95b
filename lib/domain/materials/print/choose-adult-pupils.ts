import { isDay } from '../../directory/day';
import type { Day } from '../../directory/types';

export const ADULT_YEARS = 18;

/** Why a pupil gets no letter of their own. */
export type PupilLeftOut = 'minor' | 'birth_unknown' | 'activated';

/** Whether somebody is of age on a day. Born on the 29 February one comes of age on the 1 March. */
export function isAdult(bornOn: Day, on: Day): boolean {
  const year = Number(bornOn.slice(0, 4)) + ADULT_YEARS;
  const birthday = `${year}${bornOn.slice(4)}`;
  return on >= (isDay(birthday) ? birthday : `${year}-03-01`);
}

/**
 * The school writes to pupils who have come of age; to one who has activated never again (DOMAIN rule 1). One reason
 * each for the others.
 */
export function chooseAdultPupils<P extends { id: string; bornOn: string | null; activated: boolean }>(
  pupils: readonly P[],
  on: Day,
): { chosen: P[]; leftOut: { pupilId: string; reason: PupilLeftOut }[] } {
  const chosen: P[] = [];
  const leftOut: { pupilId: string; reason: PupilLeftOut }[] = [];
  for (const pupil of pupils) {
    const reason: PupilLeftOut | undefined = pupil.activated
      ? 'activated'
      : pupil.bornOn === null
        ? 'birth_unknown'
        : isAdult(pupil.bornOn, on)
          ? undefined
          : 'minor';
    if (reason) leftOut.push({ pupilId: pupil.id, reason });
    else chosen.push(pupil);
  }
  return { chosen, leftOut };
}
