import { readFileSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { ownerUrl } from '@/db/embedded/files';
import { readOrCreateSecrets } from '@/lib/secrets';
import type { Product } from './product';

/** Line of PostgreSQL's `postmaster.pid` that holds the port. */
const PORT_LINE = 3;

/**
 * Lets days pass until an action of a school's running plan is due today: all dates of the plan, and of what was decided
 * on it, lie so much further back, as they will once those days are over. The clock itself cannot be moved: database,
 * queue and browser each have their own.
 */
export async function letDaysPassUntil(
  { dataDir }: Product,
  schoolUai: string,
  { phaseId, actionId }: { phaseId: string; actionId: string },
): Promise<void> {
  const pid = readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n');
  const sql = postgres(ownerUrl(Number(pid[PORT_LINE]), readOrCreateSecrets(dataDir)), { max: 1 });
  try {
    await sql.begin(async (tx) => {
      const [found] = await tx<{ planId: string; days: number }[]>`
        select plan.id as "planId", due_on - (now() at time zone 'Europe/Paris')::date as days
        from action join plan on plan.school_uai = action.school_uai and plan.id = action.plan_id
        where plan.school_uai = ${schoolUai} and plan.status = 'running'
          and action.phase_id = ${phaseId} and action.id = ${actionId}`;
      if (!found || found.days < 0) throw new Error(`${phaseId}/${actionId} does not lie ahead`);
      const { planId, days } = found;
      // What was signed is changed by nobody, the owner included: only a clock would.
      await tx`set local session_replication_role = replica`;
      await tx`update switch_over_decision set switch_over_on = switch_over_on - ${days}::int
        where school_uai = ${schoolUai} and plan_id = ${planId}`;
      await tx`set local session_replication_role = origin`;
      await tx`update plan set adopted_at = adopted_at - ${days} * interval '1 day'
        where school_uai = ${schoolUai} and id = ${planId}`;
      await tx`update phase set starts_on = starts_on - ${days}::int, ends_on = ends_on - ${days}::int
        where school_uai = ${schoolUai} and plan_id = ${planId}`;
      await tx`update action set due_on = due_on - ${days}::int
        where school_uai = ${schoolUai} and plan_id = ${planId}`;
    });
  } finally {
    await sql.end();
  }
}
