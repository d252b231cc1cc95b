import type { SchoolScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import type { PieceContext } from '@/lib/domain/materials/library/draft';
import type { SchoolType } from '@/lib/domain/materials/library/pieces';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';

/** What pieces take from the settings of the scope's school, today. */
export async function getPieceContext(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'publicUrl'>,
  scope: SchoolScope,
): Promise<{ context: PieceContext; schoolType: SchoolType }> {
  const { contacts, kind, timeZone, ...school } = await getSchool(ctx, scope);
  const { name, addressLines, city, phone, email, entName } = school;
  return {
    schoolType: schoolTypeOf(kind),
    context: {
      on: dayIn(timeZone, ctx.now),
      school: { name, addressLines, city, phone, email, entName },
      contacts,
      helpUrl: `${ctx.publicUrl}/aide/${scope.uai}`,
    },
  };
}
