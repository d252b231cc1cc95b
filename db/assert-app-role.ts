import { sql } from 'drizzle-orm';
import { StartProblem } from '@/lib/start-problem';
import type { Db } from './client';

/**
 * Refuses to go on with a connection that row-level security does not bind: a superuser, a role with BYPASSRLS,
 * or the owner of a table. Called once by every process that serves people. Throws `app_role_too_strong`.
 */
export async function assertAppRole(db: Db): Promise<void> {
  const [found] = await db.execute<{
    role: string;
    rolsuper: boolean;
    rolbypassrls: boolean;
    owned: string | null;
  }>(sql`
    select current_user as role, rolsuper, rolbypassrls,
      (select min(relname) from pg_class
        where relowner = r.oid and relkind in ('r', 'p') and relnamespace = 'public'::regnamespace) as owned
    from pg_roles r where rolname = current_user`);
  const { role = '', rolsuper, rolbypassrls, owned } = found ?? {};
  const reason = rolsuper
    ? 'SUPERUSER'
    : rolbypassrls
      ? 'BYPASSRLS'
      : owned
        ? `propriétaire de la table ${owned}`
        : undefined;
  if (reason || !found) throw new StartProblem('app_role_too_strong', { role, reason: reason ?? '?' });
}
