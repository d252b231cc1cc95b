import { randomUUID } from 'node:crypto';
import type { Db } from '@/db/client';
import { raiseFactsVersion } from '@/db/queries/facts';
import { accountState, entConnection } from '@/db/schema/adoption';
import { importBatch, importFile } from '@/db/schema/import';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { LastSession } from '@/lib/domain/adoption/locked-out';
import type { Day } from '@/lib/domain/directory/types';

/** For tests: what the three lists of a day say, as their imports leave it; nothing of it was told before. */
export async function tellLists(
  db: Db,
  scope: SchoolScope,
  on: Day,
  told: {
    sessions?: Record<string, { on: Day; method: LastSession['method'] }>;
    activated?: Record<string, Day>;
  },
): Promise<void> {
  const { uai: schoolUai } = scope;
  const [batchId, importId] = [randomUUID(), randomUUID()];
  const kinds = ['educonnect_pupils', 'educonnect_guardians', 'ent_accounts'] as const;
  await inSchool(db, scope, async (tx) => {
    await raiseFactsVersion(tx, schoolUai);
    const at = new Date(`${on}T08:00:00Z`);
    await tx.insert(importBatch).values({ schoolUai, id: batchId, status: 'applied', createdAt: at });
    await tx.insert(importFile).values(
      kinds.map((kind) => ({
        schoolUai,
        batchId,
        id: randomUUID(),
        name: `${kind}.csv`,
        sha256: randomUUID(),
        kind,
        observedOn: on,
        status: 'applied' as const,
      })),
    );
    const sessions = Object.entries(told.sessions ?? {});
    if (sessions.length > 0) {
      await tx.insert(entConnection).values(
        sessions.map(([holderId, { on: connectedOn, method }]) => ({
          schoolUai,
          holderId,
          connectedOn,
          method,
          importId,
        })),
      );
    }
    const activated = Object.entries(told.activated ?? {});
    if (activated.length === 0) return;
    await tx.insert(accountState).values(
      activated.map(([holderId, activatedOn]) => ({
        schoolUai,
        holderId,
        accountRef: '',
        validFrom: on,
        seenOn: on,
        state: 'activated' as const,
        activatedOn,
        importId,
      })),
    );
  });
}
