import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { raiseFactsVersion } from '@/db/queries/facts';
import { lockFactsForChange } from '@/db/queries/facts-lock';
import { accountState } from '@/db/schema/adoption';
import { importBatch, importFile } from '@/db/schema/import';
import { schoolStanding } from '@/db/schema/region';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { Day } from '@/lib/domain/directory/types';
import type { AccountState, HolderId } from '@/lib/domain/roster/types';
import { rollUp } from '../../adoption/roll-up';

/**
 * For tests: as the import of a list of pupils and one of guardians of that day, which say these states of these
 * holders and leave all others as they were.
 */
export async function observe(
  db: Db,
  scope: SchoolScope,
  on: Day,
  states: Readonly<Record<HolderId, AccountState>>,
  notifiedOn: Day | null = null,
): Promise<void> {
  const schoolUai = scope.uai;
  await inSchool(db, scope, async (tx) => {
    await lockFactsForChange(tx, schoolUai);
    await raiseFactsVersion(tx, schoolUai);
    const batchId = randomUUID();
    await tx.insert(importBatch).values({ schoolUai, id: batchId, status: 'applied', createdAt: new Date() });
    for (const kind of ['educonnect_pupils', 'educonnect_guardians'] as const) {
      const file = { schoolUai, batchId, id: randomUUID(), name: `${kind}.csv`, sha256: randomUUID() };
      await tx.insert(importFile).values({ ...file, kind, observedOn: on, status: 'applied' });
    }
    for (const [holderId, state] of Object.entries(states)) {
      await tx.update(accountState).set({ validTo: on }).where(eq(accountState.holderId, holderId));
      await tx.insert(accountState).values({
        schoolUai,
        holderId,
        accountRef: '',
        validFrom: on,
        seenOn: on,
        state,
        notifiedOn,
        importId: batchId,
      });
    }
    await rollUp(tx, scope, on);
    const standing = { schoolUai, lastImportOn: on, told: [], phases: [] };
    await tx
      .insert(schoolStanding)
      .values(standing)
      .onConflictDoUpdate({
        target: schoolStanding.schoolUai,
        set: { lastImportOn: on },
      });
  });
}
