import { Suspense } from 'react';
import { getDesk } from '@/app/_server/desk';
import { Card } from '@/app/_ui/card';
import { ChartFrame } from '@/app/_ui/charts/chart-frame';
import type { FanPoint } from '@/app/_ui/charts/fan-lines';
import { LazyFanLines } from '@/app/_ui/charts/lazy-charts';
import { PaperChart } from '@/app/_ui/charts/paper-chart';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { DownloadMenu } from '@/app/_ui/download-menu';
import { RateText } from '@/app/_ui/rate-bar';
import type { Day } from '@/lib/domain/directory/types';
import { DRAWING_FORMATS, TABLE_FORMATS } from '@/lib/messages/exports';
import {
  BASES,
  describeBackTest,
  describeForecast,
  describeGap,
  describeParameter,
  FORECAST,
} from '@/lib/messages/forecast';
import { formatCount, formatDayShort } from '@/lib/messages/format';
import { holidayName } from '@/lib/messages/planning';
import { buildForecastChart } from '@/lib/print/chart/build-forecast-chart';
import { listSchoolHolidays, type SchoolHoliday } from '@/lib/services/directory/list-school-holidays';
import { type ForecastView, getForecast } from '@/lib/services/forecast/get-forecast';

type Props = {
  uai: string;
  /** Without it: all classes that the person may see. */
  classCode?: string;
};

/**
 * When the goal will be reached, with the interval, how that was found and how past forecasts did. Streamed: after an
 * import it takes a second to compute, and the page does not wait for it. What stands for it has its usual height, so
 * that nothing below moves.
 */
export function ForecastCard(props: Props) {
  return (
    <Card>
      <Suspense
        fallback={
          <p className="grid min-h-[61rem] place-items-center text-muted sm:min-h-[44rem]">
            {FORECAST.loading}
          </p>
        }
      >
        <ForecastContent {...props} />
      </Suspense>
    </Card>
  );
}

async function ForecastContent({ uai, classCode }: Props) {
  const { ctx, scope } = await getDesk(uai);
  const result = await getForecast(ctx, scope, classCode ? { classCode } : {});
  if (!result.ok) return null;
  const view = result.value;
  if (!view.known) return <p className="text-muted">{describeGap(view)}</p>;
  const holidays = await listSchoolHolidays(ctx, scope);
  return (
    <div className="space-y-3">
      <p className="font-semibold">{describeForecast(view)}</p>
      {view.goal.by === null && <p className="text-sm text-muted">{FORECAST.noPlan(view.goal.rate)}</p>}
      {view.requests === 0 && <p className="text-sm text-muted">{FORECAST.noRequests}</p>}
      <FanChart exportHref={writeExportHref(uai, classCode)} holidays={holidays} view={view} />
      <p className="text-sm text-muted">
        {BASES[view.basis]} {describeBackTest(view.backTest)} {FORECAST.wholeSchool}
      </p>
      <Method view={view} />
    </div>
  );
}

type Known = Extract<ForecastView, { known: true }>;

const writeExportHref = (uai: string, classCode: string | undefined) =>
  `/api/desk/${uai}/export/prevision${classCode ? `?classe=${encodeURIComponent(classCode)}` : ''}`;

type FanProps = { view: Known; holidays: SchoolHoliday[]; exportHref: string };

