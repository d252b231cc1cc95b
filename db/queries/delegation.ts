import { and, asc, desc, eq, like, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser, auditEvent, delegation } from '@/db/schema/access';
import type { Day } from '@/lib/domain/directory/types';

export type StoredDelegationRow = typeof delegation.$inferSelect;

export type ListedDelegation = Pick<
  StoredDelegationRow,
  'id' | 'userId' | 'role' | 'classCodes' | 'endsOn' | 'givenAt'
> & { name: string; email: string; invitedUntil: Date | null };

/** Everybody who has or had a role in the scope's school, by name. */
export async function listSchoolDelegations(tx: Tx): Promise<ListedDelegation[]> {
  const { id, userId, role, classCodes, endsOn, givenAt } = delegation;
  const { name, email, invitedUntil } = appUser;
  return tx
    .select({ id, userId, role, classCodes, endsOn, givenAt, name, email, invitedUntil })
    .from(delegation)
    .innerJoin(appUser, eq(appUser.id, delegation.userId))
    .orderBy(asc(sql`lower(${appUser.name})`), asc(delegation.role));
}

/** One of them, held until the transaction ends. */
export async function lockDelegation(tx: Tx, id: string): Promise<StoredDelegationRow | undefined> {
  const [row] = await tx.select().from(delegation).where(eq(delegation.id, id)).for('update');
  return row;
}

export type DelegationTerms = { classCodes: string[] | null; endsOn: Day | null };

export async function changeDelegation(
  tx: Tx,
  schoolUai: string,
  id: string,
  terms: DelegationTerms,
): Promise<void> {
  await tx
    .update(delegation)
    .set(terms)
    .where(and(eq(delegation.schoolUai, schoolUai), eq(delegation.id, id)));
}

/** Gives a role to a user; one that had ended begins again. Undefined when they hold it already. */
export async function insertDelegation(
  tx: Tx,
  row: Omit<typeof delegation.$inferInsert, 'id'>,
  todayOn: Day,
): Promise<{ id: string } | undefined> {
  const { classCodes, endsOn, givenBy, givenAt } = row;
  const [given] = await tx
    .insert(delegation)
    .values(row)
    .onConflictDoUpdate({
      target: [delegation.schoolUai, delegation.userId, delegation.role],
      set: { classCodes, endsOn, givenBy, givenAt },
      setWhere: sql`${delegation.endsOn} < ${todayOn}`,
    })
    .returning({ id: delegation.id });
  return given;
}

type LastEvent = { event: string; detail: Record<string, unknown> };

/** The latest thing that was done with each delegation, as the journal has it. */
export async function listLastDelegationEvents(tx: Tx): Promise<Map<string, LastEvent>> {
  const delegationId = sql<string>`${auditEvent.detail}->>'delegationId'`;
  const rows = await tx
    .selectDistinctOn([delegationId], { delegationId, event: auditEvent.event, detail: auditEvent.detail })
    .from(auditEvent)
    .where(like(auditEvent.event, 'delegation.%'))
    .orderBy(delegationId, desc(auditEvent.id));
  return new Map(rows.map(({ delegationId: id, ...last }) => [id, last]));
}

/** The same of one. */
export async function findLastDelegationEvent(tx: Tx, delegationId: string): Promise<LastEvent | undefined> {
  const [row] = await tx
    .select({ event: auditEvent.event, detail: auditEvent.detail })
    .from(auditEvent)
    .where(
      and(
        like(auditEvent.event, 'delegation.%'),
        eq(sql`${auditEvent.detail}->>'delegationId'`, delegationId),
      ),
    )
    .orderBy(desc(auditEvent.id))
    .limit(1);
  return row;
}
