import { UI } from '@/lib/messages/ui';
import { LinkButton } from './button';

/** Pages of a long list cut on the server. `hrefOf` makes the address of a page, counted from 1. */
export function Pager({
  page,
  pages,
  hrefOf,
}: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={UI.pagination} className="mt-4 flex flex-wrap items-center gap-3 text-sm">
      {page > 1 && (
        <LinkButton href={hrefOf(page - 1)} look="secondary">
          {UI.previousPage}
        </LinkButton>
      )}
      <span className="tabular text-muted">{UI.pageOf(page, pages)}</span>
      {page < pages && (
        <LinkButton href={hrefOf(page + 1)} look="secondary">
          {UI.nextPage}
        </LinkButton>
      )}
    </nav>
  );
}
