import { recordAudit } from '@/db/queries/audit';
import { inSchool, type SchoolScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result } from '@/lib/domain/result';
import { EXPORTS, type ExportFormat } from '@/lib/messages/exports';
import { formatDayPlain } from '@/lib/messages/format';
import { getOverview } from '../adoption/get-overview';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { type ExportRequest, type PrepareProblem, prepareExport } from './prepare-export';
import { type Exported, fileSafe, MEDIA_TYPES, type WriteProblem, writeExport } from './write-export';

export type ExportProblem = PrepareProblem | WriteProblem;

/**
 * Figures as a file: a table (CSV, XLSX) or its drawing (SVG, PNG). Counts and rates only, never a name; of the classes
 * that the person may see. They leave the product, so the journal says that they did. Refusals: those of what is asked
 * for; `no_figures` while no pupil is known; `no_drawing` for what is a table only; `unprintable_text` {texts};
 * `render_timeout`; `render_stopped`.
 */
export async function exportFigures(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { request, format }: { request: ExportRequest; format: ExportFormat },
): Promise<Result<Exported, ExportProblem>> {
  const prepared = await prepareExport(ctx, scope, request);
  if (!prepared.ok) return prepared;
  const school = await getSchool(ctx, scope);
  const on = dayIn(school.timeZone, ctx.now);
  const { latestOn } = await getOverview(ctx, scope);
  const source = EXPORTS.source(school.name, scope.uai, formatDayPlain(latestOn ?? on));
  const body = await writeExport(prepared.value, format, source);
  if (!body.ok) return body;
  const classCode = 'classCode' in request ? request.classCode : undefined;
  await inSchool(ctx.db, scope, (tx) =>
    recordAudit(tx, scope, ctx.now, 'figures.exported', { of: request.of, format, class: classCode ?? null }),
  );
  return ok({
    fileName: `${fileSafe(prepared.value.fileName)}-${on}.${format}`,
    mediaType: MEDIA_TYPES[format],
    body: body.value,
  });
}
