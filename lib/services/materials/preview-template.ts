import { isUuid } from '@/db/queries/is-uuid';
import { findTemplateRow } from '@/db/queries/templates';
import { inRegion, type RegionScope } from '@/db/scope';
import { findPiece } from '@/lib/domain/materials/library/pieces';
import { type Result, refuse } from '@/lib/domain/result';
import type { PieceProblem } from '@/lib/print/check-request';
import type { ServiceContext } from '../context';
import { shippedSettings } from './create-piece';
import { type DrawnDraft, drawForm, type FormInput } from './draw-draft';
import { drawSmall, type Thumbnail } from './draw-thumbnail';

/** The picture of a région's template with an invented school, as it was saved or as it stands on the form. */
export async function previewTemplate(
  ctx: Pick<ServiceContext, 'db'>,
  scope: RegionScope,
  { id, ...form }: { id: string } & FormInput,
): Promise<Result<DrawnDraft, 'unknown_template' | 'not_offered'>> {
  const found = await findSettings(ctx, scope, id);
  if (!found) return refuse('unknown_template');
  return drawForm(found, form, 'college');
}

/** In small, for the list: a template of the région, or a piece that ships. */
export async function drawTemplateThumbnail(
  ctx: Pick<ServiceContext, 'db'>,
  scope: RegionScope,
  { id }: { id: string },
): Promise<Result<Thumbnail, 'unknown_template' | PieceProblem>> {
  const found = await findSettings(ctx, scope, id);
  return found ? drawSmall(found, 'college') : refuse('unknown_template');
}

async function findSettings(ctx: Pick<ServiceContext, 'db'>, scope: RegionScope, id: string) {
  const shipped = findPiece(id);
  if (shipped) return { piece: shipped, settings: shippedSettings(shipped) };
  const template = isUuid(id) ? await inRegion(ctx.db, scope, (tx) => findTemplateRow(tx, id)) : undefined;
  const piece = template && findPiece(template.pieceId);
  return piece && { piece, settings: template.settings };
}
