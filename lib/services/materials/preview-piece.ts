import { inSchool, type SchoolScope } from '@/db/scope';
import { type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { type DrawnDraft, drawForm, type FormInput } from './draw-draft';
import { findSource, type PieceSource } from './find-source';
import { getSchoolGround } from './get-school-ground';

/**
 * The picture of a piece for the school, as it was saved or as it stands on the form. Whoever sees the desk may see it.
 * Refusals: `unknown_piece`, `not_offered` {what}.
 */
export async function previewPiece(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'publicUrl'>,
  scope: SchoolScope,
  { from, id, ...form }: PieceSource & FormInput,
): Promise<Result<DrawnDraft, 'unknown_piece' | 'not_offered'>> {
  const [found, { contextOf, schoolType }] = await Promise.all([
    inSchool(ctx.db, scope, (tx) => findSource(tx, { from, id })),
    getSchoolGround(ctx, scope),
  ]);
  return found ? drawForm(found, form, schoolType, contextOf) : refuse('unknown_piece');
}
