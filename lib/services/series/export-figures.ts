import { recordAudit } from '@/db/queries/audit';
import { inSchool, type SchoolScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { EXPORTS, type ExportFormat } from '@/lib/messages/exports';
import { formatDayPlain } from '@/lib/messages/format';
import { type ChartProblem, renderChartPng, renderChartSvg } from '@/lib/print/render-chart';
import { getOverview } from '../adoption/get-overview';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { type ExportRequest, type Prepared, type PrepareProblem, prepareExport } from './prepare-export';
import { writeFigureCsv, writeFigureXlsx } from './write-table';

export type ExportProblem = PrepareProblem | Exclude<ChartProblem, 'missing_glyph'> | 'unprintable_text';

export type Exported = { fileName: string; mediaType: string; body: string | Uint8Array };

const MEDIA_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
};

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
  const body = await write(prepared.value, format, source);
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

const fileSafe = (text: string) => text.replace(/[^\p{L}\p{N}-]+/gu, '-');

async function write(
  { title, summary, table, spec }: Prepared,
  format: ExportFormat,
  source: string,
): Promise<Result<string | Uint8Array, ExportProblem>> {
  if (format === 'csv') return ok(writeFigureCsv(table));
  if (format === 'xlsx') return ok(await writeFigureXlsx(table));
  if (!spec) return refuse('no_drawing');
  const chart = { title, summary, source, spec };
  const drawn = await (format === 'svg' ? renderChartSvg(chart) : renderChartPng(chart));
  if (drawn.ok) return drawn;
  const { code, detail } = drawn.problem;
  return code === 'missing_glyph' ? refuse('unprintable_text', detail) : refuse(code, detail);
}
