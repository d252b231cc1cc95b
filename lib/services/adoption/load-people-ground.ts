import type { Tx } from '@/db/client';
import { listStatesOn } from '@/db/queries/facts';
import { loadSnapshot } from '@/db/queries/snapshot';
import { listFunnelSteps } from '@/lib/domain/adoption/funnel';
import type { PeopleGround } from '@/lib/domain/adoption/people-filter';
import { narrowToClasses, type RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import type { Day } from '@/lib/domain/directory/types';
import { loadFunnelFacts } from './load-funnel-facts';

/** What the people of a figure are told from: a day as somebody sees it, and the day that moves are counted from. */
export async function loadPeopleGround(
  tx: Tx,
  snapshot: RosterSnapshot,
  classCodes: 'all' | readonly string[],
  since: Day | undefined,
): Promise<PeopleGround> {
  const facts = await loadFunnelFacts(tx, snapshot, await listStatesOn(tx, snapshot.on));
  const before = since === undefined ? null : await loadSnapshot(tx, { on: since });
  return {
    snapshot,
    before: before && narrowToClasses(before, classCodes),
    steps: {
      pupils: listFunnelSteps(new Set(snapshot.pupils.map((p) => p.id)), facts.pupils),
      guardians: listFunnelSteps(new Set(snapshot.links.map((l) => l.guardianId)), facts.guardians),
    },
  };
}
