import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ExportFormat } from '@/lib/messages/exports';
import { renderChartPng, renderChartSvg } from '@/lib/print/render-chart';
import type { Prepared } from './prepare-export';
import { writeFigureCsv, writeFigureXlsx } from './write-table';

export type WriteProblem = 'render_timeout' | 'render_stopped' | 'unprintable_text' | 'no_drawing';

export type Exported = { fileName: string; mediaType: string; body: string | Uint8Array };

export const MEDIA_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
};

/** What stands in a file's name: letters, digits and dashes. */
export const fileSafe = (text: string) => text.replace(/[^\p{L}\p{N}-]+/gu, '-');

/** Prepared figures in a format; `source` stands under a drawing. */
export async function writeExport(
  { title, summary, table, spec }: Prepared,
  format: ExportFormat,
  source: string,
): Promise<Result<string | Uint8Array, WriteProblem>> {
  if (format === 'csv') return ok(writeFigureCsv(table));
  if (format === 'xlsx') return ok(await writeFigureXlsx(table));
  if (!spec) return refuse('no_drawing');
  const chart = { title, summary, source, spec };
  const drawn = await (format === 'svg' ? renderChartSvg(chart) : renderChartPng(chart));
  if (drawn.ok) return drawn;
  const { code, detail } = drawn.problem;
  return code === 'missing_glyph' ? refuse('unprintable_text', detail) : refuse(code, detail);
}
