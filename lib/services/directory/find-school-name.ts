import { eq } from 'drizzle-orm';
import { school } from '@/db/schema/directory';
import { asSystem } from '@/db/scope';
import type { ServiceContext } from '../context';

/** The name of a school of the directory; undefined when it has none of that UAI. */
export async function findSchoolName(
  ctx: Pick<ServiceContext, 'db'>,
  uai: string,
): Promise<string | undefined> {
  return asSystem(ctx.db, async (tx) => {
    const [row] = await tx.select({ name: school.name }).from(school).where(eq(school.uai, uai));
    return row?.name;
  });
}
