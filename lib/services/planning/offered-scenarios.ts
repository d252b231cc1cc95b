import type { Tx } from '@/db/client';
import { listLatestVersions, listOffers } from '@/db/queries/region-scenarios';
import type { Scenario } from '@/lib/domain/planning/scenario';
import { listScenarios } from '@/lib/domain/planning/scenarios/library';

/**
 * What a school may adopt: the scenarios that ship and those that its région has published, without what the région
 * does not offer. Those that ship come first, the région's own in the order of their titles.
 */
export async function listOfferedScenarios(tx: Tx): Promise<Scenario[]> {
  const offers = await listOffers(tx);
  const own = (await listLatestVersions(tx)).map(({ scenario }) => scenario);
  const inOrder = own.sort((a, b) => a.title.localeCompare(b.title, 'fr'));
  return [...listScenarios(), ...inOrder].filter(({ id }) => offers.get(id) ?? true);
}

/**
 * The latest version of a scenario, offered or not: a plan that follows it hears of it all the same. Undefined when
 * nobody knows it any more.
 */
export async function findLatestScenario(tx: Tx, id: string): Promise<Scenario | undefined> {
  const shipped = listScenarios().find((scenario) => scenario.id === id);
  return shipped ?? (await listLatestVersions(tx)).find((version) => version.scenarioId === id)?.scenario;
}
