import Link from 'next/link';
import { RateStrip } from '@/app/_ui/rate-bar';
import { findClassesToHelp } from '@/lib/domain/adoption/find-classes-to-help';
import { HOME } from '@/lib/messages/adoption-pages';
import { describeAction } from '@/lib/messages/overview';
import type { Overview } from '@/lib/services/adoption/get-overview';

/** The three classes with most families left, each with the action that reaches most of them, and why. */
export function ClassesToHelp({
  uai,
  overview,
  mayPrepareWave,
}: {
  uai: string;
  overview: Overview;
  mayPrepareWave: boolean;
}) {
  const classes = findClassesToHelp(overview.adoption.classes).slice(0, 3);
  return (
    <ul className="grid gap-3 sm:grid-cols-3">
      {classes.map(({ code, families, left }) => {
        const action = overview.actions.get(code);
        return (
          <li key={code}>
            <Link
              className="block h-full rounded-lg border border-line bg-surface p-4 hover:border-line-strong"
              href={`/${uai}/adoption/classes/${encodeURIComponent(code)}`}
            >
              <span className="text-lg font-semibold">{code}</span>
              <span className="block text-sm text-muted">{HOME.remaining(left)}</span>
              <RateStrip className="my-3" part={families.covered} tone="families" whole={families.total} />
              {action && <span className="block text-sm">{describeAction(action, mayPrepareWave)}</span>}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
