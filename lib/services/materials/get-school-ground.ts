import type { SchoolScope } from '@/db/scope';
import type { PieceContext, PieceDraft } from '@/lib/domain/materials/library/draft';
import type { SchoolType } from '@/lib/domain/materials/library/pieces';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import type { ServiceContext } from '../context';
import { getSchool, type SchoolCard } from '../directory/get-school';
import { buildPieceContext } from './build-piece-context';

export type SchoolGround = {
  schoolType: SchoolType;
  /** What a form shows where nothing was typed. */
  context: Pick<PieceContext, 'school' | 'contacts'>;
  /** What a piece shows, its own short address with it: it leads to the help page in the piece's language. */
  contextOf: (draft: Pick<PieceDraft, 'pieceId' | 'language'>) => PieceContext;
};

/** What pieces take from the settings of the scope's school, today. */
export async function getSchoolGround(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'publicUrl'>,
  scope: SchoolScope,
): Promise<SchoolGround> {
  return buildSchoolGround(ctx, await getSchool(ctx, scope));
}

/** The same of a school that is at hand. */
export function buildSchoolGround(
  ctx: Pick<ServiceContext, 'now' | 'publicUrl'>,
  school: SchoolCard,
): SchoolGround {
  const { name, addressLines, city, phone, email, entName, contacts } = school;
  return {
    schoolType: schoolTypeOf(school.kind),
    context: { school: { name, addressLines, city, phone, email, entName }, contacts },
    contextOf: (draft) => buildPieceContext(ctx, school, draft),
  };
}
