import { z } from 'zod';
import { isUuid } from '@/db/queries/is-uuid';
import { recordRegionAudit } from '@/db/queries/region-audit';
import {
  findTemplateRow,
  insertTemplateVersion,
  listTemplateVersions,
  updateTemplate,
} from '@/db/queries/templates';
import { inRegion, type RegionScope } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { saysTheSame } from './open-template';

export const NOTE_LENGTH = 300;
const noteSchema = z
  .string()
  .trim()
  .min(1)
  .max(NOTE_LENGTH)
  .regex(/^[^\p{Cc}]*$/u);

/**
 * Offers the draft as it stands to every school of the région, as the next version, with a word on what is new.
 * `revision` is the draft that the person had before them. Refusals: `invalid_note`, `unknown_template`,
 * `template_retired`, `template_changed`, `nothing_new`.
 */
export async function publishTemplate(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  input: { id: string; revision: number; note: unknown },
): Promise<
  Result<
    { version: number },
    'invalid_note' | 'unknown_template' | 'template_retired' | 'template_changed' | 'nothing_new'
  >
> {
  const note = noteSchema.safeParse(input.note);
  if (!note.success) return refuse('invalid_note', { max: NOTE_LENGTH });
  return inRegion(ctx.db, scope, async (tx) => {
    const template = isUuid(input.id) ? await findTemplateRow(tx, input.id, { lock: true }) : undefined;
    if (!template) return refuse('unknown_template');
    if (template.retiredAt) return refuse('template_retired');
    if (template.revision !== input.revision) return refuse('template_changed');
    const [latest] = await listTemplateVersions(tx, template.id);
    if (saysTheSame(template, latest)) return refuse('nothing_new');
    const version = template.publishedVersion + 1;
    const { regionCode, id, pieceId, title, settings, locked } = template;
    await insertTemplateVersion(tx, {
      regionCode,
      templateId: id,
      version,
      pieceId,
      title,
      settings,
      locked,
      note: note.data,
      publishedAt: ctx.now,
      publishedBy: scope.userId,
    });
    await updateTemplate(tx, template, { publishedVersion: version });
    await recordRegionAudit(tx, scope, ctx.now, 'template.published', { templateId: id, title, version });
    return ok({ version });
  });
}
