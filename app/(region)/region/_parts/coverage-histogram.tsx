import { ChartFrame } from '@/app/_ui/charts/chart-frame';
import { DataTable } from '@/app/_ui/data-table';
import { DownloadMenu } from '@/app/_ui/download-menu';
import { formatCount } from '@/lib/messages/format';
import { REGION_HOME } from '@/lib/messages/region-pages';

const [HEIGHT, TOP, FOOT] = [220, 22, 24];

/** Schools by tenth of coverage, drawn on the server; the table below says the same. */
export function CoverageHistogram({ tenths }: { tenths: readonly number[] }) {
  const rows = tenths.map((schools, i) => ({ name: REGION_HOME.tenth(i), schools }));
  return (
    <ChartFrame
      height="h-auto"
      actions={
        <DownloadMenu
          formats={['csv', 'xlsx', 'svg', 'png']}
          href="/region/export/repartition"
          name={REGION_HOME.distribution}
        />
      }
      summary={REGION_HOME.describeTenths(tenths)}
      table={
        <DataTable
          caption={REGION_HOME.distribution}
          columns={[
            { id: 'name', header: REGION_HOME.coverageColumn, rowHeader: true, cell: (row) => row.name },
            {
              id: 'schools',
              header: REGION_HOME.schoolsColumn,
              align: 'end',
              cell: (row) => formatCount(row.schools),
            },
          ]}
          rowKey={(row) => row.name}
          rows={rows}
        />
      }
    >
      <Bars className="hidden sm:block" tenths={tenths} width={600} />
      {/* Narrower than half of that, its letters would be too small to read. */}
      <Bars className="sm:hidden" tenths={tenths} width={300} />
    </ChartFrame>
  );
}

function Bars({ tenths, width, className }: { tenths: readonly number[]; width: number; className: string }) {
  const most = Math.max(1, ...tenths);
  const bar = width / 10;
  const gap = bar / 10;
  /** Every second label where all would touch. */
  const step = width < 400 ? 2 : 1;
  return (
    <svg
      aria-hidden="true"
      className={`h-auto w-full max-w-3xl ${className}`}
      focusable="false"
      viewBox={`0 0 ${width} ${HEIGHT}`}
    >
      {tenths.map((schools, i) => {
        const height = ((HEIGHT - TOP - FOOT) * schools) / most;
        const y = HEIGHT - FOOT - height;
        return (
          <g key={REGION_HOME.tenth(i)}>
            <rect
              className="fill-series-families"
              height={height}
              width={bar - gap}
              x={i * bar + gap / 2}
              y={y}
            />
            {schools > 0 && (
              <text className="fill-ink" fontSize="15" textAnchor="middle" x={(i + 0.5) * bar} y={y - 6}>
                {formatCount(schools)}
              </text>
            )}
            {i % step === 0 && (
              <text
                className="fill-muted"
                fontSize="14"
                textAnchor={i === 0 ? 'start' : 'middle'}
                x={i * bar}
                y={HEIGHT - 6}
              >
                {i * 10}
              </text>
            )}
          </g>
        );
      })}
      <text className="fill-muted" fontSize="14" textAnchor="end" x={width} y={HEIGHT - 6}>
        {'100\u202f%'}
      </text>
      <line className="stroke-line-strong" x1="0" x2={width} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
    </svg>
  );
}
