import type { Tx } from '@/db/client';
import { listScheduledWaves } from '@/db/queries/contact';
import { findRunningPlan, listActions, listPhases } from '@/db/queries/planning';
import type { StoredGuardian } from '@/db/queries/roster';
import { listSuppressedHashes } from '@/db/queries/tracking';
import type { RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import { buildAudienceFacts, decideAudience } from '@/lib/domain/campaign/decide-audience';
import { departureOf } from '@/lib/domain/campaign/departure';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day, Level } from '@/lib/domain/directory/types';
import type { HolderId } from '@/lib/domain/roster/types';
import { followActions, type PlannedContact, sortPlanned } from '@/lib/domain/tracking/planned-contact';
import type { FamilyView } from '../adoption/load-families';
import { hashAddress } from '../campaign/hash-address';
import { hashPerson } from '../campaign/hash-person';
import { loadChips } from '../campaign/load-chips';
import type { ServiceContext } from '../context';

export type PlannedPhaseOf = { title: string; startsOn: Day; endsOn: Day; levels: Level[] | 'all' };

export type Planned = {
  /** What is to come for a family, the nearest first. */
  listFor: (family: FamilyView) => PlannedContact[];
  /** Phases of the plan that run or are to come and concern one of the levels, in order. */
  listPhasesFor: (levels: readonly Level[]) => PlannedPhaseOf[];
};

type Ground = {
  schoolUai: string;
  timeZone: string;
  todayOn: Day;
  /** Of the whole school: who is covered is decided on it, also for somebody who sees one class. */
  snapshot: RosterSnapshot;
  guardians: readonly StoredGuardian[];
};

/**
 * What the confirmed waves and the plan hold for families, read once for all of them. Who a wave would write to is
 * decided by the rule that will decide when it leaves, on what is known now: an activation until then takes somebody out.
 */
export async function loadPlanned(
  tx: Tx,
  { secretKey }: Pick<ServiceContext, 'secretKey'>,
  ground: Ground,
): Promise<Planned> {
  const { snapshot, todayOn } = ground;
  const waves = await loadWaves(tx, secretKey, ground);
  const plan = await findRunningPlan(tx);
  const actions = plan ? await listActions(tx, plan.id) : [];
  const actionsOf = followActions(actions, snapshot.classes, todayOn);
  const phases = plan ? await listPhases(tx, plan.id) : [];
  return {
    listFor: (family) =>
      sortPlanned([
        ...waves.flatMap(({ writesTo, ...wave }) =>
          family.guardians.some((g) => writesTo.has(g.id)) ? [wave] : [],
        ),
        ...actionsOf(family),
      ]),
    listPhasesFor: (levels) =>
      phases.flatMap(({ title, startsOn, endsOn, levels: named }) =>
        endsOn >= todayOn && (!named || named.some((level) => levels.includes(level)))
          ? [{ title, startsOn, endsOn, levels: named ?? ('all' as const) }]
          : [],
      ),
  };
}

async function loadWaves(
  tx: Tx,
  secretKey: string,
  { schoolUai, timeZone, snapshot, guardians }: Ground,
): Promise<(Extract<PlannedContact, { kind: 'wave' }> & { writesTo: ReadonlySet<HolderId> })[]> {
  const scheduled = await listScheduledWaves(tx);
  if (scheduled.length === 0) return [];
  const suppressed = await listSuppressedHashes(tx);
  const byId = new Map(guardians.map((g) => [g.id, g]));
  const contact = {
    emailOf: (id: HolderId) => byId.get(id)?.email,
    suppressionOf: (address: string) => suppressed.get(hashAddress(schoolUai, address, secretKey)),
    hasObjected: (id: HolderId) => suppressed.has(hashPerson(schoolUai, id, secretKey)),
  };
  const planned = [];
  for (const { id, title, audience, ...times } of scheduled) {
    const at = departureOf(times);
    if (!at) continue;
    const chips = await loadChips(
      tx,
      { rule: audience, now: at, waveId: id },
      { snapshot, guardians: byId, suppressionOf: contact.suppressionOf },
    );
    const decisions = decideAudience(buildAudienceFacts(snapshot, audience, contact, chips));
    const writesTo = new Set(decisions.filter((d) => d.included).map((d) => d.holderId));
    planned.push({ kind: 'wave' as const, on: dayIn(timeZone, at), waveId: id, title, writesTo });
  }
  return planned;
}
