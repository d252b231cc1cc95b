import type { Tx } from '@/db/client';
import { listGuardians, listOpenEnrolments, listOpenGuardianships, listPupils } from '@/db/queries/roster';
import type { MatchRoster } from '@/lib/domain/import/match-holders';
import type { SiecleGuardians, SieclePupils } from '@/lib/importers/siecle/types';

/** The people that lists are matched against, as the database knows them now. */
export async function loadMatchRoster(tx: Tx): Promise<MatchRoster> {
  // Sent together on the one connection: four answers for one journey.
  const [enrolments, storedPupils, storedGuardians, links] = await Promise.all([
    listOpenEnrolments(tx),
    listPupils(tx),
    listGuardians(tx),
    listOpenGuardianships(tx),
  ]);
  const classOf = new Map(enrolments.map((e) => [e.pupilId, e.classCode]));
  const pupils = storedPupils.map((p) => {
    const classCode = classOf.get(p.id);
    return {
      id: p.id,
      familyName: p.familyName,
      firstName: p.firstName,
      ...(p.usageName && { usageName: p.usageName }),
      ...(p.bornOn && { bornOn: p.bornOn }),
      ...(classCode && { classCode }),
    };
  });
  const guardians = storedGuardians.map((g) => ({
    id: g.id,
    familyName: g.familyName,
    firstName: g.firstName,
    ...(g.usageName && { usageName: g.usageName }),
    ...(g.email && { email: g.email }),
  }));
  return { pupils, guardians, links };
}

/** The same once the given exports are applied: lists dropped together with them are checked against it. */
export function overlayRoster(
  roster: MatchRoster,
  exported: { pupils?: SieclePupils | undefined; guardians?: SiecleGuardians | undefined },
): MatchRoster {
  const merge = <T extends { id: string }>(known: readonly T[], fresh: readonly T[] | undefined): T[] => [
    ...new Map([...known, ...(fresh ?? [])].map((person) => [person.id, person])).values(),
  ];
  return {
    pupils: merge(roster.pupils, exported.pupils?.pupils),
    guardians: merge(roster.guardians, exported.guardians?.guardians),
    links: exported.guardians?.links ?? roster.links,
  };
}
