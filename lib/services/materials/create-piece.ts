import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { lockForm } from '@/db/queries/form-lock';
import { countPieces, findPieceRow, insertPiece, insertVersion } from '@/db/queries/pieces';
import { findOfferedTemplate } from '@/db/queries/templates';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { BASE_LANGUAGE, type PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import { findPiece, type Piece } from '@/lib/domain/materials/library/pieces';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { PIECE_NAMES } from '@/lib/messages/materials/library';
import type { ServiceContext } from '../context';

const createPieceInput = z.union([z.object({ pieceId: z.string() }), z.object({ templateId: z.uuid() })]);
export type CreatePieceInput = z.input<typeof createPieceInput>;

/** Far more than a school needs; a script that runs wild stops here. */
export const MOST_PIECES = 300;

/** A piece as it ships: nothing typed, so that it shows what the product proposes. */
export const shippedSettings = (piece: Pick<Piece, 'sizes'>): PieceSettings => ({
  contrast: 'light',
  sizeId: piece.sizes[0].id,
  language: BASE_LANGUAGE,
  typed: {},
});

/**
 * Makes a piece of the library, or what the région offers, the school's own. Whoever gives it an id of their own (`newId`)
 * makes it once. Refusals: `not_allowed`, `unknown_piece`,
 * `unknown_template` (of another région, or retired), `too_many_pieces`.
 */
export async function createPiece(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: SchoolScope,
  asked: CreatePieceInput,
): Promise<Result<{ id: string }, 'not_allowed' | 'unknown_piece' | 'unknown_template' | 'too_many_pieces'>> {
  if (!can(scope.grants, 'edit_pieces')) return refuse('not_allowed');
  const parsed = createPieceInput.safeParse(asked);
  if (!parsed.success) return refuse('unknown_piece');
  const input = parsed.data;
  const id = ctx.newId();
  return inSchool(ctx.db, scope, async (tx) => {
    await lockForm(tx, id);
    if (await findPieceRow(tx, id)) return ok({ id });
    const template = 'templateId' in input ? await findOfferedTemplate(tx, input.templateId) : undefined;
    if ('templateId' in input && !template) return refuse('unknown_template');
    const shipped = findPiece('pieceId' in input ? input.pieceId : (template?.pieceId ?? ''));
    if (!shipped) return refuse('unknown_piece');
    if ((await countPieces(tx)) >= MOST_PIECES) return refuse('too_many_pieces', { max: MOST_PIECES });
    const title = template?.title ?? PIECE_NAMES[shipped.id].name;
    await insertPiece(tx, {
      schoolUai: scope.uai,
      id,
      pieceId: shipped.id,
      title,
      templateId: template?.templateId ?? null,
      templateVersion: template?.version ?? null,
      currentVersion: 1,
      createdBy: scope.userId,
      createdAt: ctx.now,
    });
    await insertVersion(tx, {
      schoolUai: scope.uai,
      schoolPieceId: id,
      version: 1,
      title,
      settings: template?.settings ?? shippedSettings(shipped),
      changedBy: scope.userId,
      changedAt: ctx.now,
    });
    await recordAudit(tx, scope, ctx.now, 'piece.created', { pieceId: id, title });
    return ok({ id });
  });
}
