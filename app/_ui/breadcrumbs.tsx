import Link from 'next/link';
import { UI } from '@/lib/messages/ui';
import { Icon } from './icon';

/** Where a page below a list stands; the page itself is its title, not a crumb. */
export function Breadcrumbs({ trail }: { trail: { href: string; label: string }[] }) {
  return (
    <nav aria-label={UI.breadcrumbs} className="mb-2">
      <ol className="flex flex-wrap items-center gap-1 text-sm text-muted">
        {trail.map((crumb, i) => (
          <li className="flex items-center gap-1" key={crumb.href}>
            {i > 0 && <Icon className="size-3.5 text-faint" name="right" />}
            <Link
              className="inline-flex min-h-6 items-center rounded hover:text-ink hover:underline"
              href={crumb.href}
            >
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
