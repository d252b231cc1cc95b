import { addDays } from '../directory/day';
import type { Day } from '../directory/types';
import type { HolderId, Responsibility } from './types';

/**
 * A pupil whose SIECLE record says that he or she leaves within this many days is no longer counted:
 * a family on its way out is nobody's goal, and its account moves with it (docs/decisions/0004).
 * A leaving date further away (SIECLE fills some with the end of the school year) is kept until it comes.
 */
export const LEAVING_SOON_DAYS = 30;

type Dated = { validFrom: Day };
export type OpenEnrolment = Dated & { pupilId: HolderId; classCode: string };
export type OpenGuardianship = Dated & {
  pupilId: HolderId;
  guardianId: HolderId;
  responsibility: Responsibility;
  kinship: string | null;
};

/** Intervals to open, to end (exclusive day) and to take back because they would be empty. */
export type IntervalChanges<Row extends Dated> = {
  open: Row[];
  close: { row: Row; validTo: Day }[];
  remove: Row[];
};

export type EnrolledPupil = { id: HolderId; classCode?: string; entersOn?: Day; leavesOn?: Day };

/**
 * What changes in the classes when an export of day `on` is applied over the running enrolments.
 * `startsOn` is given for the first export of a school year: what it says is taken to hold since then.
 */
export function diffEnrolments(
  running: readonly OpenEnrolment[],
  pupils: readonly EnrolledPupil[],
  { on, startsOn }: { on: Day; startsOn?: Day },
): IntervalChanges<OpenEnrolment> {
  const wanted = pupils.flatMap(({ id, classCode, entersOn, leavesOn }): OpenEnrolment[] => {
    if (!classCode || (leavesOn && leavesOn <= addDays(on, LEAVING_SOON_DAYS))) return [];
    return [{ pupilId: id, classCode, validFrom: latest(startsOn ?? on, entersOn) }];
  });
  return diffIntervals(
    running,
    wanted,
    on,
    (r) => r.pupilId,
    (a, b) => a.classCode === b.classCode,
  );
}

/** The same for who is responsible for whom. */
export function diffGuardianships(
  running: readonly OpenGuardianship[],
  links: readonly Omit<OpenGuardianship, 'validFrom'>[],
  { on, startsOn }: { on: Day; startsOn?: Day },
): IntervalChanges<OpenGuardianship> {
  const wanted = links.map((link) => ({ ...link, validFrom: startsOn ?? on }));
  return diffIntervals(
    running,
    wanted,
    on,
    (r) => `${r.pupilId} ${r.guardianId}`,
    (a, b) => a.responsibility === b.responsibility && a.kinship === b.kinship,
  );
}

const latest = (a: Day, b: Day | undefined): Day => (b && b > a ? b : a);

function diffIntervals<Row extends Dated>(
  running: readonly Row[],
  wanted: readonly Row[],
  on: Day,
  keyOf: (row: Row) => string,
  same: (a: Row, b: Row) => boolean,
): IntervalChanges<Row> {
  const changes: IntervalChanges<Row> = { open: [], close: [], remove: [] };
  const before = new Map(running.map((row) => [keyOf(row), row]));
  const end = (row: Row) => {
    if (row.validFrom >= on) changes.remove.push(row);
    else changes.close.push({ row, validTo: on });
  };
  const seen = new Set<string>();
  for (const row of wanted) {
    const key = keyOf(row);
    if (seen.has(key)) continue;
    seen.add(key);
    const old = before.get(key);
    if (old && same(old, row)) continue;
    if (old) end(old);
    changes.open.push(old ? { ...row, validFrom: latest(on, row.validFrom) } : row);
  }
  for (const [key, row] of before) if (!seen.has(key)) end(row);
  return changes;
}
