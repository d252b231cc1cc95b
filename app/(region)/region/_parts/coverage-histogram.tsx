import { ChartFrame } from '@/app/_ui/charts/chart-frame';
import { DataTable } from '@/app/_ui/data-table';
import { formatCount } from '@/lib/messages/format';
import { REGION_HOME } from '@/lib/messages/region-pages';

const [WIDTH, HEIGHT, TOP, FOOT] = [600, 220, 22, 24];
const BAR = WIDTH / 10;

/** Schools by tenth of coverage, drawn on the server; the table below says the same. */
export function CoverageHistogram({ tenths }: { tenths: readonly number[] }) {
  const most = Math.max(1, ...tenths);
  const sum = (from: number, to: number) => tenths.slice(from, to).reduce((a, b) => a + b, 0);
  const rows = tenths.map((schools, i) => ({ name: REGION_HOME.tenth(i), schools }));
  return (
    <ChartFrame
      height="h-auto"
      summary={REGION_HOME.distributionSummary(sum(0, 10), sum(0, 5), sum(9, 10))}
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
      <svg
        aria-hidden="true"
        className="h-auto w-full max-w-3xl"
        focusable="false"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      >
        {tenths.map((schools, i) => {
          const height = ((HEIGHT - TOP - FOOT) * schools) / most;
          const y = HEIGHT - FOOT - height;
          const name = rows[i]?.name ?? '';
          return (
            <g key={name}>
              <rect className="fill-series-families" height={height} width={BAR - 6} x={i * BAR + 3} y={y} />
              {schools > 0 && (
                <text className="fill-ink" fontSize="15" textAnchor="middle" x={(i + 0.5) * BAR} y={y - 6}>
                  {formatCount(schools)}
                </text>
              )}
              <text
                className="fill-muted"
                fontSize="14"
                textAnchor={i === 0 ? 'start' : 'middle'}
                x={i * BAR}
                y={HEIGHT - 6}
              >
                {i * 10}
              </text>
            </g>
          );
        })}
        <text className="fill-muted" fontSize="14" textAnchor="end" x={WIDTH} y={HEIGHT - 6}>
          {'100\u202f%'}
        </text>
        <line className="stroke-line-strong" x1="0" x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
      </svg>
    </ChartFrame>
  );
}
