import { isUuid } from '@/db/queries/is-uuid';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { findTemplateRow, type TemplateRow, updateTemplate } from '@/db/queries/templates';
import { inRegion, type RegionScope } from '@/db/scope';
import { type AskedSettings, checkSettings } from '@/lib/domain/materials/library/check-settings';
import type { FieldId } from '@/lib/domain/materials/library/fields';
import { diffSettings, type PieceSettings, type Place } from '@/lib/domain/materials/library/piece-settings';
import { readTitle, TITLE_LENGTH } from '@/lib/domain/materials/library/piece-title';
import { findPiece } from '@/lib/domain/materials/library/pieces';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import type { TemplateForm } from './template-form';

export type SaveTemplateInput = {
  id: string;
  /** The revision that the person had before them. */
  revision: number;
  title: unknown;
  settings: AskedSettings;
  locked: readonly string[];
};

/** Somebody else has saved meanwhile: nothing was written. `differing`: where theirs and mine are not alike. */
export type TemplateConflict = {
  revision: number;
  changedAt: Date;
  title: string;
  locked: FieldId[];
  theirs: PieceSettings;
  mine: PieceSettings;
  differing: Place[];
};

export type SaveTemplateRefusal =
  | 'unknown_template'
  | 'invalid_title'
  | 'not_offered'
  | 'field_refused'
  | 'not_lockable';

type Saved = Result<{ revision: number } | { conflict: TemplateConflict }, SaveTemplateRefusal>;

/** Saves the draft of a template, of whatever form; schools see nothing of it before it is published. */
export async function saveTemplate(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  input: SaveTemplateInput,
  formOf: (id: TemplateRow['pieceId']) => TemplateForm | undefined = findPiece,
): Promise<Saved> {
  const title = readTitle(input.title);
  if (!title) return refuse('invalid_title', { max: TITLE_LENGTH });
  return inRegion(ctx.db, scope, async (tx): Promise<Saved> => {
    const template = isUuid(input.id) ? await findTemplateRow(tx, input.id, { lock: true }) : undefined;
    const form = template && formOf(template.pieceId);
    if (!template || !form) return refuse('unknown_template');
    const checked = checkSettings(form, input.settings);
    if (!checked.ok) return checked;
    const locked = checkLocks(form, input.locked);
    if (!locked.ok) return locked;
    const mine = checked.value;
    const differing = diffSettings(template.settings, mine);
    const isSame =
      differing.length === 0 &&
      title === template.title &&
      [...locked.value].sort().join() === [...template.locked].sort().join();
    if (isSame) return ok({ revision: template.revision });
    if (input.revision !== template.revision) {
      const { revision, updatedAt: changedAt, settings: theirs } = template;
      const { title: theirTitle, locked: theirLocks } = template;
      const named = { title: theirTitle, locked: theirLocks };
      return ok({ conflict: { revision, changedAt, theirs, mine, differing, ...named } });
    }
    await updateTemplate(tx, template, {
      title,
      settings: mine,
      locked: locked.value,
      revision: template.revision + 1,
      updatedBy: scope.userId,
      updatedAt: ctx.now,
    });
    await recordRegionAudit(tx, scope, ctx.now, 'template.changed', {
      templateId: template.id,
      title,
      fields: differing.length,
      locked: locked.value.filter((field) => !template.locked.includes(field)),
      opened: template.locked.filter((field) => !locked.value.includes(field)),
      ...(title !== template.title && { formerTitle: template.title }),
    });
    return ok({ revision: template.revision + 1 });
  });
}

/** What only the school knows (a place, a date) stays open. */
function checkLocks({ fields }: TemplateForm, asked: readonly string[]): Result<FieldId[], 'not_lockable'> {
  const lockable = fields.filter((field) => field.lockable);
  const wrong = asked.find((id) => !lockable.some((field) => field.id === id));
  if (wrong !== undefined) return refuse('not_lockable', { field: wrong.slice(0, 40) });
  return ok(lockable.map(({ id }) => id).filter((id) => asked.includes(id)));
}
