import { lockForm } from '@/db/queries/form-lock';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { countTemplates, findTemplateRow, insertTemplate, type TemplateRow } from '@/db/queries/templates';
import { inRegion, type RegionScope } from '@/db/scope';
import { findPiece } from '@/lib/domain/materials/library/pieces';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { PIECE_NAMES } from '@/lib/messages/materials/library';
import type { ServiceContext } from '../context';
import { shippedSettings } from './create-piece';
import type { TemplateForm } from './template-form';

const MOST_TEMPLATES = 200;

/** Begins a template of the région from a piece that ships; no school sees it before it is published. */
export async function createTemplate(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: RegionScope,
  { pieceId }: { pieceId: string },
): Promise<Result<{ id: string }, 'unknown_piece' | 'too_many_pieces'>> {
  const piece = findPiece(pieceId);
  if (!piece) return refuse('unknown_piece');
  return beginTemplate(ctx, scope, { form: piece, title: PIECE_NAMES[piece.id].name });
}

/** The same of any form of that make: a message to families is one. */
export async function beginTemplate(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: RegionScope,
  { form, title }: { form: TemplateForm & { id: TemplateRow['pieceId'] }; title: string },
): Promise<Result<{ id: string }, 'too_many_pieces'>> {
  const id = ctx.newId();
  return inRegion(ctx.db, scope, async (tx) => {
    await lockForm(tx, id);
    if (await findTemplateRow(tx, id)) return ok({ id });
    if ((await countTemplates(tx)) >= MOST_TEMPLATES)
      return refuse('too_many_pieces', { max: MOST_TEMPLATES });
    await insertTemplate(tx, {
      regionCode: scope.regionCode,
      id,
      pieceId: form.id,
      title,
      settings: shippedSettings(form),
      locked: [],
      revision: 1,
      updatedBy: scope.userId,
      updatedAt: ctx.now,
    });
    await recordRegionAudit(tx, scope, ctx.now, 'template.created', { templateId: id, title });
    return ok({ id });
  });
}
