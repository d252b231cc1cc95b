import { and, eq, inArray, like, max, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditEvent } from '@/db/schema/access';

const named = (key: 'planId' | 'waveId') => sql<string>`${auditEvent.detail}->>${sql.raw(`'${key}'`)}`;

/**
 * When the dates of a plan were last decided upon, as the journal has it: adopted, edited, undone, postponed, dated again.
 * The kept revisions do not tell: an undone change is older than the one it undoes, and dating again forgets them.
 */
export async function findPlanChangedAt(tx: Tx, planId: string): Promise<Date | undefined> {
  const decides = or(
    like(auditEvent.event, 'plan.%'),
    like(auditEvent.event, 'switch\\_over.%'),
    eq(auditEvent.event, 'action.postponed'),
  );
  const [row] = await tx
    .select({ at: max(auditEvent.at) })
    .from(auditEvent)
    .where(and(decides, eq(named('planId'), planId)));
  return row?.at ?? undefined;
}

/** How often something was decided about a wave, and when last. */
export type WaveDecisions = { count: number; lastAt: Date };

/** The same of waves, by id: confirmed, withdrawn, cancelled and so on. A wave that nobody has touched has none. */
export async function listWaveDecisions(
  tx: Tx,
  waveIds: readonly string[],
): Promise<ReadonlyMap<string, WaveDecisions>> {
  if (waveIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: named('waveId'), count: sql<number>`count(*)::int`, lastAt: max(auditEvent.at) })
    .from(auditEvent)
    .where(and(like(auditEvent.event, 'wave.%'), inArray(named('waveId'), [...waveIds])))
    .groupBy(named('waveId'));
  return new Map(rows.flatMap(({ id, count, lastAt }) => (lastAt ? [[id, { count, lastAt }] as const] : [])));
}