function FanChart({ view, holidays, exportHref }: FanProps) {
  const { families, goal, observedOn, past, days } = view;
  const rate = (count: number) => count / families.total;
  const points: FanPoint[] = [
    ...past.map(({ on, covered }) => ({ on, observed: rate(covered) })),
    ...days.map(({ on, families: { low, median, high } }) => ({
      on,
      median: rate(median),
      interval: [rate(low), rate(high)] as [number, number],
    })),
  ];
  const names = { observed: FORECAST.observed, median: FORECAST.median, interval: FORECAST.interval };
  return (
    <ChartFrame
      actions={
        <DownloadMenu
          formats={[...TABLE_FORMATS, ...DRAWING_FORMATS]}
          href={exportHref}
          name={FORECAST.title}
        />
      }
      height="h-80"
      legend={<FanLegend />}
      paper={<PaperChart spec={buildForecastChart({ ...view, holidays, alt: FORECAST.caption })} />}
      summary={FORECAST.summary(observedOn, families.covered, families.total)}
      table={<FanTable view={view} />}
    >
      <LazyFanLines
        goal={{ rate: goal.rate, label: FORECAST.goalLabel(goal.rate) }}
        holidays={holidays.map((h) => ({ from: h.startsOn, to: h.returnsOn, label: holidayName(h.name) }))}
        names={names}
        nowOn={observedOn}
        points={points}
      />
    </ChartFrame>
  );
}

function FanLegend() {
  const looks = [
    { label: FORECAST.observed, stroke: 'stroke-series-families', width: 4 },
    { label: FORECAST.median, stroke: 'stroke-series-families', width: 2.5, dash: '2 4' },
    { label: FORECAST.interval, stroke: 'stroke-series-families opacity-20', width: 12 },
    { label: FORECAST.goal, stroke: 'stroke-series-goal', width: 1.5, dash: '6 5' },
  ];
  return (
    <ul className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
      {looks.map(({ label, stroke, width, dash }) => (
        <li className="flex items-center gap-2" key={label}>
          <svg aria-hidden="true" className="h-3 w-7" focusable="false" viewBox="0 0 28 12">
            <line
              className={stroke}
              strokeDasharray={dash}
              strokeWidth={width}
              x1="0"
              x2="28"
              y1="6"
              y2="6"
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

/** A line a school week is enough to read; the last day always stands. */
const WEEK = 5;

type Row = { on: Day; covered: number; range?: string };

function FanTable({ view: { past, days, families } }: { view: Known }) {
  const shown = days.filter((_, i) => (i + 1) % WEEK === 0 || i === days.length - 1);
  const rows: Row[] = [
    ...past,
    ...shown.map(({ on, families: { low, median, high } }) => ({
      on,
      covered: median,
      range: FORECAST.range(formatCount(low), formatCount(high)),
    })),
  ];
  const columns: Column<Row>[] = [
    { id: 'on', header: FORECAST.dateColumn, rowHeader: true, cell: (row) => formatDayShort(row.on) },
    {
      id: 'covered',
      header: FORECAST.coveredColumn,
      align: 'end',
      cell: (row) => <RateText part={row.covered} whole={families.total} />,
    },
    { id: 'range', header: FORECAST.intervalColumn, align: 'end', cell: (row) => row.range ?? FORECAST.seen },
  ];
  return <DataTable caption={FORECAST.caption} columns={columns} rowKey={(row) => row.on} rows={rows} />;
}

type ParameterRow = ReturnType<typeof describeParameter>;

const PARAMETER_COLUMNS: Column<ParameterRow>[] = [
  { id: 'name', header: FORECAST.parameterColumn, rowHeader: true, cell: (row) => row.name },
  { id: 'prior', header: FORECAST.priorColumn, align: 'end', cell: (row) => row.prior },
  { id: 'posterior', header: FORECAST.posteriorColumn, align: 'end', cell: (row) => row.posterior },
  { id: 'source', header: FORECAST.sourceColumn, cell: (row) => row.source },
];

function Method({ view }: { view: Known }) {
  return (
    <div className="no-print">
      <Disclosure summary={FORECAST.method}>
        <div className="max-w-prose space-y-2 text-sm">
          {FORECAST.methodText.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
        <div className="mt-3">
          <DataTable
            caption={FORECAST.parametersCaption}
            columns={PARAMETER_COLUMNS}
            rowKey={(row) => row.name}
            rows={view.parameters.map(describeParameter)}
            stacked
          />
        </div>
      </Disclosure>
    </div>
  );
}
