import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditEvent, regionMember } from '@/db/schema/access';
import { regionAudit } from '@/db/schema/region-audit';

/**
 * Writes what was done with an account in the journal of each school where its person has a role today, and of each région
 * that they work for: an account is of no school. Called by the product itself (`asSystem`), last in the transaction,
 * since it enters one school after the other. `actorId` is null for the command line.
 */
export async function recordAccountAudit(
  tx: Tx,
  { userId, actorId }: { userId: string; actorId: string | null },
  at: Date,
  event: string,
): Promise<void> {
  const detail = { userId };
  const schools = await tx.execute<{ uai: string }>(sql`
    select distinct d.school_uai as uai from delegation d join school s on s.uai = d.school_uai
    where d.user_id = ${userId}::uuid
      and (d.ends_on is null or d.ends_on >= (${at.toISOString()}::timestamptz at time zone s.time_zone)::date)`);
  for (const { uai } of schools) {
    await tx.execute(sql`select set_config('palier.school_uai', ${uai}, true)`);
    await tx.insert(auditEvent).values({ schoolUai: uai, at, actorId, event, detail });
  }
  const regions = await tx
    .select({ code: regionMember.regionCode })
    .from(regionMember)
    .where(eq(regionMember.userId, userId));
  for (const { code } of regions) {
    await tx.insert(regionAudit).values({ regionCode: code, at, actorId, event, detail });
  }
}
