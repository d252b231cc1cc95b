import { isUuid } from '@/db/queries/is-uuid';
import {
  findTemplateRow,
  listTemplateVersions,
  type PublishedVersion,
  type TemplateRow,
} from '@/db/queries/templates';
import { inRegion, type RegionScope } from '@/db/scope';
import { diffSettings, type Place } from '@/lib/domain/materials/library/piece-settings';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

export type OpenedTemplate = {
  template: TemplateRow;
  versions: PublishedVersion[];
  /** What has changed since it was last published; everything there is before that. */
  unpublished: Place[];
  /** Whether publishing would change anything for schools. */
  isPublished: boolean;
};

const sameLocks = (one: readonly string[], other: readonly string[]) =>
  [...one].sort().join() === [...other].sort().join();

/** Whether a version says what the draft says. */
export const saysTheSame = (
  draft: TemplateRow,
  version: Pick<PublishedVersion, 'title' | 'locked' | 'settings'> | undefined,
): boolean =>
  version !== undefined &&
  draft.title === version.title &&
  sameLocks(draft.locked, version.locked) &&
  diffSettings(version.settings, draft.settings).length === 0;

/** A template of the région with all that was published of it. Refusal: `unknown_template`. */
export async function openTemplate(
  ctx: Pick<ServiceContext, 'db'>,
  scope: RegionScope,
  { id }: { id: string },
): Promise<Result<OpenedTemplate, 'unknown_template'>> {
  return inRegion(ctx.db, scope, async (tx) => {
    const template = isUuid(id) ? await findTemplateRow(tx, id) : undefined;
    if (!template) return refuse('unknown_template');
    const versions = await listTemplateVersions(tx, id);
    return ok({
      template,
      versions,
      unpublished: versions[0] ? diffSettings(versions[0].settings, template.settings) : [],
      isPublished: saysTheSame(template, versions[0]),
    });
  });
}
