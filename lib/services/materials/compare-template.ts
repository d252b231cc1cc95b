import type { Tx } from '@/db/client';
import { findOfferedTemplate, type TemplateVersionRow } from '@/db/queries/templates';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { FieldId } from '@/lib/domain/materials/library/fields';
import {
  diffSettings,
  type PieceSettings,
  type Place,
  takeOver,
} from '@/lib/domain/materials/library/piece-settings';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { findPieceGround, type PieceGround } from './piece-ground';

export type TemplateComparison = PieceGround & {
  template: TemplateVersionRow;
  newer: TemplateVersionRow;
  /** Whether the school has said that it does not want this version. */
  isDeclined: boolean;
  /** The school's piece as it would be. */
  after: PieceSettings;
  changes: Place[];
  /** Fields that can no longer be changed, and those that now can. */
  newlyLocked: FieldId[];
  opened: FieldId[];
};

/** What the newer version of the région's template would change on the school's piece; `up_to_date` when there is none. */
export async function compareTemplate(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { id }: { id: string },
): Promise<Result<TemplateComparison, 'unknown_piece' | 'up_to_date'>> {
  return inSchool(ctx.db, scope, (tx) => compareIn(tx, id));
}

export async function compareIn(
  tx: Tx,
  id: string,
  options: { lock?: boolean } = {},
): Promise<Result<TemplateComparison, 'unknown_piece' | 'up_to_date'>> {
  const ground = await findPieceGround(tx, id, options);
  if (!ground) return refuse('unknown_piece');
  const { piece, current, template } = ground;
  const newer = template && (await findOfferedTemplate(tx, template.templateId));
  if (!template || !newer || newer.version <= template.version) return refuse('up_to_date');
  const after = takeOver(template.settings, newer.settings, newer.locked, current.settings);
  return ok({
    ...ground,
    template,
    newer,
    isDeclined: piece.declinedVersion === newer.version,
    after,
    changes: diffSettings(current.settings, after),
    newlyLocked: newer.locked.filter((field) => !template.locked.includes(field)),
    opened: template.locked.filter((field) => !newer.locked.includes(field)),
  });
}
