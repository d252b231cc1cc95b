import type { HolderId } from '../../roster/types';
import { buildFamilies } from '../family';
import type { RosterSnapshot } from '../snapshot';
import type { ForecastChannel, ForecastFamily, ForecastGuardian, SchoolDayIndex } from './types';

/** What the school knows of the ways to a guardian (present or not, never the number or address itself). */
export type GuardianRoutes = { email: boolean; mobile: boolean };

/** What the model needs of each guardian beside the roster. */
export type GuardianFacts = {
  routesOf: (id: HolderId) => GuardianRoutes;
  /** What was done for single guardians. */
  contacts: ReadonlyMap<HolderId, ForecastGuardian['contacts']>;
  /** For each holder now activated, the school day of the first observation that showed it. */
  activatedOn: ReadonlyMap<HolderId, SchoolDayIndex>;
};

/**
 * Channels that can reach a guardian: e-mail needs an address, ENT message and banner somebody who connects, a call
 * a number; paper, a meeting and what a child takes home reach everybody.
 */
export function listOpenChannels(routes: GuardianRoutes, connected: boolean): ForecastChannel[] {
  const channels: ForecastChannel[] = ['paper', 'meeting', 'handed_out'];
  if (routes.email) channels.push('email');
  if (connected) channels.push('ent_message', 'banner');
  if (routes.mobile) channels.push('phone');
  return channels;
}

/** The families of the last observation's roster as the model takes them. */
export function buildForecastFamilies(snapshot: RosterSnapshot, facts: GuardianFacts): ForecastFamily[] {
  const classOf = new Map(snapshot.pupils.map((p) => [p.id, p.classCode]));
  const guardiansOf = new Map<HolderId, HolderId[]>();
  const childrenOf = new Map<HolderId, HolderId[]>();
  for (const { pupilId, guardianId } of snapshot.links) {
    addTo(guardiansOf, pupilId, guardianId);
    addTo(childrenOf, guardianId, pupilId);
  }
  return buildFamilies(snapshot.links).map((family) => {
    const placeOf = new Map(family.guardianIds.map((id, i) => [id, i]));
    return {
      id: family.id,
      pupils: family.pupilIds.map((id) => ({
        classCode: classOf.get(id) ?? '',
        guardians: (guardiansOf.get(id) ?? []).flatMap((g) => placeOf.get(g) ?? []),
      })),
      guardians: family.guardianIds.map((id) => {
        const routes = facts.routesOf(id);
        const connected = snapshot.connected.has(id);
        const children = (childrenOf.get(id) ?? []).map((child) => classOf.get(child) ?? '');
        return {
          channels: listOpenChannels(routes, connected),
          easyRoute: routes.mobile,
          connected,
          contacts: facts.contacts.get(id) ?? [],
          classCodes: [...new Set(children)].sort(),
          activatedOn: facts.activatedOn.get(id) ?? null,
        };
      }),
    };
  });
}

function addTo(lists: Map<HolderId, HolderId[]>, key: HolderId, id: HolderId): void {
  const list = lists.get(key);
  if (list) list.push(id);
  else lists.set(key, [id]);
}
