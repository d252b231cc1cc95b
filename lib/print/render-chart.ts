import { renderPng } from '@/lib/adapters/raster/render-png';
import { renderSvg as sharedRenderSvg, type TypstRenderer } from '@/lib/adapters/typst/render-pdf';
import { ok, type Result } from '@/lib/domain/result';
import { type ChartData, chartSchema } from './chart/schema';
import { nameSvg } from './name-svg';
import { mapTexts, printableName } from './printable-text';

export type ChartProblem = 'missing_glyph' | 'render_timeout' | 'render_stopped';

/**
 * A chart as an SVG with its text alternative inside, the same bytes for the same data, letters as outlines.
 * Problems: `missing_glyph` {texts}, `render_timeout`, `render_stopped`.
 */
export async function renderChartSvg(
  chart: ChartData,
  renderSvg: TypstRenderer['renderSvg'] = sharedRenderSvg,
): Promise<Result<string, ChartProblem>> {
  const data = chartSchema.parse(mapTexts(chart, printableName));
  const result = await renderSvg({ piece: 'chart', parts: ['drawing'], data, timeoutMs: 30_000 });
  return result.ok ? ok(nameSvg(result.value, `${data.title}. ${data.spec.alt}`)) : result;
}

/** The same as a PNG for a slide or a page of a text: 2,000 pixels wide. */
export async function renderChartPng(
  chart: ChartData,
  renderSvg: TypstRenderer['renderSvg'] = sharedRenderSvg,
): Promise<Result<Uint8Array, ChartProblem>> {
  const svg = await renderChartSvg(chart, renderSvg);
  return svg.ok ? ok(await renderPng(svg.value, PNG_WIDTH)) : svg;
}

const PNG_WIDTH = 2000;
