import { LRUCache } from 'lru-cache';
import { isUuid } from '@/db/queries/is-uuid';
import { findTemplateRow } from '@/db/queries/templates';
import { inRegion, type RegionScope } from '@/db/scope';
import { getPiece } from '@/lib/domain/materials/library/pieces';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import type { PreviewGround } from './open-preview';

type Asked = { id: string; revision: number };
type TemplateGround = PreviewGround & { regionCode: string };

/** As for a school's piece: who writes asks five times a second, and a revision says one thing. */
const opened = new LRUCache<string, TemplateGround>({ max: 200, ttl: 10_000 });
const keyOf = ({ id, revision }: Asked) => `${id} ${revision}`;

/**
 * What a form of a template is drawn over, if somebody has opened it within ten seconds. It checks no right: what is
 * drawn over it may leave for its own région only, once the session's is known.
 */
export const findOpenedTemplate = (asked: Asked): TemplateGround | undefined => opened.get(keyOf(asked));

/** The same for a région whose session has been checked. Refusal: `unknown_template`. */
export async function openTemplatePreview(
  ctx: Pick<ServiceContext, 'db'>,
  scope: RegionScope,
  asked: Asked,
): Promise<Result<TemplateGround, 'unknown_template'>> {
  const known = findOpenedTemplate(asked);
  if (known?.regionCode === scope.regionCode) return ok(known);
  const template = isUuid(asked.id)
    ? await inRegion(ctx.db, scope, (tx) => findTemplateRow(tx, asked.id))
    : undefined;
  if (!template) return refuse('unknown_template');
  const ground: TemplateGround = {
    regionCode: scope.regionCode,
    piece: getPiece(template.pieceId),
    settings: template.settings,
    locked: [],
    schoolType: 'college',
    context: undefined,
    contextOf: undefined,
  };
  opened.set(keyOf(asked), ground);
  return ok(ground);
}
