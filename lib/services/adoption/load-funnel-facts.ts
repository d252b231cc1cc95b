import type { Tx } from '@/db/client';
import { listFunnelFacts } from '@/db/queries/funnel';
import { type FunnelFacts, tellsNotifications } from '@/lib/domain/adoption/funnel';
import type { RosterSnapshot } from '@/lib/domain/adoption/snapshot';

/** What the funnels of a day are made from, and what of it the lists tell for each audience. */
export async function loadFunnelFacts(
  tx: Tx,
  { on, activated, known }: RosterSnapshot,
  states: FunnelFacts['states'],
): Promise<Record<'pupils' | 'guardians', FunnelFacts>> {
  const { methodsTold, ...told } = await listFunnelFacts(tx, on);
  const facts = { ...told, states, activated };
  const notifications = tellsNotifications(facts);
  const of = (accounts: boolean): FunnelFacts => ({
    ...facts,
    known: { accounts, notifications, methods: methodsTold },
  });
  return { pupils: of(known.pupilAccounts), guardians: of(known.guardianAccounts) };
}
