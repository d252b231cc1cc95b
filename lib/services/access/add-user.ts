import { hash } from '@node-rs/argon2';
import { eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { appUser, delegation, regionMember } from '@/db/schema/access';
import { region, school } from '@/db/schema/directory';
import { asSystem, mintJobScope } from '@/db/scope';
import { SCHOOL_ROLES } from '@/lib/domain/access/types';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { newPassword } from './password';

export const newUser = z
  .object({
    email: z.email().max(254),
    name: z.string().trim().min(1).max(120),
    password: newPassword,
    role: z.enum([...SCHOOL_ROLES, 'drane']),
    schoolUai: z.string().optional(),
    classCodes: z.array(z.string().trim().min(1).max(40)).optional(),
    /** A CPE may follow every class; it has to be said. */
    wholeSchool: z.boolean().optional(),
    regionCode: z.string().optional(),
  })
  .refine((u) => (u.role === 'drane' ? u.regionCode : u.schoolUai), { path: ['schoolUai'] })
  .refine(
    (u) =>
      (u.classCodes?.length ?? 0) > 0 ||
      (u.role !== 'class_teacher' && (u.role !== 'cpe' || u.wholeSchool === true)),
    { path: ['classCodes'] },
  );

export type AddUserProblem = 'invalid_user' | 'unknown_school' | 'unknown_region' | 'already_delegated';

/**
 * Gives a person an account and a role, as the command line does. A known address keeps its password and
 * gains the role. Passwords are kept as argon2id hashes.
 */
export async function addUser(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  input: z.input<typeof newUser>,
): Promise<Result<{ userId: string; created: boolean }, AddUserProblem>> {
  const parsed = newUser.safeParse(input);
  if (!parsed.success) return refuse('invalid_user', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
  const { regionCode = '', schoolUai = '', ...user } = parsed.data;
  const passwordHash = await hash(user.password);
  const scope = user.role === 'drane' ? undefined : mintJobScope(schoolUai);
  return asSystem(
    ctx.db,
    async (tx) => {
      if (scope && !(await exists(tx, school, eq(school.uai, schoolUai)))) {
        return refuse('unknown_school', { school: schoolUai });
      }
      if (!scope && !(await exists(tx, region, eq(region.code, regionCode)))) {
        return refuse('unknown_region', { region: regionCode });
      }
      const [known] = await tx
        .select({ id: appUser.id })
        .from(appUser)
        .where(eq(sql`lower(${appUser.email})`, user.email.toLowerCase()));
      const userId =
        known?.id ?? (await insertUser(tx, { email: user.email, name: user.name, passwordHash }));
      if (user.role === 'drane') {
        const rows = await tx
          .insert(regionMember)
          .values({ regionCode, userId })
          .onConflictDoNothing()
          .returning();
        if (rows.length === 0) return refuse('already_delegated');
        await recordRegionAudit(tx, { regionCode, userId: null }, ctx.now, 'member.added', { userId });
        return ok({ userId, created: !known });
      }
      const classCodes = user.classCodes?.length ? user.classCodes : null;
      const rows = await tx
        .insert(delegation)
        .values({ schoolUai, userId, role: user.role, classCodes })
        .onConflictDoNothing()
        .returning();
      if (rows.length === 0) return refuse('already_delegated');
      if (scope) await recordAudit(tx, scope, ctx.now, 'delegation.given', { userId, role: user.role });
      return ok({ userId, created: !known });
    },
    scope,
  );
}

async function exists(tx: Tx, table: typeof school | typeof region, where: SQL): Promise<boolean> {
  return (await tx.select({ one: sql`1` }).from(table).where(where)).length > 0;
}

async function insertUser(tx: Tx, values: typeof appUser.$inferInsert): Promise<string> {
  const [created] = await tx.insert(appUser).values(values).returning({ id: appUser.id });
  if (!created) throw new Error('an insert with returning gave no row');
  return created.id;
}
