import { isUuid } from '@/db/queries/is-uuid';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { findTemplateRow, retireTemplateVersions, updateTemplate } from '@/db/queries/templates';
import { inRegion, type RegionScope } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

/**
 * Takes a template out of the offer, or (`retired: false`) back into it. Copies that schools have made stay theirs, with
 * their locks. Refusal: `unknown_template`.
 */
export async function retireTemplate(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { id, retired }: { id: string; retired: boolean },
): Promise<Result<null, 'unknown_template'>> {
  return inRegion(ctx.db, scope, async (tx) => {
    const template = isUuid(id) ? await findTemplateRow(tx, id, { lock: true }) : undefined;
    if (!template) return refuse('unknown_template');
    if (Boolean(template.retiredAt) === retired) return ok(null);
    const retiredAt = retired ? ctx.now : null;
    await updateTemplate(tx, template, { retiredAt });
    await retireTemplateVersions(tx, template.id, retiredAt);
    const detail = { templateId: template.id, title: template.title };
    if (retired) await recordRegionAudit(tx, scope, ctx.now, 'template.retired', detail);
    else await recordRegionAudit(tx, scope, ctx.now, 'template.offered', detail);
    return ok(null);
  });
}
