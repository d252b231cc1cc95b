import { Fragment } from 'react';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { RateText } from '@/app/_ui/rate-bar';
import type { SeriesScope } from '@/lib/domain/adoption/series-measure';
import type { Day } from '@/lib/domain/directory/types';
import type {
  PhaseComparison,
  SeriesMark,
  SeriesReading,
  SeriesView,
} from '@/lib/domain/planning/series-view';
import { formatCount, formatDayShort } from '@/lib/messages/format';
import { describeMark, formatPoints, nameScope, SERIES } from '@/lib/messages/series';
import { type LinkMark, MarkText } from './mark-text';

type Row = { on: Day; own?: SeriesReading; other?: SeriesReading; events: SeriesMark[]; before: boolean };

/** Where a point of a scope leads: to those whom it counts. */
export type LinkPoint = (scope: SeriesScope, on: Day) => string | undefined;

const figure = (reading: SeriesReading | undefined, scope?: SeriesScope, linkOf?: LinkPoint) =>
  reading ? (
    <RateText
      href={scope && linkOf?.(scope, reading.on)}
      name={formatDayShort(reading.on)}
      part={reading.part}
      whole={reading.whole}
    />
  ) : (
    ''
  );

/** Every day with a list or an event, what is compared beside it. */
export function SeriesTable({
  view,
  caption,
  linkOf,
  linkMark,
}: {
  view: SeriesView;
  caption: string;
  linkOf: LinkPoint;
  linkMark: LinkMark;
}) {
  const { line, compared, marks, span, bounded } = view;
  const days = [...new Set([...line.points, ...(compared?.points ?? []), ...marks].map((p) => p.on))].sort();
  const rows = days.map((on): Row => {
    const own = line.points.find((p) => p.on === on);
    const other = compared?.points.find((p) => p.on === on);
    return {
      on,
      ...(own && { own }),
      ...(other && { other }),
      events: marks.filter((m) => m.on === on),
      before: on < span.from,
    };
  });
  const columns: Column<Row>[] = [
    {
      id: 'on',
      header: SERIES.dateColumn,
      rowHeader: true,
      cell: (row) => (row.before ? `${formatDayShort(row.on)} (${SERIES.before})` : formatDayShort(row.on)),
    },
    {
      id: 'own',
      header: nameScope(line.scope),
      align: 'end',
      cell: (row) => figure(row.own, line.scope, linkOf),
    },
    ...(bounded
      ? [
          {
            id: 'most',
            header: SERIES.atMost,
            align: 'end' as const,
            cell: ({ own }: Row) => (own?.high === undefined ? '' : formatCount(own.high)),
          },
        ]
      : []),
    ...(compared
      ? [
          {
            id: 'other',
            header: nameScope(compared.scope),
            align: 'end' as const,
            cell: (row: Row) => figure(row.other, compared.scope, linkOf),
          },
        ]
      : []),
    {
      id: 'events',
      header: SERIES.eventsColumn,
      cell: (row) => <Events linkMark={linkMark} marks={row.events} />,
    },
  ];
  return <DataTable caption={caption} columns={columns} rowKey={(row) => row.on} rows={rows} />;
}

const Events = ({ marks, linkMark }: { marks: readonly SeriesMark[]; linkMark: LinkMark }) =>
  marks.map((mark, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: marks of one day keep their places.
    <Fragment key={at}>
      {at > 0 && ', '}
      <MarkText href={linkMark(mark)}>{describeMark(mark)}</MarkText>
    </Fragment>
  ));

type Week = PhaseComparison['weeks'][number];

/** Two phases week by week. */
export function PhaseTable({ comparison, caption }: { comparison: PhaseComparison; caption: string }) {
  const { base, other, weeks } = comparison;
  const side = (id: 'base' | 'other', title: string): Column<Week> => ({
    id,
    header: title,
    align: 'end',
    cell: (week) => figure(week[id] ?? undefined),
  });
  const columns: Column<Week>[] = [
    { id: 'week', header: SERIES.weekColumn, rowHeader: true, cell: ({ week }) => SERIES.week(week) },
    side('base', base.title),
    side('other', other.title),
    {
      id: 'difference',
      header: SERIES.differenceColumn,
      align: 'end',
      cell: (w) => formatPoints(w.base, w.other),
    },
  ];
  return <DataTable caption={caption} columns={columns} rowKey={(row) => row.week} rows={weeks} />;
}
