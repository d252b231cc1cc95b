import { ChartFrame } from '@/app/_ui/charts/chart-frame';
import { LazySeriesPlot } from '@/app/_ui/charts/lazy-charts';
import { Legend, type LegendKind } from '@/app/_ui/charts/legend';
import { MarkSign } from '@/app/_ui/charts/mark-sign';
import { PaperChart } from '@/app/_ui/charts/paper-chart';
import type { HoverDay } from '@/app/_ui/charts/series-plot';
import { DownloadMenu } from '@/app/_ui/download-menu';
import type { SeriesReading, SeriesView } from '@/lib/domain/planning/series-view';
import { DRAWING_FORMATS, TABLE_FORMATS } from '@/lib/messages/exports';
import { formatDay } from '@/lib/messages/format';
import {
  describeReading,
  MEASURE_NAMES,
  namePhase,
  nameScope,
  SERIES,
  summariseSeries,
} from '@/lib/messages/series';
import { SEMICOLON } from '@/lib/messages/typeset';
import { placeDay } from '@/lib/print/chart/axis';
import { buildSeriesChart } from '@/lib/print/chart/build-series-chart';
import type { LinesSpec } from '@/lib/print/chart/schema';
import { type LinkMark, MarkText } from './mark-text';
import { type LinkPoint, PhaseTable, SeriesTable } from './series-table';

/** A series with its sentence, its marks, its downloads and its table. */
export function SeriesChart({
  view,
  exportHref,
  linkOf,
  linkMark,
}: {
  view: SeriesView;
  exportHref: string;
  linkOf: LinkPoint;
  linkMark: LinkMark;
}) {
  const spec = buildSeriesChart(view);
  const summary = summariseSeries(view);
  const name = `${MEASURE_NAMES[view.measure]}, ${nameScope(view.line.scope)}`;
  return (
    <ChartFrame
      actions={
        <DownloadMenu formats={[...TABLE_FORMATS, ...DRAWING_FORMATS]} href={exportHref} name={name} />
      }
      height="h-96"
      legend={<Legend items={spec.legend.map(readLegend)} />}
      paper={<PaperChart spec={spec} />}
      note={<MarkList hrefs={view.marks.map(linkMark)} phases={view.phases} spec={spec} />}
      summary={summary}
      table={
        view.phaseComparison ? (
          <PhaseTable caption={summary} comparison={view.phaseComparison} />
        ) : (
          <SeriesTable caption={summary} linkMark={linkMark} linkOf={linkOf} view={view} />
        )
      }
    >
      <LazySeriesPlot days={listHoverDays(view)} spec={{ ...spec, alt: '' }} />
    </ChartFrame>
  );
}

export function readLegend(item: LinesSpec['legend'][number]): { kind: LegendKind; label: string } {
  if (item.shape === 'interval') return { kind: 'interval', label: item.label };
  return { kind: item.tone, label: item.label };
}

/** Every day of the lines, and what each line says on it. */
function listHoverDays({ span, line, compared, phaseComparison }: SeriesView): HoverDay[] {
  const lines: { name: string; points: SeriesReading[] }[] = phaseComparison
    ? [
        { name: phaseComparison.base.title, points: line.points },
        { name: phaseComparison.other.title, points: phaseComparison.moved },
      ]
    : [{ name: nameScope(line.scope), points: line.points }];
  if (compared) lines.push({ name: nameScope(compared.scope), points: compared.points });
  const days = [...new Set(lines.flatMap(({ points }) => points.map((p) => p.on)))].sort();
  return days.map((on) => ({
    at: placeDay(span, on),
    title: formatDay(on),
    entries: lines.flatMap(({ name, points }) => {
      const point = points.find((p) => p.on === on);
      return point ? [{ name, text: describeReading(point) }] : [];
    }),
  }));
}

/** What the signs and the shades of the drawing stand for; `hrefs` are the pages of the marks, in their order. */
export function MarkList({
  spec,
  phases,
  hrefs = [],
}: {
  spec: LinesSpec;
  phases: SeriesView['phases'];
  hrefs?: readonly (string | undefined)[];
}) {
  if (spec.markList.length === 0 && phases.length === 0) return null;
  return (
    <div className="mt-2 space-y-1.5 text-xs text-muted">
      {spec.markList.length > 0 && (
        <ol aria-label={SERIES.marks} className="grid gap-x-6 gap-y-0.5 sm:grid-cols-2">
          {spec.markList.map((mark, at) => (
            <li className="flex items-baseline gap-1.5" key={`${mark.number}/${mark.text}`}>
              {mark.kind && (
                <span
                  aria-hidden="true"
                  className="tabular inline-flex w-8 shrink-0 items-center gap-1 text-ink"
                >
                  {mark.number}
                  <MarkSign kind={mark.kind} planned={mark.planned} />
                </span>
              )}
              <span className="min-w-0">
                <MarkText href={mark.kind ? hrefs[at] : undefined}>{mark.text}</MarkText>
              </span>
            </li>
          ))}
        </ol>
      )}
      {phases.length > 0 && (
        <p>
          {SERIES.phasesAre} {phases.map(namePhase).join(SEMICOLON)}.
        </p>
      )}
    </div>
  );
}
