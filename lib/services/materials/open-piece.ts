import { findOfferedTemplate } from '@/db/queries/templates';
import { inSchool, type SchoolScope } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { findPieceGround, type PieceGround } from './piece-ground';

export type OpenedPiece = PieceGround & {
  /** The version of its template that the région offers now, when it is a newer one. */
  newerTemplate: number | undefined;
};

/** A school's piece to be edited. Refusal: `unknown_piece`. */
export async function openPiece(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { id }: { id: string },
): Promise<Result<OpenedPiece, 'unknown_piece'>> {
  return inSchool(ctx.db, scope, async (tx) => {
    const ground = await findPieceGround(tx, id);
    if (!ground) return refuse('unknown_piece');
    const { template } = ground;
    const offered = template && (await findOfferedTemplate(tx, template.templateId));
    const isNewer = template && offered && offered.version > template.version;
    return ok({ ...ground, newerTemplate: isNewer ? offered.version : undefined });
  });
}
