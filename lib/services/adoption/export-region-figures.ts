import type { RegionScope } from '@/db/scope';
import { REGIONS } from '@/lib/domain/directory/academies';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result } from '@/lib/domain/result';
import type { ExportFormat } from '@/lib/messages/exports';
import { formatDayPlain } from '@/lib/messages/format';
import { REGION_EXPORTS } from '@/lib/messages/region-exports';
import type { ServiceContext } from '../context';
import { type Exported, fileSafe, MEDIA_TYPES, type WriteProblem, writeExport } from '../series/write-export';
import { prepareRegionExport, type RegionExportRequest } from './prepare-region-export';

export type RegionExportProblem = 'unknown_address' | WriteProblem;

/**
 * A table of the region desk (CSV, XLSX) or its drawing (SVG, PNG): published figures only, so the file can hold no
 * more than the desk shows. Refusals: `unknown_address`; `no_drawing` for what is a table only, or withheld;
 * `unprintable_text` {texts}; `render_timeout`; `render_stopped`.
 */
export async function exportRegionFigures(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  { request, format }: { request: RegionExportRequest; format: ExportFormat },
): Promise<Result<Exported, RegionExportProblem>> {
  const prepared = await prepareRegionExport(ctx, scope, request);
  if (!prepared.ok) return prepared;
  const on = dayIn('Europe/Paris', ctx.now);
  const region = REGIONS[scope.regionCode] ?? scope.regionCode;
  const body = await writeExport(prepared.value, format, REGION_EXPORTS.source(region, formatDayPlain(on)));
  if (!body.ok) return body;
  return ok({
    fileName: `${fileSafe(prepared.value.fileName)}-${on}.${format}`,
    mediaType: MEDIA_TYPES[format],
    body: body.value,
  });
}
