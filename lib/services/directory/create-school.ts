import { recordAudit } from '@/db/queries/audit';
import { schoolFacts } from '@/db/schema/adoption';
import { school } from '@/db/schema/directory';
import { asSystem, mintJobScope } from '@/db/scope';
import { findAcademyOfUai } from '@/lib/domain/directory/academies';
import { timeZoneOf } from '@/lib/domain/directory/time-zone';
import type { Day, SchoolKind } from '@/lib/domain/directory/types';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

export type NewSchool = {
  uai: string;
  name: string;
  kind: SchoolKind;
  rentreeOn: Day;
  settings?: Partial<
    Pick<typeof school.$inferInsert, 'addressLines' | 'city' | 'phone' | 'email' | 'entName' | 'entUrl'>
  >;
};

/** Adds a school to the directory, in the académie that its UAI names. Refusals: `unknown_department`, `school_exists`. */
export async function createSchool(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  { settings, ...input }: NewSchool,
): Promise<Result<{ uai: string }, 'unknown_department' | 'school_exists'>> {
  const academy = findAcademyOfUai(input.uai);
  if (!academy) return refuse('unknown_department', { uai: input.uai });
  const scope = mintJobScope(input.uai);
  return asSystem(
    ctx.db,
    async (tx) => {
      const rows = await tx
        .insert(school)
        .values({
          ...input,
          ...settings,
          academyCode: academy.code,
          regionCode: academy.regionCode,
          zone: academy.zone,
          timeZone: timeZoneOf(academy),
        })
        .onConflictDoNothing()
        .returning({ uai: school.uai });
      if (rows.length === 0) return refuse('school_exists', { uai: input.uai });
      await tx.insert(schoolFacts).values({ schoolUai: input.uai }).onConflictDoNothing();
      await recordAudit(tx, scope, ctx.now, 'school.created', {});
      return ok({ uai: input.uai });
    },
    scope,
  );
}
