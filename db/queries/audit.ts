import { desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser, auditEvent } from '@/db/schema/access';
import type { SchoolScope } from '@/db/scope';

/** Writes what was done, in the transaction that does it. `detail` holds ids and counts, never a name. */
export async function recordAudit(
  tx: Tx,
  scope: SchoolScope,
  at: Date,
  event: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await tx.insert(auditEvent).values({ schoolUai: scope.uai, at, actorId: scope.userId, event, detail });
}

export type AuditEntry = {
  id: number;
  at: Date;
  actor: string | null;
  event: string;
  detail: Record<string, unknown>;
};

/** The newest entries first, by when it was: what is brought in later may have happened before. */
export async function listAudit(tx: Tx, limit: number): Promise<AuditEntry[]> {
  return tx
    .select({
      id: auditEvent.id,
      at: auditEvent.at,
      actor: appUser.name,
      event: auditEvent.event,
      detail: auditEvent.detail,
    })
    .from(auditEvent)
    .leftJoin(appUser, eq(appUser.id, auditEvent.actorId))
    .orderBy(desc(auditEvent.at), desc(auditEvent.id))
    .limit(limit);
}

/** Each kind of event that the school's journal holds, once. */
export async function listEventNames(tx: Tx): Promise<string[]> {
  const rows = await tx.selectDistinct({ event: auditEvent.event }).from(auditEvent);
  return rows.map((row) => row.event);
}
