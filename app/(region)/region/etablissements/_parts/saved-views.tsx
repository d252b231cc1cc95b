import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Disclosure } from '@/app/_ui/disclosure';
import { TextField } from '@/app/_ui/field';
import { Icon } from '@/app/_ui/icon';
import { REGION_LIST } from '@/lib/messages/region-list';
import { LONGEST_VIEW_NAME } from '@/lib/services/adoption/region-saved-views';
import { removeNamedView, saveNamedView } from '../actions';

/** The officer's own views by name, and a name for this one. */
export function SavedViews({
  path,
  current,
  views,
}: {
  path: string;
  /** The query of the view that is shown. */
  current: string;
  views: { name: string; query: string }[];
}) {
  return (
    <div className="mb-5">
      <Disclosure open={views.length > 0} summary={REGION_LIST.views}>
        {views.length === 0 && <p className="mb-2 text-sm text-muted">{REGION_LIST.noViews}</p>}
        <ul className="mb-3 flex flex-wrap gap-2">
          {views.map((view) => (
            <li
              className="inline-flex items-center rounded-md border border-line-strong bg-surface text-sm"
              key={view.name}
            >
              <Link
                aria-current={view.query === current ? 'page' : undefined}
                className="rounded-md px-3 py-2 font-semibold hover:bg-sunken aria-[current]:bg-accent-soft aria-[current]:text-accent"
                href={`${path}${view.query}`}
              >
                {view.name}
              </Link>
              <form action={removeNamedView}>
                <input name="name" type="hidden" value={view.name} />
                <input name="query" type="hidden" value={current} />
                <button
                  aria-label={REGION_LIST.remove(view.name)}
                  className="grid size-9 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
                  type="submit"
                >
                  <Icon className="size-4" name="close" />
                </button>
              </form>
            </li>
          ))}
        </ul>
        <form action={saveNamedView} className="flex max-w-xl flex-wrap items-end gap-3">
          <input name="query" type="hidden" value={current} />
          <TextField
            autoComplete="off"
            className="flex-1"
            hint={REGION_LIST.viewHint}
            id="nom"
            label={REGION_LIST.viewName}
            maxLength={LONGEST_VIEW_NAME}
            required
          />
          <Button look="secondary" type="submit">
            {REGION_LIST.save}
          </Button>
        </form>
      </Disclosure>
    </div>
  );
}
