import postgres from 'postgres';
import { StartProblem } from '@/lib/start-problem';
import { databaseNameOf } from './app-role';
import type { MigrateOptions } from './migrate-options';

/** Tables that are only ever added to: what was done stays written. */
const APPEND_ONLY = ['audit_event', 'region_audit', 'switch_over_decision'];
/** Tables that triggers write (`db/note-changes.ts`): read, and swept when they are old. */
const NOTED = ['school_change', 'shared_change'];

/**
 * Makes sure that the application's role exists, that its password is the one in `appUrl`, and that row-level
 * security binds it. Roles are shared by all databases of a server; ours carries the database's name.
 */
export async function ensureAppRole(
  owner: postgres.Sql,
  role: string,
  options: MigrateOptions,
): Promise<void> {
  if (!(await canLogIn(options.appUrl))) {
    if (options.roleIsManaged) {
      const { host } = new URL(options.appUrl);
      throw new StartProblem('database_unreachable', { host, reason: `DATABASE_APP_URL, ${role}` });
    }
    await makeRole(owner, role, options);
  }
  const [found] = await owner<{ rolsuper: boolean; rolbypassrls: boolean; owns: boolean }[]>`
    select rolsuper, rolbypassrls,
      exists (select 1 from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace) as owns
    from pg_roles r where rolname = ${role}`;
  const reason = found?.rolsuper
    ? 'SUPERUSER'
    : found?.rolbypassrls
      ? 'BYPASSRLS'
      : found?.owns
        ? 'propriétaire de tables'
        : undefined;
  if (reason) throw new StartProblem('app_role_too_strong', { role, reason });
}

async function canLogIn(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, backoff: false, connect_timeout: 5, onnotice: () => {} });
  return sql`select 1`
    .then(
      () => true,
      () => false,
    )
    .finally(() => sql.end({ timeout: 1 }));
}

async function makeRole(
  owner: postgres.Sql,
  role: string,
  { ownerUrl, appUrl }: MigrateOptions,
): Promise<void> {
  const name = quote(role);
  const password = decodeURIComponent(new URL(appUrl).password).replaceAll("'", "''");
  const [found] = await owner`select 1 from pg_roles where rolname = ${role}`;
  try {
    // Without SUPERUSER, BYPASSRLS, CREATEDB, CREATEROLE: the defaults, which only a superuser may even name.
    await owner.unsafe(`${found ? 'alter' : 'create'} role ${name} login password '${password}'`);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    const url = new URL(ownerUrl);
    throw new StartProblem('app_role_denied', {
      sql: `${found ? 'ALTER' : 'CREATE'} ROLE ${name} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '…';\nGRANT CONNECT ON DATABASE ${quote(databaseNameOf(ownerUrl))} TO ${name};`,
      url: `postgres://${encodeURIComponent(role)}:…@${url.host}${url.pathname}${url.search}`,
    });
  }
}

/** Read and write rows, call the queue's functions; no right to change a table. Safe to repeat. */
export async function grantToAppRole(owner: postgres.Sql, role: string): Promise<void> {
  const name = quote(role);
  await owner.begin(async (tx) => {
    await tx.unsafe(`
      grant usage on schema public, graphile_worker to ${name};
      grant select, insert, update, delete on all tables in schema public, graphile_worker to ${name};
      grant usage, select on all sequences in schema public, graphile_worker to ${name};
      grant execute on all functions in schema graphile_worker to ${name};
      ${APPEND_ONLY.map((table) => `revoke update, delete on public.${quote(table)} from ${name};`).join('\n')}
      ${NOTED.map((table) => `revoke insert, update on public.${quote(table)} from ${name};`).join('\n')}`);
    // graphile-worker switches row-level security on for its tables and leaves them without a policy.
    const closed = await tx<{ table: string; policy: string }[]>`
      select c.relname as table, 'app_' || ${role} as policy
      from pg_class c
      where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
        and not exists (
          select 1 from pg_policy p where p.polrelid = c.oid and p.polname = left('app_' || ${role}, 63))`;
    for (const { table, policy } of closed) {
      await tx.unsafe(
        `create policy ${quote(policy.slice(0, 63))} on graphile_worker.${quote(table)} to ${name} using (true) with check (true)`,
      );
    }
  });
}

const quote = (identifier: string) => `"${identifier.replaceAll('"', '""')}"`;
