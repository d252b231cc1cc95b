import { and, eq, gte, isNotNull, lte } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { accountState, entConnection } from '@/db/schema/adoption';
import { school } from '@/db/schema/directory';
import type { FunnelFacts } from '@/lib/domain/adoption/funnel';
import type { Day } from '@/lib/domain/directory/types';

/** What the funnel of a day is made from, besides states and activations. */
export async function listFunnelFacts(
  tx: Tx,
  on: Day,
): Promise<Pick<FunnelFacts, 'notified' | 'throughEduConnect'> & { methodsTold: boolean }> {
  const notified = await tx
    .selectDistinct({ id: accountState.holderId })
    .from(accountState)
    .where(and(isNotNull(accountState.notifiedOn), lte(accountState.notifiedOn, on)));
  const told = await tx
    .selectDistinct({ id: entConnection.holderId, method: entConnection.method })
    .from(entConnection)
    .innerJoin(school, eq(school.uai, entConnection.schoolUai))
    .where(
      and(
        isNotNull(entConnection.method),
        gte(entConnection.connectedOn, school.rentreeOn),
        lte(entConnection.connectedOn, on),
      ),
    );
  return {
    notified: new Set(notified.map((row) => row.id)),
    throughEduConnect: new Set(told.filter((row) => row.method === 'educonnect').map((row) => row.id)),
    methodsTold: told.length > 0,
  };
}
