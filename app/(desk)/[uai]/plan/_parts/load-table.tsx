import { Card } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import type { Role } from '@/lib/domain/access/types';
import type { WeekLoad } from '@/lib/domain/planning/plan-size';
import { formatDayPlain, formatMinutes } from '@/lib/messages/format';
import { PREVIEW_PAGE as WORDS } from '@/lib/messages/plan-pages';
import { PLAN_ROLE_NAMES } from '@/lib/messages/planning';

const ROLES: readonly Role[] = ['principal', 'secretariat', 'rupn', 'cpe', 'class_teacher', 'drane'];

/** Work by week and role; the bar compares the weeks. */
export function LoadTable({ load }: { load: readonly WeekLoad[] }) {
  const most = Math.max(1, ...load.map((week) => week.totalMinutes));
  const roles = ROLES.filter((role) => load.some((week) => week.minutes[role]));
  return (
    <Card flush>
      <DataTable
        caption={WORDS.loadCaption}
        columns={[
          {
            id: 'week',
            header: WORDS.week,
            rowHeader: true,
            className: 'whitespace-nowrap',
            cell: (week: WeekLoad) => formatDayPlain(week.mondayOn),
          },
          {
            id: 'total',
            header: WORDS.total,
            className: 'min-w-40',
            cell: (week: WeekLoad) => (
              <span className="flex items-center gap-2">
                <span className="tabular w-16 whitespace-nowrap font-semibold sm:text-right">
                  {formatMinutes(week.totalMinutes)}
                </span>
                <span aria-hidden="true" className="h-2 flex-1 rounded-full bg-sunken">
                  <span
                    className="block h-full rounded-full bg-accent"
                    style={{ width: `${(100 * week.totalMinutes) / most}%` }}
                  />
                </span>
              </span>
            ),
          },
          ...roles.map((role) => ({
            id: role,
            header: PLAN_ROLE_NAMES[role],
            align: 'end' as const,
            className: 'whitespace-nowrap',
            onPhone: (week: WeekLoad) => Boolean(week.minutes[role]),
            cell: (week: WeekLoad) => (week.minutes[role] ? formatMinutes(week.minutes[role]) : '–'),
          })),
        ]}
        rowKey={(week) => week.week}
        rows={[...load]}
        stacked
      />
    </Card>
  );
}
