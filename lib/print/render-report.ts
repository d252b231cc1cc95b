import { renderPdf as sharedRenderPdf, type TypstRenderer } from '@/lib/adapters/typst/render-pdf';
import type { Result } from '@/lib/domain/result';
import { mapTexts, printableName } from './printable-text';
import { type RapportData, rapportSchema } from './rapport/schema';
import type { ChartProblem } from './render-chart';

/**
 * A report of one page as a PDF/UA-1, the same bytes for the same data.
 * Problems: `missing_glyph` {texts}, `render_timeout`, `render_stopped`.
 */
export const renderReport = (
  report: RapportData,
  renderPdf: TypstRenderer['renderPdf'] = sharedRenderPdf,
): Promise<Result<Uint8Array, ChartProblem>> =>
  renderPdf({
    piece: 'rapport',
    parts: ['drawing'],
    data: rapportSchema.parse(mapTexts(report, printableName)),
    timeoutMs: 30_000,
  });
