import { and, eq, gt, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { accountState, entConnection } from '@/db/schema/adoption';
import { school } from '@/db/schema/directory';
import { importFile } from '@/db/schema/import';
import { enrolment, guardianship, schoolClass } from '@/db/schema/roster';
import type { RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import type { Day } from '@/lib/domain/directory/types';

/** Valid on a day: from (inclusive) ≤ day < to (exclusive, NULL while it lasts). */
export function validOn(on: Day, from: AnyPgColumn, to: AnyPgColumn): SQL | undefined {
  return and(lte(from, on), or(isNull(to), gt(to, on)));
}

/**
 * Everything the figures of one day are made from, in the scope of the transaction.
 * Connected means: at least one ENT session since the rentrée (METRICS: default window).
 */
export async function loadSnapshot(tx: Tx, { on }: { on: Day }): Promise<RosterSnapshot> {
  // Sent together: one round trip of the connection instead of six.
  const [classes, pupils, legal, activated, connected, told] = await Promise.all([
    tx.select({ code: schoolClass.code, level: schoolClass.level }).from(schoolClass),
    tx
      .select({ id: enrolment.pupilId, classCode: enrolment.classCode })
      .from(enrolment)
      .where(validOn(on, enrolment.validFrom, enrolment.validTo))
      .orderBy(enrolment.pupilId),
    tx
      .select({ pupilId: guardianship.pupilId, guardianId: guardianship.guardianId })
      .from(guardianship)
      .where(
        and(
          eq(guardianship.responsibility, 'legal'),
          validOn(on, guardianship.validFrom, guardianship.validTo),
        ),
      ),
    tx
      .selectDistinct({ id: accountState.holderId })
      .from(accountState)
      .where(
        and(eq(accountState.state, 'activated'), validOn(on, accountState.validFrom, accountState.validTo)),
      ),
    tx
      .selectDistinct({ id: entConnection.holderId })
      .from(entConnection)
      .innerJoin(school, eq(school.uai, entConnection.schoolUai))
      .where(and(gte(entConnection.connectedOn, school.rentreeOn), lte(entConnection.connectedOn, on))),
    listKindsTold(tx, on),
  ]);
  const enrolled = new Set(pupils.map((p) => p.id));
  return {
    on,
    classes,
    pupils,
    // Joined here rather than in SQL: right after an import PostgreSQL has no statistics and picks a nested loop.
    links: legal.filter((l) => enrolled.has(l.pupilId)),
    activated: new Set(activated.map((r) => r.id)),
    connected: new Set(connected.map((r) => r.id)),
    known: {
      pupilAccounts: told.has('educonnect_pupils'),
      guardianAccounts: told.has('educonnect_guardians'),
      connections: told.has('ent_accounts'),
    },
  };
}

async function listKindsTold(tx: Tx, on: Day): Promise<Set<string>> {
  const rows = await tx
    .selectDistinct({ kind: importFile.kind })
    .from(importFile)
    .where(
      and(
        eq(importFile.status, 'applied'),
        lte(importFile.observedOn, on),
        inArray(importFile.kind, ['educonnect_pupils', 'educonnect_guardians', 'ent_accounts']),
      ),
    );
  return new Set(rows.map((r) => r.kind ?? ''));
}
