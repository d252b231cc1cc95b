import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { encode } from 'next-auth/jwt';
import type { Db } from '@/db/client';
import { appUser, delegation, regionMember } from '@/db/schema/access';
import { asSystem } from '@/db/scope';

/** Nobody signs in with it: the bench writes the cookies that a sign-in would have. */
const NO_PASSWORD = '-';

async function ensureUser(db: Db, email: string): Promise<{ id: string; sessionVersion: number }> {
  return asSystem(db, async (tx) => {
    const columns = { id: appUser.id, sessionVersion: appUser.sessionVersion };
    const [known] = await tx.select(columns).from(appUser).where(eq(appUser.email, email));
    if (known) return known;
    const user = { email, name: 'Banc', passwordHash: NO_PASSWORD };
    const [added] = await tx.insert(appUser).values(user).returning(columns);
    if (!added) throw new Error('an insert with returning gave no row');
    return added;
  });
}

type User = Awaited<ReturnType<typeof ensureUser>>;

async function writeCookie(user: User, secret: string): Promise<string> {
  const session = { sessionId: randomUUID(), sessionVersion: user.sessionVersion, startedAt: Date.now() };
  const token = await encode({ secret, maxAge: 12 * 60 * 60, token: { sub: user.id, ...session } });
  return `next-auth.session-token=${token}`;
}

/** The cookie of a principal of a school, made if there is none. */
export async function signInPrincipal(db: Db, uai: string, secret: string): Promise<string> {
  const user = await ensureUser(db, `principal.${uai.toLowerCase()}@bench.example.org`);
  await asSystem(db, (tx) =>
    tx
      .insert(delegation)
      .values({ schoolUai: uai, userId: user.id, role: 'principal', classCodes: null })
      .onConflictDoNothing(),
  );
  return writeCookie(user, secret);
}

/** The cookie of an officer of a région. */
export async function signInRegion(db: Db, regionCode: string, secret: string): Promise<string> {
  const user = await ensureUser(db, `drane.${regionCode.toLowerCase()}@bench.example.org`);
  await asSystem(db, (tx) =>
    tx.insert(regionMember).values({ regionCode, userId: user.id }).onConflictDoNothing(),
  );
  return writeCookie(user, secret);
}
