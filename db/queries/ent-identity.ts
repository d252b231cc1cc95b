import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { entIdentity } from '@/db/schema/roster';
import type { Day } from '@/lib/domain/directory/types';
import type { HolderId } from '@/lib/domain/roster/types';

/**
 * Writes what the ENT calls people, as a list of a day says. An older list than the one that spoke last of somebody
 * changes nothing, the same list a second time neither; an identity that now is somebody else's is taken from who had it.
 */
export async function saveEntIdentities(
  tx: Tx,
  schoolUai: string,
  { importId, seenOn, entIds }: { importId: string; seenOn: Day; entIds: ReadonlyMap<HolderId, string> },
): Promise<void> {
  if (entIds.size === 0) return;
  const said = JSON.stringify([...entIds].map(([id, entId]) => ({ id, entId })));
  const given = sql`jsonb_to_recordset(${said}::jsonb) as g(id text, "entId" text)`;
  await tx.execute(sql`
    delete from ent_identity k using ${given}
    where k.school_uai = ${schoolUai} and k.ent_id = g."entId" and k.holder_id <> g.id and k.seen_on <= ${seenOn}`);
  await tx.execute(sql`
    insert into ent_identity (school_uai, holder_id, ent_id, seen_on, import_id)
    select ${schoolUai}, g.id, g."entId", ${seenOn}, ${importId}::uuid from (
      select distinct on ("entId") id, "entId" from ${given} order by "entId", id
    ) g
    where not exists (select from ent_identity k
      where k.school_uai = ${schoolUai} and k.ent_id = g."entId" and k.holder_id <> g.id)
    on conflict (school_uai, holder_id) do update
      set ent_id = excluded.ent_id, seen_on = excluded.seen_on, import_id = excluded.import_id
      where ent_identity.seen_on < excluded.seen_on
        or (ent_identity.seen_on = excluded.seen_on and ent_identity.ent_id > excluded.ent_id)`);
}

/** What the ENT calls everybody of whom a list has said it. */
export async function listEntIds(tx: Tx): Promise<Map<HolderId, string>> {
  const rows = await tx.select({ id: entIdentity.holderId, entId: entIdentity.entId }).from(entIdentity);
  return new Map(rows.map(({ id, entId }) => [id, entId]));
}
