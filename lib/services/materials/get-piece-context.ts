import type { SchoolScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import type { PieceContext } from '@/lib/domain/materials/library/draft';
import type { SchoolType } from '@/lib/domain/materials/library/pieces';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import type { ServiceContext } from '../context';
import { getSchool, type SchoolCard } from '../directory/get-school';

export type SchoolGround = { context: PieceContext; schoolType: SchoolType };

/** What pieces take from the settings of the scope's school, today. */
export async function getPieceContext(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'publicUrl'>,
  scope: SchoolScope,
): Promise<SchoolGround> {
  return buildPieceContext(ctx, await getSchool(ctx, scope));
}

/** The same of a school that is at hand. */
export function buildPieceContext(
  { now, publicUrl }: Pick<ServiceContext, 'now' | 'publicUrl'>,
  { uai, contacts, kind, timeZone, ...school }: SchoolCard,
): SchoolGround {
  const { name, addressLines, city, phone, email, entName } = school;
  return {
    schoolType: schoolTypeOf(kind),
    context: {
      on: dayIn(timeZone, now),
      school: { name, addressLines, city, phone, email, entName },
      contacts,
      helpUrl: `${publicUrl}/aide/${uai}`,
    },
  };
}
