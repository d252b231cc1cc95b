import type { Tx } from '@/db/client';
import { findLastApplied } from '@/db/queries/import';
import {
  listOpenEnrolments,
  listOpenGuardianships,
  listPupils,
  saveClasses,
  saveEnrolmentChanges,
  saveGuardians,
  saveGuardianshipChanges,
  savePupils,
} from '@/db/queries/roster';
import type { SchoolScope } from '@/db/scope';
import { startOfSchoolYear } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { diffEnrolments, diffGuardianships } from '@/lib/domain/roster/diff-roster';
import { listClasses } from '@/lib/domain/roster/list-classes';
import type { SiecleGuardians, SieclePupils } from '@/lib/importers/siecle/types';

/** Writes the classes, pupils and enrolments of an export. Returns the first day whose figures it can change. */
export async function applySieclePupils(
  tx: Tx,
  scope: SchoolScope,
  importId: string,
  file: SieclePupils,
): Promise<Day> {
  // What the first export of a year says is taken to hold since the year began.
  const isFirst = !(await findLastApplied(tx, 'siecle_pupils'));
  const startsOn = isFirst ? startOfSchoolYear(file.schoolYear) : undefined;
  await saveClasses(tx, scope.uai, listClasses(file.pupils));
  await savePupils(
    tx,
    scope.uai,
    importId,
    file.pupils.map((p) => ({
      id: p.id,
      familyName: p.familyName,
      usageName: p.usageName ?? null,
      firstName: p.firstName,
      bornOn: p.bornOn,
      email: p.email ?? null,
    })),
  );
  const changes = diffEnrolments(await listOpenEnrolments(tx), file.pupils, {
    on: file.exportedOn,
    ...(startsOn && { startsOn }),
  });
  await saveEnrolmentChanges(tx, scope.uai, importId, changes);
  return startsOn ?? file.exportedOn;
}

/** Writes the guardians and guardianships of an export; a link to a pupil whom nobody knows is left out. */
export async function applySiecleGuardians(
  tx: Tx,
  scope: SchoolScope,
  importId: string,
  file: SiecleGuardians,
): Promise<Day> {
  const isFirst = !(await findLastApplied(tx, 'siecle_guardians'));
  const startsOn = isFirst ? startOfSchoolYear(file.schoolYear) : undefined;
  const pupils = new Set((await listPupils(tx)).map((p) => p.id));
  const links = file.links.filter((l) => pupils.has(l.pupilId));
  const linked = new Set(links.map((l) => l.guardianId));
  await saveGuardians(
    tx,
    scope.uai,
    importId,
    file.guardians
      // Somebody who is responsible for no pupil of this school is none of its business.
      .filter((g) => linked.has(g.id))
      .map((g) => ({
        id: g.id,
        civility: g.civility ?? null,
        familyName: g.familyName,
        usageName: g.usageName ?? null,
        firstName: g.firstName,
        email: g.email ?? null,
        mobile: g.mobile ?? null,
        acceptsSms: g.acceptsSms,
        address: g.address ?? null,
      })),
  );
  const changes = diffGuardianships(
    await listOpenGuardianships(tx),
    links.map(({ pupilId, guardianId, responsibility, kinship }) => ({
      pupilId,
      guardianId,
      responsibility,
      kinship: kinship ?? null,
    })),
    { on: file.exportedOn, ...(startsOn && { startsOn }) },
  );
  await saveGuardianshipChanges(tx, scope.uai, importId, changes);
  return startsOn ?? file.exportedOn;
}
