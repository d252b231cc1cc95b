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
  const classes = await tx.select({ code: schoolClass.code, level: schoolClass.level }).from(schoolClass);
  const pupils = await tx
    .select({ id: enrolment.pupilId, classCode: enrolment.classCode })
    .from(enrolment)
    .where(validOn(on, enrolment.validFrom, enrolment.validTo))
    .orderBy(enrolment.pupilId);
  const enrolled = new Set(pupils.map((p) => p.id));
  const legal = await tx
    .select({ pupilId: guardianship.pupilId, guardianId: guardianship.guardianId })
    .from(guardianship)
    .where(
      and(
        eq(guardianship.responsibility, 'legal'),
        validOn(on, guardianship.validFrom, guardianship.validTo),
      ),
    );
  // Joined here rather than in SQL: right after an import PostgreSQL has no statistics and picks a nested loop.
  const links = legal.filter((l) => enrolled.has(l.pupilId));
  const activated = await tx
    .selectDistinct({ id: accountState.holderId })
    .from(accountState)
    .where(
      and(eq(accountState.state, 'activated'), validOn(on, accountState.validFrom, accountState.validTo)),
    );
  const connected = await tx
    .selectDistinct({ id: entConnection.holderId })
    .from(entConnection)
    .innerJoin(school, eq(school.uai, entConnection.schoolUai))
    .where(and(gte(entConnection.connectedOn, school.rentreeOn), lte(entConnection.connectedOn, on)));
  const told = await listKindsTold(tx, on);
  return {
    on,
    classes,
    pupils,
    links,
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
