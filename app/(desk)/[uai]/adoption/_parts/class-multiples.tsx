import Link from 'next/link';
import { RateText } from '@/app/_ui/rate-bar';
import type { Day } from '@/lib/domain/directory/types';
import { HOME } from '@/lib/messages/adoption-pages';
import { FamilyTrend } from './family-trend';
import type { ScopeRow } from './scope-table';

/** Every class on one page, its families over the same days and the same height. */
export function ClassMultiples({ rows, span }: { rows: ScopeRow[]; span: { from: Day; to: Day } }) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4 print:grid-cols-4">
      {rows.map(({ name, href = '', families, series = [] }) => (
        <li className="break-inside-avoid" key={name}>
          <Link
            className="block h-full rounded-lg border border-line bg-surface p-3 hover:border-line-strong"
            href={href}
          >
            <span className="font-semibold">{name}</span>
            <span className="block text-sm">
              <RateText part={families.covered} whole={families.total} />
            </span>
            {families.covered !== null && (
              <span className="block text-xs text-muted">
                {HOME.remaining(families.total - families.covered)}
              </span>
            )}
            <FamilyTrend className="mt-2 h-20 w-full" points={series} span={span} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
