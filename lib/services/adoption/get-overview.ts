import type { Tx } from '@/db/client';
import { listLatestDays } from '@/db/queries/adoption-daily';
import { loadSnapshot } from '@/db/queries/snapshot';
import type { SchoolScope } from '@/db/scope';
import { type Changes, compareDays } from '@/lib/domain/adoption/compare-days';
import { describeFamilies } from '@/lib/domain/adoption/describe-families';
import { type Funnel, measureFunnel } from '@/lib/domain/adoption/funnel';
import { type Adoption, measureAdoption } from '@/lib/domain/adoption/measure';
import { type ClassAction, recommendAction } from '@/lib/domain/adoption/recommend-channel';
import { narrowToClasses, type RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { ServiceContext } from '../context';
import { loadPeople } from './load-families';
import { loadFunnelFacts } from './load-funnel-facts';
import { rememberByFacts } from './remember';

export type Overview = {
  adoption: Adoption;
  /** Day of the newest list; null before the first. */
  latestOn: Day | null;
  funnel: { pupils: Funnel; guardians: Funnel };
  /** Since the day with news before the latest one; null when there is none. */
  changes: Changes | null;
  /** What would help each class most, by its code; a class whose families are all covered has none. */
  actions: ReadonlyMap<string, ClassAction>;
};

/** Where the scope stands today, what moved last, and what would help most. Of the person's own classes only. */
export async function getOverview(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<Overview> {
  const on = dayIn('Europe/Paris', ctx.now);
  return rememberByFacts(ctx.db, scope, `overview ${on}`, (tx) => loadOverview(tx, scope, on));
}

type People = Awaited<ReturnType<typeof loadPeople>>;

async function loadOverview(tx: Tx, { classCodes }: SchoolScope, on: Day): Promise<Overview> {
  const snapshot = narrowToClasses(await loadSnapshot(tx, { on }), classCodes);
  const adoption = measureAdoption(snapshot);
  const people = await loadPeople(tx, on);
  const facts = await loadFunnelFacts(tx, snapshot, people.states);
  const [latestOn = null, previousOn] = await listLatestDays(tx, on, 2);
  const earlier = previousOn && narrowToClasses(await loadSnapshot(tx, { on: previousOn }), classCodes);
  return {
    adoption,
    latestOn,
    funnel: {
      pupils: measureFunnel(new Set(snapshot.pupils.map((p) => p.id)), facts.pupils),
      guardians: measureFunnel(new Set(snapshot.links.map((l) => l.guardianId)), facts.guardians),
    },
    // Figures are of today, and the newest list is what they rest on: that is the day people know.
    changes: earlier && latestOn ? compareDays(earlier, { ...snapshot, on: latestOn }) : null,
    actions: recommendByClass(snapshot, people),
  };
}

function recommendByClass(snapshot: RosterSnapshot, people: People): Map<string, ClassAction> {
  if (!snapshot.known.guardianAccounts) return new Map();
  const actions = snapshot.classes.flatMap(({ code }) => {
    // Narrowed to the class: covered there, as the class's own figure says.
    const action = recommendAction(describeFamilies(narrowToClasses(snapshot, [code]), people));
    return action ? [[code, action] as const] : [];
  });
  return new Map(actions);
}
