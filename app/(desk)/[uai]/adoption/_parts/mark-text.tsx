import Link from 'next/link';
import type { SeriesMark } from '@/lib/domain/planning/series-view';

/** Where a mark leads: to the page of what it stands for, where it has one that the person may open. */
export type LinkMark = (mark: SeriesMark) => string | undefined;

/** A mark in words. */
export const MarkText = ({ href, children }: { href: string | undefined; children: string }) =>
  href ? (
    <Link className="link" href={href}>
      {children}
    </Link>
  ) : (
    children
  );
