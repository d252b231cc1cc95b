import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { findSwitchOverSettings } from '@/db/queries/switch-over';
import type { KnownSessions, LastSession } from '@/lib/domain/adoption/locked-out';
import { addDays } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { HolderId } from '@/lib/domain/roster/types';

/**
 * The last ENT session of everybody in the school's window, as known on a day. The window ends on the day of the newest
 * ENT list, not today: after that list nobody knows, and an old list must not read as "nobody uses the old login".
 */
export async function listKnownSessions(tx: Tx, on: Day): Promise<KnownSessions> {
  const [list] = await tx.execute<{ on: Day | null }>(sql`
    select max(observed_on)::text as on from import_file
    where kind = 'ent_accounts' and status = 'applied' and observed_on <= ${on}`);
  const toldOn = list?.on ?? null;
  if (toldOn === null) return { toldOn, fromOn: null, last: new Map() };
  const { windowDays } = await findSwitchOverSettings(tx);
  const fromOn = addDays(toldOn, 1 - windowDays);
  const rows = await tx.execute<{ id: HolderId; on: Day; method: LastSession['method'] }>(sql`
    select distinct on (holder_id) holder_id as id, connected_on::text as on, method from ent_connection
    where connected_on between ${fromOn} and ${toldOn} order by holder_id, connected_on desc`);
  return { toldOn, fromOn, last: new Map(rows.map(({ id, ...session }) => [id, session])) };
}
