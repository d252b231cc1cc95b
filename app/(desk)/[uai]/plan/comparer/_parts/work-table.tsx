import { type Column, DataTable } from '@/app/_ui/data-table';
import { Icon } from '@/app/_ui/icon';
import type { FittedWeek } from '@/lib/domain/planning/fit-capacity';
import type { Overload } from '@/lib/domain/planning/list-overloads';
import type { WeekLoad } from '@/lib/domain/planning/plan-size';
import { STAFF_ROLES } from '@/lib/domain/planning/staff-minutes';
import { COMPARISON as WORDS } from '@/lib/messages/comparison';
import { formatDayPlain, formatMinutes } from '@/lib/messages/format';
import { PREVIEW_PAGE } from '@/lib/messages/plan-pages';
import { PLAN_ROLE_NAMES } from '@/lib/messages/planning';

type Row = { mondayOn: string; asked: WeekLoad['minutes']; total: number; worked: number };

const sum = (minutes: FittedWeek['minutes']) => Object.values(minutes).reduce((total, n) => total + n, 0);

/** What a plan asks of each role, week by week, what is too much marked; and how much of it can be done in the week. */
export function WorkTable({
  title,
  load,
  overloads,
  worked,
}: {
  title: string;
  load: readonly WeekLoad[];
  overloads: readonly Overload[];
  worked: readonly FittedWeek[];
}) {
  const mondays = [...new Set([...load, ...worked].map((week) => week.mondayOn))].sort();
  const rows = mondays.map((mondayOn): Row => {
    const asked = load.find((week) => week.mondayOn === mondayOn);
    const done = worked.find((week) => week.mondayOn === mondayOn);
    return {
      mondayOn,
      asked: asked?.minutes ?? {},
      total: asked?.totalMinutes ?? 0,
      worked: done ? sum(done.minutes) : 0,
    };
  });
  const columns: Column<Row>[] = [
    {
      id: 'week',
      header: PREVIEW_PAGE.week,
      rowHeader: true,
      className: 'whitespace-nowrap',
      cell: (row) => formatDayPlain(row.mondayOn),
    },
    {
      id: 'total',
      header: PREVIEW_PAGE.total,
      align: 'end',
      className: 'whitespace-nowrap font-semibold',
      cell: (row) => formatMinutes(row.total),
    },
    {
      id: 'worked',
      header: WORDS.worked,
      align: 'end',
      className: 'whitespace-nowrap',
      cell: (row) => formatMinutes(row.worked),
    },
    ...STAFF_ROLES.filter((role) => load.some((week) => week.minutes[role])).map((role) => ({
      id: role,
      header: PLAN_ROLE_NAMES[role],
      align: 'end' as const,
      className: 'whitespace-nowrap',
      onPhone: (row: Row) => Boolean(row.asked[role]),
      cell: (row: Row) => {
        const over = overloads.find((one) => one.mondayOn === row.mondayOn && one.role === role);
        const minutes = row.asked[role];
        if (!minutes) return '–';
        return over ? (
          <span className="inline-flex items-start gap-1 font-semibold text-danger">
            <Icon className="mt-0.5 size-4" name="alert" />
            <span>
              {formatMinutes(minutes)}
              <span className="block text-xs font-normal">{WORDS.over(over.staffMinutes)}</span>
            </span>
          </span>
        ) : (
          formatMinutes(minutes)
        );
      },
    })),
  ];
  return (
    <DataTable
      caption={WORDS.workOf(title)}
      columns={columns}
      rowKey={(row) => row.mondayOn}
      rows={rows}
      stacked
    />
  );
}
